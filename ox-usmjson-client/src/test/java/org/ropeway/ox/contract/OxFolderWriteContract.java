package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** What every adapter must do when folders are made, moved and deleted. */
public abstract class OxFolderWriteContract extends WriteFixture {
  private static final int SEE = 1;
  private static final int READ = 1 | 2 << 7;

  /** Of groupware, for a mail folder has another name for others in some OX. */
  private OxFolder calendar() {
    return all().stream().filter(f -> f.standardFolderType() == 2).findFirst().orElseThrow();
  }

  private @Nullable OxFolder find(String uuid) {
    return all().stream().filter(f -> f.uuid().equals(uuid)).findFirst().orElse(null);
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
}
