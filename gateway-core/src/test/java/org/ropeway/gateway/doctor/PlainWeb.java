package org.ropeway.gateway.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server without TLS that has nothing to do with mail. */
final class PlainWeb implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  PlainWeb() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  /** Where a path is. */
  URI url(String scheme, String path) {
    return URI.create(scheme + "://localhost:" + socket.getLocalPort() + path);
  }

  /** Has a path lead elsewhere. */
  void answer(String path, int status, String location) {
    answers.put(path, "HTTP/1.1 " + status + " OK\r\nLocation: " + location + "\r\n");
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String head = head(in);
        client
            .getOutputStream()
            .write(
                (head + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The client is gone, or this server.
      }
    }
  }

  private String head(BufferedReader in) throws IOException {
    if (!Character.isLetter(in.read())) {
      return "HTTP/1.1 400 Bad Request\r\n"; // it speaks TLS
    }
    String path = String.valueOf(in.readLine()).split(" ", 3)[1];
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    return answers.getOrDefault(path, "HTTP/1.1 404 Not Found\r\n");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
