package org.ropeway.it.stage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ropeway.gateway.tls.ServerCertificate;

/** What can stand before an OX server: an HTTP proxy, or a front that has TLS. */
public final class Tunnel implements AutoCloseable {
  private final ServerSocket server;
  private final Way way;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  /** Finds the other end of a connection, having read what tells it. */
  private interface Way {
    Socket to(Socket client) throws IOException;
  }

  private Tunnel(ServerSocket server, Way way) {
    this.server = server;
    this.way = way;
    Thread.startVirtualThread(this::listen);
  }

  /** An HTTP proxy for CONNECT, RFC 9110 9.3.6. */
  public static Tunnel proxy() {
    Tunnel[] self = new Tunnel[1];
    self[0] = new Tunnel(listening(), client -> self[0].connect(client));
    return self[0];
  }

  /** TLS before a port of this machine. */
  public static Tunnel tls(ServerCertificate certificate, int port) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "key",
          certificate.key(),
          new char[0],
          certificate.chain().toArray(java.security.cert.Certificate[]::new));
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, new char[0]);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(managers.getKeyManagers(), null, null);
      return new Tunnel(
          tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
          client -> new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** The first lines of what the proxy was asked. */
  public List<String> asked() {
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

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket client) {
    sockets.add(client);
    try (client;
        Socket target = way.to(client)) {
      sockets.add(target);
      Thread back = Thread.startVirtualThread(() -> copy(target, client));
      copy(client, target);
      back.join();
    } catch (IOException e) {
      // the peer sees that the connection ends
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket connect(Socket client) throws IOException {
    String line = line(client.getInputStream());
    if (line.isEmpty()) {
      throw new EOFException("the client has gone without asking for anything");
    }
    asked.add(line);
    while (!line(client.getInputStream()).isEmpty()) {
      // fields that do not matter
    }
    String[] authority = line.split(" ")[1].split(":");
    Socket target = new Socket(authority[0], Integer.parseInt(authority[1]));
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return target;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // the other direction ends, too
    }
  }
}
