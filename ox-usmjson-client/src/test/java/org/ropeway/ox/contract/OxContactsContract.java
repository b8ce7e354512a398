package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxListMember;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** Contacts, by every adapter of {@link OxServer}. */
public abstract class OxContactsContract extends OxItemsContract<OxContact, OxContactChange> {
  /** That of recording contacts-04. */
  private static final OxPhoto PHOTO = png(StandinStage.PICTURE);

  /** Four pixels. */
  private static final OxPhoto OTHER_PHOTO =
      png(
          "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEUlEQVR4nGP4z8DA8B+MgBgAHfAD"
              + "/dPQfSYAAAAASUVORK5CYII=");

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

  private static OxPhoto png(String base64) {
    return new OxPhoto("image/png", Base64.getDecoder().decode(base64));
  }

  /** Contacts. */
  protected OxContactsContract() {
    super("contacts", 3);
  }

  @Override
  OxItems<OxContact, OxContactChange> items(OxSession session) {
    return session.contacts();
  }

  @Override
  OxContactChange named(String name) {
    return OxContactChange.of(Map.of(OxContactField.LAST_NAME, name));
  }

  @Override
  OxContactChange full() {
    return OxContactChange.of(CARLA);
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
    String id = made(items.create(folder, empty, uuid(), full()));
    OxSyncState state = items.sync(folder, null, 0).state();
    Map<OxContactField, String> none = Map.of(OxContactField.NOTE, "", OxContactField.BIRTHDAY, "");
    assertThat(items.update(folder, state, id, OxContactChange.of(none)).refusal()).isEmpty();
    assertThat(items.get(folder, id).fields())
        .doesNotContainKeys(OxContactField.NOTE, OxContactField.BIRTHDAY)
        .containsEntry(OxContactField.EMAIL1, "carla@example.org");
  }

  private OxApplied<OxContact> list(OxSyncState state, List<OxListMember> members) {
    Map<OxContactField, String> fields =
        Map.of(
            OxContactField.DISPLAY_NAME, "My list",
            OxContactField.MARK_AS_DISTRIBUTIONLIST, "true");
    OxContactChange content = OxContactChange.of(fields).withMembers(members);
    return items.create(folder, state, uuid(), content);
  }

  @Test
  void listsHaveMembers() {
    OxListMember one = OxListMember.of("Free", "free@example.org");
    OxListMember other = OxListMember.of("Önly", "only@example.org");
    String id = made(list(empty, List.of(one, other)));
    OxChanges<OxContact> all = items.sync(folder, null, 0);
    assertThat(all.created().getFirst().members()).containsExactly(one, other);
    assertThat(all.created().getFirst().get(OxContactField.MARK_AS_DISTRIBUTIONLIST))
        .isEqualTo("true");
    OxContactChange less = OxContactChange.of(Map.of()).withMembers(List.of(other));
    assertThat(items.update(folder, all.state(), id, less).refusal()).isEmpty();
    assertThat(items.get(folder, id).members()).containsExactly(other);
    assertThat(items.get(folder, id).get(OxContactField.DISPLAY_NAME)).isEqualTo("My list");
  }

  @Test
  void membersWithoutAddressesAreRefused() {
    assertRefused(list(empty, List.of(OxListMember.of("nomail", ""))), "CON-0177");
    OxSyncState state = items.sync(folder, null, 0).state();
    assertRefused(list(state, List.of(OxListMember.of("X", "not-an-address"))), "CON-0100");
    assertThat(items.sync(folder, null, 0).created()).isEmpty();
  }

  private String folderId(String uuid) {
    return one.resolveUuids(List.of(uuid)).getFirst().id();
  }

  private OxListMember standing(String id, int mailField) {
    return new OxListMember("whoever", "who@example.org", mailField, id, folderId(folder));
  }

  private void change(String id, OxContactChange change) {
    OxSyncState state = elsewhere.sync(folder, null, 0).state();
    assertThat(elsewhere.update(folder, state, id, change).refusal()).isEmpty();
  }

  @Test
  void membersAreContactsByTheirIds() {
    String carla = made(items.create(folder, empty, uuid(), full()));
    OxListMember free = OxListMember.of("Free", "free@example.org");
    OxSyncState state = items.sync(folder, null, 0).state();
    String list = made(list(state, List.of(standing(carla, 1), free)));
    OxListMember first =
        new OxListMember("Copper, Carla", "carla@example.org", 1, carla, folderId(folder));
    assertThat(items.get(folder, list).members()).containsExactly(first, free);
    OxChanges<OxContact> told = elsewhere.sync(folder, null, 0);
    assertThat(told.created()).contains(items.get(folder, list));
    OxSyncState there = items.sync(folder, null, 0).state();
    change(carla, OxContactChange.of(Map.of(OxContactField.EMAIL1, "new@example.org")));
    OxListMember moved =
        new OxListMember("Copper, Carla", "new@example.org", 1, carla, folderId(folder));
    assertThat(items.get(folder, list).members()).containsExactly(moved, free);
    assertThat(items.sync(folder, there, 0).modified())
        .extracting(OxContact::id)
        .containsExactlyInAnyOrder(carla, list);
    List<OxListMember> read = items.get(folder, list).members();
    change(list, OxContactChange.of(Map.of()).withMembers(read));
    assertThat(items.get(folder, list).members()).isEqualTo(read);
    assertThat(items.delete(folder, items.sync(folder, null, 0).state(), carla).refusal())
        .isEmpty();
    assertThat(items.get(folder, list).members()).isEqualTo(read);
    OxSyncState gone = items.sync(folder, null, 0).state();
    assertNotThere(list(gone, List.of(standing(carla, 1))));
  }

  @Test
  void membersAreUsersByTheirIds() {
    OxPerson bob =
        one.syncPersons(null, 1_000, person -> person).modified().stream()
            .filter(person -> person.email().equals(stage.bob().email()))
            .findFirst()
            .orElseThrow();
    OxListMember member = new OxListMember("whoever", "who@example.org", 1, bob.id(), "6");
    String id = made(list(empty, List.of(member)));
    assertThat(items.get(folder, id).members())
        .containsExactly(new OxListMember(bob.displayName(), bob.email(), 1, bob.id(), "6"));
  }

  /** How OX refuses it, no recording tells. */
  @Test
  void membersAreNoContactsThatTheUserDoesNotSee() {
    OxSession other = stage.server().login(stage.bob().credentials(), "outlook-3");
    OxContacts theirs = other.contacts();
    String hidden = standardFolder(other);
    OxSyncState state = theirs.sync(hidden, null, 0).state();
    String id = made(theirs.create(hidden, state, uuid(), full()));
    String place = other.resolveUuids(List.of(hidden)).getFirst().id();
    OxListMember member = new OxListMember("who", "who@example.org", 1, id, place);
    assertThat(list(empty, List.of(member)).refusal()).isPresent();
    assertThat(items.sync(folder, null, 0).created()).isEmpty();
    other.close();
  }

  private static OxContactChange picture(OxPhoto picture) {
    return OxContactChange.of(Map.of()).withPicture(picture);
  }

  private void give(String id, OxPhoto picture) {
    OxSyncState state = items.sync(folder, null, 0).state();
    assertThat(items.update(folder, state, id, picture(picture)).refusal()).isEmpty();
  }

  private void assertPicture(String id, OxPhoto wanted) {
    assertThat(items.get(folder, id).get(OxContactField.NUMBER_OF_IMAGES))
        .isEqualTo(wanted.isNone() ? "0" : "1");
    OxPhoto now = one.contacts().picture(folder, id).orElse(OxPhoto.NONE);
    assertThat(now.bytes()).isEqualTo(wanted.bytes());
    assertThat(now.mediaType()).isEqualTo(wanted.mediaType());
  }

  @Test
  void picturesComeAndGo() {
    String id = made(items.create(folder, empty, uuid(), full().withPicture(PHOTO)));
    assertPicture(id, PHOTO);
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    OxContactChange note = OxContactChange.of(Map.of(OxContactField.NOTE, "new"));
    OxSyncState state = items.sync(folder, null, 0).state();
    assertThat(items.update(folder, state, id, note).refusal()).isEmpty();
    assertPicture(id, PHOTO);
    give(id, OTHER_PHOTO);
    assertPicture(id, OTHER_PHOTO);
    OxContact told = elsewhere.sync(folder, there, 0).modified().getFirst();
    assertThat(told.id()).isEqualTo(id);
    assertThat(told.get(OxContactField.NUMBER_OF_IMAGES)).isEqualTo("1");
    give(id, OxPhoto.NONE);
    assertPicture(id, OxPhoto.NONE);
    assertThat(items.get(folder, id).get(OxContactField.EMAIL1)).isEqualTo("carla@example.org");
    assertThatThrownBy(() -> one.contacts().picture(folder, "99999999"))
        .isInstanceOf(OxException.NotFound.class);
  }

  @Test
  void aPictureIsSetOnceAndNotOverAnother() {
    String id = made(items.create(folder, empty, uuid(), named("Copper")));
    OxSyncState before = items.sync(folder, null, 0).state();
    stage.loseAnswers(1);
    assertThat(items.update(folder, before, id, picture(PHOTO)).refusal()).isEmpty();
    assertPicture(id, PHOTO);
    OxSyncState there = elsewhere.sync(folder, null, 0).state();
    assertThat(elsewhere.update(folder, there, id, picture(OxPhoto.NONE)).refusal()).isEmpty();
    assertThat(items.update(folder, before, id, picture(OTHER_PHOTO)).refusal())
        .containsInstanceOf(OxException.Conflict.class);
    assertPicture(id, OxPhoto.NONE);
  }

  /** The same PNG with a chunk of its own of random bytes before its last one. */
  private static OxPhoto with(OxPhoto picture, int size) {
    byte[] chunk = new byte[4 + size];
    new Random(7).nextBytes(chunk);
    System.arraycopy("noSe".getBytes(US_ASCII), 0, chunk, 0, 4);
    CRC32 crc = new CRC32();
    crc.update(chunk);
    int end = picture.bytes().length - 12;
    ByteBuffer out = ByteBuffer.allocate(picture.bytes().length + 12 + size);
    out.put(picture.bytes(), 0, end).putInt(size).put(chunk).putInt((int) crc.getValue());
    return new OxPhoto(picture.mediaType(), out.put(picture.bytes(), end, 12).array());
  }

  @Test
  void aLargePictureIsAsItWasAndTooLargeOnesAreRefused() {
    OxPhoto large = with(PHOTO, 1_500_000);
    String id = made(items.create(folder, empty, uuid(), named("Copper").withPicture(large)));
    assertPicture(id, large);
    OxPhoto tooLarge = new OxPhoto("image/png", new byte[OxPhoto.MAX_BYTES + 1]);
    assertThatThrownBy(() -> picture(tooLarge)).isInstanceOf(OxException.Refused.class);
  }

  @Test
  void whatAContactCannotBeIsRefused() {
    assertRefused(with(OxContactField.EMAIL1, "not a mail"), "CON-0100");
    assertRefused(with(OxContactField.LAST_NAME, "x".repeat(129)), "CON-0154");
    assertThat(items.sync(folder, null, 0).created()).isEmpty();
  }

  private OxApplied<OxContact> with(OxContactField field, String value) {
    OxSyncState state = items.sync(folder, null, 0).state();
    return items.create(folder, state, uuid(), OxContactChange.of(Map.of(field, value)));
  }

  private static void assertNotThere(OxApplied<OxContact> applied) {
    assertThat(applied.refusal()).containsInstanceOf(OxException.NotFound.class);
  }

  private static void assertRefused(OxApplied<OxContact> applied, String code) {
    assertThat(applied.refusal())
        .get()
        .isInstanceOfSatisfying(
            OxException.Refused.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
