package org.ropeway.gateway.emsmdb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.emsmdb.message.DraftMemory;
import org.ropeway.gateway.emsmdb.notification.SessionNotifications;
import org.ropeway.gateway.emsmdb.stream.SessionStreams;
import org.ropeway.gateway.mapihttp.ConnectResult;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.gateway.mapihttp.EventRegistration;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteResult;
import org.ropeway.ox.OxSession;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;

/** A client's session: its objects, its logons, and the mailbox behind them. */
public final class MapiSession implements EmsmdbSession {
  private final AuthenticatedUser user;
  private final SessionSetup setup;
  private final ClientInfo client;
  private final ConnectResult connectResult;
  private final OxLease lease;
  private final ObjectMap objects;
  private final Map<Integer, LogonObject> logons = new HashMap<>();
  private final SessionNotifications notifications;
  private final SessionStreams streams;
  private final DraftMemory drafts;
  private final RopProcessor processor;
  private final Map<Mailbox, OxLease> others = new HashMap<>();
  private @Nullable Mailbox mailbox;

  MapiSession(
      AuthenticatedUser user, SessionSetup setup, ClientInfo client, ConnectResult connectResult) {
    this.user = user;
    this.setup = setup;
    this.client = client;
    this.connectResult = connectResult;
    this.objects = new ObjectMap(setup.limits());
    this.notifications = new SessionNotifications(setup.limits().events());
    this.streams = new SessionStreams(setup.limits(), setup.streamLocks());
    this.drafts = new DraftMemory(setup.limits().streamBytes());
    this.processor = new RopProcessor(this, new RopDispatch());
    this.lease = user.lease();
  }

  /** Whose session it is. */
  public AuthenticatedUser user() {
    return user;
  }

  /** What all sessions share. */
  public SessionSetup setup() {
    return setup;
  }

  /** What the client said of itself. */
  public ClientInfo client() {
    return client;
  }

  /** What the client is to be told. */
  public SessionNotifications notifications() {
    return notifications;
  }

  /** What the client wrote to streams. */
  public SessionStreams streams() {
    return streams;
  }

  /** The memory of what the client writes to messages and has not released. */
  public DraftMemory drafts() {
    return drafts;
  }

  /** The user's session with OX. */
  public OxSession ox() {
    return lease.session();
  }

  /** The user's own mailbox, opened at the first call. */
  public Mailbox mailbox() {
    Mailbox open = mailbox;
    if (open == null) {
      open = setup.mailboxes().open(lease.session());
      mailbox = open;
    }
    return open;
  }

  /**
   * What another user shares with this one, or public folders, as a mailbox that is to be closed;
   * ecLoginPerm, for public folders ecLoginFailure, if that is nothing.
   */
  public Mailbox mailbox(Owner owner) {
    require(mailbox(), owner); // before a mailbox is made for it
    OxLease part = user.lease(part(owner));
    try {
      Mailbox open = setup.mailboxes().open(part.session(), owner);
      others.put(open, part);
      try {
        require(open, owner); // as OX has it now
        return open;
      } catch (RuntimeException e) {
        close(open);
        throw e;
      }
    } catch (RuntimeException e) {
      part.close();
      throw e;
    }
  }

  /** The OX session for it, which has a folder list of its own. */
  private static String part(Owner owner) {
    return switch (owner) {
      case Owner.Self _ -> "";
      case Owner.Other other -> "u" + other.userId();
      case Owner.Public _ -> "public";
    };
  }

  private static void require(Mailbox from, Owner owner) {
    if (!from.shows(owner)) {
      throw owner.isPublic()
          ? new MapiException(ErrorCode.LOGON_FAILED, "there are no public folders")
          : new MapiException(ErrorCode.LOGIN_PERMISSION, "nothing is shared");
    }
  }

  /** Closes such a mailbox. */
  public void close(Mailbox other) {
    try (OxLease _ = others.remove(other)) {
      other.close();
    }
  }

  /** The logon of an id, or null. */
  public @Nullable LogonObject logon(int logonId) {
    return logons.get(logonId);
  }

  /**
   * Gives an object a handle. A logon takes the place of the one with its id, which is released
   * with all its objects ([MS-OXCROPS] 3.2.5.3).
   */
  int open(ServerObject object) {
    if (object instanceof LogonObject logon) {
      LogonObject before = logons.put(logon.logonId(), logon);
      if (before != null) {
        objects.releaseAllOf(before);
      }
    }
    int handle = objects.add(object);
    object.opened(handle);
    return handle;
  }

  /** Takes a released logon off its id. */
  public void removeLogon(LogonObject logon) {
    logons.remove(logon.logonId(), logon);
  }

  ObjectMap objects() {
    return objects;
  }

  LogonKinds logonKinds() {
    return id -> {
      LogonObject logon = logons.get(id);
      return logon == null ? LogonKind.PRIVATE : logon.logonKind();
    };
  }

  @Override
  public ConnectResult connectResult() {
    return connectResult;
  }

  @Override
  public ExecuteResult execute(ExecuteRequest request) {
    notifications.begin();
    streams.active();
    try {
      return processor.execute(request);
    } finally {
      notifications.end();
    }
  }

  @Override
  public boolean eventPending() {
    return notifications.pending();
  }

  @Override
  public EventRegistration onEvent(Runnable listener) {
    return notifications.onEvent(listener);
  }

  @Override
  public void close() {
    try (OxLease _ = lease;
        Mailbox _ = mailbox) {
      objects.releaseAll();
      List.copyOf(others.keySet()).forEach(this::close);
    }
  }
}
