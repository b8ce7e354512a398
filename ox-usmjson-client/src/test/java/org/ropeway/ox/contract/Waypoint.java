package org.ropeway.ox.contract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ServerSocketFactory;

/** What can stand on the way to an OX server: a web server that has it below a path, or a proxy. */
final class Waypoint implements AutoCloseable {
  private final ServerSocket server;
  private final Route route;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  /** Where a request goes on, and what it asks for there. */
  private record Hop(String host, int port, String target) {}

  @FunctionalInterface
  private interface Route {
    Hop of(String target) throws IOException;
  }

  private Waypoint(ServerSocketFactory factory, Route route) {
    try {
      this.server = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.route = route;
    Thread.startVirtualThread(this::listen);
  }

  /** A web server, with TLS perhaps, that knows a path only, and has a server below it. */
  static Waypoint front(ServerSocketFactory factory, String prefix, URI to) {
    return new Waypoint(
        factory,
        target -> {
          if (!target.startsWith(prefix + "/")) {
            throw new EOFException("there is nothing at " + target);
          }
          return new Hop(to.getHost(), to.getPort(), target.substring(prefix.length()));
        });
  }

  /** An HTTP proxy (RFC 9112 3.2.2 and 3.2.3). */
  static Waypoint proxy() {
    return new Waypoint(
        ServerSocketFactory.getDefault(),
        target -> {
          if (!target.startsWith("http://")) {
            throw new EOFException("no address of a server: " + target);
          }
          URI address = URI.create(target);
          String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
          return new Hop(address.getHost(), address.getPort(), address.getRawPath() + query);
        });
  }

  int port() {
    return server.getLocalPort();
  }

  /** Method and target of each request. */
  List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        sockets.add(client);
        Thread.startVirtualThread(() -> serve(client));
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      Optional<Onward> onward = Optional.empty();
      for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
        String[] line = head.getFirst().split(" ");
        asked.add(line[0] + " " + line[1]);
        if (line[0].equals("CONNECT")) {
          onward.ifPresent(Onward::leave);
          tunnel(client, line[1].split(":"));
          return;
        }
        Hop hop = route.of(line[1]);
        if (onward.isEmpty()) {
          onward = Optional.of(onward(client, hop));
        }
        head.set(0, line[0] + " " + hop.target() + " " + line[2]);
        OutputStream out = onward.get().target().getOutputStream();
        write(out, head);
        if (!field(head, "upgrade").isEmpty()) {
          copy(client, onward.get().target());
          break;
        }
        String length = field(head, "content-length");
        out.write(in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)));
        out.flush();
      }
      if (onward.isPresent()) {
        onward.get().target().shutdownOutput();
        onward.get().back().join();
      }
    } catch (IOException e) {
      // the peer sees that the connection ends
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where the requests of a connection go on, and who brings the answers. */
  private record Onward(Socket target, Thread back, AtomicBoolean left) {
    /** The connection is wanted for something else. */
    void leave() {
      left.set(true);
      try {
        target.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Onward onward(Socket client, Hop hop) throws IOException {
    Socket target = open(hop.host(), hop.port());
    AtomicBoolean left = new AtomicBoolean();
    Thread back =
        Thread.startVirtualThread(() -> {
          try {
            target.getInputStream().transferTo(client.getOutputStream());
            if (!left.get()) {
              client.shutdownOutput();
            }
          } catch (IOException e) {
            // the other direction ends, too
          }
        });
    return new Onward(target, back, left);
  }

  private void tunnel(Socket client, String[] authority) throws IOException, InterruptedException {
    try (Socket target = open(authority[0], Integer.parseInt(authority[1]))) {
      write(client.getOutputStream(), List.of("HTTP/1.1 200 OK"));
      Thread back = Thread.startVirtualThread(() -> copy(target, client));
      copy(client, target);
      back.join();
    }
  }

  private Socket open(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    sockets.add(socket);
    return socket;
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // the other direction ends, too
    }
  }

  /** The request's line and its fields; nothing if the client has gone. */
  private static List<String> head(InputStream in) throws IOException {
    List<String> out = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      out.add(line);
    }
    return out;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static String field(List<String> head, String name) {
    return head.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static void write(OutputStream out, List<String> head) throws IOException {
    out.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
