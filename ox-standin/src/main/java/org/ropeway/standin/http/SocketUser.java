package org.ropeway.standin.http;

/** Whoever talks over a web socket. */
public interface SocketUser {
  /** The socket is open; called once, first. */
  void opened(Socket socket);

  /** The client sent a text. */
  void received(String text);

  /** The socket is closed; nothing can be sent any more. */
  void closed();

  /** The server's end. */
  interface Socket {
    /** Sends a text; does nothing if the socket is closed. */
    void send(String text);

    /** Closes it. */
    void close();
  }
}
