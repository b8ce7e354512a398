package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSyncState;

/**
 * Objects of groupware, by every adapter of {@link OxServer}.
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
abstract class OxItemsContract<T, C> extends ItemsFixture<T, C> {
  private static final OxNewAttachment FILE =
      new OxNewAttachment("Grüße \"1\".txt", "text/plain", "äöü\r\n".getBytes(UTF_8));

  /** Those of a module, in its standard folder. */
  OxItemsContract(String module, int standardType) {
    super(module, standardType);
  }

  @Test
  void whatIsMadeIsThereAndIsToldToOthers() {
    String uuid = uuid();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    OxApplied<T> applied = items.create(folder, empty, uuid, full());
    String id = made(applied);
    assertNothing(applied.changes());
    assertFull(items.get(folder, id), uuid);
    OxChanges<T> told = elsewhere.sync(folder, there, 0);
    assertThat(told.created()).hasSize(1);
    assertThat(told.modified()).isEmpty();
    assertThat(id(told.created().getFirst())).isEqualTo(id);
    assertFull(told.created().getFirst(), uuid);
    assertThat(told.created().getFirst()).isEqualTo(items.get(folder, id));
  }

  @Test
  void whatOthersChangeIsToldOnce() {
    String id = made("Minimal");
    OxChanges<T> came = items.sync(folder, empty, 0);
    assertThat(names(came.created())).isEqualTo(Map.of(id, "Minimal"));
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(renamed(elsewhere, there, id, "Maximal").refusal()).isEmpty();
    OxChanges<T> changed = items.sync(folder, came.state(), 0);
    assertThat(names(changed.modified())).isEqualTo(Map.of(id, "Maximal"));
    assertThat(changed.created()).isEmpty();
    OxChanges<T> after = items.sync(folder, changed.state(), 0);
    assertNothing(after);
    assertThat(after.state()).isEqualTo(changed.state());
  }

  @Test
  void ownChangesAreNotTold() {
    String id = made(items.create(folder, empty, uuid(), full()));
    OxSyncState state = items.sync(folder, null, 0).state();
    OxApplied<T> renamed = renamed(items, state, id, "Cooper");
    assertThat(renamed.refusal()).isEmpty();
    assertNothing(renamed.changes());
    assertNothing(items.sync(folder, renamed.changes().state(), 0));
    assertThat(name(items.get(folder, id))).isEqualTo("Cooper");
  }

  @Test
  void whoDoesNotKnowTheOthersChangeIsRefusedAndTold() {
    String id = made("Minimal");
    OxSyncState state = items.sync(folder, null, 0).state();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(renamed(elsewhere, there, id, "Theirs").refusal()).isEmpty();
    OxApplied<T> mine = renamed(items, state, id, "Mine");
    assertThat(mine.refusal()).containsInstanceOf(OxException.Conflict.class);
    assertThat(names(mine.changes().modified())).isEqualTo(Map.of(id, "Theirs"));
    assertThat(renamed(items, mine.changes().state(), id, "Mine").refusal()).isEmpty();
    assertThat(name(items.get(folder, id))).isEqualTo("Mine");
  }

  @Test
  void whoDoesNotKnowTheOthersChangeDeletesAndMovesNothing() {
    String id = made("Minimal");
    OxSyncState state = items.sync(folder, null, 0).state();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(renamed(elsewhere, there, id, "Theirs").refusal()).isEmpty();
    assertThat(items.delete(folder, state, id).refusal())
        .containsInstanceOf(OxException.Conflict.class);
    assertThat(items.move(folder, state, id, other()).refusal())
        .containsInstanceOf(OxException.Conflict.class);
    assertThat(name(items.get(folder, id))).isEqualTo("Theirs");
  }

  @Test
  void whatIsDeletedIsToldAndGone() {
    String first = made("First");
    String second = made("Second");
    made("Third");
    OxSyncState state = items.sync(folder, null, 0).state();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, there, first).refusal()).isEmpty();
    OxChanges<T> told = items.sync(folder, state, 0);
    assertThat(told.deletedUuids()).containsExactly(first);
    assertThat(told.modified()).isEmpty();
    assertNothing(items.sync(folder, told.state(), 0));
    assertThatThrownBy(() -> items.get(folder, first)).isInstanceOf(OxException.NotFound.class);
    assertThat(renamed(items, told.state(), first, "Zombie").refusal())
        .containsInstanceOf(OxException.NotFound.class);
    assertThat(items.delete(folder, told.state(), first).refusal())
        .containsInstanceOf(OxException.NotFound.class);
    OxApplied<T> own = items.delete(folder, items.sync(folder, null, 0).state(), second);
    assertThat(own.refusal()).isEmpty();
    assertThat(own.changes().created()).isEmpty();
    assertThat(own.changes().modified()).isEmpty();
    assertThat(own.changes().deletedUuids()).doesNotContain(second);
    assertThat(names(items.sync(folder, null, 0).created())).containsValues("Third").hasSize(1);
  }

  @Test
  void theNewestThatGoesIsTold() {
    made("Old");
    String id = made("New");
    OxSyncState state = items.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, elsewhere.sync(folder, null, 0).state(), id).refusal())
        .isEmpty();
    OxChanges<T> told = items.sync(folder, state, 0);
    assertThat(told.deletedUuids()).contains(id);
    assertThat(told.created()).isEmpty();
    assertThat(told.modified()).isEmpty();
    assertNothing(items.sync(folder, told.state(), 0));
  }

  /** An OX of today cannot tell it; then everything has to be read again. */
  @Test
  void theLastOneThatGoesIsNoticed() {
    String id = made("Last");
    OxSyncState state = items.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, elsewhere.sync(folder, null, 0).state(), id).refusal())
        .isEmpty();
    boolean told;
    try {
      told = items.sync(folder, state, 0).deletedUuids().contains(id);
    } catch (OxException.OutOfSync e) {
      OxChanges<T> anew = items.sync(folder, null, 0);
      told = anew.created().isEmpty();
      assertNothing(items.sync(folder, anew.state(), 0));
    }
    assertThat(told).isTrue();
  }

  /** As one does who was told of a failure, when nothing else is left in the folder. */
  @Test
  void whoDeletesTheLastOneAgainIsToldThatItIsGone() {
    String id = made("Last");
    OxSyncState state = items.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, elsewhere.sync(folder, null, 0).state(), id).refusal())
        .isEmpty();
    assertThat(items.delete(folder, state, id).refusal())
        .containsInstanceOf(OxException.NotFound.class);
  }

  /** The uuid of a second folder, which is empty. */
  private String other() {
    OxChanges<OxFolder> folders = one.syncFolders(null, 0);
    String title = "Other " + uuid();
    OxFolderChange change = new OxFolderChange.Create(uuid(), folder, title, module);
    assertThat(one.changeFolder(folders.state(), change, 0).refusal()).isEmpty();
    return one.syncFolders(null, 0).created().stream()
        .filter(f -> f.title().equals(title))
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  private void remove(String folderUuid) {
    OxSyncState state = one.syncFolders(null, 0).state();
    assertThat(one.changeFolder(state, new OxFolderChange.Delete(folderUuid), 0).refusal())
        .isEmpty();
  }

  @Test
  void whatIsMovedIsThereAndNoLongerHere() {
    String target = other();
    String id = made("Moved");
    made("Stays");
    OxChanges<T> here = items.sync(folder, null, 0);
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    OxSyncState before = items.sync(target, null, 0).state();
    OxApplied<T> moved = items.move(folder, here.state(), id, target);
    assertThat(moved.refusal()).isEmpty();
    assertThat(moved.id()).contains(id);
    assertThat(moved.changes().deletedUuids()).doesNotContain(id);
    assertThat(name(items.get(target, id))).isEqualTo("Moved");
    assertThatThrownBy(() -> items.get(folder, id)).isInstanceOf(OxException.NotFound.class);
    OxChanges<T> left = items.sync(folder, null, 0);
    assertThat(names(left.created())).containsValues("Stays").hasSize(1);
    assertThat(elsewhere.sync(folder, there, 0).deletedUuids()).containsExactly(id);
    OxChanges<T> told = items.sync(target, before, 0);
    assertThat(told.created().size() + told.modified().size()).isEqualTo(1);
    assertThat(items.move(folder, left.state(), "99999999", target).refusal())
        .containsInstanceOf(OxException.NotFound.class);
    remove(target);
  }

  private static Set<String> ids(List<OxAttachment> files) {
    return files.stream().map(OxAttachment::id).collect(Collectors.toSet());
  }

  @Test
  void filesComeAndGo() {
    String id = made("With files");
    OxAttachments files = items.attachments();
    assertThat(files.list(folder, id)).isEmpty();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    byte[] bytes = {0, 1, (byte) 0xff, '\r', '\n', '-', '-'};
    String first = files.attach(folder, id, Set.of(), FILE);
    String second =
        files.attach(
            folder,
            id,
            ids(files.list(folder, id)),
            new OxNewAttachment("b.bin", "application/octet-stream", bytes));
    assertThat(files.list(folder, id))
        .containsExactlyInAnyOrder(
            new OxAttachment(first, "Grüße \"1\".txt", "text/plain", 8),
            new OxAttachment(second, "b.bin", "application/octet-stream", 7));
    assertThat(files.load(folder, id, first)).isEqualTo(FILE.bytes());
    assertThat(files.load(folder, id, second)).isEqualTo(bytes);
    OxChanges<T> told = elsewhere.sync(folder, there, 0);
    assertThat(told.modified()).extracting(this::id).containsExactly(id);
    assertThat(files(told.modified().getFirst())).isEqualTo("2");
    files.detach(folder, id, Set.of(first));
    files.detach(folder, id, Set.of(first));
    assertThat(files.list(folder, id)).extracting(OxAttachment::id).containsExactly(second);
    assertThatThrownBy(() -> files.load(folder, id, first))
        .isInstanceOf(OxException.NotFound.class);
    OxChanges<T> again = elsewhere.sync(folder, told.state(), 0);
    assertThat(files(again.modified().getFirst())).isEqualTo("1");
    assertThat(items.delete(folder, items.sync(folder, null, 0).state(), id).refusal()).isEmpty();
    assertThatThrownBy(() -> files.list(folder, id)).isInstanceOf(OxException.NotFound.class);
  }

  @Test
  void aFileIsAddedOnceAndTheSameOneTwiceIfItIsMeantSo() {
    String id = made("With files");
    OxAttachments files = items.attachments();
    stage.loseAnswers(1);
    String first = files.attach(folder, id, Set.of(), FILE);
    assertThat(files.attach(folder, id, Set.of(), FILE)).isEqualTo(first);
    assertThat(ids(files.list(folder, id))).containsExactly(first);
    String second = files.attach(folder, id, Set.of(first), FILE);
    assertThat(ids(files.list(folder, id))).containsExactlyInAnyOrder(first, second);
    stage.loseAnswers(1);
    files.detach(folder, id, Set.of(first, second));
    assertThat(files.list(folder, id)).isEmpty();
  }

  @Test
  void answersThatAreLostDoubleNothing() {
    stage.loseAnswers(1);
    String id = made(items.create(folder, empty, uuid(), named("Copper")));
    OxChanges<T> all = items.sync(folder, null, 0);
    assertThat(names(all.created())).isEqualTo(Map.of(id, "Copper"));
    stage.loseAnswers(1);
    assertThat(renamed(items, all.state(), id, "Cooper").refusal()).isEmpty();
    assertThat(name(items.get(folder, id))).isEqualTo("Cooper");
    String target = other();
    OxSyncState state = items.sync(folder, null, 0).state();
    stage.loseAnswers(1);
    assertThat(items.move(folder, state, id, target).refusal()).isEmpty();
    assertThat(items.sync(folder, null, 0).created()).isEmpty();
    OxChanges<T> there = items.sync(target, null, 0);
    assertThat(names(there.created())).isEqualTo(Map.of(id, "Cooper"));
    stage.loseAnswers(1);
    assertThat(items.delete(target, there.state(), id).refusal()).isEmpty();
    assertThat(items.sync(target, null, 0).created()).isEmpty();
  }

  /** As one does who was told of a failure, and knows nothing of it having come to something. */
  @Test
  void whoRepeatsWhatWasDoneDoublesNothing() {
    String uuid = uuid();
    String id = made(items.create(folder, empty, uuid, named("Copper")));
    assertThat(made(items.create(folder, empty, uuid, named("Copper")))).isEqualTo(id);
    OxChanges<T> all = items.sync(folder, null, 0);
    assertThat(names(all.created())).isEqualTo(Map.of(id, "Copper"));
    assertThat(renamed(items, all.state(), id, "Cooper").refusal()).isEmpty();
    assertThat(renamed(items, all.state(), id, "Cooper").refusal()).isEmpty();
    assertThat(names(items.sync(folder, null, 0).created())).isEqualTo(Map.of(id, "Cooper"));
  }

  @Test
  void statesAreThoseOfTheFolder() {
    OxSyncState none = new OxSyncState("no such state");
    assertThatThrownBy(() -> items.sync(folder, none, 0)).isInstanceOf(OxException.OutOfSync.class);
    assertThatThrownBy(() -> items.create(folder, none, uuid(), named("x")))
        .isInstanceOf(OxException.OutOfSync.class);
    assertThatThrownBy(() -> items.sync(uuid(), null, 0)).isInstanceOf(OxException.NotFound.class);
    assertThat(items.sync(folder, null, 0).created()).isEmpty();
  }
}
