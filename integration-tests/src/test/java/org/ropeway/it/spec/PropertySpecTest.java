package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;
import org.ropeway.gateway.client.MapiRef;

/** [MS-OXCPRPT] 3.2.5.1 to 3.2.5.5, 2.2.6 and 2.2.8: properties read, set and deleted. */
class PropertySpecTest extends MessageStage {
  private static final PropertyTag TEXT = PropertyTag.of(0x7C20, PropertyType.STRING);
  private static final PropertyTag BLOB = PropertyTag.of(0x7C21, PropertyType.BINARY);
  private static final PropertyTag NONE = PropertyTag.of(0x7C22, PropertyType.INTEGER32);

  private MapiRef logon() {
    return outlook.logon();
  }

  private List<Object> specific(MapiRef object, int limit, int unicode, PropertyTag... tags) {
    return outlook
        .call(
            object,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(limit, unicode, List.of(tags)))
        .response()
        .rowData()
        .rows(List.of(tags))
        .getFirst()
        .values();
  }

  private List<PropertyValue> all(MapiRef object, int limit, int unicode) {
    return outlook
        .call(object, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(limit, unicode))
        .response()
        .propertyValues();
  }

  private List<PropertyTag> list(MapiRef object) {
    return outlook
        .call(object, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request())
        .response()
        .propertyTags();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.1: the values asked for, those of clients, servers and computed ones")
  @Must("[MS-OXCPRPT] 3.2.5.1: in the order of the request")
  @Must("[MS-OXCPRPT] 3.2.5.1: strings of unspecified type are Unicode if that is wanted")
  @Must("[MS-OXCPRPT] 3.2.5.1: else in 8 bits")
  @Must("[MS-OXCPRPT] 3.2.5.1: a string asked for in a type comes in that type")
  @Must("[MS-OXCDATA] 2.11.1: for PtypUnspecified the type is told")
  void specific(PrivateFolder where) {
    MapiRef message = messages.create(fid(where));
    messages.put(message, TEXT, "Gr\u00fc\u00dfe");
    messages.save(message);
    PropertyTag any = TEXT.withType(PropertyType.UNSPECIFIED);
    PropertyTag text8 = TEXT.withType(PropertyType.STRING8);
    assertThat(specific(message, 0, 1, PidTag.OBJECT_TYPE, any, NONE, text8, PidTag.MESSAGE_CLASS))
        .containsExactly(
            5,
            new TypedValue(PropertyType.STRING, "Gr\u00fc\u00dfe"),
            ErrorCode.NOT_FOUND,
            "Gr\u00fc\u00dfe",
            "IPM.Note");
    assertThat(specific(message, 0, 0, any, TEXT))
        .containsExactly(
            new TypedValue(PropertyType.STRING8, "Gr\u00fc\u00dfe"), "Gr\u00fc\u00dfe");
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.1: PropertySizeLimit is ignored")
  @Must("[MS-OXCPRPT] 3.2.5.2: the same for all properties at once")
  @Must("[MS-OXCPRPT] 2.2.2.2: a value too large for the response is NotEnoughMemory in its place")
  @Must("[MS-OXCPRPT] 3.1.4.5: and can be read by a stream")
  void large(PrivateFolder where) {
    Fid folder = fid(where);
    Bytes large = Bytes.wrap(new byte[100_000]);
    MapiRef message = messages.create(folder);
    messages.put(message, TEXT, "x".repeat(5_000));
    messages.writeWhole(message, BLOB, large);
    Mid mid = messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(specific(again, 100, 1, TEXT, BLOB, PidTag.MESSAGE_CLASS))
        .containsExactly("x".repeat(5_000), ErrorCode.NOT_ENOUGH_MEMORY, "IPM.Note");
    assertThat(all(again, 100, 1))
        .contains(
            new PropertyValue(TEXT, "x".repeat(5_000)),
            new PropertyValue(BLOB.withType(PropertyType.ERROR), ErrorCode.NOT_ENOUGH_MEMORY));
    assertThat(messages.readWhole(again, BLOB)).isEqualTo(large);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.2: all properties with their values")
  @Must("[MS-OXCPRPT] 3.2.5.3: the list of all properties that are set")
  @Must("[MS-OXCPRPT] 2.2.3: of messages, attachments, folders and logons, all properties")
  @Must("[MS-OXCPRPT] 2.2.4: and the list of them")
  void everything(PrivateFolder where) {
    MapiRef message = messages.create(fid(where));
    messages.put(message, TEXT, "t");
    messages.put(message, PidTag.BODY, "text");
    messages.save(message);
    MapiRef attachment = messages.attach(message, "a.bin", Bytes.ofHex("00"));
    for (MapiRef object :
        List.of(message, attachment, logon(), outlook.folder(PrivateFolder.INBOX))) {
      List<PropertyTag> tags = list(object);
      List<PropertyValue> values = all(object, 0, 1);
      assertThat(tags).doesNotHaveDuplicates().isNotEmpty();
      assertThat(values.stream().map(v -> v.tag().id()))
          .containsExactlyElementsOf(tags.stream().map(PropertyTag::id).toList());
      for (PropertyValue v : values) {
        assertThat(messages.value(object, v.tag())).as("%s", v.tag()).isEqualTo(v.value());
      }
    }
    assertThat(list(message)).contains(TEXT, PidTag.MESSAGE_CLASS, PidTag.MID);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.4: a property of a message is changed for its handle at once")
  @Must("[MS-OXCPRPT] 3.2.5.4: and persisted by RopSaveChangesMessage, not before")
  @Must("[MS-OXCPRPT] 3.2.5.5: a property of a message is gone for its handle at once, NotFound")
  @Must("[MS-OXCPRPT] 3.2.5.5: and for good by RopSaveChangesMessage, not before")
  @Must("[MS-OXCPRPT] 3.2.5.5: RopGetPropertiesAll has it no more, nor RopGetPropertiesList")
  void ofMessages(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    Mid mid = messages.save(message);
    messages.put(message, TEXT, "new");
    assertThat(messages.value(message, TEXT)).isEqualTo("new");
    assertThat(all(message, 0, 1)).contains(new PropertyValue(TEXT, "new"));
    assertThat(others.value(others.read(folder, mid), TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
    messages.save(message);
    assertThat(others.value(others.read(folder, mid), TEXT)).isEqualTo("new");
    assertThat(messages.delete(message, TEXT, NONE)).isEmpty();
    assertThat(messages.value(message, TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(list(message)).doesNotContain(TEXT);
    assertThat(all(message, 0, 1)).extracting(PropertyValue::tag).doesNotContain(TEXT);
    assertThat(others.value(others.read(folder, mid), TEXT)).isEqualTo("new");
    messages.save(message);
    assertThat(others.value(others.read(folder, mid), TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.4: a property of an attachment is changed for its handle at once")
  @Must("[MS-OXCPRPT] 3.2.5.4: and persisted by the saves of attachment and message, in that order")
  @Must("[MS-OXCPRPT] 3.2.5.5: a property of an attachment is gone for its handle at once")
  @Must("[MS-OXCPRPT] 3.2.5.5: and for good by both saves")
  void ofAttachments(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    MapiRef attachment = messages.attach(message, "a.bin", Bytes.ofHex("00"));
    Mid mid = messages.save(message);
    messages.put(attachment, TEXT, "new");
    assertThat(messages.value(attachment, TEXT)).isEqualTo("new");
    messages.save(message);
    assertThat(stored(folder, mid)).isEqualTo(ErrorCode.NOT_FOUND);
    messages.saveAttachment(attachment);
    assertThat(stored(folder, mid)).isEqualTo(ErrorCode.NOT_FOUND);
    messages.save(message);
    assertThat(stored(folder, mid)).isEqualTo("new");
    assertThat(messages.delete(attachment, TEXT)).isEmpty();
    assertThat(messages.value(attachment, TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
    messages.saveAttachment(attachment);
    assertThat(stored(folder, mid)).isEqualTo("new");
    messages.save(message);
    assertThat(stored(folder, mid)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  private Object stored(Fid folder, Mid mid) {
    MapiRef message = others.read(folder, mid);
    Object value = others.value(other.attachment(message, 0), TEXT);
    other.release(message);
    return value;
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.4: properties of folders are persisted at once")
  @Must("[MS-OXCPRPT] 3.2.5.4: and those of logons")
  @Must("[MS-OXCPRPT] 3.2.5.5: properties of folders are gone at once")
  @Must("[MS-OXCPRPT] 3.2.5.5: and those of logons")
  void ofFoldersAndLogons() {
    for (int i = 0; i < 2; i++) {
      MapiRef object = i == 0 ? logon() : outlook.folder(PrivateFolder.INBOX);
      messages.put(object, TEXT, "new");
      assertThat(messages.value(object, TEXT)).isEqualTo("new");
      MapiRef seen = i == 0 ? other.logon() : other.folder(PrivateFolder.INBOX);
      assertThat(others.value(seen, TEXT)).isEqualTo("new");
      assertThat(messages.delete(object, TEXT)).isEmpty();
      assertThat(messages.value(object, TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(others.value(seen, TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must(
      "[MS-OXCPRPT] 3.2.5.4: what is not set is a problem with its place and code, others are set")
  @Must("[MS-OXCPRPT] 3.2.5.4: a read-only property is never set to a client's value")
  @Must("[MS-OXCPRPT] 3.2.5.5: what is not deleted is a problem likewise")
  void problems(PrivateFolder where) {
    MapiRef message = messages.create(fid(where));
    messages.save(message);
    assertThat(
            messages.set(
                message,
                new PropertyValue(TEXT, "a"),
                new PropertyValue(PidTag.MID, 1L),
                new PropertyValue(PidTag.SUBJECT, "b"),
                new PropertyValue(PidTag.ENTRY_ID, Bytes.ofHex("00"))))
        .containsExactly(
            new PropertyProblem(1, PidTag.MID, ErrorCode.COMPUTED_VALUE),
            new PropertyProblem(3, PidTag.ENTRY_ID, ErrorCode.COMPUTED_VALUE));
    assertThat(messages.values(message, TEXT, PidTag.SUBJECT)).containsExactly("a", "b");
    assertThat(messages.value(message, PidTag.ENTRY_ID)).isNotEqualTo(Bytes.ofHex("00"));
    assertThat(messages.delete(message, TEXT, PidTag.CHANGE_KEY, PidTag.SUBJECT))
        .containsExactly(new PropertyProblem(1, PidTag.CHANGE_KEY, ErrorCode.COMPUTED_VALUE));
    assertThat(messages.values(message, TEXT, PidTag.SUBJECT))
        .containsExactly(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXCPRPT] 2.2.6: RopSetPropertiesNoReplicate sets as RopSetProperties does")
  @Must("[MS-OXCPRPT] 2.2.8: RopDeletePropertiesNoReplicate deletes as RopDeleteProperties does")
  @Must("[MS-OXCPRPT] 2.2.6: on messages, attachments, folders and logons")
  @Must("[MS-OXCPRPT] 2.2.8: on these as well")
  void notReplicated() {
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    for (MapiRef object : List.of(folder, message, messages.attach(message), logon())) {
      assertThat(
              outlook
                  .call(
                      object,
                      RopSetPropertiesNoReplicate.ROP,
                      new RopSetPropertiesNoReplicate.Request(
                          List.of(
                              new PropertyValue(TEXT, "x"),
                              new PropertyValue(PidTag.OBJECT_TYPE, 0))))
                  .response()
                  .propertyProblems())
          .extracting(PropertyProblem::index)
          .containsExactly(1);
      assertThat(messages.value(object, TEXT)).isEqualTo("x");
      assertThat(
              outlook
                  .call(
                      object,
                      RopDeletePropertiesNoReplicate.ROP,
                      new RopDeletePropertiesNoReplicate.Request(List.of(TEXT)))
                  .response()
                  .propertyProblems())
          .isEmpty();
      assertThat(messages.value(object, TEXT)).isEqualTo(ErrorCode.NOT_FOUND);
    }
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.2: an object with more properties than any response has room for fails")
  void moreThanAResponseHas() {
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    for (int from = 0x6900; from < 0x6900 + 5000; from += 1000) {
      int first = from;
      List<PropertyValue> some =
          IntStream.range(0, 1000).mapToObj(i -> new PropertyValue(own(first + i), i)).toList();
      messages.set(message, some.toArray(PropertyValue[]::new));
    }
    List<PropertyTag> tags = new ArrayList<>(list(message));
    assertThat(tags).hasSizeGreaterThan(5000);
    assertThatThrownBy(() -> all(message, 0, 1))
        .hasMessageContaining(ErrorCode.SERVER_MEMORY.toString());
    assertThat(messages.value(message, own(0x6901))).isEqualTo(1);
  }

  private static PropertyTag own(int id) {
    return PropertyTag.of(id, PropertyType.INTEGER32);
  }
}
