package org.ropeway.gateway.emsmdb;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.mapihttp.ConnectParameters;
import org.ropeway.gateway.mapihttp.ConnectResult;
import org.ropeway.gateway.mapihttp.EmsmdbService;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MapiException;

/** Opens sessions. [MS-OXCRPC] 3.1.4.1. */
public final class EmsmdbServer implements EmsmdbService {
  private final SessionSetup setup;

  /** A server of these mailboxes. */
  public EmsmdbServer(SessionSetup setup) {
    this.setup = setup;
  }

  @Override
  public EmsmdbSession connect(AuthenticatedUser user, ConnectParameters parameters) {
    if (parameters.userDn().isEmpty()) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "no UserDn");
    }
    if (!LegacyDn.same(parameters.userDn(), LegacyDn.ofUser(user.oxUser().email()))) {
      throw new MapiException(ErrorCode.UNKNOWN_USER, "UserDn is not that of the user");
    }
    ConnectResult result =
        ConnectResult.of(LegacyDn.PREFIX, user.oxUser().displayName(), Bytes.EMPTY);
    return new MapiSession(user, setup, ClientInfo.of(parameters), result);
  }
}
