package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSyncState;

/** What every adapter must do when mails are stored, moved and deleted. */
public abstract class OxMailWriteContract extends WriteFixture {
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final String TRASH = "default0/Trash";
  private static final int LOST = 1;

  private static byte[] mail(String subject) {
    return ("Subject: " + subject + "\r\n\r\nText\r\n").getBytes(UTF_8);
  }

  private void append(String... subjects) {
    for (String subject : subjects) {
      stage.append(INBOX, subject, mail(subject), 0, RECEIVED);
    }
  }

  private Map<String, String> uuids(String folder) {
    Map<String, String> out = new HashMap<>();
    viewer.syncMails(folder, null, 0).created().forEach(m -> out.put(m.subject(), m.uuid()));
    return out;
  }

  @Test
  void repeatedAfterALostAnswerNothingIsDoubled() {
    String inbox = folder(INBOX).uuid();
    OxSyncState state = hierarchy();
    OxSyncState mails = session.syncMails(inbox, null, 0).state();
    append("a", "b");
    Map<String, String> uuids = uuids(inbox);
    String sub = uuid();
    stage.loseAnswers(LOST);
    create(state, sub, inbox, "Sub");
    stage.loseAnswers(LOST);
    done(
        session.createMail(
            inbox, mails, new OxNewMail(uuid(), mail("c"), 0, 0, List.of(), null), 0));
    stage.loseAnswers(LOST);
    assertThat(session.moveMails(inbox, sub, List.of(uuids.get("a")))).isEmpty();
    stage.loseAnswers(LOST);
    session.deleteMails(inbox, List.of(uuids.get("b")));
    assertThat(uuids(inbox)).containsOnlyKeys("c");
    assertThat(uuids(sub)).containsOnlyKeys("a");
    assertThat(all().stream().filter(f -> f.title().equals("Sub"))).hasSize(1);
  }

  @Test
  void aFullMailboxTakesNoMoreAndMovesOn() {
    String inbox = folder(INBOX).uuid();
    OxSyncState mails = session.syncMails(inbox, null, 0).state();
    append("a");
    stage.setQuota(0);
    OxNewMail more = new OxNewMail(uuid(), mail("b"), 0, 0, List.of(), null);
    OxApplied<OxMail> answer = session.createMail(inbox, mails, more, 0);
    assertThat(answer.refusal()).containsInstanceOf(OxException.OverQuota.class);
    assertThat(uuids(inbox)).containsOnlyKeys("a");
    String trash = folder(TRASH).uuid();
    assertThat(session.moveMails(inbox, trash, List.of(uuids(inbox).get("a")))).isEmpty();
    assertThat(uuids(trash)).containsOnlyKeys("a");
    stage.setQuota(-1);
    done(session.createMail(inbox, answer.changes().state(), more, 0));
    assertThat(uuids(inbox)).containsOnlyKeys("b");
  }

  @Test
  void aMailIsStoredAsItIs() {
    String inbox = folder(INBOX).uuid();
    OxSyncState state = session.syncMails(inbox, null, 0).state();
    append("of others");
    byte[] bytes =
        """
        From: Alice <alice@ox.test>\r
        Subject: own\r
        Date: Mon, 23 Nov 2026 10:00:00 +0000\r
        Message-ID: <own@ox.test>\r
        \r
        Text\r
        """
            .getBytes(UTF_8);
    String uuid = uuid();
    OxNewMail own =
        new OxNewMail(uuid, bytes, OxMail.SEEN | OxMail.FLAGGED, 4, List.of("$Work"), RECEIVED);
    OxApplied<OxMail> applied = session.createMail(inbox, state, own, 0);
    assertThat(applied.refusal()).isEmpty();
    assertThat(applied.changes().created())
        .extracting(OxMail::subject)
        .containsExactly("of others");
    OxChanges<OxMail> later = session.syncMails(inbox, applied.changes().state(), 0);
    assertThat(later.created()).isEmpty();
    assertThat(later.modified()).isEmpty();
    assertThat(session.loadMail(inbox, uuid)).isEqualTo(bytes);
    OxMail listed =
        viewer.syncMails(inbox, null, 0).created().stream()
            .filter(m -> m.uuid().equals(uuid))
            .findFirst()
            .orElseThrow();
    assertThat(listed.flags() & ~16 & 0xFF).isEqualTo(OxMail.SEEN | OxMail.FLAGGED);
    assertThat(listed.colorLabel()).isEqualTo(4);
    assertThat(listed.userFlags()).containsExactly("$Work");
    assertThat(listed.receivedDate()).isEqualTo(RECEIVED);
  }

  @Test
  void movedMailsKeepTheirUuidsAndAreNotTold() {
    stage.createFolder(INBOX + "/Target");
    String inbox = folder(INBOX).uuid();
    String target = folder(INBOX + "/Target").uuid();
    append("a", "b", "stays");
    OxChanges<OxMail> before = session.syncMails(inbox, null, 0);
    OxSyncState there = session.syncMails(target, null, 0).state();
    Map<String, String> uuids = uuids(inbox);
    String unknown = uuid();
    Map<String, OxException> refused =
        session.moveMails(inbox, target, List.of(uuids.get("a"), unknown, uuids.get("b")));
    assertThat(refused).containsOnlyKeys(unknown);
    assertThat(refused.get(unknown)).isInstanceOf(OxException.NotFound.class);
    assertThat(session.syncMails(inbox, before.state(), 0).deletedUuids()).isEmpty();
    assertThat(session.syncMails(target, there, 0).created()).isEmpty();
    assertThat(uuids(target))
        .containsOnly(Map.entry("a", uuids.get("a")), Map.entry("b", uuids.get("b")));
    assertThat(session.resolveUuids(List.of(uuids.get("a"))))
        .extracting(OxResolvedId::folderId)
        .containsExactly(INBOX + "/Target");
    assertThat(session.loadMail(target, uuids.get("a"))).isEqualTo(mail("a"));
    assertThatThrownBy(() -> session.moveMails(inbox, unknown, List.of(uuids.get("stays"))))
        .isInstanceOf(OxException.NotFound.class);
  }

  @Test
  void deletedMailsAreGoneForGood() {
    String inbox = folder(INBOX).uuid();
    append("a", "stays");
    Map<String, String> uuids = uuids(inbox);
    String unknown = uuid();
    assertThat(session.deleteMails(inbox, List.of(uuids.get("a"), unknown)))
        .containsOnlyKeys(unknown)
        .hasValueSatisfying(
            new org.assertj.core.api.Condition<>(
                e -> e instanceof OxException.NotFound, "not found"));
    assertThat(uuids(inbox)).containsOnlyKeys("stays");
    assertThat(uuids(folder("default0/Trash").uuid())).isEmpty();
    assertThat(session.resolveUuids(List.of(uuids.get("a")))).isEmpty();
  }

  @Test
  void manyMailsAtOnce() {
    stage.createFolder(INBOX + "/Target");
    String inbox = folder(INBOX).uuid();
    String target = folder(INBOX + "/Target").uuid();
    append("a");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 1_300; i++) {
      many.add(new UUID(7, i).toString());
    }
    many.add(uuids(inbox).get("a"));
    assertThat(session.moveMails(inbox, target, many)).hasSize(1_300);
    assertThat(session.deleteMails(target, many)).hasSize(1_300);
    assertThat(uuids(target)).isEmpty();
  }
}
