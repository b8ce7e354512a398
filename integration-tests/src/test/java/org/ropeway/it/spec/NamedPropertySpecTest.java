package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopQueryNamedProperties;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;

/** [MS-OXCPRPT] 3.2.5.6, 3.2.5.9 and 3.2.5.10: named properties. */
class NamedPropertySpecTest extends MessageStage {
  private static final MapiGuid OWN = MapiGuid.parse("8c7d54d2-3b1e-4f0a-9a53-6a3c8b3f7c11");
  private static final int GET = RopGetPropertyIdsFromNames.GET_ONLY;
  private static final int CREATE = RopGetPropertyIdsFromNames.CREATE;

  private RopFuture<RopGetPropertyIdsFromNames.Response> asking(
      MapiRef on, int flags, List<PropertyName> names) {
    return outlook.call(
        on, RopGetPropertyIdsFromNames.ROP, new RopGetPropertyIdsFromNames.Request(flags, names));
  }

  private List<Integer> ids(int flags, PropertyName... names) {
    return asking(outlook.logon(), flags, List.of(names)).response().propertyIds();
  }

  private List<PropertyName> names(List<Integer> ids) {
    return outlook
        .call(
            outlook.logon(),
            RopGetNamesFromPropertyIds.ROP,
            new RopGetNamesFromPropertyIds.Request(ids))
        .response()
        .propertyNames();
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.10: a name that has no id gets 0 unless it is to be created")
  @Must("[MS-OXCPRPT] 3.2.5.10: a new id is above 0x8000, is not 0xFFFF and is nobody else's")
  @Must("[MS-OXCPRPT] 3.2.5.10: by string or by number, a name that has an id keeps it")
  @Must("[MS-OXCPRPT] 3.2.5.9: an id that has a name is told its name")
  void bothWays() {
    PropertyName text = PropertyName.of(OWN, "urn:a");
    PropertyName other = PropertyName.of(OWN, "urn:A");
    PropertyName number = PropertyName.of(OWN, 17);
    assertThat(ids(GET, text, other, number)).containsExactly(0, 0, 0);
    List<Integer> made = ids(CREATE, text, other, number);
    assertThat(made).doesNotHaveDuplicates().allMatch(id -> id > 0x8000 && id < 0xFFFF);
    assertThat(ids(GET, number, text, other))
        .containsExactly(made.get(2), made.get(0), made.get(1));
    assertThat(ids(CREATE, text, other, number)).isEqualTo(made);
    assertThat(names(made)).containsExactly(text, other, number);
    restart();
    assertThat(ids(GET, text, other, number)).isEqualTo(made);
    assertThat(names(made)).containsExactly(text, other, number);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.9: an id below 0x8000 is named in PS_MAPI by itself")
  @Must("[MS-OXCPRPT] 3.2.5.9: an id without a name has a name of kind 0xFF")
  @Must("[MS-OXCPRPT] 3.2.5.10: a name in PS_MAPI is its own id")
  @Must("[MS-OXCPRPT] 3.2.5.10: names of Internet headers are lowercase")
  void special() {
    assertThat(names(List.of(0x0037, 0xFFFE)))
        .containsExactly(PropertyName.of(PropertySet.PS_MAPI, 0x37), PropertyName.NONE);
    assertThat(ids(GET, PropertyName.of(PropertySet.PS_MAPI, 0x37))).containsExactly(0x37);
    PropertyName header = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "X-Own-Header");
    List<Integer> made = ids(CREATE, header);
    assertThat(ids(GET, PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-oWN-header")))
        .isEqualTo(made);
    assertThat(names(made))
        .containsExactly(PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-own-header"));
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.10: without names a logon tells the ids of all")
  void allIds() {
    List<Integer> made = ids(CREATE, PropertyName.of(OWN, 1), PropertyName.of(OWN, "one"));
    assertThat(ids(GET)).containsAll(made).doesNotHaveDuplicates();
  }

  private List<PropertyName> query(MapiRef object, int flags, Optional<MapiGuid> guid) {
    RopQueryNamedProperties.Response answer =
        outlook
            .call(
                object,
                RopQueryNamedProperties.ROP,
                new RopQueryNamedProperties.Request(flags, guid))
            .response();
    assertThat(names(answer.propertyIds())).isEqualTo(answer.propertyNames());
    return answer.propertyNames();
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.6: the names and ids of the named properties an object has")
  @Must("[MS-OXCPRPT] 3.2.5.6: with NoStrings none that is named by a string")
  @Must("[MS-OXCPRPT] 3.2.5.6: with NoIds none that is named by a number")
  @Must("[MS-OXCPRPT] 3.2.5.6: with PropertyGuid none of another property set")
  @Must("[MS-OXCPRPT] 3.2.5.6: unknown bits of QueryFlags are ignored")
  void queried() {
    PropertyName text = PropertyName.of(OWN, "urn:queried");
    PropertyName number = PropertyName.of(OWN, 99);
    PropertyName common = PropertyName.of(PropertySet.PSETID_COMMON, 0x8503);
    List<Integer> made = ids(CREATE, text, number, common);
    MapiRef message = messages.create(fid(PrivateFolder.INBOX));
    List<PropertyType> types =
        List.of(PropertyType.STRING, PropertyType.INTEGER32, PropertyType.BOOLEAN);
    List<Object> values = List.of("x", 7, true);
    for (int i = 0; i < made.size(); i++) {
      messages.put(message, PropertyTag.of(made.get(i), types.get(i)), values.get(i));
    }
    Mid mid = messages.save(message);
    MapiRef again = messages.read(fid(PrivateFolder.INBOX), mid);
    for (MapiRef object : List.of(message, again)) {
      assertThat(query(object, 0, Optional.empty())).contains(text, number, common);
      assertThat(query(object, 0xF0, Optional.empty())).contains(text, number, common);
      assertThat(query(object, RopQueryNamedProperties.NO_STRINGS, Optional.of(OWN)))
          .containsExactly(number);
      assertThat(query(object, RopQueryNamedProperties.NO_IDS, Optional.of(OWN)))
          .containsExactly(text);
      assertThat(
              query(
                  object,
                  RopQueryNamedProperties.NO_IDS | RopQueryNamedProperties.NO_STRINGS,
                  Optional.of(OWN)))
          .isEmpty();
    }
    assertThat(query(outlook.logon(), 0, Optional.of(OWN))).contains(text, number);
  }

  @Test
  @Must("[MS-OXCPRPT] 2.2.12: ids of names are told of logons, folders, messages and attachments")
  @Must("[MS-OXCPRPT] 2.2.12.2: as many ids as there are names, in their order")
  @Must("[MS-OXCPRPT] 2.2.12.2: a string in PS_MAPI has no id, 0")
  @Must("[MS-OXCPRPT] 2.2.13: names of ids are told of all these as well")
  @Must("[MS-OXCPRPT] 2.2.9: named properties are queried of folders and attachments, too")
  void ofAllObjects() {
    PropertyName text = PropertyName.of(OWN, "urn:all");
    PropertyName mapi = PropertyName.of(PropertySet.PS_MAPI, "urn:all");
    PropertyName number = PropertyName.of(OWN, 1234);
    List<Integer> made = ids(CREATE, text, number);
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    MapiRef attachment = messages.attach(message);
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    for (MapiRef object : List.of(outlook.logon(), folder, message, attachment)) {
      assertThat(asking(object, CREATE, List.of(number, mapi, text)).response().propertyIds())
          .containsExactly(made.get(1), 0, made.get(0));
      assertThat(
              outlook
                  .call(
                      object,
                      RopGetNamesFromPropertyIds.ROP,
                      new RopGetNamesFromPropertyIds.Request(made))
                  .response()
                  .propertyNames())
          .containsExactly(text, number);
    }
    for (MapiRef object : List.of(folder, message, attachment)) {
      messages.put(object, PropertyTag.of(made.get(1), PropertyType.INTEGER32), 7);
      assertThat(query(object, 0, Optional.of(OWN))).containsExactly(number);
    }
  }
}
