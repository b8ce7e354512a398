package org.ropeway.codec.osrch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.RestrictionShape;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class SearchFoldersTest {
  /** A length was changed by hand, so that it is odd. */
  private static final Set<String> NOT_CANONICAL = Set.of("mfcmapi-restriction-4");

  private static final WireType<List<PropertyValue>> PROPERTIES =
      Wire.listToEnd(StoredProperty.WIRE);

  static Stream<Vector> definitions() {
    return Vectors.ofKind("search-folder-definition");
  }

  static Stream<Vector> restrictions() {
    return Vectors.ofKind("restriction").filter(v -> v.id().startsWith("mfcmapi"));
  }

  static Stream<Vector> properties() {
    return Vectors.ofKind("property-values").filter(v -> !v.id().equals("mfcmapi-properties-7"));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void definitionsOfOthers(Vector v) {
    SearchFolderDefinition d = Vectors.roundTrip(SearchFolderDefinition.WIRE, v.bytes());
    Vectors.survivesPrefixes(SearchFolderDefinition.WIRE, v.bytes());
    Attack.on(SearchFolderDefinition.WIRE, v.bytes());
    assertThat(
            TracedFields.of(SearchFolderDefinition.WIRE, v.bytes())
                .compare(
                    v,
                    Map.ofEntries(
                        Map.entry("AdvancedSearchLen", ""),
                        Map.entry("AdvancedSearchBytes", "AdvancedSearch"),
                        Map.entry("Numeric Search", "NumericalSearch"),
                        Map.entry("Text Search Length", "TextSearchLength"),
                        Map.entry("SkipLen1", "SkipLength1"),
                        Map.entry("SkipLen2", "SkipLength2"),
                        Map.entry("SkipLen3", "SkipLength3"),
                        Map.entry("Deep Search", "DeepSearch"),
                        Map.entry("Folder List 1 Length", "FolderList1Length"),
                        Map.entry("Folder List 2 Length", "FolderList2Length"),
                        Map.entry("PropTag", ""))))
        .hasSizeGreaterThanOrEqualTo(9);
    d.searchRestriction().ifPresent(r -> RestrictionShape.compare(r, v));
    assertThat(d.folderList2().orElseThrow().entries()).hasSize(1);
    if (v.id().endsWith("-3")) {
      assertThat(d.textSearch()).isEqualTo("All Items");
      assertThat(d.folderList1()).isEqualTo("Neat");
      assertThat(d.advancedSearch().length()).isEqualTo(0x303);
    }
  }

  @ParameterizedTest
  @MethodSource("restrictions")
  void restrictionsOfOthers(Vector v) {
    Restriction restriction = StoredRestriction.WIRE.readAll(v.bytes());
    byte[] again = WireWriter.encode(StoredRestriction.WIRE, restriction);
    if (!NOT_CANONICAL.contains(v.id())) {
      assertThat(again).isEqualTo(v.bytes());
    }
    assertThat(StoredRestriction.WIRE.readAll(again)).isEqualTo(restriction);
    Vectors.refusesPrefixes(StoredRestriction.WIRE, v.bytes());
    Attack.on(StoredRestriction.WIRE, v.bytes());
    RestrictionShape.compare(restriction, v);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void propertiesOfOthers(Vector v) {
    List<PropertyValue> values = Vectors.roundTrip(PROPERTIES, v.bytes());
    Attack.on(PROPERTIES, v.bytes());
    assertThat(values)
        .extracting(PropertyValue::tag)
        .isEqualTo(
            Stream.iterate(0, i -> i + 1)
                .limit(values.size())
                .map(i -> v.field("Property[" + i + "]/PropTag"))
                .map(s -> new PropertyTag(Integer.parseUnsignedInt(s.substring(2, 10), 16)))
                .toList());
  }

  /** The source shows what its program makes of a binary that is cut off. */
  @Test
  void refusesAValueThatIsCutOff() {
    byte[] bytes = Vectors.get("mfcmapi-properties-7").bytes();
    assertThatThrownBy(() -> PROPERTIES.readAll(bytes)).isInstanceOf(WireException.class);
  }

  private static PropertyValue value(PropertyType type, Object value) {
    return new PropertyValue(PropertyTag.of(0x6800, type), value);
  }

  @Test
  void everyStoredValue() {
    List<PropertyValue> values =
        List.of(
            value(PropertyType.INTEGER16, (short) -1),
            value(PropertyType.INTEGER32, 7),
            value(PropertyType.INTEGER64, 1L << 40),
            value(PropertyType.FLOATING32, 1.5f),
            value(PropertyType.FLOATING64, 1.5),
            value(PropertyType.CURRENCY, new Currency(7)),
            value(PropertyType.ERROR, ErrorCode.NOT_FOUND),
            value(PropertyType.TIME, FileTime.NEVER),
            value(PropertyType.GUID, MapiGuid.ZERO),
            value(PropertyType.BOOLEAN, true),
            value(PropertyType.STRING8, "a\0"),
            value(PropertyType.STRING, "b"),
            value(PropertyType.BINARY, Bytes.ofHex("01")),
            value(PropertyType.MULTIPLE_STRING, List.of("a", "")),
            value(PropertyType.MULTIPLE_STRING8, List.of("a")),
            value(PropertyType.MULTIPLE_BINARY, List.of(Bytes.ofHex("0102"))));
    byte[] bytes = WireWriter.encode(PROPERTIES, values);
    assertThat(Vectors.roundTrip(PROPERTIES, bytes)).isEqualTo(values);
    Attack.on(PROPERTIES, bytes);
    PropertyValue other = value(PropertyType.MULTIPLE_INTEGER32, List.of(1));
    assertThatThrownBy(() -> WireWriter.encode(StoredProperty.WIRE, other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyStoredRestriction() {
    PropertyValue subject = new PropertyValue(PidTag.SUBJECT, "x\0");
    Restriction exist = new Restriction.Exist(PidTag.SUBJECT);
    Restriction all =
        new Restriction.Or(
            List.of(
                new Restriction.And(List.of()),
                new Restriction.Not(exist),
                new Restriction.Content(2, 1, PidTag.SUBJECT, subject),
                new Restriction.Property(RelOp.MEMBER_OF_DL, PidTag.SUBJECT, subject),
                new Restriction.CompareProperties(RelOp.EQUAL, PidTag.SUBJECT, PidTag.BODY),
                new Restriction.BitMask(true, PidTag.MESSAGE_FLAGS, 1),
                new Restriction.Size(RelOp.GREATER_THAN, PidTag.BODY, 9),
                new Restriction.SubObject(PidTag.MESSAGE_RECIPIENTS, exist),
                new Restriction.Comment(List.of(subject), exist),
                new Restriction.Comment(List.of(), null),
                new Restriction.Count(5, exist)));
    byte[] bytes = WireWriter.encode(StoredRestriction.WIRE, all);
    assertThat(Vectors.roundTrip(StoredRestriction.WIRE, bytes)).isEqualTo(all);
    Vectors.refusesPrefixes(StoredRestriction.WIRE, bytes);
    Attack.on(StoredRestriction.WIRE, bytes);
  }

  /** [MS-OXOSRCH] 4.1, as far as the part of the restriction that is printed there whole. */
  @Test
  void restrictionOfTheSpecification() {
    byte[] bytes =
        Bytes.ofHex(
                ("02000000 03000000 02000100 1E001A00 1E001A00 1000"
                        + "49504D2E4170706F696E746D656E7400")
                    .replace(" ", ""))
            .array();
    assertThat(Vectors.roundTrip(StoredRestriction.WIRE, bytes))
        .isEqualTo(
            new Restriction.Not(
                new Restriction.Content(
                    Restriction.Content.PREFIX,
                    Restriction.Content.IGNORE_CASE,
                    new PropertyTag(0x001A001E),
                    new PropertyValue(new PropertyTag(0x001A001E), "IPM.Appointment\0"))));
  }

  private static SearchFolderDefinition definition(long flags, String text) {
    return new SearchFolderDefinition(
        SearchFolderDefinition.VERSION,
        flags,
        1,
        text,
        Bytes.ofHex("01"),
        1,
        "",
        Optional.empty(),
        List.of(
            new SearchFolderDefinition.Address(
                9, List.of(new PropertyValue(PidTag.DISPLAY_NAME, "A\0")))),
        Bytes.EMPTY,
        Optional.of(new Restriction.Exist(PidTag.SUBJECT)),
        Bytes.EMPTY,
        Bytes.ofHex("0203"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 254, 255, 256, 3000})
  void definitionsWithAllParts(int length) {
    SearchFolderDefinition d =
        definition(
            SearchFolderDefinition.ADDRESSES | SearchFolderDefinition.RESTRICTION,
            "x".repeat(length));
    byte[] bytes = WireWriter.encode(SearchFolderDefinition.WIRE, d);
    assertThat(Vectors.roundTrip(SearchFolderDefinition.WIRE, bytes)).isEqualTo(d);
    Vectors.refusesPrefixes(SearchFolderDefinition.WIRE, bytes);
    Attack.on(SearchFolderDefinition.WIRE, bytes);
    assertThatThrownBy(() -> definition(0, "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void flagsOfFolders() {
    byte[] bytes = Vectors.get("mfcmapi-extendedfolderflags-1").bytes();
    ExtendedFolderFlags flags = Vectors.roundTrip(ExtendedFolderFlags.WIRE, bytes);
    assertThat(flags.get(ExtendedFolderFlags.EXTENDED_FLAGS)).contains(Bytes.ofHex("00001000"));
    assertThat(flags.get(6)).contains(Bytes.ofHex("03000000"));
    assertThat(flags.get(ExtendedFolderFlags.SEARCH_FOLDER_ID)).isEmpty();
    Attack.on(ExtendedFolderFlags.WIRE, bytes);
  }
}
