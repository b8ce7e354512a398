package org.ropeway.gateway.mapihttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.ropeway.gateway.http.RawConnection;

/**
 * A process of its own with many clients that wait: it says "parked" when all do, and ends when its
 * input does. Arguments: port, number of clients, {@code tls} or {@code plain}.
 */
final class ParkedClients {
  private ParkedClients() {}

  /** Trusts anyone. */
  private static final class Trust implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    int port = Integer.parseInt(args[0]);
    int clients = Integer.parseInt(args[1]);
    SocketFactory factory = SocketFactory.getDefault();
    if (args[2].equals("tls")) {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trust()}, null);
      factory = context.getSocketFactory();
    }
    List<MapiPeer> parked = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Socket socket = factory.createSocket(InetAddress.getLoopbackAddress(), port);
      MapiPeer peer = new MapiPeer(RawConnection.over(socket), "alice", "secret");
      if (peer.connect().code() != 0) {
        throw new IOException("client " + i + " is refused");
      }
      peer.sendWait().raw().readHead();
      peer.raw().readChunk();
      parked.add(peer);
    }
    System.out.println("parked");
    while (System.in.read() >= 0) {
      // until the input ends
    }
    for (MapiPeer peer : parked) {
      peer.close();
    }
  }
}
