package org.ropeway.gateway;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Opening a listener, with errors an admin understands. */
final class Listening {
  private Listening() {}

  /** Opens it; a failure becomes one line that names the address. */
  static <T> T on(InetSocketAddress address, Callable<T> open) throws StartException {
    try {
      return open.call();
    } catch (BindException e) {
      throw new StartException(reason(address, String.valueOf(e.getMessage())), e);
    } catch (SocketException e) {
      throw new StartException(where(address) + " cannot be opened: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StartException(where(address) + " cannot be opened: " + e, e);
    }
  }

  private static String reason(InetSocketAddress address, String message) {
    String text = message.toLowerCase(Locale.ROOT);
    if (text.contains("in use")) {
      return where(address) + " is in use by another program";
    }
    if (text.contains("permission") || text.contains("denied")) {
      return where(address)
          + " may not be opened by this user; ports below 1024 need the capability"
          + " CAP_NET_BIND_SERVICE, or take another port and have it forwarded";
    }
    return where(address) + " cannot be opened: " + message;
  }

  private static String where(InetSocketAddress address) {
    return "port " + address.getPort() + " on " + address.getAddress().getHostAddress();
  }
}
