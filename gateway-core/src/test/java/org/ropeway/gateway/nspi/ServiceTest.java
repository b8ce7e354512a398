package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.start;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;

/** Bind, special tables and what is not supported, [MS-OXNSPI] 3.1.4.1.1, .3, .14, .15, .18. */
class ServiceTest {
  private static final int UNICODE = NspiFlags.UNICODE_STRINGS;

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();

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
  void s3_1_4_1_3_c14_c16_theHierarchyBeginsWithTheGlobalAddressList() {
    GetSpecialTable.Response response =
        client.specialTable(UNICODE, WireClient.inCodePage(1200), Optional.of(0));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    List<List<PropertyValue>> rows = response.rows().orElseThrow();
    assertThat(rows).hasSize(4);
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
  void charsetsOfCodePagesExist() {
    assertThat(CodePage.of(949).charset()).isEqualTo(Charset.forName("x-windows-949"));
  }
}
