package org.ropeway.ox.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.opentest4j.TestAbortedException;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.http.wire.FolderCalls;
import org.ropeway.ox.http.wire.MailCalls;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Time;

/**
 * A real OX: ROPEWAY_OX_URL, with the test users ROPEWAY_OX_USER and ROPEWAY_OX_USER2 and their
 * password ROPEWAY_OX_PASSWORD. Their mailboxes are emptied, their calendars, and the first one's
 * contacts and tasks, which ROPEWAY_OX_WIPE=yes allows.
 */
final class RealStage implements OxStage {
  private static final Polling QUICK =
      new Polling(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(500));
  private static final List<Integer> EMPTIED = List.of(7, 9, 10, 11, 12);
  private final OxServerConfig config =
      OxServerConfig.of(URI.create(env("ROPEWAY_OX_URL")))
          .withPathPrefix(Objects.requireNonNullElse(System.getenv("ROPEWAY_OX_API_PATH"), ""));
  private final HttpOxServer server = new HttpOxServer(config, OxMemories.volatileOnes(), QUICK);
  private final HttpConnection other;
  private final Person alice;
  private final Person bob;

  RealStage() {
    if (!env("ROPEWAY_OX_WIPE").equals("yes")) {
      throw new TestAbortedException("ROPEWAY_OX_WIPE does not allow to empty the mailboxes");
    }
    alice = person("ROPEWAY_OX_USER");
    bob = person("ROPEWAY_OX_USER2");
    empty(alice);
    empty(bob);
    other =
        new HttpConnection(
            Line.to(config, Time.SYSTEM, HttpConnection.PROTOCOL, new OxHosts()),
            alice.credentials());
    other.login();
  }

  private static String env(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new TestAbortedException(name + " is not set");
    }
    return value;
  }

  private Person person(String variable) {
    OxCredentials credentials = new OxCredentials(env(variable), env("ROPEWAY_OX_PASSWORD"));
    try (OxSession session = server.login(credentials, "stage")) {
      OxUser user = session.user();
      return new Person(credentials, user.email(), user.displayName());
    }
  }

  private void empty(Person person) {
    try (OxSession session = server.login(person.credentials(), "stage")) {
      for (OxFolder folder : session.syncFolders(null, 0).created()) {
        if (folder.module().equals("mail") && EMPTIED.contains(folder.standardFolderType())) {
          List<String> uuids =
              session.syncMails(folder.uuid(), null, 0).created().stream()
                  .map(OxMail::uuid)
                  .toList();
          session.deleteMails(folder.uuid(), uuids);
        }
      }
    }
    HttpConnection own =
        new HttpConnection(
            Line.to(config, Time.SYSTEM, HttpConnection.PROTOCOL, new OxHosts()),
            person.credentials());
    own.login();
    own.get(FolderCalls.list("default0/INBOX"))
        .forEach(folder -> own.ask(FolderCalls.delete(folder.id())));
    own.close(Duration.ofSeconds(5));
  }

  @Override
  public OxServer server() {
    return server;
  }

  @Override
  public Person alice() {
    return alice;
  }

  @Override
  public Person bob() {
    return bob;
  }

  @Override
  public void append(String folder, String subject, byte[] rfc822, int flags, Instant received) {
    other.get(MailCalls.importMail(folder, rfc822, flags));
  }

  @Override
  public void mark(String subject, int flags, int colorLabel) {
    OxMail mail = find(subject).orElseThrow();
    int all = 0x1FF & ~(16 | 64);
    other.ask(
        MailCalls.mark(
            "default0/INBOX", mail.id(), flags, all & ~flags, OptionalInt.of(colorLabel)));
  }

  @Override
  public void delete(String subject) {
    other.ask(MailCalls.delete("default0/INBOX", List.of(find(subject).orElseThrow().id())));
  }

  @Override
  public void move(String subject, String folder) {
    other.ask(MailCalls.move("default0/INBOX", find(subject).orElseThrow().id(), folder));
  }

  private Optional<OxMail> find(String subject) {
    List<String> ids = other.get(MailCalls.ids("default0/INBOX"));
    return other.get(MailCalls.list("default0/INBOX", ids)).stream()
        .filter(mail -> mail.subject().equals(subject))
        .findFirst();
  }

  @Override
  public void createFolder(String path) {
    int slash = path.lastIndexOf('/');
    String id =
        other.get(FolderCalls.create(path.substring(0, slash), path.substring(slash + 1), "mail"));
    other.ask(FolderCalls.subscribe(id));
  }

  @Override
  public String createPublicFolder(String title) {
    throw new TestAbortedException("public mail folders are made at the mail server");
  }

  @Override
  public int flags(String subject) {
    return find(subject).map(OxMail::flags).orElse(-1);
  }

  @Override
  public void endSessions() {
    throw new TestAbortedException("sessions of a real OX end when it likes");
  }

  @Override
  public boolean canForgetSyncStates() {
    return false;
  }

  @Override
  public void setQuota(long bytes) {
    throw new TestAbortedException("that is up to its admin");
  }

  @Override
  public void busy(Instant begin, Instant end, int shownAs) {
    throw new TestAbortedException("this stage makes no appointments");
  }

  @Override
  public void book(String resource, Instant begin, Instant end) {
    throw new TestAbortedException("this stage makes no appointments");
  }

  @Override
  public byte[] furnish() {
    throw new TestAbortedException("groups and rooms are made by its admin");
  }

  @Override
  public void forbidGroups() {
    throw new TestAbortedException("rights are given by its admin");
  }

  @Override
  public void renameBob(String name) {
    throw new TestAbortedException("what users are called is up to its admin");
  }

  @Override
  public void hideBob() {
    throw new TestAbortedException("who is hidden is up to its admin");
  }

  @Override
  public void forgetSyncStates() {
    throw new TestAbortedException("it has none");
  }

  @Override
  public void loseAnswers(int count) {
    throw new TestAbortedException("a real OX does not lose answers on order");
  }

  @Override
  public long requests() {
    throw new TestAbortedException("it does not count");
  }

  @Override
  public long logins() {
    throw new TestAbortedException("a real OX does not count logins for us");
  }

  @Override
  public void close() {
    other.close(Duration.ofSeconds(5));
    server.close();
  }
}
