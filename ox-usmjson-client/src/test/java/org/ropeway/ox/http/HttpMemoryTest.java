package org.ropeway.ox.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** What the adapter remembers because OX does not, and how much it asks for that. */
@Timeout(60)
class HttpMemoryTest {
  private static final String INBOX = "default0/INBOX";
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private final OxStandin standin =
      OxStandin.builder()
          .fetchLimit(600)
          .user(new StandinUser("alice@ox.test", OxStage.PASSWORD, "Alice Anderson"))
          .start();
  private final Mailboxes mailboxes = standin.mailboxes();
  private final OxMemories memories = OxMemories.volatileOnes();
  private HttpOxServer server = server(memories);
  private OxSession session;

  private HttpOxServer server(OxMemories some) {
    Polling quick = new Polling(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ZERO);
    return new HttpOxServer(StandinStage.config(standin), some, quick);
  }

  @BeforeEach
  void login() {
    session = server.login(new OxCredentials("alice", OxStage.PASSWORD), "outlook-1");
  }

  @AfterEach
  void end() {
    session.close();
    server.close();
    standin.close();
  }

  private void startAnew(OxMemories with) {
    session.close();
    server.close();
    server = server(with);
    login();
  }

  private static byte[] mail(String subject) {
    return ("From: a@example.org\r\nSubject: "
            + subject
            + "\r\nMessage-ID: <"
            + subject
            + "@example.org>\r\n\r\nx\r\n")
        .getBytes(US_ASCII);
  }

  private List<String> append(int from, int to) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (int i = from; i < to; i++) {
      mails.add(new Mailboxes.Mail(mail("m" + i), 0, 0, RECEIVED.plusSeconds(i)));
    }
    return mailboxes.append("alice", INBOX, mails).stream().map(m -> m.uuid()).toList();
  }

  private OxFolder folder(String id) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> uuids(List<OxMail> mails) {
    Map<String, String> out = new HashMap<>();
    mails.forEach(m -> out.put(m.subject(), m.uuid()));
    return out;
  }

  private long requests(Runnable work) {
    long before = standin.requestCount();
    work.run();
    return standin.requestCount() - before;
  }

  @Test
  void aLargeFolderIsToldInPagesTheNewestFirst() {
    append(0, 620);
    String inbox = folder(INBOX).uuid();
    Map<String, String> seen = new HashMap<>();
    OxChanges<OxMail> page = session.syncMails(inbox, null, 250);
    assertThat(page.created().getFirst().subject()).isEqualTo("m619");
    seen.putAll(uuids(page.created()));
    while (page.more()) {
      page = session.syncMails(inbox, page.state(), 250);
      seen.putAll(uuids(page.created()));
    }
    assertThat(seen).hasSize(620);
    assertThat(seen.values()).doesNotHaveDuplicates();
  }

  @Test
  void tenChangesOfALargeFolderCostAHandfulOfRequests() {
    List<String> all = append(0, 620);
    String inbox = folder(INBOX).uuid();
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    Map<String, String> uuids = uuids(before.created());
    append(620, 624);
    for (int i = 0; i < 3; i++) {
      mailboxes.delete(all.get(100 + i));
      mailboxes.mark(all.get(500 + i), OxMail.SEEN, 0);
    }
    List<OxChanges<OxMail>> told = new ArrayList<>();
    long asked = requests(() -> told.add(session.syncMails(inbox, before.state(), 0)));
    OxChanges<OxMail> changes = told.getFirst();
    assertThat(asked).isLessThanOrEqualTo(7);
    assertThat(changes.created())
        .extracting(OxMail::subject)
        .containsExactlyInAnyOrder("m620", "m621", "m622", "m623");
    assertThat(changes.modified())
        .extracting(OxMail::subject)
        .containsExactlyInAnyOrder("m500", "m501", "m502");
    assertThat(changes.deletedUuids())
        .containsExactlyInAnyOrder(uuids.get("m100"), uuids.get("m101"), uuids.get("m102"));
    long idle = requests(() -> session.syncMails(inbox, changes.state(), 0));
    assertThat(idle).isLessThanOrEqualTo(2);
  }

  @Test
  void marksThatCountNothingAreFoundInALargeFolderInTurn() {
    List<String> all = append(0, 620);
    String inbox = folder(INBOX).uuid();
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    mailboxes.mark(all.get(60), OxMail.FLAGGED, 1);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 3 && told.isEmpty(); i++) {
      OxChanges<OxMail> changes = session.syncMails(inbox, state, 0);
      changes.modified().forEach(m -> told.add(m.subject()));
      state = changes.state();
    }
    assertThat(told).containsExactly("m60");
  }

  @Test
  void aMailThatSomebodyMovedKeepsItsUuid() {
    standin.createFolder("alice", INBOX + "/Other");
    List<String> all = append(0, 3);
    String inbox = folder(INBOX).uuid();
    String other = folder(INBOX + "/Other").uuid();
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    OxSyncState there = session.syncMails(other, null, 0).state();
    String uuid = requireNonNull(uuids(before.created()).get("m1"));
    mailboxes.move("alice", all.get(1), INBOX + "/Other");
    assertThat(session.syncMails(other, there, 0).created())
        .extracting(OxMail::uuid)
        .containsExactly(uuid);
    assertThat(session.syncMails(inbox, before.state(), 0).deletedUuids()).containsExactly(uuid);
    assertThat(session.loadMail(other, uuid)).isEqualTo(mail("m1"));
  }

  @Test
  void aMovedMailIsRecognisedAlsoWhenItsLeavingWasToldFirst() {
    standin.createFolder("alice", INBOX + "/Other");
    List<String> all = append(0, 3);
    String inbox = folder(INBOX).uuid();
    String other = folder(INBOX + "/Other").uuid();
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    OxSyncState there = session.syncMails(other, null, 0).state();
    String uuid = requireNonNull(uuids(before.created()).get("m1"));
    mailboxes.move("alice", all.get(1), INBOX + "/Other");
    assertThat(session.syncMails(inbox, before.state(), 0).deletedUuids()).containsExactly(uuid);
    assertThat(session.syncMails(other, there, 0).created())
        .extracting(OxMail::uuid)
        .containsExactly(uuid);
  }

  /** The state is from before its coming, which was our own doing and is never told. */
  @Test
  void whatADeviceMovedSomewhereIsToldWhenItIsGone() {
    standin.createFolder("alice", INBOX + "/Other");
    List<String> all = append(0, 1);
    String inbox = folder(INBOX).uuid();
    String other = folder(INBOX + "/Other").uuid();
    String uuid = session.syncMails(inbox, null, 0).created().getFirst().uuid();
    append(1, 2);
    mailboxes.append(
        "alice", INBOX + "/Other", List.of(new Mailboxes.Mail(mail("o"), 0, 0, RECEIVED)));
    OxSyncState there = session.syncMails(other, null, 0).state();
    assertThat(session.moveMails(inbox, other, List.of(uuid))).isEmpty();
    mailboxes.delete(all.getFirst());
    assertThat(session.syncMails(other, there, 0).deletedUuids()).containsExactly(uuid);
  }

  /** It was found, but not listed, before the other went, whose going is told after it. */
  @Test
  void whatIsLikeAMailThatWentLaterFromTheSameFolderIsAnother() {
    List<String> all = append(0, 1);
    String inbox = folder(INBOX).uuid();
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    String former = before.created().getFirst().uuid();
    append(0, 1);
    append(1, 2);
    OxChanges<OxMail> first = session.syncMails(inbox, before.state(), 1);
    assertThat(uuids(first.created())).containsOnlyKeys("m1");
    mailboxes.delete(all.getFirst());
    OxChanges<OxMail> came = session.syncMails(inbox, first.state(), 1);
    assertThat(uuids(came.created())).containsOnlyKeys("m0");
    String uuid = came.created().getFirst().uuid();
    assertThat(session.syncMails(inbox, came.state(), 1).deletedUuids())
        .containsExactly(former)
        .doesNotContain(uuid);
    assertThat(uuids(session.syncMails(inbox, null, 0).created())).containsEntry("m0", uuid);
    assertThat(session.loadMail(inbox, uuid)).isEqualTo(mail("m0"));
  }

  @Test
  void aMailThatWentAndCameBackIsTheSame() {
    standin.createFolder("alice", INBOX + "/Other");
    List<String> all = append(0, 1);
    String inbox = folder(INBOX).uuid();
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    mailboxes.move("alice", all.getFirst(), INBOX + "/Other");
    OxChanges<OxMail> went = session.syncMails(inbox, before.state(), 0);
    assertThat(went.deletedUuids()).hasSize(1);
    mailboxes.move("alice", all.getFirst(), INBOX);
    assertThat(session.syncMails(inbox, went.state(), 0).created())
        .extracting(OxMail::uuid)
        .isEqualTo(went.deletedUuids());
  }

  @Test
  void aCopyIsAMailOfItsOwn() {
    standin.createFolder("alice", INBOX + "/Other");
    append(0, 1);
    String uuid = session.syncMails(folder(INBOX).uuid(), null, 0).created().getFirst().uuid();
    mailboxes.append(
        "alice", INBOX + "/Other", List.of(new Mailboxes.Mail(mail("m0"), 0, 0, RECEIVED)));
    assertThat(session.syncMails(folder(INBOX + "/Other").uuid(), null, 0).created())
        .singleElement()
        .satisfies(m -> assertThat(m.uuid()).isNotEqualTo(uuid));
  }

  @Test
  void aFolderThatSomebodyRenamedKeepsItsUuidAndItsMails() {
    standin.createFolder("alice", INBOX + "/Old");
    mailboxes.append(
        "alice", INBOX + "/Old", List.of(new Mailboxes.Mail(mail("in"), 0, 0, RECEIVED)));
    OxChanges<OxFolder> hierarchy = session.syncFolders(null, 0);
    String uuid = folder(INBOX + "/Old").uuid();
    OxChanges<OxMail> before = session.syncMails(uuid, null, 0);
    mailboxes.renameFolder("alice", INBOX + "/Old", "New");
    OxChanges<OxMail> mails = session.syncMails(uuid, before.state(), 0);
    assertThat(mails.created()).isEmpty();
    assertThat(mails.deletedUuids()).isEmpty();
    OxChanges<OxFolder> changes = session.syncFolders(hierarchy.state(), 0);
    assertThat(changes.deletedUuids()).isEmpty();
    assertThat(changes.modified())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.uuid()).isEqualTo(uuid);
          assertThat(f.title()).isEqualTo("New");
          assertThat(f.id()).isEqualTo(INBOX + "/New");
        });
  }

  @Test
  void statesSurviveARestart() {
    append(0, 3);
    OxChanges<OxFolder> hierarchy = session.syncFolders(null, 0);
    String inbox = folder(INBOX).uuid();
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    startAnew(memories);
    assertThat(session.syncFolders(hierarchy.state(), 0).created()).isEmpty();
    assertThat(session.syncMails(inbox, state, 0).state()).isEqualTo(state);
    append(3, 4);
    assertThat(session.syncMails(inbox, state, 0).created())
        .extracting(OxMail::subject)
        .containsExactly("m3");
  }

  @Test
  void whatIsForgottenBeginsAnewUnderTheSameUuids() {
    append(0, 3);
    String inbox = folder(INBOX).uuid();
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    startAnew(OxMemories.volatileOnes());
    assertThat(folder(INBOX).uuid()).isEqualTo(inbox);
    assertThatThrownBy(() -> session.syncMails(inbox, before.state(), 0))
        .isInstanceOf(OxException.OutOfSync.class);
    assertThat(uuids(session.syncMails(inbox, null, 0).created()))
        .isEqualTo(uuids(before.created()));
  }

  /** As after a kill: nobody waits for the answer, and the same is asked again later. */
  @Test
  void aMailWhoseStoringNobodySawIsFoundAndNotStoredAgain() {
    String inbox = folder(INBOX).uuid();
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    byte[] bytes = "From: alice@ox.test\r\nSubject: no id\r\n\r\nx\r\n".getBytes(US_ASCII);
    OxNewMail own =
        new OxNewMail(UUID.randomUUID().toString(), bytes, OxMail.SEEN, 0, List.of(), null);
    standin.faults().dropAfterEffect("mail.import", 1);
    standin.faults().dropBeforeEffect("mail.examine", 100);
    assertThatThrownBy(() -> session.createMail(inbox, state, own, 0))
        .isInstanceOf(OxException.Unavailable.class);
    standin.faults().clear();
    startAnew(memories);
    assertThat(session.createMail(inbox, state, own, 0).refusal()).isEmpty();
    assertThat(mailboxes.count("alice", INBOX)).isEqualTo(1);
    assertThat(session.loadMail(inbox, own.uuid())).isEqualTo(bytes);
  }

  @Test
  void manyMailsAreMarkedAndMovedAtOnce() {
    standin.createFolder("alice", INBOX + "/Other");
    append(0, 250);
    String inbox = folder(INBOX).uuid();
    String other = folder(INBOX + "/Other").uuid();
    List<String> uuids =
        session.syncMails(inbox, null, 0).created().stream().map(OxMail::uuid).toList();
    List<OxMailUpdate> updates =
        uuids.stream()
            .map(u -> new OxMailUpdate(u, OxMail.SEEN, OxMail.ANSWERED, OptionalInt.of(2)))
            .toList();
    assertThat(requests(() -> assertThat(session.updateMails(inbox, updates)).isEmpty()))
        .isLessThanOrEqualTo(9);
    standin.faults().dropAfterEffect("multiple", 1);
    assertThat(session.moveMails(inbox, other, uuids)).isEmpty();
    List<OxMail> moved = session.syncMails(other, null, 0).created();
    assertThat(moved).extracting(OxMail::uuid).containsExactlyInAnyOrderElementsOf(uuids);
    assertThat(moved)
        .allSatisfy(m -> {
          assertThat(m.flags() & OxMail.SEEN).isNotZero();
          assertThat(m.colorLabel()).isEqualTo(2);
        });
    assertThat(mailboxes.count("alice", INBOX)).isZero();
  }

  @Test
  void aWordOfPushEndsALongPause() throws Exception {
    startAnewWithPush();
    String inbox = folder(INBOX).uuid();
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    Thread.ofVirtual()
        .start(() -> {
          await().until(() -> standin.requestCount("pns.subscribe") > 0);
          append(0, 1);
        });
    long begin = System.nanoTime();
    assertThat(
            session.ping(Map.of(inbox, state), null, Duration.ofSeconds(40)).changedFolderUuids())
        .containsExactly(inbox);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
  }

  private void startAnewWithPush() {
    session.close();
    server.close();
    Polling slow = new Polling(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ZERO);
    server = new HttpOxServer(StandinStage.config(standin), memories, slow);
    login();
  }
}
