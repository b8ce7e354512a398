package org.ropeway.it.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.spec.Must;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Messages;
import org.ropeway.it.stage.Outlook;

/**
 * A property that Outlook writes is the property that Outlook reads: of every type, on every
 * object, after a restart of the gateway, and after the message was moved and copied.
 */
class EverythingKeptTest {
  private static final MapiGuid OWN = MapiGuid.parse("a1a2a3a4-b1b2-c1c2-d1d2-e1e2e3e4e5e6");
  private static final PropertyTag LARGE_TEXT = PropertyTag.of(0x7CF0, PropertyType.STRING);
  private static final PropertyTag LARGE_BYTES = PropertyTag.of(0x7CF1, PropertyType.BINARY);
  private static final String LONG = "Gr\u00fc\u00dfe \u2192 \ud83d\ude00 \u0416 ".repeat(10_000);
  private static final Bytes LARGE = random(700_000);

  private final House house = House.build(b -> {});
  private Outlook outlook = house.outlook(House.ALICE);
  private Messages messages = new Messages(outlook);
  private final Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
  private final Fid here = outlook.store().folderId(PrivateFolder.COMMON_VIEWS);
  private final Map<PropertyTag, Object> values = values();

  @AfterEach
  void close() {
    outlook.close();
    house.close();
  }

  private void restart() {
    outlook.close();
    house.restartGateway();
    outlook = house.outlook(House.ALICE);
    messages = new Messages(outlook);
  }

  private static Bytes random(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private static Object single(PropertyType type) {
    return switch (type) {
      case INTEGER16 -> Short.MIN_VALUE;
      case INTEGER32 -> Integer.MIN_VALUE;
      case INTEGER64 -> Long.MIN_VALUE;
      case FLOATING32 -> -1.5f;
      case FLOATING64 -> Double.MIN_VALUE;
      case CURRENCY -> new Currency(-12_345);
      case FLOATING_TIME -> new FloatingTime(45_000.25);
      case BOOLEAN -> false;
      case STRING, STRING8 -> "\u00c4 \ud83d\ude00\u0000x".replace("\u0000", " ");
      case TIME -> FileTime.of(Instant.parse("1601-01-01T00:00:00Z"));
      case GUID -> OWN;
      case BINARY, RULE_ACTION -> Bytes.ofHex("0000FF");
      case SERVER_ID -> Bytes.ofHex("01" + "00".repeat(20));
      case RESTRICTION -> new Restriction.Exist(PidTag.SUBJECT);
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static List<PropertyType> types() {
    List<PropertyType> types = new ArrayList<>();
    for (PropertyType type : PropertyType.values()) {
      switch (type) {
        case UNSPECIFIED, NULL, ERROR, OBJECT, STRING8, MULTIPLE_STRING8, RULE_ACTION -> {}
        default -> types.add(type);
      }
    }
    return types;
  }

  /** A property of each type, by a number and by a name, single and empty and long ones. */
  private Map<PropertyTag, Object> values() {
    List<PropertyType> types = types();
    List<PropertyName> names =
        types.stream().<PropertyName>map(t -> PropertyName.of(OWN, "of " + t)).toList();
    List<Integer> ids =
        outlook
            .call(
                outlook.logon(),
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, names))
            .response()
            .propertyIds();
    Map<PropertyTag, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < types.size(); i++) {
      PropertyType type = types.get(i);
      Object value =
          type.isMultivalued()
              ? List.of(single(type.element()), single(type.element()))
              : single(type);
      all.put(PropertyTag.of(0x7C80 + i, type), value);
      all.put(PropertyTag.of(ids.get(i), type), value);
    }
    all.put(PropertyTag.of(0x7CE0, PropertyType.STRING), "");
    all.put(PropertyTag.of(0x7CE1, PropertyType.BINARY), Bytes.EMPTY);
    all.put(PropertyTag.of(0x7CE2, PropertyType.MULTIPLE_STRING), List.of("", "a", ""));
    all.put(PropertyTag.of(0x7CE3, PropertyType.BINARY), random(3_000));
    return all;
  }

  private void write(MapiRef object) {
    values.forEach((tag, value) -> messages.put(object, tag, value));
  }

  private void writeLarge(MapiRef object) {
    messages.writeWhole(
        object, LARGE_TEXT, Bytes.wrap(LONG.getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));
    messages.writeWhole(object, LARGE_BYTES, LARGE);
  }

  private void check(String what, MapiRef object) {
    values.forEach((tag, value) ->
        assertThat(messages.value(object, tag)).as("%s of %s", tag, what).isEqualTo(value));
  }

  private void checkLarge(String what, MapiRef object) {
    check(what, object);
    assertThat(messages.readWhole(object, LARGE_BYTES)).as(what).isEqualTo(LARGE);
    assertThat(
            new String(
                messages.readWhole(object, LARGE_TEXT).array(),
                java.nio.charset.StandardCharsets.UTF_16LE))
        .as(what)
        .isEqualTo(LONG);
  }

  private void writeWhole(MapiRef message, int levels) {
    messages.put(message, PidTag.SUBJECT, "level " + levels);
    write(message);
    writeLarge(message);
    List<PropertyTag> columns = List.copyOf(values.keySet());
    RecipientRow row =
        new RecipientRow(
            RecipientRow.Address.Standard.SMTP,
            RecipientRow.Option.UNICODE,
            "anna@x.example",
            "Anna",
            null,
            "Anna to send",
            columns.size(),
            PropertyRow.of(columns, List.copyOf(values.values())));
    messages.modify(message, columns, new ModifyRecipientRow(0, 1, Optional.of(row))).response();
    MapiRef attachment = messages.attach(message, "a.bin", LARGE);
    write(attachment);
    writeLarge(attachment);
    messages.saveAttachment(attachment);
    if (levels > 0) {
      MapiRef holder = messages.attach(message);
      messages.put(holder, PidTag.ATTACH_METHOD, 5);
      MapiRef inside = messages.embedded(holder, RopOpenEmbeddedMessage.CREATE);
      writeWhole(inside, levels - 1);
      messages.save(inside);
      write(holder);
      messages.saveAttachment(holder);
    }
  }

  private void checkWhole(String what, MapiRef message, int levels) {
    assertThat(messages.value(message, PidTag.SUBJECT)).isEqualTo("level " + levels);
    checkLarge(what, message);
    List<PropertyTag> columns = messages.reload(message).recipientColumns();
    RecipientRow row = messages.recipientRows(message).getFirst();
    assertThat(row.transmittableDisplayName()).isEqualTo("Anna to send");
    values.forEach((tag, value) ->
        assertThat(row.properties().values().get(columns.indexOf(tag)))
            .as("%s of a recipient of %s", tag, what)
            .isEqualTo(value));
    MapiRef attachment = outlook.attachment(message, 0);
    checkLarge("an attachment of " + what, attachment);
    assertThat(messages.readWhole(attachment, PidTag.ATTACH_DATA_BINARY)).isEqualTo(LARGE);
    if (levels > 0) {
      MapiRef holder = outlook.attachment(message, 1);
      check("the holder in " + what, holder);
      checkWhole("a message in " + what, messages.embedded(holder, 0), levels - 1);
    }
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.4: what is set is read, of every type, on every object, for good")
  void afterARestart() {
    Fid[] folders = {inbox, here};
    Mid[] mids = new Mid[folders.length];
    for (int i = 0; i < folders.length; i++) {
      MapiRef message = messages.create(folders[i]);
      writeWhole(message, 1);
      checkWhole("a message not saved", message, 1);
      mids[i] = messages.save(message);
    }
    MapiRef hidden = messages.createAssociated(inbox);
    writeWhole(hidden, 1);
    Mid fai = messages.save(hidden);
    write(outlook.logon());
    write(outlook.folder(inbox));
    write(outlook.folder(here));
    restart();
    check("the logon", outlook.logon());
    for (int i = 0; i < folders.length; i++) {
      check("a folder", outlook.folder(folders[i]));
      checkWhole("a message", messages.read(folders[i], mids[i]), 1);
    }
    checkWhole("an FAI message", messages.read(inbox, fai), 1);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.6: a message that is moved or copied has all it had")
  void afterAMoveAndACopy() {
    MapiRef message = messages.create(inbox);
    writeWhole(message, 1);
    Mid mid = messages.save(message);
    outlook.release(message);
    Fid sent = outlook.store().folderId(PrivateFolder.SENT_ITEMS);
    transfer(inbox, sent, true, mid);
    Fid deleted = outlook.store().folderId(PrivateFolder.DELETED_ITEMS);
    transfer(inbox, deleted, false, mid);
    restart();
    checkWhole("a moved message", messages.read(deleted, only(deleted)), 1);
    checkWhole("a copied message", messages.read(sent, only(sent)), 1);
  }

  private void transfer(Fid from, Fid to, boolean copy, Mid mid) {
    outlook
        .call(
            outlook.folder(from),
            outlook.folder(to),
            RopMoveCopyMessages.ROP,
            at -> new RopMoveCopyMessages.Request(at, List.of(mid), false, copy))
        .response();
  }

  private Mid only(Fid folder) {
    List<PropertyRow> rows =
        outlook.rows(outlook.contents(outlook.folder(folder), 0, List.of(PidTag.MID)));
    assertThat(rows).hasSize(1);
    return new Mid((Long) rows.getFirst().values().getFirst());
  }
}
