package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** Contacts, by every adapter of {@link OxServer}: two devices of a user, one folder. */
@Timeout(60)
public abstract class OxContactsContract {
  private static final int CONTACTS = 3;
  private static final Map<OxContactField, String> CARLA =
      Map.of(
          OxContactField.DISPLAY_NAME, "Copper, Carla",
          OxContactField.FIRST_NAME, "Carla",
          OxContactField.LAST_NAME, "Copper",
          OxContactField.EMAIL1, "carla@example.org",
          OxContactField.BIRTHDAY, "1980-01-31",
          OxContactField.PRIVATE_FLAG, "true",
          OxContactField.COLOR_LABEL, "3",
          OxContactField.NOTE, "line 1\nline 2 äöü 日本",
          OxContactField.USERFIELD20, "u20",
          OxContactField.YOMI_FIRST_NAME, "カ");

  private OxStage stage;
  private OxSession one;
  private OxSession two;
  private OxContacts contacts;
  private OxContacts elsewhere;
  private String folder;
  private OxSyncState empty;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    one = stage.server().login(stage.alice().credentials(), "outlook-1");
    two = stage.server().login(stage.alice().credentials(), "outlook-2");
    contacts = one.contacts();
    elsewhere = two.contacts();
    folder =
        one.syncFolders(null, 0).created().stream()
            .filter(f -> f.module().equals("contacts") && f.standardFolderType() == CONTACTS)
            .map(OxFolder::uuid)
            .findFirst()
            .orElseThrow();
    OxChanges<OxContact> before = contacts.sync(folder, null, 0);
    before.created().forEach(c -> contacts.delete(folder, before.state(), c.id()));
    OxChanges<OxContact> now = contacts.sync(folder, null, 0);
    assertThat(now.created()).isEmpty();
    empty = now.state();
  }

  @AfterEach
  void end() {
    one.close();
    two.close();
    stage.close();
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }

  private static String id(OxApplied<OxContact> applied) {
    assertThat(applied.refusal()).isEmpty();
    return applied.id().orElseThrow();
  }

  /** A contact that the other device made; returns its id. */
  private String made(String name) {
    OxSyncState state = elsewhere.sync(folder, null, 0).state();
    return id(elsewhere.create(folder, state, uuid(), Map.of(OxContactField.LAST_NAME, name)));
  }

  private OxApplied<OxContact> renamed(OxContacts by, OxSyncState state, String id, String name) {
    return by.update(folder, state, id, Map.of(OxContactField.LAST_NAME, name));
  }

  private static void assertNothing(OxChanges<OxContact> changes) {
    assertThat(changes.created()).isEmpty();
    assertThat(changes.modified()).isEmpty();
    assertThat(changes.deletedUuids()).isEmpty();
  }

  private static Map<String, String> names(Iterable<OxContact> some) {
    Map<String, String> out = new HashMap<>();
    some.forEach(c -> out.put(c.id(), c.get(OxContactField.LAST_NAME)));
    return out;
  }

  @Test
  void whatIsMadeIsThereAndIsToldToOthers() {
    String uuid = uuid();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    OxApplied<OxContact> applied = contacts.create(folder, empty, uuid, CARLA);
    String id = id(applied);
    assertNothing(applied.changes());
    Map<OxContactField, String> all = new EnumMap<>(CARLA);
    all.put(OxContactField.UID, uuid);
    assertThat(contacts.get(folder, id).fields()).containsAllEntriesOf(all);
    OxChanges<OxContact> told = elsewhere.sync(folder, there, 0);
    assertThat(told.created()).hasSize(1);
    OxContact contact = told.created().getFirst();
    assertThat(contact.id()).isEqualTo(id);
    assertThat(contact.fields()).containsAllEntriesOf(all);
    assertThat(contact.lastModified()).isEqualTo(contacts.get(folder, id).lastModified());
    assertThat(told.modified()).isEmpty();
  }

  @Test
  void whatOthersChangeIsToldOnce() {
    String id = made("Minimal");
    OxChanges<OxContact> came = contacts.sync(folder, empty, 0);
    assertThat(names(came.created())).isEqualTo(Map.of(id, "Minimal"));
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(renamed(elsewhere, there, id, "Maximal").refusal()).isEmpty();
    OxChanges<OxContact> changed = contacts.sync(folder, came.state(), 0);
    assertThat(names(changed.modified())).isEqualTo(Map.of(id, "Maximal"));
    assertThat(changed.created()).isEmpty();
    OxChanges<OxContact> after = contacts.sync(folder, changed.state(), 0);
    assertNothing(after);
    assertThat(after.state()).isEqualTo(changed.state());
  }

  @Test
  void ownChangesAreNotTold() {
    String id = id(contacts.create(folder, empty, uuid(), CARLA));
    OxSyncState state = contacts.sync(folder, null, 0).state();
    OxApplied<OxContact> renamed = renamed(contacts, state, id, "Cooper");
    assertThat(renamed.refusal()).isEmpty();
    assertNothing(renamed.changes());
    assertNothing(contacts.sync(folder, renamed.changes().state(), 0));
    assertThat(contacts.get(folder, id).get(OxContactField.LAST_NAME)).isEqualTo("Cooper");
    assertThat(contacts.get(folder, id).get(OxContactField.FIRST_NAME)).isEqualTo("Carla");
  }

  @Test
  void anEmptyValueTakesAFieldAway() {
    OxApplied<OxContact> made = contacts.create(folder, empty, uuid(), CARLA);
    OxSyncState state = contacts.sync(folder, null, 0).state();
    Map<OxContactField, String> none = Map.of(OxContactField.NOTE, "", OxContactField.BIRTHDAY, "");
    assertThat(contacts.update(folder, state, id(made), none).refusal()).isEmpty();
    assertThat(contacts.get(folder, id(made)).fields())
        .doesNotContainKeys(OxContactField.NOTE, OxContactField.BIRTHDAY)
        .containsEntry(OxContactField.EMAIL1, "carla@example.org");
  }

  @Test
  void whoDoesNotKnowTheOthersChangeIsRefusedAndTold() {
    String id = made("Minimal");
    OxSyncState state = contacts.sync(folder, null, 0).state();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(renamed(elsewhere, there, id, "Theirs").refusal()).isEmpty();
    OxApplied<OxContact> mine = renamed(contacts, state, id, "Mine");
    assertThat(mine.refusal()).containsInstanceOf(OxException.Conflict.class);
    assertThat(names(mine.changes().modified())).isEqualTo(Map.of(id, "Theirs"));
    assertThat(renamed(contacts, mine.changes().state(), id, "Mine").refusal()).isEmpty();
    assertThat(contacts.get(folder, id).get(OxContactField.LAST_NAME)).isEqualTo("Mine");
  }

  @Test
  void whoDoesNotKnowTheOthersChangeDeletesNothing() {
    String id = made("Minimal");
    OxSyncState state = contacts.sync(folder, null, 0).state();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(renamed(elsewhere, there, id, "Theirs").refusal()).isEmpty();
    assertThat(contacts.delete(folder, state, id).refusal())
        .containsInstanceOf(OxException.Conflict.class);
    assertThat(contacts.get(folder, id).get(OxContactField.LAST_NAME)).isEqualTo("Theirs");
  }

  @Test
  void whatIsDeletedIsToldAndGone() {
    String first = made("First");
    String second = made("Second");
    made("Third");
    OxSyncState state = contacts.sync(folder, null, 0).state();
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, there, first).refusal()).isEmpty();
    OxChanges<OxContact> told = contacts.sync(folder, state, 0);
    assertThat(told.deletedUuids()).containsExactly(first);
    assertThat(told.modified()).isEmpty();
    assertNothing(contacts.sync(folder, told.state(), 0));
    assertThatThrownBy(() -> contacts.get(folder, first)).isInstanceOf(OxException.NotFound.class);
    assertThat(renamed(contacts, told.state(), first, "Zombie").refusal())
        .containsInstanceOf(OxException.NotFound.class);
    assertThat(contacts.delete(folder, told.state(), first).refusal())
        .containsInstanceOf(OxException.NotFound.class);
    OxApplied<OxContact> own =
        contacts.delete(folder, contacts.sync(folder, null, 0).state(), second);
    assertThat(own.refusal()).isEmpty();
    assertThat(own.changes().created()).isEmpty();
    assertThat(own.changes().modified()).isEmpty();
    assertThat(own.changes().deletedUuids()).doesNotContain(second);
    assertThat(names(contacts.sync(folder, null, 0).created())).containsValues("Third").hasSize(1);
  }

  @Test
  void theNewestThatGoesIsTold() {
    made("Old");
    String id = made("New");
    OxSyncState state = contacts.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, elsewhere.sync(folder, null, 0).state(), id).refusal())
        .isEmpty();
    OxChanges<OxContact> told = contacts.sync(folder, state, 0);
    assertThat(told.deletedUuids()).contains(id);
    assertThat(told.created()).isEmpty();
    assertThat(told.modified()).isEmpty();
    assertNothing(contacts.sync(folder, told.state(), 0));
  }

  /** An OX of today cannot tell it; then everything has to be read again. */
  @Test
  void theLastOneThatGoesIsNoticed() {
    String id = made("Last");
    OxSyncState state = contacts.sync(folder, null, 0).state();
    assertThat(elsewhere.delete(folder, elsewhere.sync(folder, null, 0).state(), id).refusal())
        .isEmpty();
    boolean told;
    try {
      told = contacts.sync(folder, state, 0).deletedUuids().contains(id);
    } catch (OxException.OutOfSync e) {
      OxChanges<OxContact> anew = contacts.sync(folder, null, 0);
      told = anew.created().isEmpty();
      assertNothing(contacts.sync(folder, anew.state(), 0));
    }
    assertThat(told).isTrue();
  }

  @Test
  void answersThatAreLostDoubleNothing() {
    stage.loseAnswers(1);
    String id = id(contacts.create(folder, empty, uuid(), CARLA));
    OxChanges<OxContact> all = contacts.sync(folder, null, 0);
    assertThat(names(all.created())).isEqualTo(Map.of(id, "Copper"));
    stage.loseAnswers(1);
    assertThat(renamed(contacts, all.state(), id, "Cooper").refusal()).isEmpty();
    assertThat(contacts.get(folder, id).get(OxContactField.LAST_NAME)).isEqualTo("Cooper");
    OxSyncState state = contacts.sync(folder, null, 0).state();
    stage.loseAnswers(1);
    assertThat(contacts.delete(folder, state, id).refusal()).isEmpty();
    assertThat(contacts.sync(folder, null, 0).created()).isEmpty();
  }

  @Test
  void statesAreThoseOfTheFolder() {
    assertThatThrownBy(() -> contacts.sync(folder, new OxSyncState("no such state"), 0))
        .isInstanceOf(OxException.OutOfSync.class);
    assertThatThrownBy(
            () -> contacts.create(folder, new OxSyncState("no such state"), uuid(), CARLA))
        .isInstanceOf(OxException.OutOfSync.class);
    assertThatThrownBy(() -> contacts.sync(uuid(), null, 0))
        .isInstanceOf(OxException.NotFound.class);
    assertThat(contacts.sync(folder, null, 0).created()).isEmpty();
  }
}
