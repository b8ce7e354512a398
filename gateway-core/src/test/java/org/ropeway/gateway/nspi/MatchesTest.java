package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.inCodePage;
import static org.ropeway.gateway.nspi.WireClient.inContainer;
import static org.ropeway.gateway.nspi.WireClient.sorted;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;

/** NspiGetMatches, [MS-OXNSPI] 3.1.4.1.10. */
class MatchesTest {
  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

  private static Restriction anr(String name) {
    return property(RelOp.EQUAL, PidTag.ANR, name);
  }

  private static Restriction property(RelOp op, PropertyTag tag, Object value) {
    return new Restriction.Property(op, tag, new PropertyValue(tag, value));
  }

  private static Restriction content(int low, PropertyTag tag, String value) {
    return new Restriction.Content(
        low, Restriction.Content.IGNORE_CASE, tag, new PropertyValue(tag, value));
  }

  private List<Object> found(Restriction filter) {
    GetMatches.Response response =
        client.matches(start(), Optional.of(filter), 50, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    List<Object> names =
        response.columnsAndRows().orElseThrow().rows().stream()
            .map(r -> r.values().getFirst())
            .toList();
    assertThat(response.minimalIds().orElseThrow()).hasSameSizeAs(names);
    return names;
  }

  private ErrorCode refused(Stat stat, Restriction filter, long count) {
    GetMatches.Response response =
        client.matches(stat, Optional.of(filter), count, PidTag.DISPLAY_NAME);
    assertThat(response.minimalIds()).isEmpty();
    assertThat(response.columnsAndRows()).isEmpty();
    assertThat(response.state()).hasValue(stat);
    return response.errorCode();
  }

  @Test
  void s3_1_4_1_10_c8_namesAreFoundInTheOrderOfTheTable() {
    assertThat(found(anr("müller")))
        .containsExactly("Anna Müller", "Anna Müller", "Anna Müllerschön", "Müller, Jörg");
    assertThat(found(anr("mueller an")))
        .containsExactly("Anna Müller", "Anna Müller", "Anna Müllerschön");
    assertThat(found(anr("nobody"))).isEmpty();
  }

  @Test
  void s3_1_4_1_10_profileCreationFindsExactlyOne() {
    assertThat(found(anr("=SMTP:bob@ox.test"))).containsExactly("Bob Builder");
    assertThat(found(anr("bob@ox.test"))).containsExactly("Bob Builder");
  }

  @Test
  void s3_1_4_1_10_an8BitNameAndContentAreSearchesToo() {
    PropertyTag anr8 = PidTag.ANR.withType(PropertyType.STRING8);
    assertThat(
            found(
                new Restriction.Property(
                    RelOp.EQUAL, anr8, new PropertyValue(anr8, "Jörg Müller"))))
        .containsExactly("Müller, Jörg");
    assertThat(found(content(Restriction.Content.PREFIX, PidTag.ANR, "bob")))
        .containsExactly("Bob Builder");
  }

  @Test
  void s3_1_4_1_10_andOrNot() {
    Restriction department = property(RelOp.EQUAL, PidTag.DEPARTMENT_NAME, "development");
    assertThat(found(new Restriction.And(List.of(anr("a"), department))))
        .containsExactly("Alice Anderson");
    assertThat(found(new Restriction.Or(List.of(department, anr("bob")))))
        .containsExactly("Alice Anderson", "Bob Builder");
    assertThat(
            found(
                new Restriction.And(
                    List.of(anr("anna"), new Restriction.Not(anr("Anna Müllerschön"))))))
        .containsExactly("Anna Müller", "Anna Müller");
    assertThat(found(new Restriction.And(List.of()))).hasSize(13);
    assertThat(found(new Restriction.Or(List.of()))).isEmpty();
  }

  @Test
  void s3_1_4_1_10_contentPropertyExistBitsSizes() {
    assertThat(found(content(Restriction.Content.SUBSTRING, PidTag.DISPLAY_NAME, "üller")))
        .hasSize(4);
    assertThat(found(content(Restriction.Content.PREFIX, PidTag.SURNAME, "zim")))
        .containsExactly("Zoë Zimmer");
    assertThat(found(content(Restriction.Content.FULL_STRING, PidTag.COMPANY_NAME, "ropeway ltd.")))
        .containsExactly("Alice Anderson");
    assertThat(found(new Restriction.Exist(PidTag.MOBILE_TELEPHONE_NUMBER)))
        .containsExactly("Alice Anderson");
    assertThat(found(property(RelOp.EQUAL, PidTag.DISPLAY_TYPE, 6)))
        .containsExactly("Supplier, External");
    assertThat(found(new Restriction.BitMask(true, PidTag.DISPLAY_TYPE_EX, 0x40000000)))
        .hasSize(12);
    assertThat(found(new Restriction.Size(RelOp.GREATER_THAN, PidTag.DISPLAY_NAME, 36)))
        .containsExactly("Supplier, External");
    assertThat(
            found(
                new Restriction.CompareProperties(
                    RelOp.EQUAL, PidTag.DISPLAY_NAME, PidTag.TRANSMITTABLE_DISPLAY_NAME)))
        .hasSize(13);
    assertThat(found(new Restriction.Comment(List.of(), anr("bob")))).hasSize(1);
    assertThat(found(new Restriction.Comment(List.of(), null))).hasSize(13);
    assertThat(found(new Restriction.Count(1, anr("bob")))).hasSize(1);
  }

  @Test
  void s3_1_4_1_10_multivaluedPropertiesAreSearchedValueByValue() {
    PropertyTag proxies = PidTag.ADDRESS_BOOK_PROXY_ADDRESSES;
    PropertyTag proxy = proxies.withType(PropertyType.STRING);
    assertThat(
            found(
                new Restriction.Property(
                    RelOp.EQUAL, proxies, new PropertyValue(proxy, "smtp:alice.a@old.test"))))
        .containsExactly("Alice Anderson");
  }

  @Test
  void s3_1_4_1_10_c15_theContainerBecomesTheCurrentRecordAndNothingElseChanges() {
    int alice = client.mid("Alice Anderson");
    Stat before = new Stat(0, 0, alice, -3, 5, 7, 1252, 0x0407, 0x0407);
    GetMatches.Response response = client.matches(before, Optional.of(anr("bob")), 5);
    assertThat(response.state())
        .hasValue(new Stat(0, alice, alice, -3, 5, 7, 1252, 0x0407, 0x0407));
  }

  @Test
  void s3_1_4_1_10_c16_moreThanAskedForIsTooBig() {
    assertThat(refused(start(), anr("anna"), 2)).isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(refused(start(), anr("bob"), 0)).isEqualTo(ErrorCode.TABLE_TOO_BIG);
    assertThat(client.matches(start(), Optional.of(anr("anna")), 3).minimalIds().orElseThrow())
        .hasSize(3);
  }

  @Test
  void s3_1_4_1_10_c18_rowsOnlyWithColumnsAndWithEphemeralIds() {
    GetMatches.Response without = client.matches(start(), Optional.of(anr("bob")), 5);
    assertThat(without.columnsAndRows()).isEmpty();
    assertThat(without.minimalIds()).hasValue(List.of(client.mid("Bob Builder")));
    GetMatches.Response with = client.matches(start(), Optional.of(anr("bob")), 5, PidTag.ENTRY_ID);
    Bytes id = (Bytes) with.columnsAndRows().orElseThrow().rows().getFirst().values().getFirst();
    assertThat(EntryId.of(id)).isInstanceOf(EphemeralEntryId.class);
  }

  @Test
  void s3_1_4_1_10_c1_c2_c7_refusals() {
    assertThat(refused(inCodePage(1200), anr("bob"), 5)).isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(refused(inContainer(77), anr("bob"), 5)).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(refused(sorted(Stat.SORT_DISPLAY_NAME_RO), anr("bob"), 5))
        .isEqualTo(ErrorCode.GENERAL_FAILURE);
  }

  @Test
  void s3_1_4_1_10_c6_phoneticOrderIsThatOfDisplayNames() {
    GetMatches.Response response =
        client.matches(
            sorted(Stat.SORT_PHONETIC_DISPLAY_NAME),
            Optional.of(anr("müller")),
            9,
            PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.minimalIds().orElseThrow()).hasSize(4);
  }

  @Test
  void s3_1_4_1_10_c8_whatIsTooComplexIsSaidSo() {
    Restriction deep = anr("bob");
    for (int i = 0; i < 60; i++) {
      deep = new Restriction.Not(deep);
    }
    assertThat(client.matches(start(), Optional.of(deep), 5).errorCode())
        .isEqualTo(ErrorCode.SUCCESS);
    Restriction tooDeep = anr("bob");
    for (int i = 0; i < 70; i++) {
      tooDeep = new Restriction.Not(tooDeep);
    }
    GetMatches.Request request =
        new GetMatches.Request(
            0,
            Optional.of(start()),
            Optional.empty(),
            0,
            Optional.of(tooDeep),
            Optional.empty(),
            5,
            Optional.empty(),
            Bytes.EMPTY);
    assertThat(client.session().getMatches(request).errorCode()).isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(refused(start(), property(RelOp.GREATER_THAN, PidTag.ANR, "a"), 5))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(refused(start(), property(RelOp.MEMBER_OF_DL, PidTag.DISPLAY_NAME, "a"), 5))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(refused(start(), new Restriction.SubObject(PidTag.MESSAGE_RECIPIENTS, anr("a")), 5))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(
            refused(start(), new Restriction.Or(java.util.Collections.nCopies(33, anr("a"))), 50))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Test
  void s3_1_4_1_10_c9_referencesOfAnObjectAreAnEmptyTable() {
    int alice = client.mid("Alice Anderson");
    Stat members =
        new Stat(
            Stat.SORT_DISPLAY_NAME_RO,
            PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES.value(),
            alice,
            0,
            0,
            0,
            1252,
            0x0407,
            0x0407);
    GetMatches.Response response =
        client.matches(members, Optional.empty(), 100, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.minimalIds()).hasValue(List.of());
    assertThat(response.columnsAndRows().orElseThrow().rows()).isEmpty();
    assertThat(response.state().orElseThrow().containerId()).isEqualTo(alice);
  }

  @Test
  void s3_1_4_1_10_c10_c11_c12_whatCannotBeFollowed() {
    int alice = client.mid("Alice Anderson");
    int delegates = PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES.value();
    assertThat(linked(0x3E8, delegates, 0x7777)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(linked(0x3E9, delegates, alice)).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(linked(0x3E8, PidTag.DISPLAY_NAME.value(), alice))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    GetMatches.Request named =
        new GetMatches.Request(
            0,
            Optional.of(at(alice, 0)),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.of(new PropertyName.Lid(MapiGuid.ZERO, 5)),
            5,
            Optional.empty(),
            Bytes.EMPTY);
    assertThat(client.call(GetMatches.TYPE, named, client.session()::getMatches).errorCode())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  private ErrorCode linked(int sort, int property, int object) {
    Stat stat = new Stat(sort, property, object, 0, 0, 0, 1252, 0x0407, 0x0407);
    return client.matches(stat, Optional.empty(), 5).errorCode();
  }
}
