package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.inCodePage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;

/** Objects and their properties, [MS-OXNSPI] 3.1.4.1.5 to .7, 3.1.4.2, 3.1.4.3, [MS-OXOABK]. */
class DetailsTest {
  private final Stage stage = new Stage();
  private final WireClient client = stage.client();
  private final int alice = client.mid("Alice Anderson");
  private final String aliceDn = LegacyDn.ofUser("alice@ox.test");

  private Object value(int mid, PropertyTag tag) {
    GetProps.Response response = client.getProps(0, at(mid, 0), tag);
    return response.propertyValues().orElseThrow().getFirst().value();
  }

  // 3.1.4.1.7: GetProps.

  @Test
  void s3_1_4_2_everyObjectHasTheRequiredProperties() {
    PropertyTag[] required = {
      PidTag.OBJECT_TYPE,
      PidTag.INITIAL_DETAILS_PANE,
      PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE,
      PidTag.ADDRESS_BOOK_CONTAINER_ID,
      PidTag.ENTRY_ID,
      PidTag.INSTANCE_KEY,
      PidTag.SEARCH_KEY,
      PidTag.RECORD_KEY,
      PidTag.ADDRESS_TYPE,
      PidTag.EMAIL_ADDRESS,
      PidTag.DISPLAY_TYPE,
      PidTag.TEMPLATEID,
      PidTag.TRANSMITTABLE_DISPLAY_NAME,
      PidTag.DISPLAY_NAME,
      PidTag.MAPPING_SIGNATURE,
      PidTag.ADDRESS_BOOK_OBJECT_DISTINGUISHED_NAME
    };
    int server = client.dnToMid(LegacyDn.ofServer(Stage.HOST)).getFirst();
    for (int mid : List.of(alice, client.mid("Supplier, External"), server)) {
      assertThat(client.getProps(0, at(mid, 0), required).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    }
  }

  @Test
  void oxoabk_identityOfAUser() {
    Bytes permanent = AddressBookEntryId.of(0, aliceDn).toBytes();
    assertThat(value(alice, PidTag.ENTRY_ID)).isEqualTo(permanent);
    assertThat(value(alice, PidTag.RECORD_KEY)).isEqualTo(permanent);
    assertThat(value(alice, PidTag.TEMPLATEID)).isEqualTo(permanent);
    assertThat(value(alice, PidTag.ADDRESS_TYPE)).isEqualTo("EX");
    assertThat(value(alice, PidTag.EMAIL_ADDRESS)).isEqualTo(aliceDn);
    assertThat(value(alice, PidTag.ADDRESS_BOOK_OBJECT_DISTINGUISHED_NAME)).isEqualTo(aliceDn);
    assertThat(value(alice, PidTag.SEARCH_KEY))
        .isEqualTo(
            Bytes.of(
                ("EX:" + aliceDn.toUpperCase(Locale.ROOT) + "\0")
                    .getBytes(StandardCharsets.US_ASCII)));
    assertThat(value(alice, PidTag.INSTANCE_KEY))
        .isEqualTo(Bytes.of((byte) alice, (byte) (alice >> 8), (byte) 0, (byte) 0));
    assertThat(value(alice, PidTag.ADDRESS_BOOK_OBJECT_GUID))
        .isEqualTo(MapiGuid.parse(People.uuid("alice@ox.test")).toBytes());
    assertThat(value(alice, PidTag.MAPPING_SIGNATURE))
        .isEqualTo(AddressBookEntryId.PROVIDER.toBytes());
  }

  @Test
  void oxoabk_kindOfUsersAndContacts() {
    int supplier = client.mid("Supplier, External");
    assertThat(value(alice, PidTag.OBJECT_TYPE)).isEqualTo(6);
    assertThat(value(alice, PidTag.DISPLAY_TYPE)).isEqualTo(0);
    assertThat(value(alice, PidTag.DISPLAY_TYPE_EX)).isEqualTo(0x40000000);
    assertThat(value(alice, PidTag.SEND_RICH_INFO)).isEqualTo(true);
    assertThat(value(supplier, PidTag.DISPLAY_TYPE)).isEqualTo(6);
    assertThat(value(supplier, PidTag.DISPLAY_TYPE_EX)).isEqualTo(6);
    assertThat(value(supplier, PidTag.SEND_RICH_INFO)).isEqualTo(false);
    assertThat(value(supplier, PidTag.ADDRESS_BOOK_HOME_MESSAGE_DATABASE))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void oxoabk_addressesAndServer() {
    assertThat(value(alice, PidTag.SMTP_ADDRESS)).isEqualTo("alice@ox.test");
    assertThat(value(alice, PidTag.ACCOUNT)).isEqualTo("alice");
    assertThat(value(alice, PidTag.ADDRESS_BOOK_PROXY_ADDRESSES))
        .isEqualTo(
            List.of("SMTP:alice@ox.test", "smtp:a.anderson@ox.test", "smtp:alice.a@old.test"));
    String database = LegacyDn.ofServer(Stage.HOST) + "/cn=Microsoft Private MDB";
    assertThat(value(alice, PidTag.ADDRESS_BOOK_HOME_MESSAGE_DATABASE)).isEqualTo(database);
    assertThat(client.dnToMid(database).getFirst()).isNotZero();
  }

  @Test
  void oxoabk_whatOxKnowsOfAPerson() {
    Map<PropertyTag, Object> expected =
        Map.ofEntries(
            Map.entry(PidTag.GIVEN_NAME, "Alice"),
            Map.entry(PidTag.SURNAME, "Anderson"),
            Map.entry(PidTag.COMPANY_NAME, "Ropeway Ltd."),
            Map.entry(PidTag.DEPARTMENT_NAME, "Development"),
            Map.entry(PidTag.TITLE, "Engineer"),
            Map.entry(PidTag.OFFICE_LOCATION, "A 1.17"),
            Map.entry(PidTag.BUSINESS_TELEPHONE_NUMBER, "+49 (30) 1234-17"),
            Map.entry(PidTag.PRIMARY_TELEPHONE_NUMBER, "+49 (30) 1234-17"),
            Map.entry(PidTag.BUSINESS2_TELEPHONE_NUMBER, "+49 30 99"),
            Map.entry(PidTag.BUSINESS2_TELEPHONE_NUMBERS, List.of("+49 30 99")),
            Map.entry(PidTag.MOBILE_TELEPHONE_NUMBER, "+49 171 555"),
            Map.entry(PidTag.STREET_ADDRESS, "Seilbahn 1"),
            Map.entry(PidTag.POSTAL_CODE, "10115"),
            Map.entry(PidTag.LOCALITY, "Berlin"),
            Map.entry(PidTag.COUNTRY, "Germany"));
    expected.forEach((tag, value) -> assertThat(value(alice, tag)).isEqualTo(value));
    assertThat(value(client.mid("田中 太郎"), PidTag.ADDRESS_BOOK_PHONETIC_DISPLAY_NAME))
        .isEqualTo("たなか たろう");
    assertThat(value(client.mid("Bob Builder"), PidTag.PRIMARY_TELEPHONE_NUMBER)).isEqualTo("4711");
  }

  @Test
  void s3_1_4_3_3_everyStringIsThereIn8BitsToo() {
    for (PropertyTag tag :
        client.queryColumns(NspiFlags.UNICODE_PROPTYPES).columns().orElseThrow()) {
      if (tag.type() == PropertyType.STRING) {
        assertThat(value(alice, tag.withType(PropertyType.STRING8)))
            .as(tag.toString())
            .isEqualTo(value(alice, tag));
      }
      if (tag.type() == PropertyType.MULTIPLE_STRING) {
        assertThat(value(alice, tag.withType(PropertyType.MULTIPLE_STRING8)))
            .isEqualTo(value(alice, tag));
      }
    }
  }

  @Test
  void s3_1_4_3_3_stringsAreExpressedInTheCodePageOfTheStat() {
    PropertyTag name8 = PidTag.DISPLAY_NAME.withType(PropertyType.STRING8);
    assertThat(value(client.mid("Müller, Jörg"), name8)).isEqualTo("Müller, Jörg");
    assertThat(value(client.mid("Łukasz Żółw"), name8)).isEqualTo("Lukasz Zólw");
    assertThat(value(client.mid("Иван Петров"), name8)).isEqualTo("???? ??????");
    assertThat(inCodePage(1251, "Иван Петров", name8)).isEqualTo("Иван Петров");
    assertThat(inCodePage(932, "田中 太郎", name8)).isEqualTo("田中 太郎");
    assertThat(inCodePage(1250, "Łukasz Żółw", name8)).isEqualTo("Łukasz Żółw");
    assertThat(inCodePage(20127, "Müller, Jörg", name8)).isEqualTo("Muller, Jorg");
  }

  private Object inCodePage(int codePage, String name, PropertyTag tag) {
    WireClient other = new WireClient(client.session(), CodePage.of(codePage).charset());
    Stat stat = new Stat(0, 0, client.mid(name), 0, 0, 0, codePage, 0x0409, 0x0409);
    GetProps.Response response = other.getProps(0, stat, tag);
    assertThat(response.codePage()).isEqualTo(codePage);
    return response.propertyValues().orElseThrow().getFirst().value();
  }

  @Test
  void oxoabk_thePrintableNameIsAscii() {
    assertThat(value(client.mid("Zoë Zimmer"), PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE))
        .isEqualTo("Zoe Zimmer");
    assertThat(value(client.mid("田中 太郎"), PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE))
        .isEqualTo("tanaka");
  }

  @Test
  void s3_1_4_1_7_c12_missingPropertiesAreErrorsInTheirPlaces() {
    GetProps.Response response =
        client.getProps(
            0,
            at(alice, 0),
            PidTag.DISPLAY_NAME,
            PidTag.HOME_FAX_NUMBER,
            PidTag.SUBJECT,
            PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.ERRORS_RETURNED);
    assertThat(response.propertyValues().orElseThrow())
        .containsExactly(
            new PropertyValue(PidTag.DISPLAY_NAME, "Alice Anderson"),
            new PropertyValue(
                PidTag.HOME_FAX_NUMBER.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND),
            new PropertyValue(PidTag.SUBJECT.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND),
            new PropertyValue(PidTag.DISPLAY_NAME, "Alice Anderson"));
  }

  @Test
  void s3_1_4_1_7_aPropertyOfAnotherTypeIsMissingAndOfAnyTypeIsThere() {
    assertThat(value(alice, PidTag.DISPLAY_NAME.withType(PropertyType.INTEGER32)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(value(alice, PidTag.DISPLAY_NAME.withType(PropertyType.MULTIPLE_STRING)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(value(alice, PidTag.DISPLAY_NAME.withType(PropertyType.UNSPECIFIED)))
        .isEqualTo("Alice Anderson");
    assertThat(value(alice, PidTag.ADDRESS_BOOK_PROXY_ADDRESSES.withType(PropertyType.UNSPECIFIED)))
        .isEqualTo(
            List.of("SMTP:alice@ox.test", "smtp:a.anderson@ox.test", "smtp:alice.a@old.test"));
    assertThat(value(alice, new PropertyTag(0x30010FFF))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void s3_1_4_1_7_c11_anUnknownObjectHasNoValues() {
    GetProps.Response response = client.getProps(0, at(0x7777, 0), PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.ERRORS_RETURNED);
    assertThat(response.propertyValues().orElseThrow().getFirst().value())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void s3_1_4_1_7_c4_anUnknownContainerIsAnInvalidBookmarkButOneFromGetMatchesIsNot() {
    Stat unknown = new Stat(0, 0x7777, alice, 0, 0, 0, 1252, 0x0407, 0x0407);
    assertThat(client.getProps(0, unknown, PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    Stat fromMatches = new Stat(0, alice, alice, 0, 0, 0, 1252, 0x0407, 0x0407);
    assertThat(client.getProps(0, fromMatches, PidTag.DISPLAY_NAME).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  void s3_1_4_1_7_c1_codePage1200OnlyWithout8BitStrings() {
    Stat unicode = new Stat(0, 0, alice, 0, 0, 0, 1200, 0x0409, 0x0809);
    GetProps.Response guid = client.getProps(0, unicode, PidTag.ADDRESS_BOOK_OBJECT_GUID);
    assertThat(guid.errorCode()).as("as Outlook asks").isEqualTo(ErrorCode.SUCCESS);
    GetProps.Response string8 =
        client.getProps(0, unicode, PidTag.DISPLAY_NAME.withType(PropertyType.STRING8));
    assertThat(string8.errorCode()).isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(string8.propertyValues()).isEmpty();
  }

  @Test
  void s3_1_4_1_7_c5_withoutTagsAllThatThereIs() {
    List<PropertyTag> all =
        client.getPropList(NspiFlags.SKIP_OBJECTS, alice).propertyTags().orElseThrow();
    GetProps.Response response = client.getProps(0, at(alice, 0));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.propertyValues().orElseThrow())
        .extracting(PropertyValue::tag)
        .isEqualTo(all);
  }

  @Test
  void s3_1_4_1_7_c7_ephemeralEntryIds() {
    GetProps.Response response =
        client.getProps(NspiFlags.EPHEMERAL_IDS, at(alice, 0), PidTag.ENTRY_ID, PidTag.RECORD_KEY);
    List<PropertyValue> values = response.propertyValues().orElseThrow();
    assertThat(EntryId.of((Bytes) values.getFirst().value()))
        .isEqualTo(new EphemeralEntryId(client.bind(1252).serverGuid(), 0, alice));
    assertThat(EntryId.of((Bytes) values.get(1).value())).isInstanceOf(AddressBookEntryId.class);
  }

  // 3.1.4.1.6, 3.1.4.1.5: GetPropList, QueryColumns.

  @Test
  void s3_1_4_1_6_allPropertiesWithValuesStringsAs8Bit() {
    List<PropertyTag> tags = client.getPropList(0, alice).propertyTags().orElseThrow();
    assertThat(tags)
        .contains(
            PidTag.DISPLAY_NAME.withType(PropertyType.STRING8),
            PidTag.ADDRESS_BOOK_PROXY_ADDRESSES.withType(PropertyType.MULTIPLE_STRING8),
            PidTag.ENTRY_ID)
        .doesNotContain(PidTag.HOME_FAX_NUMBER.withType(PropertyType.STRING8))
        .doesNotHaveDuplicates();
    assertThat(tags)
        .noneMatch(
            t -> t.type() == PropertyType.STRING || t.type() == PropertyType.MULTIPLE_STRING);
    assertThat(client.getPropList(NspiFlags.SKIP_OBJECTS, alice).propertyTags())
        .hasValue(tags.stream().filter(t -> t.type() != PropertyType.OBJECT).toList());
    assertThat(client.getPropList(0, 0x7777).propertyTags()).hasValue(List.of());
  }

  @Test
  void s3_1_4_1_5_allPropertiesTheServerKnowsInBothStringTypes() {
    List<PropertyTag> unicode =
        client.queryColumns(NspiFlags.UNICODE_PROPTYPES).columns().orElseThrow();
    List<PropertyTag> string8 = client.queryColumns(0).columns().orElseThrow();
    assertThat(unicode).contains(PidTag.DISPLAY_NAME, PidTag.HOME_FAX_NUMBER);
    assertThat(unicode).noneMatch(t -> t.type() == PropertyType.STRING8);
    assertThat(string8).noneMatch(t -> t.type() == PropertyType.STRING);
    assertThat(string8.stream().map(PropertyTag::id).collect(Collectors.toSet()))
        .isEqualTo(unicode.stream().map(PropertyTag::id).collect(Collectors.toSet()));
    assertThat(client.queryColumns(0x7FFF_FFFF).columns()).hasValue(string8);
  }
}
