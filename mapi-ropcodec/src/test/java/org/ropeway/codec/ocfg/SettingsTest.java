package org.ropeway.codec.ocfg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class SettingsTest {
  static Stream<Vector> all() {
    return Stream.of(
            "webview-persist-stream",
            "folder-user-fields",
            "property-definition-stream",
            "recipient-row-stream",
            "nickname-cache")
        .flatMap(Vectors::ofKind)
        .filter(v -> !v.robustness());
  }

  private static WireType<?> type(Vector v) {
    return switch (v.kind()) {
      case "webview-persist-stream" -> WebViewPersistStream.WIRE;
      case "folder-user-fields" -> FolderUserFields.WIRE;
      case "property-definition-stream" -> PropertyDefinitionStream.WIRE;
      case "recipient-row-stream" -> RecipientRowStream.WIRE;
      case "nickname-cache" -> NicknameCache.WIRE;
      default -> throw new AssertionError(v.kind());
    };
  }

  @ParameterizedTest
  @MethodSource("all")
  void streamsOfOthers(Vector v) {
    check(type(v), v.bytes());
    List<String> compared = TracedFields.of(type(v), v.bytes()).compare(v, names(v));
    assertThat(compared).hasSizeGreaterThanOrEqualTo(v.bytes().length < 10 ? 0 : 2);
  }

  private static Map<String, String> names(Vector v) {
    return switch (v.kind()) {
      case "property-definition-stream" -> Map.of("Size", "", "Length", "");
      case "folder-user-fields" ->
          Map.of(
              "FolderUserFieldAnsi.FieldDefinitionCount", "FieldDefinitionCount",
              "FolderUserFieldUnicode.FieldDefinitionCount", "FieldDefinitionCount");
      default -> Map.of("lpData", "", "cWebViews", "");
    };
  }

  private static <T> void check(WireType<T> type, byte[] bytes) {
    Vectors.roundTrip(type, bytes);
    Vectors.survivesPrefixes(type, bytes);
    Attack.on(type, bytes);
  }

  @Test
  void homePages() {
    WebViewPersistStream pages =
        WebViewPersistStream.WIRE.readAll(Vectors.get("mfcmapi-webviewpersiststream-1").bytes());
    WebViewPersistStream.WebView page = pages.webViews().getFirst();
    assertThat(page.type()).isEqualTo(WebViewPersistStream.WebView.URL);
    assertThat(page.flags()).isEqualTo(WebViewPersistStream.WebView.SHOW_BY_DEFAULT);
    assertThat(page.data().length()).isEqualTo(50);
  }

  @Test
  void userFields() {
    FolderUserFields fields =
        FolderUserFields.WIRE.readAll(Vectors.get("mfcmapi-folderuserfields-2").bytes());
    assertThat(fields.ansi()).hasSize(9);
    assertThat(fields.unicode())
        .extracting(FolderUserFields.FieldDefinition::name)
        .isEqualTo(fields.ansi().stream().map(FolderUserFields.FieldDefinition::name).toList())
        .contains("MyBool2", "1 Decimal");
  }

  @Test
  void propertyDefinitions() {
    PropertyDefinitionStream stream =
        PropertyDefinitionStream.WIRE.readAll(
            Vectors.get("mfcmapi-propertydefinitionstream-1").bytes());
    assertThat(stream.version()).isEqualTo(PropertyDefinitionStream.V2);
    assertThat(stream.definitions())
        .extracting(PropertyDefinitionStream.FieldDefinition::nmidName)
        .containsExactly("foo", "MyMFCMAPIProp", "MyUserProp1", "Texty");
    byte[] other = Vectors.get("mfcmapi-propertydefinitionstream-1").bytes();
    other[0] = 9;
    assertThatThrownBy(() -> PropertyDefinitionStream.WIRE.readAll(other))
        .isInstanceOf(WireException.class);
    PropertyDefinitionStream longer =
        new PropertyDefinitionStream(
            PropertyDefinitionStream.V1,
            List.of(
                new PropertyDefinitionStream.FieldDefinition(
                    1,
                    8,
                    0,
                    "n",
                    Bytes.wrap(new byte[300]),
                    Bytes.wrap(new byte[254]),
                    Bytes.wrap(new byte[255]),
                    Bytes.EMPTY,
                    Bytes.EMPTY,
                    0,
                    List.of())));
    check(PropertyDefinitionStream.WIRE, WireWriter.encode(PropertyDefinitionStream.WIRE, longer));
  }

  @Test
  void proposedRecipients() {
    NicknameCache cache =
        NicknameCache.WIRE.readAll(Vectors.get("mfcmapi-nicknamecache-2").bytes());
    assertThat(cache.rows()).hasSize(2);
    NicknameCache.Property nick =
        cache.rows().getFirst().get(new PropertyTag(0x6001001F)).orElseThrow();
    assertThat(nick.data().getFirst().length()).isEqualTo(2 * "janesmith@contoso.org".length() + 2);
    assertThat(cache.rows().getFirst().get(PidTag.RECIPIENT_TYPE).orElseThrow().union().at(0))
        .isEqualTo(1);
    byte[] counted = Vectors.get("mfcmapi-nicknamecache-4").bytes();
    assertThatThrownBy(() -> NicknameCache.WIRE.readAll(counted)).isInstanceOf(WireException.class);
  }

  @Test
  void keptRecipients() {
    RecipientRowStream rows =
        RecipientRowStream.WIRE.readAll(Vectors.get("mfcmapi-recipientrowstream-2").bytes());
    assertThat(rows.rows()).hasSize(2).allSatisfy(r -> assertThat(r.properties()).hasSize(31));
  }

  /** [MS-OXOCFG] 4.2.1, cut behind the eighth of its eleven columns and counted so. */
  private static final String VIEW =
      """
      0000000000000000 08000000 02000000 00000000 08000000 08000000 00000000 00000000
      000000000000000000000000000000000000000000000000
      01000400 07000000 00000000 28000000 000000000000000000000000 00000000 04000000
      03001700 12000000 00000000 4A2F0000 000000000000000000000000 00000000 17000000
      0B000385 12000000 00000000 403F0000 000000000000000034019A11 00000000 03850000
      0820060000000000C000000000000046
      1E001A00 12000000 00000000 0A270000 000000000000000000000000 00000000 1A000000
      03009010 12000000 00000000 4A2F0000 000000000000000000000000 00000000 90100000
      0B001B0E 12000000 00000000 4A2F0000 000000000000000000000000 00000000 1B0E0000
      1E004200 0C000000 00000000 002F0000 000000000000000000000000 00000000 42000000
      1E003700 11000000 00000000 002F0000 000000000000000000000000 00000000 37000000
      """;

  @Test
  void viewOfTheSpecification() {
    byte[] bytes = Bytes.ofHex(VIEW.replaceAll("\\s", "")).array();
    ViewDescriptor view = Vectors.roundTrip(ViewDescriptor.WIRE, bytes);
    Vectors.survivesPrefixes(ViewDescriptor.WIRE, bytes);
    Attack.on(ViewDescriptor.WIRE, bytes);
    assertThat(view.version()).isEqualTo(ViewDescriptor.VERSION);
    assertThat(view.columns())
        .extracting(c -> c.tag().id())
        .containsExactly(0x0004, 0x0017, 0x8503, 0x001A, 0x1090, 0x0E1B, 0x0042, 0x0037);
    assertThat(view.columns().get(2).name())
        .contains(PropertyName.of(MapiGuid.parse("00062008-0000-0000-c000-000000000046"), 0x8503));
    assertThat(view.columns().get(1))
        .isEqualTo(ViewDescriptor.Column.of(PidTag.IMPORTANCE, 0x12, 0x2F4A));
    assertThat(ViewDescriptor.of(2, 8, view.columns())).isEqualTo(view);
  }

  @Test
  void columnsByName() {
    PropertyName name = PropertyName.of(MapiGuid.ZERO, "Keywords");
    ViewDescriptor view =
        ViewDescriptor.of(
            0, 0, List.of(ViewDescriptor.Column.of(new PropertyTag(0x8001101F), 5, 6, name)));
    byte[] bytes = WireWriter.encode(ViewDescriptor.WIRE, view);
    assertThat(Vectors.roundTrip(ViewDescriptor.WIRE, bytes)).isEqualTo(view);
    Attack.on(ViewDescriptor.WIRE, bytes);
    PropertyTag named = Objects.requireNonNull(view.columns().getFirst().tag());
    assertThatThrownBy(() -> ViewDescriptor.Column.of(named, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
