package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** What every adapter must do when folders and mails are made, moved and deleted. */
@Timeout(60)
public abstract class OxWriteContract {
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final String INBOX = "default0/INBOX";
  private static final String TRASH = "default0/Trash";
  private static final int LOST = 1;
  private static final int SEE = 1;
  private static final int READ = 1 | 2 << 7;

  private OxStage stage;
  private OxSession session;
  private OxSession viewer;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = login("outlook-1");
    viewer = login("viewer");
  }

  private OxSession login(String device) {
    return stage.server().login(stage.alice().credentials(), device);
  }

  @AfterEach
  void end() {
    session.close();
    viewer.close();
    stage.close();
  }

  private OxSyncState hierarchy() {
    return session.syncFolders(null, 0).state();
  }

  /** The folders as another device sees them. */
  private List<OxFolder> all() {
    return viewer.syncFolders(null, 0).created();
  }

  private OxFolder folder(String id) {
    return all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /** Of groupware, for a mail folder has another name for others in some OX. */
  private OxFolder calendar() {
    return all().stream().filter(f -> f.standardFolderType() == 2).findFirst().orElseThrow();
  }

  private @Nullable OxFolder find(String uuid) {
    return all().stream().filter(f -> f.uuid().equals(uuid)).findFirst().orElse(null);
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }

  private OxSyncState create(OxSyncState state, String uuid, String parent, String title) {
    return done(
        session.changeFolder(state, new OxFolderChange.Create(uuid, parent, title, "mail"), 0));
  }

  private static <T> OxSyncState done(OxApplied<T> applied) {
    assertThat(applied.refusal()).isEmpty();
    return applied.changes().state();
  }

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
  void aFolderIsMadeRenamedMovedAndDeleted() {
    String inbox = folder(INBOX).uuid();
    String a = uuid();
    String b = uuid();
    OxSyncState state = create(hierarchy(), a, inbox, "Projekte Ä");
    state = create(state, b, inbox, "B");
    assertThat(find(a))
        .isNotNull()
        .satisfies(f -> {
          assertThat(f.title()).isEqualTo("Projekte Ä");
          assertThat(f.parentUuid()).isEqualTo(inbox);
          assertThat(f.module()).isEqualTo("mail");
        });
    state =
        done(
            session.changeFolder(
                state, new OxFolderChange.Update(b, Optional.of("C"), Optional.of(a)), 0));
    assertThat(find(b))
        .isNotNull()
        .satisfies(f -> {
          assertThat(f.title()).isEqualTo("C");
          assertThat(f.parentUuid()).isEqualTo(a);
        });
    state =
        done(
            session.changeFolder(
                state, new OxFolderChange.Update(b, Optional.empty(), Optional.of(inbox)), 0));
    assertThat(find(b)).isNotNull().extracting(OxFolder::title).isEqualTo("C");
    state = done(session.changeFolder(state, new OxFolderChange.Delete(a), 0));
    assertThat(find(a)).isNull();
    done(session.changeFolder(state, new OxFolderChange.Delete(a), 0));
  }

  /** Another name and another place are one step: the name has to be free at the new place only. */
  @Test
  void aFolderMovesUnderAnotherName() {
    String inbox = folder(INBOX).uuid();
    String a = uuid();
    String b = uuid();
    OxSyncState state = create(create(hierarchy(), a, inbox, "A"), b, inbox, "B");
    state =
        done(
            session.changeFolder(
                state, new OxFolderChange.Update(b, Optional.of("A"), Optional.of(a)), 0));
    assertThat(find(b))
        .isNotNull()
        .satisfies(f -> {
          assertThat(f.title()).isEqualTo("A");
          assertThat(f.parentUuid()).isEqualTo(a);
        });
    String c = uuid();
    state = create(state, c, inbox, "C");
    OxApplied<OxFolder> taken =
        session.changeFolder(
            state, new OxFolderChange.Update(c, Optional.of("A"), Optional.of(a)), 0);
    assertThat(taken.refusal()).isPresent();
    assertThat(find(c))
        .isNotNull()
        .satisfies(f -> {
          assertThat(f.title()).isEqualTo("C");
          assertThat(f.parentUuid()).isEqualTo(inbox);
        });
  }

  @Test
  void permissionsAreToldAndChanged() {
    OxSession bob = stage.server().login(stage.bob().credentials(), "outlook-2");
    int alices = session.user().id();
    int bobs = bob.user().id();
    OxFolder calendar = calendar();
    assertThat(calendar.permissions())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.entity()).isEqualTo(alices);
          assertThat(p.group()).isFalse();
        });
    List<OxPermission> more = new ArrayList<>(calendar.permissions());
    more.add(new OxPermission(bobs, false, READ));
    more.add(new OxPermission(0, true, SEE));
    done(session.changeFolder(hierarchy(), new OxFolderChange.Permit(calendar.uuid(), more), 0));
    assertThat(calendar().permissions()).containsExactlyInAnyOrderElementsOf(more);
    assertThat(bob.syncFolders(null, 0).created())
        .anySatisfy(f -> {
          assertThat(f.uuid()).isEqualTo(calendar.uuid());
          assertThat(f.ownRights()).isEqualTo(READ);
        });
    OxApplied<OxFolder> orphan =
        session.changeFolder(
            hierarchy(), new OxFolderChange.Permit(calendar.uuid(), List.of(more.get(1))), 0);
    assertThat(orphan.refusal()).containsInstanceOf(OxException.Refused.class);
    OxApplied<OxFolder> others =
        bob.changeFolder(
            bob.syncFolders(null, 0).state(), new OxFolderChange.Permit(calendar.uuid(), more), 0);
    assertThat(others.refusal()).containsInstanceOf(OxException.AccessDenied.class);
    assertThat(session.users(Set.of(bobs)))
        .singleElement()
        .satisfies(person -> assertThat(person.email()).isEqualTo(stage.bob().email()));
    bob.close();
  }

  @Test
  void ownChangesOfFoldersAreNotToldAndThoseOfOthersAre() {
    OxSyncState state = hierarchy();
    stage.createFolder(INBOX + "/Others");
    OxApplied<OxFolder> applied =
        session.changeFolder(
            state, new OxFolderChange.Create(uuid(), folder(INBOX).uuid(), "Own", "mail"), 0);
    assertThat(applied.changes().created()).extracting(OxFolder::title).containsExactly("Others");
    OxChanges<OxFolder> later = session.syncFolders(applied.changes().state(), 0);
    assertThat(later.created()).isEmpty();
    assertThat(later.modified()).isEmpty();
  }

  @Test
  void aChangeWhoseAnswerWasLostIsToldByTheOldState() {
    OxSyncState state = hierarchy();
    create(state, uuid(), folder(INBOX).uuid(), "Lost");
    assertThat(session.syncFolders(state, 0).created())
        .extracting(OxFolder::title)
        .containsExactly("Lost");
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
  void refusedChangesOfFolders() {
    OxFolder inbox = folder(INBOX);
    OxSyncState state = create(hierarchy(), uuid(), inbox.uuid(), "Twice");
    OxApplied<OxFolder> twice =
        session.changeFolder(
            state, new OxFolderChange.Create(uuid(), inbox.uuid(), "twice", "mail"), 0);
    assertThat(twice.refusal()).containsInstanceOf(OxException.Refused.class);
    OxApplied<OxFolder> nowhere =
        session.changeFolder(
            twice.changes().state(), new OxFolderChange.Create(uuid(), uuid(), "x", "mail"), 0);
    assertThat(nowhere.refusal()).containsInstanceOf(OxException.NotFound.class);
    OxApplied<OxFolder> standard =
        session.changeFolder(nowhere.changes().state(), new OxFolderChange.Delete(inbox.uuid()), 0);
    assertThat(standard.refusal()).containsInstanceOf(OxException.AccessDenied.class);
    assertThat(find(inbox.uuid())).isNotNull();
  }

  @Test
  void anUnknownStateChangesNothing() {
    OxSyncState state = new OxSyncState("of another adapter");
    String uuid = uuid();
    assertThatThrownBy(() -> create(state, uuid, folder(INBOX).uuid(), "x"))
        .isInstanceOf(OxException.OutOfSync.class);
    assertThat(find(uuid)).isNull();
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
