package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxAddress;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxSyncState;

/** How mails are listed, marked and read, by every adapter of {@link OxServer}. */
@Timeout(60)
public abstract class OxSessionContract {
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final String INBOX = "default0/INBOX";

  /** To look what there is, and to fetch it. */
  private static final int REQUESTS_A_CHANGE = 8;

  private OxStage stage;
  private OxSession session;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = login("outlook-1");
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  @Test
  void mailIsListedWithItsFields() {
    byte[] mail =
        """
        From: =?UTF-8?Q?J=C3=BCrgen?= <juergen@example.org>\r
        Sender: "Hand, Right" <hand@example.org>\r
        Disposition-Notification-To: juergen@example.org\r
        Content-Type: text/plain; charset=utf-8\r
        To: Alice <alice@ox.test>, bob@ox.test\r
        Cc: Carol <carol@example.org>\r
        Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r
        Date: Sun, 22 Nov 2026 09:30:00 +0100\r
        Message-ID: <1@example.org>\r
        X-Priority: 1\r
        \r
        Text\r
        """
            .getBytes(UTF_8);
    stage.append(INBOX, "Grüße", mail, OxMail.SEEN | OxMail.FLAGGED, RECEIVED);
    OxMail listed = mails().created().getFirst();
    assertThat(listed.subject()).isEqualTo("Grüße");
    assertThat(listed.from()).containsExactly(new OxAddress("Jürgen", "juergen@example.org"));
    assertThat(listed.to())
        .containsExactly(new OxAddress("Alice", "alice@ox.test"), new OxAddress("", "bob@ox.test"));
    assertThat(listed.cc()).containsExactly(new OxAddress("Carol", "carol@example.org"));
    assertThat(listed.bcc()).isEmpty();
    assertThat(listed.flags() & (OxMail.SEEN | OxMail.FLAGGED))
        .isEqualTo(OxMail.SEEN | OxMail.FLAGGED);
    assertThat(listed.sentDate()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
    assertThat(listed.receivedDate()).isEqualTo(RECEIVED);
    assertThat(listed.size()).isEqualTo(mail.length);
    assertThat(listed.priority()).isEqualTo(1);
    assertThat(listed.hasAttachment()).isFalse();
    assertThat(listed.headers())
        .containsEntry("message-id", "<1@example.org>")
        .containsEntry("sender", "\"Hand, Right\" <hand@example.org>")
        .containsEntry("disposition-notification-to", "juergen@example.org")
        .containsEntry("content-type", "text/plain; charset=utf-8");
  }

  @Test
  void mailsComeInPagesEachOnce() {
    for (int i = 0; i < 7; i++) {
      append("m" + i);
    }
    String inbox = inbox().uuid();
    List<String> subjects = new ArrayList<>();
    OxChanges<OxMail> page = session.syncMails(inbox, null, 3);
    assertThat(page.created()).hasSize(3);
    assertThat(page.more()).isTrue();
    page.created().forEach(mail -> subjects.add(mail.subject()));
    while (page.more()) {
      page = session.syncMails(inbox, page.state(), 3);
      page.created().forEach(mail -> subjects.add(mail.subject()));
    }
    assertThat(subjects).containsExactlyInAnyOrder("m0", "m1", "m2", "m3", "m4", "m5", "m6");
  }

  @Test
  void changesOfOthersAreToldOnce() {
    append("stays");
    append("marked");
    append("deleted");
    OxChanges<OxMail> before = mails();
    Map<String, String> uuids = uuids(before.created());
    append("new");
    stage.mark("marked", OxMail.SEEN | OxMail.ANSWERED, 3);
    stage.delete("deleted");
    OxChanges<OxMail> changes = session.syncMails(inbox().uuid(), before.state(), 0);
    assertThat(changes.created()).extracting(OxMail::subject).containsExactly("new");
    assertThat(changes.deletedUuids()).containsExactly(uuids.get("deleted"));
    OxMail marked = changes.modified().getFirst();
    assertThat(changes.modified()).hasSize(1);
    assertThat(marked.uuid()).isEqualTo(uuids.get("marked"));
    assertThat(marked.flags() & 0xFF & ~16).isEqualTo(OxMail.SEEN | OxMail.ANSWERED);
    assertThat(marked.colorLabel()).isEqualTo(3);
    assertThat(marked.subject()).isEqualTo("marked");
    OxChanges<OxMail> again = session.syncMails(inbox().uuid(), changes.state(), 0);
    assertThat(again.created()).isEmpty();
    assertThat(again.modified()).isEmpty();
    assertThat(again.deletedUuids()).isEmpty();
    assertThat(again.state()).isEqualTo(changes.state());
  }

  /** Also where more mails are there than are looked at in one request. */
  @Test
  void changesCostRequestsForThemselvesNotForTheMailsThatAreThere() {
    long few = requestsForTenChanges();
    for (int i = 0; i < 1_200; i++) {
      append("old" + i);
    }
    long many = requestsForTenChanges();
    assertThat(few).isBetween(1L, 10L * REQUESTS_A_CHANGE);
    assertThat(many).isBetween(1L, 10L * REQUESTS_A_CHANGE);
  }

  private long requestsForTenChanges() {
    String inbox = inbox().uuid();
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    long before = stage.requests();
    for (int i = 0; i < 10; i++) {
      append("new" + i);
      OxChanges<OxMail> changes = session.syncMails(inbox, state, 0);
      assertThat(changes.created()).extracting(OxMail::subject).containsExactly("new" + i);
      state = changes.state();
    }
    return stage.requests() - before;
  }

  @Test
  void sameStateTwiceTellsTheSame() {
    OxChanges<OxMail> before = mails();
    append("new");
    String inbox = inbox().uuid();
    OxChanges<OxMail> first = session.syncMails(inbox, before.state(), 0);
    OxChanges<OxMail> repeated = session.syncMails(inbox, before.state(), 0);
    assertThat(repeated.created()).isEqualTo(first.created());
  }

  @Test
  void updatesAreDoneAndRefusalsNamed() {
    append("a");
    append("b");
    stage.mark("b", OxMail.SEEN | OxMail.FLAGGED, 0);
    Map<String, String> uuids = uuids(mails().created());
    String unknown = UUID.randomUUID().toString();
    Map<String, OxException> refused =
        session.updateMails(
            inbox().uuid(),
            List.of(
                new OxMailUpdate(uuids.get("a"), OxMail.SEEN, 0, OptionalInt.of(4)),
                new OxMailUpdate(unknown, OxMail.SEEN, 0, OptionalInt.empty()),
                new OxMailUpdate(uuids.get("b"), 0, OxMail.FLAGGED, OptionalInt.empty())));
    assertThat(refused).containsOnlyKeys(unknown);
    assertThat(refused.get(unknown)).isInstanceOf(OxException.NotFound.class);
    assertThat(stage.flags("a") & OxMail.SEEN).isNotZero();
    assertThat(stage.flags("b") & (OxMail.SEEN | OxMail.FLAGGED)).isEqualTo(OxMail.SEEN);
  }

  /** Also where it had a colour before, and with one mail or several. */
  @Test
  void aFlagWithoutAColourIsAFlag() {
    append("plain");
    append("blue");
    append("alone");
    stage.mark("blue", OxMail.FLAGGED, 3);
    Map<String, String> uuids = uuids(mails().created());
    String inbox = inbox().uuid();
    OptionalInt none = OptionalInt.of(0);
    List<OxMailUpdate> both =
        List.of(
            new OxMailUpdate(uuids.get("plain"), OxMail.FLAGGED, 0, none),
            new OxMailUpdate(uuids.get("blue"), OxMail.FLAGGED, 0, none));
    OxMailUpdate alone = new OxMailUpdate(uuids.get("alone"), OxMail.FLAGGED, 0, none);
    assertThat(session.updateMails(inbox, both)).isEmpty();
    assertThat(session.updateMails(inbox, List.of(alone))).isEmpty();
    assertThat(mails().created())
        .hasSize(3)
        .allSatisfy(mail -> {
          assertThat(stage.flags(mail.subject()) & OxMail.FLAGGED).isNotZero();
          assertThat(mail.flags() & OxMail.FLAGGED).isNotZero();
          assertThat(mail.colorLabel()).isLessThanOrEqualTo(1);
        });
    OxMailUpdate off = new OxMailUpdate(uuids.get("alone"), 0, OxMail.FLAGGED, none);
    assertThat(session.updateMails(inbox, List.of(off))).isEmpty();
    assertThat(stage.flags("alone") & OxMail.FLAGGED).isZero();
  }

  @Test
  void manyUpdatesAtOnce() {
    append("a");
    String uuid = mails().created().getFirst().uuid();
    List<OxMailUpdate> updates = new ArrayList<>();
    for (int i = 0; i < 1_300; i++) {
      String unknown = new UUID(7, i).toString();
      updates.add(new OxMailUpdate(unknown, OxMail.SEEN, 0, OptionalInt.empty()));
    }
    updates.add(new OxMailUpdate(uuid, OxMail.SEEN, 0, OptionalInt.empty()));
    assertThat(session.updateMails(inbox().uuid(), updates)).hasSize(1_300);
    assertThat(stage.flags("a") & OxMail.SEEN).isNotZero();
  }

  @Test
  void mailIsLoadedByteByByte() {
    byte[] body = new byte[3_000_000];
    new Random(7).nextBytes(body);
    byte[] mail = ("Subject: big\r\n\r\n" + new String(body, ISO_8859_1)).getBytes(ISO_8859_1);
    stage.append(INBOX, "big", mail, 0, RECEIVED);
    String uuid = mails().created().getFirst().uuid();
    assertThat(session.loadMail(inbox().uuid(), uuid)).isEqualTo(mail);
  }

  @Test
  void unknownThingsAreNotFound() {
    String unknown = UUID.randomUUID().toString();
    String inbox = inbox().uuid();
    assertThatThrownBy(() -> session.loadMail(inbox, unknown))
        .isInstanceOf(OxException.NotFound.class);
    assertThatThrownBy(() -> session.syncMails(unknown, null, 0))
        .isInstanceOf(OxException.NotFound.class);
  }

  @Test
  void unusableStatesAreOutOfSync() {
    OxSyncState state = mails().state();
    String inbox = inbox().uuid();
    assertThatThrownBy(() -> session.syncMails(inbox, new OxSyncState("of another adapter"), 0))
        .isInstanceOf(OxException.OutOfSync.class);
    if (stage.canForgetSyncStates()) {
      stage.forgetSyncStates();
      assertThatThrownBy(() -> session.syncMails(inbox, state, 0))
          .isInstanceOf(OxException.OutOfSync.class);
    }
    assertThat(session.syncMails(inbox, null, 0).state()).isNotNull();
  }

  @Test
  void changedRangeEndsTheStatesOfMails() {
    OxSyncState state = mails().state();
    String inbox = inbox().uuid();
    OxSyncConfig config = session.getConfig();
    session.setConfig(new OxSyncConfig(config.types(), config.fields(), OptionalInt.of(7)));
    assertThatThrownBy(() -> session.syncMails(inbox, state, 0))
        .isInstanceOf(OxException.OutOfSync.class);
  }

  @Test
  void uuidsAreResolved() {
    append("a");
    String mail = mails().created().getFirst().uuid();
    String unknown = UUID.randomUUID().toString();
    List<OxResolvedId> found = session.resolveUuids(List.of(mail, unknown, inbox().uuid()));
    assertThat(found).extracting(OxResolvedId::uuid).containsExactly(mail, inbox().uuid());
    assertThat(found.getFirst().objectType()).isEqualTo("mail");
    assertThat(found.getFirst().folderId()).isEqualTo(INBOX);
    assertThat(found.getLast().objectType()).isEqualTo("folder");
    assertThat(found.getLast().id()).isEqualTo(INBOX);
    assertThat(session.resolveUuids(List.of())).isEmpty();
  }

  @Test
  void endedSessionIsRenewedOnceForAllCallers() throws Exception {
    String inbox = inbox().uuid();
    OxSyncState state = mails().state();
    long before = stage.logins();
    stage.endSessions();
    Callable<OxSenders> call = session::senders;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<OxSenders>> results = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        results.add(threads.submit(call));
      }
      for (Future<OxSenders> result : results) {
        assertThat(result.get().own()).contains(stage.alice().email());
      }
    }
    assertThat(stage.logins()).isEqualTo(before + 1);
    assertThat(session.syncMails(inbox, state, 0).state()).isEqualTo(state);
  }

  @Test
  void devicesDoNotDisturbEachOther() {
    append("a");
    OxChanges<OxMail> before = mails();
    String uuid = before.created().getFirst().uuid();
    try (OxSession other = login("outlook-2")) {
      other.updateMails(
          inbox().uuid(), List.of(new OxMailUpdate(uuid, OxMail.SEEN, 0, OptionalInt.empty())));
    }
    OxChanges<OxMail> changes = session.syncMails(inbox().uuid(), before.state(), 0);
    assertThat(changes.modified()).extracting(OxMail::subject).containsExactly("a");
  }

  private OxSession login(String device) {
    return stage.server().login(stage.alice().credentials(), device);
  }

  private OxChanges<OxFolder> all() {
    return session.syncFolders(null, 0);
  }

  private List<OxFolder> folders() {
    return all().created();
  }

  private OxFolder inbox() {
    return folders().stream()
        .filter(folder -> folder.standardFolderType() == 7)
        .findFirst()
        .orElseThrow();
  }

  private OxChanges<OxMail> mails() {
    return session.syncMails(inbox().uuid(), null, 0);
  }

  private void append(String subject) {
    byte[] mail = ("Subject: " + subject + "\r\n\r\nText\r\n").getBytes(UTF_8);
    stage.append(INBOX, subject, mail, 0, RECEIVED);
  }

  private static Map<String, String> uuids(List<OxMail> mails) {
    Map<String, String> out = new HashMap<>();
    mails.forEach(mail -> out.put(mail.subject(), mail.uuid()));
    return out;
  }
}
