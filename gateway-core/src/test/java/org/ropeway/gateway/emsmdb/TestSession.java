package org.ropeway.gateway.emsmdb;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicInteger;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.gateway.emsmdb.stream.StreamLocks;
import org.ropeway.gateway.mapihttp.ClientVersion;
import org.ropeway.gateway.mapihttp.ConnectParameters;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.table.TableLimits;
import org.ropeway.store.table.TableViews;

/** A session of alice with a mailbox in memory, opened by the server like any other. */
public final class TestSession implements AutoCloseable {
  /** How alice's client connects. */
  public static final ConnectParameters CONNECT =
      new ConnectParameters(
          LegacyDn.ofUser(MemoryMailbox.ADDRESS),
          0,
          1252,
          0x0409,
          0x0409,
          Bytes.EMPTY,
          new ClientVersion("Outlook", 16, 0, 17126, 20132));

  private final MemoryMailbox mailbox = new MemoryMailbox();
  private final AtomicInteger leases = new AtomicInteger();
  private final EmsmdbServer server;
  private final EmsmdbSession session;

  /** A session with the usual limits. */
  public TestSession() {
    this(ObjectLimits.DEFAULT);
  }

  /** A session with limits. */
  public TestSession(ObjectLimits limits) {
    this(limits, CONNECT);
  }

  /** A session of a client that connects in its own way. */
  public TestSession(ObjectLimits limits, ConnectParameters parameters) {
    this(limits, parameters, new StreamLocks(System::nanoTime));
  }

  /** A session whose streams are locked by another clock. */
  public TestSession(StreamLocks locks) {
    this(ObjectLimits.DEFAULT, CONNECT, locks);
  }

  private TestSession(ObjectLimits limits, ConnectParameters parameters, StreamLocks locks) {
    TableViews views = new TableViews(TableLimits.DEFAULT);
    server = new EmsmdbServer(new SessionSetup(mailbox, views, limits, locks, "mail.ox.test"));
    session = server.connect(user(), parameters);
  }

  /** The mailbox. */
  public MemoryMailbox mailbox() {
    return mailbox;
  }

  /** The server it is a session of. */
  public EmsmdbServer server() {
    return server;
  }

  /** The session. */
  public EmsmdbSession session() {
    return session;
  }

  /** A client of the session. */
  public RopClient client() {
    return new RopClient(session);
  }

  /** Opens an object of this logon; its handle. */
  public int open(ServerObject object) {
    return ((MapiSession) session).open(object);
  }

  /** The logon of an id, which the client made. */
  public LogonObject logon(int logonId) {
    return requireNonNull(((MapiSession) session).logon(logonId));
  }

  /** How many OX leases are held. */
  public int leases() {
    return leases.get();
  }

  @Override
  public void close() {
    session.close();
  }

  /** alice, as the authentication knows her. */
  public AuthenticatedUser user() {
    return new Alice();
  }

  private final class Alice implements AuthenticatedUser {
    @Override
    public UserKey key() {
      return UserKey.of(oxUser());
    }

    @Override
    public OxUser oxUser() {
      return new OxUser(2, 1, MemoryMailbox.ADDRESS, "Alice", "en_US", "Europe/Berlin");
    }

    @Override
    public String login() {
      return MemoryMailbox.ADDRESS;
    }

    @Override
    public OxLease lease(String part) {
      leases.incrementAndGet();
      return new OxLease() {
        @Override
        public OxSession session() {
          return new PersonsOnly();
        }

        @Override
        public void close() {
          leases.decrementAndGet();
        }
      };
    }
  }
}
