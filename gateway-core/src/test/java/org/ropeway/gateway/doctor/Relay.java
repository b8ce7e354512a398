package org.ropeway.gateway.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a gateway as a proxy does that passes bytes, and cuts connections when told. */
final class Relay implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final int port;

  Relay(int port) throws IOException {
    this.port = port;
    Thread.startVirtualThread(this::listen);
  }

  URI url() {
    return URI.create("https://localhost:" + server.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  /** Ends all connections that there are. */
  void cut() {
    open.forEach(Relay::end);
  }

  private void listen() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket gateway = new Socket(InetAddress.getLoopbackAddress(), port);
        connections.incrementAndGet();
        open.add(client);
        open.add(gateway);
        Thread.startVirtualThread(() -> pass(client, gateway));
        Thread.startVirtualThread(() -> pass(gateway, client));
      }
    } catch (IOException e) {
      cut();
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them is gone.
    } finally {
      open.remove(from);
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone in any case.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
