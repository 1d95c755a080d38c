package no.praksis.bot.teams;

import java.io.IOException;
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
  public byte[] send(byte[] activity) throws IOException {
    return line.post(TeamsRequests.MESSAGES, headers, activity);
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
