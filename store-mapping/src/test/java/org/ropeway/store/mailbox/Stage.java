package org.ropeway.store.mailbox;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.http.Polling;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.mail.MailLimits;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/** A stand-in for OX over HTTP, a state database in a file, and mailboxes on top of them. */
final class Stage implements AutoCloseable {
  static final String INBOX = "default0/INBOX";
  static final String PASSWORD = "secret";
  static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;
  private final OxStandin ox;
  private final OxServerConfig config;
  private OxServer server;
  private StoreLimits limits = limits();
  private UnaryOperator<OxSession> sessions = s -> s;
  private OxMailboxes mailboxes;
  private final Collection<Duration> ages = new ConcurrentLinkedQueue<>();

  Stage() {
    this(standin());
  }

  Stage(OxStandin.Builder standin) {
    try {
      directory = Files.createTempDirectory("store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ox = standin.start();
    config =
        OxServerConfig.of(ox.baseUrl())
            .withRetries(
                new OxServerConfig.Retries(
                    2, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), 1000));
    mailboxes = mailboxes();
    server = server(mailboxes);
  }

  /** OX by USM-JSON, or by the HTTP API with -Dropeway.ox.backend=http-api. */
  private OxServer server(OxMailboxes of) {
    return System.getProperty("ropeway.ox.backend", "usm-json").equals("http-api")
        ? new HttpOxServer(
            config,
            of.memories(),
            new Polling(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(50)))
        : new UsmOxServer(config);
  }

  static OxStandin.Builder standin() {
    return OxStandin.builder()
        .minPing(Duration.ofMillis(50))
        .user(new StandinUser("alice@ox.test", PASSWORD, "Alice Anderson"))
        .user(new StandinUser("bob@ox.test", PASSWORD, "Bob Builder").in("de_DE", "Europe/Berlin"));
  }

  /** Small pages and pauses, so that little data meets every case. */
  static StoreLimits limits() {
    return StoreLimits.DEFAULT.withSync(
        new StoreLimits.Sync(
            7,
            2,
            5,
            Duration.ofMinutes(29),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofDays(30),
            Duration.ofDays(14)));
  }

  /** How old mails were when clients were told of them. */
  Collection<Duration> ages() {
    return ages;
  }

  private OxMailboxes mailboxes() {
    return OxMailboxes.open(
        directory.resolve("state.db"), limits, MailLimits.DEFAULT, Clock.systemUTC(), ages::add);
  }

  OxStandin ox() {
    return ox;
  }

  Mailboxes behind() {
    return ox.mailboxes();
  }

  OxMailboxes store() {
    return mailboxes;
  }

  Path database() {
    return directory.resolve("state.db");
  }

  /** Closes all mailboxes and opens the database again, with other limits from now on. */
  void restart(StoreLimits newLimits) {
    limits = newLimits;
    restart();
  }

  /** Closes all mailboxes and opens the database again. */
  void restart() {
    mailboxes.close();
    mailboxes = mailboxes();
    if (server instanceof HttpOxServer) {
      server.close();
      server = server(mailboxes);
    }
  }

  /** Puts something between the mailboxes and OX. */
  void between(UnaryOperator<OxSession> value) {
    sessions = value;
  }

  OxSession login(String user) {
    return sessions.apply(server.login(new OxCredentials(user, PASSWORD), "ropeway"));
  }

  Mailbox open() {
    return mailboxes.open(login("alice"));
  }

  /** Opens alice's mailbox and waits until all is synchronised. */
  Mailbox synced() {
    Mailbox mailbox = open();
    awaitSynced(mailbox);
    return mailbox;
  }

  static void awaitSynced(Mailbox mailbox) {
    await().atMost(SOON).until(() -> mailbox.syncStatus().foldersToDo() == 0);
  }

  static void eventually(Runnable assertion) {
    await().atMost(SOON).untilAsserted(assertion::run);
  }

  static byte[] mail(String subject) {
    return """
    From: Carol <carol@example.org>
    To: Alice <alice@ox.test>
    Subject: %s
    Date: Sun, 22 Nov 2026 09:30:00 +0100
    Message-ID: <%s@example.org>

    Text of %s
    """
        .formatted(subject, subject.replace(' ', '.'), subject)
        .replace("\n", "\r\n")
        .getBytes(UTF_8);
  }

  /** Puts mails into a folder of alice; returns their uuids. */
  List<String> put(String folder, String... subjects) {
    return put(folder, 0, subjects);
  }

  List<String> put(String folder, int flags, String... subjects) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (String subject : subjects) {
      mails.add(new Mailboxes.Mail(mail(subject), flags, 0, RECEIVED));
    }
    return behind().append("alice", folder, mails).stream().map(m -> m.uuid()).toList();
  }

  static Fid inbox(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.INBOX);
  }

  /** The values of a column in a folder, by message. */
  static Map<Mid, Object> column(Mailbox mailbox, Fid folder, PropertyTag tag) {
    return column(mailbox.folder(folder).contents(Associated.NORMAL), tag);
  }

  static Map<Mid, Object> column(RowSource source, PropertyTag tag) {
    Map<Mid, Object> values = new TreeMap<>();
    source.scan(List.of(tag), row -> values.put(new Mid(row.id()), String.valueOf(row.get(tag))));
    return values;
  }

  static List<String> subjects(Mailbox mailbox, Fid folder) {
    return column(mailbox, folder, PidTag.SUBJECT).values().stream().map(String::valueOf).toList();
  }

  static Mid bySubject(Mailbox mailbox, Fid folder, String subject) {
    return column(mailbox, folder, PidTag.SUBJECT).entrySet().stream()
        .filter(e -> e.getValue().equals(subject))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  static Row row(Mailbox mailbox, Fid folder, Mid mid) {
    Row row = mailbox.folder(folder).contents(Associated.NORMAL).row(mid.value());
    if (row == null) {
      throw new AssertionError("no row " + mid);
    }
    return row;
  }

  /** The direct subfolders of a folder by name. */
  static Map<String, Fid> children(Mailbox mailbox, Fid folder) {
    Map<String, Fid> children = new TreeMap<>();
    mailbox
        .folder(folder)
        .hierarchy(false)
        .scan(
            List.of(PidTag.DISPLAY_NAME),
            row -> children.put(String.valueOf(row.get(PidTag.DISPLAY_NAME)), new Fid(row.id())));
    return children;
  }

  /** Collects what happens. */
  static List<MailboxEvent> events(Mailbox mailbox) {
    List<MailboxEvent> events = java.util.Collections.synchronizedList(new ArrayList<>());
    Consumer<MailboxEvent> add = events::add;
    mailbox.events().subscribe(add);
    return events;
  }

  @Override
  public void close() {
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
}
