package no.praksis.bot.slack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.praksis.bench.HttpLine;
import no.praksis.bench.Turns;
import no.praksis.standin.slack.SlackStandIn;

/** Signs what Slack sends to the app. For one thread. */
final class SlackSender implements Turns.Sender {
  private final Mac mac;

  SlackSender() throws GeneralSecurityException {
    mac = Mac.getInstance("HmacSHA256");
    byte[] secret = SlackStandIn.SIGNING_SECRET.getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
  }

  @Override
  public void send(HttpLine line, byte[] form) throws IOException {
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
}
