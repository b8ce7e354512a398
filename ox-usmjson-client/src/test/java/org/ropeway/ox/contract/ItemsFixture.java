package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/**
 * A folder of groupware without objects: two devices of its owner.
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
@Timeout(60)
abstract class ItemsFixture<T, C> {
  final String module;
  private final int standardType;
  OxStage stage;
  OxSession one;
  private OxSession two;
  OxItems<T, C> items;
  OxItems<T, C> elsewhere;
  String folder;
  OxSyncState empty;

  /** Those of a module, in its standard folder. */
  ItemsFixture(String module, int standardType) {
    this.module = module;
    this.standardType = standardType;
  }

  /** A new stage. */
  protected abstract OxStage stage();

  /** Those of a session. */
  abstract OxItems<T, C> items(OxSession session);

  /** A content with nothing but a name. */
  abstract C named(String name);

  /** A content with much in it. */
  abstract C full();

  abstract String id(T item);

  abstract String name(T item);

  /** How many files an object says that it has. */
  abstract String files(T item);

  /** An object has all of {@link #full}, and the uid that it was made with. */
  abstract void assertFull(T item, String uid);

  @BeforeEach
  void begin() {
    stage = stage();
    one = stage.server().login(stage.alice().credentials(), "outlook-1");
    two = stage.server().login(stage.alice().credentials(), "outlook-2");
    items = items(one);
    elsewhere = items(two);
    folder = standardFolder(one);
    OxChanges<T> before = items.sync(folder, null, 0);
    before.created().forEach(each -> items.delete(folder, before.state(), id(each)));
    OxChanges<T> now = items.sync(folder, null, 0);
    assertThat(now.created()).isEmpty();
    empty = now.state();
  }

  @AfterEach
  void end() {
    one.close();
    two.close();
    stage.close();
  }

  String standardFolder(OxSession session) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.module().equals(module) && f.standardFolderType() == standardType)
        .filter(f -> f.type() == 1)
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  static String uuid() {
    return UUID.randomUUID().toString();
  }

  String made(OxApplied<T> applied) {
    assertThat(applied.refusal()).isEmpty();
    return applied.id().orElseThrow();
  }

  /** One that the other device made; returns its id. */
  String made(String name) {
    OxSyncState state = elsewhere.sync(folder, null, 0).state();
    return made(elsewhere.create(folder, state, uuid(), named(name)));
  }

  OxApplied<T> renamed(OxItems<T, C> by, OxSyncState state, String id, String name) {
    return by.update(folder, state, id, named(name));
  }

  void assertNothing(OxChanges<T> changes) {
    assertThat(changes.created()).isEmpty();
    assertThat(changes.modified()).isEmpty();
    assertThat(changes.deletedUuids()).isEmpty();
  }

  Map<String, String> names(Iterable<T> some) {
    Map<String, String> out = new HashMap<>();
    some.forEach(each -> out.put(id(each), name(each)));
    return out;
  }
}
