package org.ropeway.gateway.emsmdb.property;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPRPT] 3.2.5.1 to 3.2.5.3. */
class PropertyReadingTest {
  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final PropertyTag CATEGORIES =
      PropertyTag.of(0x8001, PropertyType.MULTIPLE_STRING);

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final TestObject message =
      new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.MESSAGE)
          .with(PidTag.SUBJECT, "Grüße")
          .with(PidTag.MESSAGE_SIZE_EXTENDED, 1L << 33)
          .with(PidTag.IMPORTANCE, 2)
          .with(PidTag.SEARCH_KEY, Bytes.ofHex("AABB"))
          .with(CATEGORIES, List.of("Ärger", "b"));
  private final int handle = alice.open(message);

  @AfterEach
  void end() {
    alice.close();
  }

  private List<Object> specific(int limit, int unicode, PropertyTag... tags) {
    return row(
        client.get(
            handle,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(limit, unicode, List.of(tags))),
        tags);
  }

  private static List<Object> row(RopGetPropertiesSpecific.Response r, PropertyTag... tags) {
    return r.rowData().rows(List.of(tags), CP1252).getFirst().values();
  }

  private static PropertyTag untyped(PropertyTag tag) {
    return tag.withType(PropertyType.UNSPECIFIED);
  }

  /** Values in the order of the tags; a standard row if there are all. */
  @Test
  void inOrder() {
    assertThat(specific(0, 1, PidTag.IMPORTANCE, PidTag.SUBJECT, PidTag.SEARCH_KEY, CATEGORIES))
        .containsExactly(2, "Grüße", Bytes.ofHex("AABB"), List.of("Ärger", "b"));
    RopGetPropertiesSpecific.Response r =
        client.get(
            handle,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, List.of(PidTag.IMPORTANCE)));
    assertThat(r.rowData().bytes()).isEqualTo(Bytes.ofHex("0002000000"));
  }

  @Test
  void noTagsAtAll() {
    assertThat(specific(0, 1)).isEmpty();
  }

  /** A property without a value, or of another type, is ecNotFound in a flagged row. */
  @Test
  void whatThereIsNot() {
    assertThat(
            specific(
                0,
                1,
                PidTag.BODY,
                PidTag.SUBJECT.withType(PropertyType.INTEGER32),
                untyped(PidTag.HTML),
                PidTag.IMPORTANCE,
                PidTag.SUBJECT.withType(PropertyType.NULL)))
        .containsExactly(
            ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND, 2, ErrorCode.NOT_FOUND);
  }

  /** Strings asked for in a type come in it; WantUnicode is for those without. */
  @Test
  void stringTypes() {
    PropertyTag string8 = PidTag.SUBJECT.withType(PropertyType.STRING8);
    PropertyTag any = untyped(PidTag.SUBJECT);
    assertThat(specific(0, 0, PidTag.SUBJECT, string8, any, untyped(CATEGORIES)))
        .containsExactly(
            "Grüße",
            "Grüße",
            new TypedValue(PropertyType.STRING8, "Grüße"),
            new TypedValue(PropertyType.MULTIPLE_STRING8, List.of("Ärger", "b")));
    assertThat(specific(0, 1, string8, any, untyped(CATEGORIES), untyped(PidTag.IMPORTANCE)))
        .containsExactly(
            "Grüße",
            new TypedValue(PropertyType.STRING, "Grüße"),
            new TypedValue(PropertyType.MULTIPLE_STRING, List.of("Ärger", "b")),
            new TypedValue(PropertyType.INTEGER32, 2));
  }

  /** What the client's code page lacks becomes a question mark. */
  @Test
  void codePage() {
    message.with(PidTag.SUBJECT, "ü→");
    PropertyTag string8 = PidTag.SUBJECT.withType(PropertyType.STRING8);
    RopGetPropertiesSpecific.Response r =
        client.get(
            handle,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 0, List.of(string8)));
    assertThat(r.rowData().bytes()).isEqualTo(Bytes.ofHex("00FC3F00"));
  }

  /** One property in two types, of which an object holds the longer. */
  @Test
  void sizes() {
    assertThat(specific(0, 1, PidTag.MESSAGE_SIZE, PidTag.MESSAGE_SIZE_EXTENDED))
        .containsExactly(Integer.MAX_VALUE, 1L << 33);
  }

  /** A type that is none, and a row for each value, are no properties. */
  @Test
  void typesThatAreNone() {
    for (int type : new int[] {0x0042, 0x301F, 0x1103}) {
      assertThat(
              client.refused(
                  handle,
                  RopGetPropertiesSpecific.ROP,
                  new RopGetPropertiesSpecific.Request(
                      0, 1, List.of(PidTag.IMPORTANCE, new PropertyTag(0x00370000 | type)))))
          .isEqualTo(ErrorCode.INVALID_TYPE);
    }
  }

  /** An object is opened by a ROP of its own. */
  @Test
  void objects() {
    assertThat(specific(0, 1, PidTag.ATTACH_DATA_OBJECT)).containsExactly(ErrorCode.NOT_FOUND);
    message.with(PidTag.ATTACH_DATA_BINARY, Bytes.ofHex("01"));
    assertThat(specific(0, 1, PidTag.ATTACH_DATA_OBJECT, PidTag.ATTACH_DATA_BINARY))
        .containsExactly(ErrorCode.NOT_ENOUGH_MEMORY, Bytes.ofHex("01"));
  }

  /** PropertySizeLimit is ignored, as the specification has it since Exchange 2010. */
  @Test
  void sizeLimit() {
    message.with(PidTag.BODY, "x".repeat(1000)).with(PidTag.HTML, Bytes.wrap(new byte[2001]));
    PropertyTag[] tags = {PidTag.BODY, PidTag.HTML, PidTag.SUBJECT, CATEGORIES};
    assertThat(specific(4, 1, tags))
        .containsExactly(
            "x".repeat(1000), Bytes.wrap(new byte[2001]), "Grüße", List.of("Ärger", "b"));
  }

  /** Without a limit there is what fits the buffer; the largest are left out first. */
  @Test
  void whatFitsTheBuffer() {
    message
        .with(PidTag.BODY, "x".repeat(9_000))
        .with(PidTag.HTML, Bytes.wrap(new byte[16_000]))
        .with(PidTag.RTF_COMPRESSED, Bytes.wrap(new byte[40_000]));
    PropertyTag[] tags = {PidTag.BODY, PidTag.HTML, PidTag.RTF_COMPRESSED, PidTag.SUBJECT};
    List<Object> values = specific(0, 1, tags);
    assertThat(values.get(2)).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    assertThat(values.get(1)).isEqualTo(Bytes.wrap(new byte[16_000]));
    assertThat(values.get(0)).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    assertThat(values.get(3)).isEqualTo("Grüße");
    assertThat(specific(0, 1, PidTag.BODY, PidTag.SUBJECT)).startsWith("x".repeat(9_000));
  }

  /** Many small values for which no buffer has room: even of those some are left out. */
  @Test
  void manySmallValues() {
    PropertyTag[] tags =
        IntStream.range(0x6000, 0x6000 + 400)
            .mapToObj(id -> PropertyTag.of(id, PropertyType.STRING))
            .toArray(PropertyTag[]::new);
    for (PropertyTag tag : tags) {
      message.with(tag, "x".repeat(tag.id() % 2 == 0 ? 20 : 60));
    }
    List<Object> values = specific(0, 1, tags);
    assertThat(values).contains("x".repeat(20), ErrorCode.NOT_ENOUGH_MEMORY).hasSize(400);
  }

  /** In a full buffer small values are not left out: the client comes again with more room. */
  @Test
  void fullBuffer() {
    message.with(PidTag.BODY, "b".repeat(2000));
    List<PropertyTag> tags = List.of(PidTag.BODY);
    RopCall<?>[] calls =
        IntStream.range(0, 20)
            .mapToObj(i ->
                call(
                    RopGetPropertiesSpecific.ROP,
                    0,
                    new RopGetPropertiesSpecific.Request(0, 1, tags)))
            .toArray(RopCall<?>[]::new);
    RopClient.Answered first = client.execute(HandleTable.of(handle), calls);
    assertThat(first.answers().getLast()).isInstanceOf(RopBufferTooSmall.class);
    List<RopReply> replies = client.executeAll(HandleTable.of(handle), calls);
    assertThat(replies)
        .hasSize(20)
        .allSatisfy(r ->
            assertThat(
                    row(
                        (RopGetPropertiesSpecific.Response) requireNonNull(r.response()),
                        PidTag.BODY))
                .containsExactly("b".repeat(2000)));
  }

  /** All properties, each in its type, and strings as wanted. */
  @Test
  void all() {
    assertThat(all(0, 1)).containsExactlyElementsOf(message.properties().toList());
    assertThat(all(0, 0).stream().map(PropertyValue::tag).toList())
        .contains(
            PidTag.SUBJECT.withType(PropertyType.STRING8),
            CATEGORIES.withType(PropertyType.MULTIPLE_STRING8),
            PidTag.IMPORTANCE);
    assertThat(values(all(0, 0))).contains("Grüße", List.of("Ärger", "b"));
  }

  /** One that is too large has the type PtypErrorCode. */
  @Test
  void allWithinLimits() {
    message.with(PidTag.BODY, "x".repeat(30_000)).with(PidTag.HTML, Bytes.wrap(new byte[100]));
    PropertyValue tooLarge =
        new PropertyValue(PidTag.BODY.withType(PropertyType.ERROR), ErrorCode.NOT_ENOUGH_MEMORY);
    assertThat(all(0, 1)).contains(tooLarge, new PropertyValue(PidTag.SUBJECT, "Grüße"));
    assertThat(all(100, 1)).contains(new PropertyValue(PidTag.HTML, Bytes.wrap(new byte[100])));
  }

  private List<PropertyValue> all(int limit, int unicode) {
    RopGetPropertiesAll.Response r =
        client.get(
            handle, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(limit, unicode));
    return r.propertyValues();
  }

  private static List<Object> values(List<PropertyValue> all) {
    return all.stream().map(PropertyValue::value).collect(Collectors.toList());
  }

  @Test
  void list() {
    RopGetPropertiesList.Response r =
        client.get(handle, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request());
    assertThat(r.propertyTags())
        .containsExactly(
            PidTag.IMPORTANCE,
            PidTag.SUBJECT,
            PidTag.MESSAGE_SIZE_EXTENDED,
            PidTag.SEARCH_KEY,
            CATEGORIES);
  }

  /** Logons and folders have properties, tables have none. */
  @Test
  void objectsThatHaveProperties() {
    PropertyTag[] name = {PidTag.DISPLAY_NAME};
    RopGetPropertiesSpecific.Request request =
        new RopGetPropertiesSpecific.Request(0, 1, List.of(name));
    assertThat(row(client.get(logon, RopGetPropertiesSpecific.ROP, request), name))
        .containsExactly("Alice");
    int folder =
        client.open(
            logon,
            RopOpenFolder.ROP,
            new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
    assertThat(row(client.get(folder, RopGetPropertiesSpecific.ROP, request), name))
        .containsExactly("INBOX");
    int table =
        client.open(folder, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, 0));
    assertThat(client.refused(table, RopGetPropertiesSpecific.ROP, request))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(table, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request()))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(client.refused(4711, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(0, 1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** All properties of logon and folder can be read, and those listed are those there are. */
  @Test
  void listedIsWhatThereIs() {
    int folder =
        client.open(
            logon,
            RopOpenFolder.ROP,
            new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
    for (int object : new int[] {logon, folder, handle}) {
      List<PropertyTag> listed =
          client
              .get(object, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request())
              .propertyTags();
      List<PropertyValue> all =
          client
              .get(object, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(0, 1))
              .propertyValues();
      assertThat(all.stream().map(PropertyValue::tag).toList()).isEqualTo(listed);
      List<Object> specific =
          new ArrayList<>(
              row(
                  client.get(
                      object,
                      RopGetPropertiesSpecific.ROP,
                      new RopGetPropertiesSpecific.Request(0, 1, listed)),
                  listed.toArray(PropertyTag[]::new)));
      assertThat(specific).isEqualTo(values(all));
    }
    client.get(logon, RopGetStoreState.ROP, new RopGetStoreState.Request());
  }
}
