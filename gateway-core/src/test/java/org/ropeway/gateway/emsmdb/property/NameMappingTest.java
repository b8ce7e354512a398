package org.ropeway.gateway.emsmdb.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopQueryNamedProperties;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPRPT] 3.2.5.6, 3.2.5.9, 3.2.5.10. */
class NameMappingTest {
  private static final int CREATE = RopGetPropertyIdsFromNames.CREATE;
  private static final PropertyName KEYWORDS =
      PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords");
  private static final PropertyName REMINDER = PropertyName.of(PropertySet.PSETID_COMMON, 0x8503);
  private static final PropertyName HEADER =
      PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Spam");

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final TestObject message =
      new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.MESSAGE);
  private final int handle = alice.open(message);

  @AfterEach
  void end() {
    alice.close();
  }

  private List<Integer> ids(int object, int flags, PropertyName... names) {
    return client
        .get(
            object,
            RopGetPropertyIdsFromNames.ROP,
            new RopGetPropertyIdsFromNames.Request(flags, List.of(names)))
        .propertyIds();
  }

  private List<PropertyName> names(int object, Integer... ids) {
    return client
        .get(
            object,
            RopGetNamesFromPropertyIds.ROP,
            new RopGetNamesFromPropertyIds.Request(List.of(ids)))
        .propertyNames();
  }

  private RopQueryNamedProperties.Response query(int object, int flags, Optional<MapiGuid> set) {
    return client.get(
        object, RopQueryNamedProperties.ROP, new RopQueryNamedProperties.Request(flags, set));
  }

  /** A name has no id before one is made, then always the same, of whatever object it is asked. */
  @Test
  void idsAreMadeOnce() {
    assertThat(ids(handle, 0, KEYWORDS, REMINDER)).containsExactly(0, 0);
    List<Integer> made = ids(handle, CREATE, KEYWORDS, REMINDER, KEYWORDS);
    assertThat(made.get(0)).isGreaterThan(0x8000).isLessThan(0xFFFF).isEqualTo(made.get(2));
    assertThat(made.get(1)).isGreaterThan(0x8000).isNotEqualTo(made.get(0));
    assertThat(ids(logon, 0, REMINDER, HEADER, KEYWORDS))
        .containsExactly(made.get(1), 0, made.get(0));
    assertThat(names(logon, made.get(1), made.get(0))).containsExactly(REMINDER, KEYWORDS);
  }

  /** Only the one flag makes ids. */
  @Test
  void otherFlagsMakeNone() {
    assertThat(ids(handle, 0x01, KEYWORDS)).containsExactly(0);
    assertThat(ids(handle, 0x03, KEYWORDS)).containsExactly(0);
  }

  /** PS_MAPI: ids that have no name are names of themselves. */
  @Test
  void ownNames() {
    assertThat(
            ids(
                handle,
                CREATE,
                PropertyName.of(PropertySet.PS_MAPI, 0x0037),
                PropertyName.of(PropertySet.PS_MAPI, 0x8001),
                PropertyName.of(PropertySet.PS_MAPI, "Subject"),
                PropertyName.NONE))
        .containsExactly(0x0037, 0, 0, 0);
    assertThat(names(handle, 0x0037, 0x8123, 0xFFFF, 0x7FFF))
        .containsExactly(
            PropertyName.of(PropertySet.PS_MAPI, 0x0037),
            PropertyName.NONE,
            PropertyName.NONE,
            PropertyName.of(PropertySet.PS_MAPI, 0x7FFF));
    assertThat(query(logon, 0, Optional.empty()).propertyIds()).isEmpty();
  }

  /** Names of Internet headers are all lowercase. */
  @Test
  void internetHeaders() {
    PropertyName lower = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-spam");
    List<Integer> made = ids(handle, CREATE, HEADER, lower);
    assertThat(made.get(0)).isEqualTo(made.get(1)).isNotZero();
    assertThat(names(handle, made.get(0))).containsExactly(lower);
    assertThat(
            ids(
                handle,
                CREATE,
                PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "X"),
                PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "x")))
        .doesNotHaveDuplicates();
  }

  /** No names asked of a logon: all there are; of another object: none. */
  @Test
  void allIds() {
    List<Integer> made = ids(handle, CREATE, KEYWORDS, REMINDER);
    assertThat(ids(logon, 0)).containsExactlyInAnyOrderElementsOf(made);
    assertThat(ids(handle, 0)).isEmpty();
  }

  /** When there are no ids left, old names keep theirs, and new ones are refused. */
  @Test
  void noIdsLeft() {
    alice.mailbox().nameCapacity(1);
    List<Integer> made = ids(handle, CREATE, KEYWORDS);
    assertThat(
            client.refused(
                handle,
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(CREATE, List.of(KEYWORDS, REMINDER))))
        .isEqualTo(ErrorCode.OUT_OF_MEMORY);
    assertThat(ids(handle, CREATE, KEYWORDS)).isEqualTo(made);
    assertThat(ids(handle, 0, KEYWORDS, REMINDER)).containsExactly(made.getFirst(), 0);
  }

  /** The named properties of an object; of a logon: all. */
  @Test
  void queries() {
    List<Integer> made = ids(handle, CREATE, KEYWORDS, REMINDER, HEADER);
    message
        .with(PropertyTag.of(made.get(0), PropertyType.MULTIPLE_STRING), List.of("a"))
        .with(PropertyTag.of(made.get(1), PropertyType.BOOLEAN), true);
    assertThat(query(handle, 0, Optional.empty()).propertyNames())
        .containsExactlyInAnyOrder(KEYWORDS, REMINDER);
    assertThat(query(handle, 0, Optional.empty()).propertyIds())
        .containsExactlyInAnyOrder(made.get(0), made.get(1));
    assertThat(query(logon, 0, Optional.empty()).propertyNames()).hasSize(3);
    assertThat(query(logon, 0, Optional.of(PropertySet.PSETID_COMMON)).propertyNames())
        .containsExactly(REMINDER);
    int noStrings = RopQueryNamedProperties.NO_STRINGS;
    int noIds = RopQueryNamedProperties.NO_IDS;
    assertThat(query(handle, noStrings, Optional.empty()).propertyNames())
        .containsExactly(REMINDER);
    assertThat(query(handle, noIds | 0xF0, Optional.empty()).propertyNames())
        .containsExactly(KEYWORDS);
    assertThat(query(handle, noStrings | noIds, Optional.empty()).propertyNames()).isEmpty();
  }

  @Test
  void objects() {
    int folder =
        client.open(
            logon,
            RopOpenFolder.ROP,
            new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
    assertThat(ids(folder, CREATE, KEYWORDS)).doesNotContain(0);
    assertThat(query(folder, 0, Optional.empty()).propertyNames()).isEmpty();
    int table =
        client.open(folder, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, 0));
    assertThat(
            client.refused(
                table,
                RopGetNamesFromPropertyIds.ROP,
                new RopGetNamesFromPropertyIds.Request(List.of(1))))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                table,
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(0, List.of())))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }
}
