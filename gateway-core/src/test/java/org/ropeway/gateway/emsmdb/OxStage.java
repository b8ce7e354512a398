package org.ropeway.gateway.emsmdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.ArrivalObserver;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.mail.MailLimits;
import org.ropeway.store.mailbox.OxMailboxes;
import org.ropeway.store.table.TableLimits;
import org.ropeway.store.table.TableViews;

/** The ROP processor on real mailboxes: the stand-in over HTTP, a state database in a file. */
public final class OxStage implements AutoCloseable {
  /** Where mails arrive at OX. */
  public static final String INBOX = "default0/INBOX";

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final String PASSWORD = "secret";

  private final Path directory;
  private final OxStandin ox;
  private final UsmOxServer server;
  private final ObjectLimits limits;
  private final List<EmsmdbSession> sessions = new ArrayList<>();
  private UnaryOperator<OxSession> between = session -> session;
  private OxMailboxes mailboxes;
  private EmsmdbServer emsmdb;
  private Mailbox alice;

  /** With the usual limits. */
  public OxStage() {
    this(ObjectLimits.DEFAULT);
  }

  /** With limits of sessions. */
  public OxStage(ObjectLimits limits) {
    this.limits = limits;
    try {
      directory = Files.createTempDirectory("ox-stage");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ox =
        OxStandin.builder()
            .minPing(Duration.ofMillis(50))
            .user(new StandinUser(MemoryMailbox.ADDRESS, PASSWORD, "Alice Anderson"))
            .start();
    server = new UsmOxServer(OxServerConfig.of(ox.baseUrl()));
    mailboxes = openStore();
    emsmdb = serve();
    alice = mailboxes.open(login());
  }

  private OxMailboxes openStore() {
    return OxMailboxes.open(
        directory.resolve("state.db"),
        StoreLimits.DEFAULT,
        MailLimits.DEFAULT,
        Clock.systemUTC(),
        ArrivalObserver.NONE);
  }

  private EmsmdbServer serve() {
    return new EmsmdbServer(
        new SessionSetup(mailboxes, new TableViews(TableLimits.DEFAULT), limits, "mail.ox.test"));
  }

  private OxSession login() {
    return between.apply(
        server.login(new OxCredentials(MemoryMailbox.ADDRESS, PASSWORD), "ropeway"));
  }

  /** Puts something between OX and the sessions that begin from now on. */
  public void between(UnaryOperator<OxSession> value) {
    between = value;
    restart();
  }

  /** Ends all sessions and opens the state database again. */
  public void restart() {
    sessions.forEach(EmsmdbSession::close);
    sessions.clear();
    alice.close();
    mailboxes.close();
    mailboxes = openStore();
    emsmdb = serve();
    alice = mailboxes.open(login());
  }

  /** A client of a new session of alice. */
  public RopClient connect() {
    EmsmdbSession session = emsmdb.connect(new Alice(login()), TestSession.CONNECT);
    sessions.add(session);
    return new RopClient(session);
  }

  /** A special folder of alice. */
  public Fid folder(SpecialFolder which) {
    return alice.special(which);
  }

  /** What is behind the stage. */
  public Mailboxes behind() {
    return ox.mailboxes();
  }

  /** Puts a mail into alice's inbox; its id once it is listed. */
  public Mid put(String subject, String mail) {
    return put(subject, 0, mail.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /** Puts a mail with flags into alice's inbox; its id once it is listed. */
  public Mid put(String subject, int flags, byte[] mail) {
    ox.mailboxes()
        .append(
            MemoryMailbox.ADDRESS, INBOX, List.of(new Mailboxes.Mail(mail, flags, 0, RECEIVED)));
    Mid[] found = new Mid[1];
    await()
        .atMost(SOON)
        .until(() -> {
          found[0] = find(subject);
          return found[0] != null;
        });
    return found[0];
  }

  private Mid find(String subject) {
    Mid[] found = new Mid[1];
    alice
        .folder(folder(SpecialFolder.INBOX))
        .contents(Associated.NORMAL)
        .scan(
            List.of(PidTag.SUBJECT),
            row -> {
              if (subject.equals(row.get(PidTag.SUBJECT))) {
                found[0] = new Mid(row.id());
              }
            });
    return found[0];
  }

  /** A short mail with a subject, in alice's inbox. */
  public Mid put(String subject) {
    return put(
        subject,
        """
        From: Carol <carol@example.org>
        To: Alice <alice@ox.test>
        Subject: %s
        Date: Sun, 22 Nov 2026 09:30:00 +0100
        Message-ID: <%s@example.org>

        Text of %s
        """
            .formatted(subject, subject.hashCode(), subject));
  }

  @Override
  public void close() {
    sessions.forEach(EmsmdbSession::close);
    alice.close();
    mailboxes.close();
    server.close();
    ox.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Alice(OxSession session) implements AuthenticatedUser {
    @Override
    public UserKey key() {
      return UserKey.of(oxUser());
    }

    @Override
    public OxUser oxUser() {
      return session.user();
    }

    @Override
    public String login() {
      return MemoryMailbox.ADDRESS;
    }

    @Override
    public OxLease lease(String part) {
      return new OxLease() {
        @Override
        public OxSession session() {
          return session;
        }

        @Override
        public void close() {
          session.close();
        }
      };
    }
  }
}
