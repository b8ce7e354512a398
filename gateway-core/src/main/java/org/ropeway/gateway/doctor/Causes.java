package org.ropeway.gateway.doctor;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ConnectRefusedException;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.client.RopException;

/** Likely causes of failures, in words an admin can act on. */
final class Causes {
  private static final String OX =
      "Ropeway cannot reach OX, or OX refuses; Ropeway's log names the reason";

  private Causes() {}

  static String of(Throwable failure) {
    return switch (failure) {
      case StepFailure e -> e.cause();
      case MapiHttpException e -> ofHttp(e);
      case RopException e -> ofCode(e.code());
      case ConnectRefusedException e ->
          e.code().equals(ErrorCode.ACCESS_DENIED)
              ? "the address does not belong to the user who logged in"
              : OX;
      case Autodiscovery.NotFoundException e ->
          "the address does not belong to a user of OX, or it is not Ropeway that answers";
      default -> "unexpected; please report it with the log of the server";
    };
  }

  private static String ofHttp(MapiHttpException e) {
    return switch (e.httpStatus()) {
      case 0 -> ofConnection(e.getCause());
      case 200 -> ofResponseCode(e.responseCode());
      case 401 ->
          "wrong password, or OX does not know this login name (Outlook sends the mail address);"
              + " Ropeway's log names the reason, and docs/admin/signing-in.md what to do about it";
      case 404 -> "it is not Ropeway that answers there, or a reverse proxy leads elsewhere";
      case 403 -> "something before Ropeway refuses the request: look at the reverse proxy";
      case 413 -> "a reverse proxy limits the size of requests";
      case 429 -> "too many wrong passwords: this user or address is locked for a minute";
      case 502, 504 -> "the reverse proxy does not reach Ropeway: is it running?";
      case 503 -> OX;
      default -> "the log of the server has a line with the X-Ropeway-Id of the answer";
    };
  }

  private static String ofResponseCode(int code) {
    return switch (code) {
      case 0, 1 -> OX;
      case 5 -> "the server let another user's cookies through: a proxy that mixes sessions?";
      case 10, 13 ->
          "the session was lost: several servers behind a proxy that does not keep a session on its"
              + " server?";
      default -> "the log of the server has a line with the X-Ropeway-Id of the answer";
    };
  }

  private static String ofConnection(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      switch (t) {
        case UnknownHostException e -> {
          return "the name does not exist: check DNS";
        }
        case UnresolvedAddressException e -> {
          return "the name does not exist: check DNS";
        }
        case HttpConnectTimeoutException e -> {
          return "nothing answers there: a firewall, or the wrong address";
        }
        case HttpTimeoutException e -> {
          return "the server did not answer in time: is OX slow or overloaded?";
        }
        case SSLException e -> {
          return "TLS fails: is it HTTPS that is served at this port?";
        }
        default -> {}
      }
    }
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof ConnectException) {
        return "nothing listens there: is Ropeway running, and the port right?";
      }
    }
    return "the connection broke: a proxy or firewall in between?";
  }

  private static String ofCode(ErrorCode code) {
    if (code.equals(ErrorCode.NETWORK_ERROR) || code.equals(ErrorCode.LOGON_FAILED)) {
      return OX;
    }
    if (code.equals(ErrorCode.ACCESS_DENIED) || code.equals(ErrorCode.LOGIN_PERMISSION)) {
      return "OX does not allow the user to do this: check the user's rights";
    }
    return "the log of the server has a line about it; please report it if it names a bug";
  }
}
