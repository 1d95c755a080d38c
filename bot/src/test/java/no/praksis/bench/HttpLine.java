package no.praksis.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One connection to a server on this machine, with as little work of its own as can be: what drives
 * a benchmark shares the machine with what is measured. It never blocks, so that one thread drives
 * many.
 */
public final class HttpLine implements AutoCloseable {
  private static final int ROOM = 1 << 17;

  private final SocketChannel channel;
  private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM);
  private final ByteBuffer in = ByteBuffer.allocateDirect(ROOM);

  public HttpLine(int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
  }

  public SelectableChannel channel() {
    return channel;
  }

  /**
   * Sends a request, when the one before has been answered.
   *
   * @param headers each with the end of its line; neither host nor length
   */
  public void post(String path, String headers, byte[] body) throws IOException {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + headers
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    out.clear().put(head.getBytes(StandardCharsets.US_ASCII)).put(body).flip();
    while (out.hasRemaining()) {
      if (channel.write(out) == 0) {
        Thread.onSpinWait(); // a request is smaller than what the machine keeps for a connection
      }
    }
  }

  /**
   * The body of what is answered with 200, as soon as all of it is here.
   *
   * @throws IOException for any other answer too
   */
  public Optional<byte[]> answer() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the server hung up");
    }
    if (!in.hasRemaining()) {
      throw new IOException("an answer of more than " + ROOM + " bytes");
    }
    ByteBuffer come = in.duplicate().flip();
    Optional<byte[]> body = whole(come);
    if (body.isPresent()) {
      in.clear();
    }
    return body;
  }

  private static Optional<byte[]> whole(ByteBuffer come) throws IOException {
    Optional<String> status = line(come);
    int length = 0;
    boolean chunked = false;
    while (true) {
      Optional<String> header = line(come);
      if (header.isEmpty()) {
        return Optional.empty();
      }
      String lower = header.get().toLowerCase(Locale.ROOT);
      if (lower.isEmpty()) {
        break;
      }
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = true;
      }
    }
    if (!status.orElseThrow().contains(" 200")) {
      throw new IOException(status.get());
    }
    return chunked ? chunks(come) : bytes(come, length);
  }

  private static Optional<byte[]> chunks(ByteBuffer come) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      Optional<String> size = line(come);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      int length = Integer.parseInt(size.get(), 16);
      Optional<byte[]> chunk = bytes(come, length);
      Optional<String> end = line(come);
      if (chunk.isEmpty() || end.isEmpty()) {
        return Optional.empty();
      }
      if (!end.get().isEmpty()) {
        throw new IOException("a chunk of another length, or something after the last one");
      }
      if (length == 0) {
        return Optional.of(body.toByteArray());
      }
      body.writeBytes(chunk.get());
    }
  }

  private static Optional<byte[]> bytes(ByteBuffer come, int length) {
    if (come.remaining() < length) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    come.get(bytes);
    return Optional.of(bytes);
  }

  /** A line without its end; empty when the end is not here yet. */
  private static Optional<String> line(ByteBuffer come) {
    for (int end = come.position(); end < come.limit(); end++) {
      if (come.get(end) == '\n') {
        byte[] line = new byte[end + 1 - come.position()];
        come.get(line);
        return Optional.of(new String(line, StandardCharsets.US_ASCII).stripTrailing());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
