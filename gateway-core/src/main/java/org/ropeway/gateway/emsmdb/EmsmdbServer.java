package org.ropeway.gateway.emsmdb;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.AuxInfo;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.mapihttp.ConnectParameters;
import org.ropeway.gateway.mapihttp.ConnectResult;
import org.ropeway.gateway.mapihttp.EmsmdbService;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sessions. [MS-OXCRPC] 3.1.4.1. */
public final class EmsmdbServer implements EmsmdbService {
  private static final Logger log = LoggerFactory.getLogger(EmsmdbServer.class);

  /** Flag of Connect: the client wants the rights of an administrator. */
  private static final int USE_ADMIN_PRIVILEGE = 0x00000001;

  /** How long a client may keep what AUX_CLIENT_CONTROL tells it: 7 days, in ms. */
  private static final long CONTROL_EXPIRY = 7 * 86_400_000L;

  private static final int PUBLIC_FOLDERS =
      AuxInfo.ExOrgInfo.PUBLIC_FOLDERS_ENABLED
          | AuxInfo.ExOrgInfo.USE_AUTODISCOVER_FOR_PUBLIC_FOLDER_CONFIGURATION;

  private final SessionSetup setup;

  /** A server of these mailboxes. */
  public EmsmdbServer(SessionSetup setup) {
    this.setup = setup;
  }

  @Override
  public EmsmdbSession connect(AuthenticatedUser user, ConnectParameters parameters) {
    check(user, parameters);
    ClientInfo client = ClientInfo.of(parameters);
    logClient(client, parameters.auxiliary());
    ConnectResult result =
        ConnectResult.of(LegacyDn.PREFIX, user.oxUser().displayName(), auxiliary(user));
    return new MapiSession(user, setup, client, result);
  }

  private static void check(AuthenticatedUser user, ConnectParameters parameters) {
    String dn = parameters.userDn();
    if (dn.isEmpty()) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "no UserDn");
    }
    if (LegacyDn.userOf(dn).isEmpty()) {
      throw new MapiException(ErrorCode.UNKNOWN_USER, "UserDn of no user");
    }
    if (!LegacyDn.same(dn, LegacyDn.ofUser(user.oxUser().email()))) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "UserDn of another user");
    }
    if ((parameters.flags() & USE_ADMIN_PRIVILEGE) != 0) {
      throw new MapiException(ErrorCode.LOGIN_PERMISSION, "administrative rights");
    }
  }

  /** Whether there are public folders, as far as is known; all endpoints are at one address. */
  private Bytes auxiliary(AuthenticatedUser user) {
    boolean publicFolders = setup.mailboxes().publicFolders(user.oxUser()).isPresent();
    List<AuxBlock> blocks =
        List.of(
            new AuxInfo.ExOrgInfo(publicFolders ? PUBLIC_FOLDERS : 0).toBlock(),
            new AuxInfo.ClientControl(AuxInfo.ClientControl.ENABLE_COMPRESSION, CONTROL_EXPIRY)
                .toBlock(),
            new AuxInfo.EndpointCapabilities(AuxInfo.EndpointCapabilities.SINGLE_ENDPOINT)
                .toBlock());
    return Bytes.wrap(WireWriter.encode(AuxBlock.LIST, blocks));
  }

  private static void logClient(ClientInfo client, Bytes auxiliary) {
    if (!log.isDebugEnabled()) {
      return;
    }
    try {
      for (AuxBlock block : AuxBlock.LIST.readAll(auxiliary.unsafeArray())) {
        switch (AuxInfo.of(block)) {
          case AuxInfo.PerfClientInfo i ->
              log.debug("client mode {}, machine {}", i.clientMode(), i.machineName());
          case AuxInfo.PerfProcessInfo i -> log.debug("client process {}", i.processName());
          case AuxInfo.PerfSessionInfo i -> log.debug("client session {}", i.sessionGuid());
          case AuxInfo.ClientConnectionInfo i ->
              log.debug("attempt {}: {}", i.connectionAttempts(), i.contextInfo());
          default -> log.trace("auxiliary block {}", block.type());
        }
      }
    } catch (WireException e) {
      log.debug("auxiliary payload: {}", e.getMessage());
    }
    log.debug("connected: {}", client);
  }
}
