package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** Contacts, by every adapter of {@link OxServer}. */
public abstract class OxContactsContract
    extends OxItemsContract<OxContact, Map<OxContactField, String>> {
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

  /** Contacts. */
  protected OxContactsContract() {
    super("contacts", 3);
  }

  @Override
  OxItems<OxContact, Map<OxContactField, String>> items(OxSession session) {
    return session.contacts();
  }

  @Override
  Map<OxContactField, String> named(String name) {
    return Map.of(OxContactField.LAST_NAME, name);
  }

  @Override
  Map<OxContactField, String> full() {
    return CARLA;
  }

  @Override
  String id(OxContact contact) {
    return contact.id();
  }

  @Override
  String name(OxContact contact) {
    return contact.get(OxContactField.LAST_NAME);
  }

  @Override
  String files(OxContact contact) {
    return contact.get(OxContactField.NUMBER_OF_ATTACHMENTS);
  }

  @Override
  void assertFull(OxContact contact, String uid) {
    Map<OxContactField, String> all = new EnumMap<>(CARLA);
    all.put(OxContactField.UID, uid);
    assertThat(contact.fields()).containsAllEntriesOf(all);
  }

  @Test
  void anEmptyValueTakesAFieldAway() {
    String id = made(items.create(folder, empty, uuid(), CARLA));
    OxSyncState state = items.sync(folder, null, 0).state();
    Map<OxContactField, String> none = Map.of(OxContactField.NOTE, "", OxContactField.BIRTHDAY, "");
    assertThat(items.update(folder, state, id, none).refusal()).isEmpty();
    assertThat(items.get(folder, id).fields())
        .doesNotContainKeys(OxContactField.NOTE, OxContactField.BIRTHDAY)
        .containsEntry(OxContactField.EMAIL1, "carla@example.org");
  }
}
