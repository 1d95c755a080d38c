package no.praksis.bot.slack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One connection of Slack to the app, with as little work of its own as can be: what drives a
 * benchmark shares the machine with what is measured.
 */
final class SlackWire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final Mac mac;

  SlackWire(int port, String secret) throws IOException, GeneralSecurityException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }

  /** Sends a signed form, and returns the body of what is answered with 200. */
  byte[] send(String form) throws IOException {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    long now = System.currentTimeMillis() / 1000;
    mac.update(("v0:" + now + ":").getBytes(StandardCharsets.US_ASCII));
    String signature = HexFormat.of().formatHex(mac.doFinal(body));
    String head =
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length
            + "\r\nX-Slack-Request-Timestamp: "
            + now
            + "\r\nX-Slack-Signature: v0="
            + signature
            + "\r\n\r\n";
    byte[] request = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
    System.arraycopy(body, 0, request, head.length(), body.length);
    out.write(request);
    return answer();
  }

  private byte[] answer() throws IOException {
    String status = line();
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        throw new IOException("an answer in chunks, which this does not read");
      }
    }
    byte[] body = in.readNBytes(length);
    if (!status.contains(" 200")) {
      throw new IOException(status);
    }
    return body;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
