package org.ropeway.standin.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.standin.data.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mails for the users by SMTP (RFC 5321), on a virtual thread per connection. */
public final class SmtpListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpListener.class);
  private static final int MAX_CONNECTIONS = 50;
  private final Database database;
  private final Delivery delivery;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  /** Listens; port 0 takes a free one. */
  public SmtpListener(Database database, Delivery delivery, InetAddress address, int port) {
    this.database = database;
    this.delivery = delivery;
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("standin-smtp").start(this::accept);
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
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

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (sockets.size() >= MAX_CONNECTIONS) {
          socket.close();
          continue;
        }
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        LOG.debug("no SMTP connection", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(300_000);
      new SmtpDialogue(database, delivery, socket).run();
    } catch (IOException e) {
      LOG.debug("SMTP connection ended", e);
    } finally {
      sockets.remove(socket);
    }
  }
}
