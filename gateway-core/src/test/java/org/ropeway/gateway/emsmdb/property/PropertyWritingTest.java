package org.ropeway.gateway.emsmdb.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPRPT] 3.2.5.4, 3.2.5.5. */
class PropertyWritingTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final TestObject message =
      new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.MESSAGE)
          .withComputed(PidTag.ENTRY_ID, Bytes.ofHex("01"))
          .withComputed(PidTag.OBJECT_TYPE, 5);
  private final int handle = alice.open(message);

  @AfterEach
  void end() {
    alice.close();
  }

  private static PropertyValue value(PropertyTag tag, Object value) {
    return new PropertyValue(tag, value);
  }

  private List<PropertyProblem> set(int object, PropertyValue... values) {
    return client
        .get(object, RopSetProperties.ROP, new RopSetProperties.Request(List.of(values)))
        .propertyProblems();
  }

  private List<PropertyProblem> delete(int object, PropertyTag... tags) {
    return client
        .get(object, RopDeleteProperties.ROP, new RopDeleteProperties.Request(List.of(tags)))
        .propertyProblems();
  }

  private int inbox() {
    return client.open(
        logon,
        RopOpenFolder.ROP,
        new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
  }

  private Object get(int object, PropertyTag tag) {
    RopGetPropertiesSpecific.Response r =
        client.get(
            object,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, List.of(tag)));
    return r.rowData().rows(List.of(tag)).getFirst().values().getFirst();
  }

  /** What was set is there at once; the last of two wins. */
  @Test
  void setIsThereAtOnce() {
    PropertyTag times = PropertyTag.of(0x8003, PropertyType.MULTIPLE_INTEGER64);
    assertThat(
            set(
                handle,
                value(PidTag.SUBJECT, "one"),
                value(times, List.of(1L, 2L)),
                value(PidTag.SUBJECT, "two")))
        .isEmpty();
    assertThat(get(handle, PidTag.SUBJECT)).isEqualTo("two");
    assertThat(get(handle, times)).isEqualTo(List.of(1L, 2L));
  }

  /** A string in the client's code page is a string. */
  @Test
  void setString8() {
    PropertyTag string8 = PidTag.SUBJECT.withType(PropertyType.STRING8);
    assertThat(set(handle, value(string8, "Grüße"))).isEmpty();
    assertThat(get(handle, PidTag.SUBJECT)).isEqualTo("Grüße");
  }

  /** What cannot be set is named by its place; the others are set. */
  @Test
  void problems() {
    PropertyTag asRows = new PropertyTag(0x8001301F);
    assertThat(
            set(
                handle,
                value(PidTag.SUBJECT, "kept"),
                value(PidTag.ENTRY_ID, Bytes.ofHex("02")),
                value(PidTag.BODY.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND),
                value(asRows, "x"),
                value(PidTag.IMPORTANCE, 2),
                value(PidTag.OBJECT_TYPE, 6),
                value(PropertyTag.of(0, PropertyType.INTEGER32), 1),
                value(PropertyTag.of(0xFFFF, PropertyType.INTEGER32), 1),
                value(PidTag.HTML.withType(PropertyType.NULL), NoValue.NULL),
                value(PidTag.ATTACH_DATA_OBJECT, Bytes.ofHex("03"))))
        .containsExactlyInAnyOrder(
            new PropertyProblem(1, PidTag.ENTRY_ID, ErrorCode.COMPUTED_VALUE),
            new PropertyProblem(
                2, PidTag.BODY.withType(PropertyType.ERROR), ErrorCode.UNSUPPORTED_TYPE),
            new PropertyProblem(3, asRows, ErrorCode.UNSUPPORTED_TYPE),
            new PropertyProblem(5, PidTag.OBJECT_TYPE, ErrorCode.COMPUTED_VALUE),
            new PropertyProblem(
                6, PropertyTag.of(0, PropertyType.INTEGER32), ErrorCode.INVALID_PARAMETER),
            new PropertyProblem(
                7, PropertyTag.of(0xFFFF, PropertyType.INTEGER32), ErrorCode.INVALID_PARAMETER),
            new PropertyProblem(
                8, PidTag.HTML.withType(PropertyType.NULL), ErrorCode.UNSUPPORTED_TYPE),
            new PropertyProblem(9, PidTag.ATTACH_DATA_OBJECT, ErrorCode.UNSUPPORTED_TYPE));
    assertThat(get(handle, PidTag.SUBJECT)).isEqualTo("kept");
    assertThat(get(handle, PidTag.IMPORTANCE)).isEqualTo(2);
    assertThat(get(handle, PidTag.ENTRY_ID)).isEqualTo(Bytes.ofHex("01"));
  }

  /** Nothing to set is no reason to ask the object. */
  @Test
  void nothingToSet() {
    assertThat(set(handle)).isEmpty();
    assertThat(set(handle, value(PidTag.BODY.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND)))
        .hasSize(1);
    assertThat(message.writes()).isZero();
  }

  /** Whatever type is named, the property is gone; that there is none is no problem. */
  @Test
  void deleted() {
    set(handle, value(PidTag.SUBJECT, "x"), value(PidTag.IMPORTANCE, 1));
    assertThat(
            delete(
                handle,
                PidTag.SUBJECT.withType(PropertyType.STRING8),
                PidTag.BODY,
                PidTag.IMPORTANCE.withType(PropertyType.UNSPECIFIED)))
        .isEmpty();
    assertThat(get(handle, PidTag.SUBJECT)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(get(handle, PidTag.IMPORTANCE)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void problemsOfDeletion() {
    set(handle, value(PidTag.SUBJECT, "x"));
    assertThat(
            delete(
                handle, PropertyTag.of(0, PropertyType.INTEGER32), PidTag.SUBJECT, PidTag.ENTRY_ID))
        .containsExactly(
            new PropertyProblem(
                0, PropertyTag.of(0, PropertyType.INTEGER32), ErrorCode.INVALID_PARAMETER),
            new PropertyProblem(2, PidTag.ENTRY_ID, ErrorCode.COMPUTED_VALUE));
    assertThat(get(handle, PidTag.SUBJECT)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** A folder's and a logon's are there for all at once. */
  @Test
  void foldersAndLogonsNeedNoSave() {
    PropertyTag own = PropertyTag.of(0x7C04, PropertyType.BINARY);
    for (int object : new int[] {inbox(), logon}) {
      assertThat(set(object, value(own, Bytes.ofHex("0102")))).isEmpty();
      int other = object == logon ? logon : inbox();
      assertThat(get(other, own)).isEqualTo(Bytes.ofHex("0102"));
      assertThat(delete(object, own)).isEmpty();
      assertThat(get(other, own)).isEqualTo(ErrorCode.NOT_FOUND);
    }
    assertThat(set(logon, value(PidTag.MAILBOX_OWNER_NAME, "Eve")))
        .containsExactly(
            new PropertyProblem(0, PidTag.MAILBOX_OWNER_NAME, ErrorCode.COMPUTED_VALUE));
  }

  @Test
  void withoutReplication() {
    int inbox = inbox();
    assertThat(
            client
                .get(
                    inbox,
                    RopSetPropertiesNoReplicate.ROP,
                    new RopSetPropertiesNoReplicate.Request(List.of(value(PidTag.COMMENT, "no"))))
                .propertyProblems())
        .isEmpty();
    assertThat(get(inbox, PidTag.COMMENT)).isEqualTo("no");
    assertThat(
            client
                .get(
                    inbox,
                    RopDeletePropertiesNoReplicate.ROP,
                    new RopDeletePropertiesNoReplicate.Request(List.of(PidTag.COMMENT)))
                .propertyProblems())
        .isEmpty();
    assertThat(get(inbox, PidTag.COMMENT)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void notOfTables() {
    int table =
        client.open(inbox(), RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, 0));
    assertThat(
            client.refused(
                table,
                RopSetProperties.ROP,
                new RopSetProperties.Request(List.of(value(PidTag.SUBJECT, "x")))))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                4711,
                RopDeleteProperties.ROP,
                new RopDeleteProperties.Request(List.of(PidTag.SUBJECT))))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }
}
