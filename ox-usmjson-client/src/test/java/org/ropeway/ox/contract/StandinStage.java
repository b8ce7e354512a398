package org.ropeway.ox.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.http.Polling;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;

/** The stand-in, over real HTTP, by one of its interfaces. */
public final class StandinStage implements OxStage {
  private static final Polling QUICK =
      new Polling(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(50));

  /** That of recording contacts-04. */
  static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
          + "gg==";

  private final Interface by;
  private final boolean chronos;
  private final OxStandin standin;
  private final OxServer server;
  private final Map<String, Deque<String>> uuids = new HashMap<>();

  /** By which it is asked. */
  public enum Interface {
    USM(
        "login",
        "syncUpdate updateItems moveItems deleteItems sendMail changeGroup"
            + " snoozeReminder dismissReminder"),
    HTTP(
        "login.login",
        "folders.new folders.update folders.delete mail.import mail.new mail.update mail.delete"
            + " multiple contacts.new contacts.update contacts.delete group.update chronos.new chronos.update"
            + " chronos.updateattendee chronos.delete chronos.move"
            + " calendar.new calendar.update calendar.delete calendar.confirm"
            + " attachment.attach attachment.detach"
            + " reminder.remindagain reminder.delete chronos/alarm.ack chronos/alarm.snooze");

    private final String login;
    private final String changing;

    Interface(String login, String changing) {
      this.login = login;
      this.changing = changing;
    }
  }

  /** A new one, without these commands of USM-JSON. */
  public StandinStage(Interface by, String... unknown) {
    this(by, config -> config, true, unknown);
  }

  /** The HTTP API of an OX before 7.10, whose calendar has a module of its own. */
  public static StandinStage withoutChronos() {
    return withoutChronos(config -> config);
  }

  /** The same, asked otherwise. */
  public static StandinStage withoutChronos(UnaryOperator<OxServerConfig> how) {
    return new StandinStage(Interface.HTTP, how, false);
  }

  /** The same, asked otherwise. */
  StandinStage(Interface by, UnaryOperator<OxServerConfig> how, String... unknown) {
    this(by, how, true, unknown);
  }

  private StandinStage(
      Interface by, UnaryOperator<OxServerConfig> how, boolean chronos, String... unknown) {
    this.by = by;
    this.chronos = chronos;
    OxStandin.Builder builder =
        OxStandin.builder()
            .minPing(Duration.ofMillis(100))
            .user(new StandinUser("alice@ox.test", PASSWORD, "Alice Anderson"))
            .user(
                new StandinUser("bob@ox.test", PASSWORD, "Bob Builder")
                    .withContact(Map.of("company", "Builders & Söhne")));
    List.of(unknown).forEach(builder::without);
    if (!chronos) {
      builder.withoutChronos();
    }
    standin = builder.start();
    OxServerConfig config = how.apply(config(standin));
    server =
        switch (by) {
          case USM -> new UsmOxServer(config);
          case HTTP -> new HttpOxServer(config, OxMemories.volatileOnes(), QUICK);
        };
  }

  /** How a stand-in is asked: what is repeated is so at once. */
  public static OxServerConfig config(OxStandin standin) {
    return OxServerConfig.of(standin.baseUrl())
        .withRetries(
            new OxServerConfig.Retries(
                4, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), 1_000));
  }

  @Override
  public Person alice() {
    return new Person(new OxCredentials("alice", PASSWORD), "alice@ox.test", "Alice Anderson");
  }

  @Override
  public Person bob() {
    return new Person(new OxCredentials("bob", PASSWORD), "bob@ox.test", "Bob Builder");
  }

  /** Whether this OX has chronos. */
  boolean hasChronos() {
    return chronos;
  }

  /** The stand-in itself. */
  public OxStandin standin() {
    return standin;
  }

  @Override
  public OxServer server() {
    return server;
  }

  @Override
  public void append(String folder, String subject, byte[] rfc822, int flags, Instant received) {
    Mailboxes.Mail mail = new Mailboxes.Mail(rfc822, flags, 0, received);
    uuids
        .computeIfAbsent(subject, s -> new ArrayDeque<>())
        .addFirst(standin.mailboxes().append("alice", folder, List.of(mail)).getFirst().uuid());
  }

  @Override
  public void mark(String subject, int flags, int colorLabel) {
    standin.mailboxes().mark(uuid(subject), flags, colorLabel);
  }

  @Override
  public void delete(String subject) {
    standin.mailboxes().delete(uuids.get(subject).removeFirst());
  }

  @Override
  public void move(String subject, String folder) {
    standin.mailboxes().move("alice", uuid(subject), folder);
    uuids.get(subject).addLast(uuids.get(subject).removeFirst());
  }

  @Override
  public void createFolder(String path) {
    standin.createFolder("alice", path);
  }

  @Override
  public String createPublicFolder(String title) {
    String id = "default0/Public/" + title;
    standin.createFolder("alice", id);
    standin.mailboxes().share("alice", id, "alice", 4 | 4 << 7 | 4 << 14 | 4 << 21 | 1 << 28);
    standin.mailboxes().share("alice", id, "", 1 | 2 << 7);
    return id;
  }

  @Override
  public int flags(String subject) {
    return standin.mailboxes().flags(uuid(subject));
  }

  @Override
  public void endSessions() {
    standin.endSessions();
  }

  @Override
  public boolean canForgetSyncStates() {
    return by == Interface.USM;
  }

  @Override
  public void forgetSyncStates() {
    standin.mailboxes().expireSyncStates("alice");
  }

  @Override
  public void busy(Instant begin, Instant end, int shownAs) {
    standin.mailboxes().busy("alice", begin, end, shownAs);
  }

  @Override
  public void book(String resource, Instant begin, Instant end) {
    standin.directory().book(resource, begin, end);
  }

  @Override
  public void setQuota(long bytes) {
    standin.mailboxes().setQuota("alice", bytes);
  }

  @Override
  public byte[] furnish() {
    byte[] picture = Base64.getDecoder().decode(PICTURE);
    standin.directory().putGroup("team", "Das Team", List.of("bob"));
    standin.directory().putGroup("all-teams", "All teams", List.of("alice", "team"));
    standin.directory().putResource(new StandinResource("room1", "Sitzungssaal Ä", "20 seats"));
    standin.directory().setPicture("bob", "image/png", picture);
    return picture;
  }

  @Override
  public void forbidGroups() {
    int bits = StandinUser.ALL_PERMISSIONS & ~(1 << 18);
    standin
        .mailboxes()
        .put(
            List.of(
                new StandinUser("alice@ox.test", PASSWORD, "Alice Anderson")
                    .withPermissionBits(bits)));
  }

  @Override
  public void renameBob(String name) {
    standin.mailboxes().put(List.of(new StandinUser("bob@ox.test", PASSWORD, name)));
  }

  @Override
  public void hideBob() {
    standin.directory().hide("bob", true);
  }

  @Override
  public void loseAnswers(int count) {
    standin.faults().clear();
    for (String command : List.of(by.changing.split(" "))) {
      standin.faults().dropAfterEffect(command, count);
    }
  }

  @Override
  public long requests() {
    return standin.requestCount();
  }

  @Override
  public long logins() {
    return standin.requestCount(by.login);
  }

  @Override
  public void close() {
    server.close();
    standin.close();
  }

  private String uuid(String subject) {
    Deque<String> some = uuids.getOrDefault(subject, new ArrayDeque<>());
    return some.isEmpty() ? "" : some.getFirst();
  }
}
