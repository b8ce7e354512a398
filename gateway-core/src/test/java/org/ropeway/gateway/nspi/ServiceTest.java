package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;

/** Bind, special tables and what is not supported, [MS-OXNSPI] 3.1.4.1.1, .3, .14, .15, .18. */
class ServiceTest {
  private static final int TEMPLATES = NspiFlags.ADDRESS_CREATION_TEMPLATES;
  private static final int UNICODE = NspiFlags.UNICODE_STRINGS;

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();
  private final int alice = client.mid("Alice Anderson");

  // 3.1.4.1.1: Bind.

  @Test
  void s3_1_4_1_1_bindTellsTheServersGuid() {
    Bind.Response response = client.bind(1252);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.serverGuid()).isNotEqualTo(MapiGuid.ZERO);
    assertThat(stage.client().bind(932).serverGuid()).isEqualTo(response.serverGuid());
  }

  @Test
  void s3_1_4_1_1_c5_codePagesThatAreNotServed() {
    for (int codePage : List.of(1200, 1201, 12000, 4, -1, 99999)) {
      assertThat(client.bind(codePage).errorCode())
          .as("code page " + codePage)
          .isEqualTo(ErrorCode.INVALID_CODEPAGE);
    }
  }

  @Test
  void s3_1_4_3_2_codePagesThatAre() {
    for (int codePage :
        List.of(
            0,
            437,
            850,
            874,
            932,
            936,
            949,
            950,
            1250,
            1251,
            1252,
            1258,
            20127,
            20866,
            28605,
            54936,
            65001,
            Stat.CP_TELETEX)) {
      assertThat(client.bind(codePage).errorCode())
          .as("code page " + codePage)
          .isEqualTo(ErrorCode.SUCCESS);
    }
  }

  @Test
  void s3_1_4_1_1_withoutAStatAndWithUnknownFlags() {
    Bind.Response response =
        client.call(
            Bind.TYPE,
            new Bind.Request(0xFFFF_FFFF, Optional.empty(), Bytes.EMPTY),
            client.session()::bind);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
  }

  // 3.1.4.1.3: GetSpecialTable.

  @Test
  void s3_1_4_1_3_c14_c16_theHierarchyIsTheGlobalAddressList() {
    GetSpecialTable.Response response =
        client.specialTable(UNICODE, WireClient.inCodePage(1200), Optional.of(0));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    List<List<PropertyValue>> rows = response.rows().orElseThrow();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .containsExactly(
            new PropertyValue(
                PidTag.ENTRY_ID,
                AddressBookEntryId.of(AddressBookEntryId.CONTAINER, "/").toBytes()),
            new PropertyValue(PidTag.CONTAINER_FLAGS, 0x09),
            new PropertyValue(PidTag.DEPTH, 0),
            new PropertyValue(PidTag.ADDRESS_BOOK_CONTAINER_ID, 0),
            new PropertyValue(PidTag.DISPLAY_NAME, "Globale Adressliste"),
            new PropertyValue(PidTag.ADDRESS_BOOK_IS_MASTER, false));
  }

  @Test
  void s3_1_4_1_3_c13_withoutTheFlagStringsAre8Bit() {
    GetSpecialTable.Response response = client.specialTable(0, start(), Optional.empty());
    assertThat(response.rows().orElseThrow().getFirst().get(4).tag())
        .isEqualTo(PidTag.DISPLAY_NAME.withType(PropertyType.STRING8));
    assertThat(response.codePage()).isEqualTo(1252);
  }

  @Test
  void s3_1_4_1_3_c7_c8_aKnownVersionIsNotSentAgain() {
    int version = client.specialTable(UNICODE, start(), Optional.of(0)).version().orElseThrow();
    GetSpecialTable.Response again = client.specialTable(UNICODE, start(), Optional.of(version));
    assertThat(again.rows()).hasValue(List.of());
    assertThat(again.version()).hasValue(version);
  }

  @Test
  void s3_1_4_1_3_c1_c2_codePage1200WithoutTheFlagIsRefused() {
    GetSpecialTable.Response response =
        client.specialTable(0, WireClient.inCodePage(1200), Optional.of(0));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(response.rows()).isEmpty();
  }

  @Test
  void s3_1_4_1_3_c4_c11_thereAreNoCreationTemplatesAndThatIsNoError() {
    for (int flags : List.of(TEMPLATES, TEMPLATES | UNICODE)) {
      GetSpecialTable.Response response = client.specialTable(flags, start(), Optional.of(5));
      assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
      assertThat(response.rows()).hasValue(List.of());
    }
  }

  // 3.1.4.1.14, .15, .18: what is not supported.

  @Test
  void s3_1_4_1_14_propertiesCannotBeChanged() {
    Optional<List<PropertyTag>> remove = Optional.of(List.of(PidTag.USER_X509_CERTIFICATE));
    assertThat(modProps(at(alice, 0), remove)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(modProps(at(alice, 0), Optional.empty())).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modProps(at(0x7777, 0), remove)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modProps(WireClient.inCodePage(1200), remove)).isEqualTo(ErrorCode.INVALID_CODEPAGE);
  }

  private ErrorCode modProps(Stat stat, Optional<List<PropertyTag>> remove) {
    ModProps.Request request =
        new ModProps.Request(0, Optional.of(stat), remove, Optional.of(List.of()), Bytes.EMPTY);
    return client.call(ModProps.TYPE, request, client.session()::modProps).errorCode();
  }

  @Test
  void s3_1_4_1_15_linksCannotBeChanged() {
    PropertyTag delegates = PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES;
    assertThat(modLink(delegates, alice)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(modLink(delegates, 0x7777)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modLink(PidTag.DISPLAY_NAME, alice)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  private ErrorCode modLink(PropertyTag property, int mid) {
    ModLinkAtt.Request request =
        new ModLinkAtt.Request(0, property, mid, Optional.of(List.of(Bytes.EMPTY)), Bytes.EMPTY);
    return client.call(ModLinkAtt.TYPE, request, client.session()::modLinkAtt).errorCode();
  }

  @Test
  void s3_1_4_1_18_thereAreNoTemplates() {
    assertThat(template(1252)).isEqualTo(ErrorCode.INVALID_LOCALE);
    assertThat(template(1200)).isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(template(77)).isEqualTo(ErrorCode.INVALID_CODEPAGE);
  }

  private ErrorCode template(int codePage) {
    GetTemplateInfo.Request request =
        new GetTemplateInfo.Request(1, 0, Optional.empty(), codePage, 0x0407, Bytes.EMPTY);
    GetTemplateInfo.Response response =
        client.call(GetTemplateInfo.TYPE, request, client.session()::getTemplateInfo);
    assertThat(response.row()).isEmpty();
    return response.errorCode();
  }

  @Test
  void charsetsOfCodePagesExist() {
    assertThat(CodePage.of(949).charset()).isEqualTo(Charset.forName("x-windows-949"));
  }
}
