package no.praksis.bot.teams;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.Optional;
import no.praksis.bench.HttpLine;
import no.praksis.bench.Turns;

/** One connection of Teams to the app. */
final class TeamsWire implements Turns.Wire {
  private final HttpLine line;
  private final String headers;

  /**
   * @param authorization a token, which Teams brings with one activity after the other
   */
  TeamsWire(int port, String authorization) throws IOException {
    line = new HttpLine(port);
    headers =
        "User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)\r\n"
            + "Content-Type: application/json; charset=utf-8\r\nAuthorization: "
            + authorization
            + "\r\n";
  }

  @Override
  public void send(byte[] activity) throws IOException {
    line.post(TeamsRequests.MESSAGES, headers, activity);
  }

  @Override
  public Optional<byte[]> answer() throws IOException {
    return line.answer();
  }

  @Override
  public SelectableChannel channel() {
    return line.channel();
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
