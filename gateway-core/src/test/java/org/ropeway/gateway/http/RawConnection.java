package org.ropeway.gateway.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A connection that sends exactly the bytes a test wants, and reads answers. */
public final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MS = 15_000;
  private final Socket socket;
  private final InputStream in;

  private RawConnection(Socket socket, InputStream in) {
    this.socket = socket;
    this.in = in;
  }

  private RawConnection(Socket socket) throws IOException {
    this(socket, new BufferedInputStream(socket.getInputStream()));
    socket.setSoTimeout(PATIENCE_MS);
    socket.setTcpNoDelay(true);
  }

  /** The first answer in what a connection sent. */
  public static RawResponse firstOf(byte[] bytes) throws IOException {
    return new RawConnection(new Socket(), new ByteArrayInputStream(bytes)).read();
  }

  /** To a port of this machine. */
  public static RawConnection to(int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
    return new RawConnection(socket);
  }

  /** Over a socket that is connected. */
  public static RawConnection over(Socket socket) throws IOException {
    return new RawConnection(socket);
  }

  /** Sends text, in which every {@code \n} stands for a line break. */
  public RawConnection sendLines(String text) throws IOException {
    return send(text.replace("\n", "\r\n"));
  }

  /** Sends text as it is, a byte a character. */
  public RawConnection send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes. */
  public RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads a whole answer. */
  public RawResponse read() throws IOException {
    return body(readHead(), false);
  }

  /** Reads a whole answer to a HEAD request. */
  public RawResponse readBodiless() throws IOException {
    return body(readHead(), true);
  }

  /** Reads status line and headers. */
  public RawResponse readHead() throws IOException {
    return RawResponse.head(this::line);
  }

  /** Reads a chunk; empty if it is the last. */
  public Optional<byte[]> readChunk() throws IOException {
    int size = Integer.parseInt(line(), 16);
    if (size == 0) {
      line();
      return Optional.empty();
    }
    byte[] chunk = in.readNBytes(size);
    if (chunk.length < size || !line().isEmpty()) {
      throw new EOFException("a chunk is cut off");
    }
    return Optional.of(chunk);
  }

  /** Whether the server ends the connection now, without another byte. */
  public boolean ends() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException e) {
      return true;
    }
  }

  /** Sends no more. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Ends it without the usual farewell, so that the server sees a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** The socket. */
  public Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private RawResponse body(RawResponse head, boolean bodiless) throws IOException {
    if (bodiless || head.status() < 200 || head.status() == 204 || head.status() == 304) {
      return head;
    }
    if (head.all("Transfer-Encoding").contains("chunked")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (var chunk = readChunk(); chunk.isPresent(); chunk = readChunk()) {
        out.write(chunk.get());
      }
      return head.withBody(out.toByteArray());
    }
    Optional<String> length = head.first("Content-Length");
    if (length.isEmpty()) {
      return head.withBody(in.readAllBytes());
    }
    byte[] body = in.readNBytes(Integer.parseInt(length.get()));
    if (body.length < Integer.parseInt(length.get())) {
      throw new EOFException("a body is cut off after " + body.length + " bytes");
    }
    return head.withBody(body);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended after: " + line);
      }
      line.append((char) c);
    }
    if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
      throw new IOException("a line break that is not CR LF");
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }
}
