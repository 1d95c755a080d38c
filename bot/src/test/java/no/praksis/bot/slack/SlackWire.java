package no.praksis.bot.slack;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.praksis.bench.HttpLine;
import no.praksis.bench.Turns;

/** One connection of Slack to the app. */
final class SlackWire implements Turns.Wire {
  private final HttpLine line;
  private final Mac mac;

  SlackWire(int port, String secret) throws IOException, GeneralSecurityException {
    line = new HttpLine(port);
    mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }

  /** Sends it signed. */
  @Override
  public void send(byte[] form) throws IOException {
    long now = System.currentTimeMillis() / 1000;
    mac.update(("v0:" + now + ":").getBytes(StandardCharsets.US_ASCII));
    String signature = HexFormat.of().formatHex(mac.doFinal(form));
    line.post(
        "/slack/events",
        "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: "
            + now
            + "\r\nX-Slack-Signature: v0="
            + signature
            + "\r\n",
        form);
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
