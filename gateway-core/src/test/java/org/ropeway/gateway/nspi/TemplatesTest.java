package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireReader;

/** Dialogs by [MS-OXNSPI] 3.1.4.1.18 and [MS-OXOABKT]. */
class TemplatesTest {
  private static final int TEMPLATE = 0x01;
  private static final int SCRIPT = 0x04;
  private static final int ADDRESS_TYPE = 0x10;
  private static final int GERMAN = 0x0407;
  private static final int ENGLISH = 0x0409;

  private final WireClient client = new Stage().client();

  /** A control as a client reads it. */
  private record Control(
      int x,
      int width,
      int y,
      int height,
      int type,
      int flags,
      int property,
      int size,
      String text) {}

  private GetTemplateInfo.Response info(
      int flags, int type, Optional<String> dn, int codePage, int lcid) {
    WireClient other = new WireClient(client.session(), Charset.forName("windows-1252"));
    return other.call(
        GetTemplateInfo.TYPE,
        new GetTemplateInfo.Request(flags, type, dn, codePage, lcid, Bytes.EMPTY),
        client.session()::getTemplateInfo);
  }

  private List<Control> controls(int type, int codePage, int lcid) {
    GetTemplateInfo.Response response = info(TEMPLATE, type, Optional.empty(), codePage, lcid);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.codePage()).isEqualTo(codePage);
    PropertyValue only = response.row().orElseThrow().getFirst();
    assertThat(only.tag()).isEqualTo(PidTag.TEMPLATE_DATA);
    return read((Bytes) only.value(), CodePage.of(codePage).charset());
  }

  /** 2.2.2.1.1 to 2.2.2.1.3: a head of 8 bytes, rows of 36, and strings at offsets. */
  private static List<Control> read(Bytes bytes, Charset charset) {
    WireReader r = WireReader.of(bytes.array());
    assertThat(r.u32()).as("Type").isEqualTo(1);
    int count = (int) r.u32();
    List<Control> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] f = new int[9];
      for (int k = 0; k < f.length; k++) {
        f[k] = (int) r.u32();
      }
      int end = f[8];
      while (bytes.at(end) != 0) {
        end++;
      }
      assertThat(f[8]).isGreaterThanOrEqualTo(8 + 36 * count);
      String text = new String(bytes.slice(f[8], end).array(), charset);
      out.add(new Control(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], text));
    }
    return out;
  }

  private static List<String> pages(List<Control> controls) {
    return controls.stream().filter(c -> c.type == 8).map(Control::text).toList();
  }

  @Test
  void s3_1_4_1_18_aPersonsPagesAreInTheClientsLanguage() {
    assertThat(pages(controls(0, 1252, ENGLISH)))
        .containsExactly("General", "Phone/Notes", "Member Of", "E-mail Addresses");
    List<Control> german = controls(0, 1252, GERMAN);
    assertThat(pages(german))
        .containsExactly("Allgemein", "Telefon/Notizen", "Mitglied von", "E-Mail-Adressen");
    assertThat(german).extracting(Control::text).contains("Geschäftlich:", "&Büro:");
    assertThat(pages(controls(6, 1252, 0x0807))).first().isEqualTo("Allgemein");
    assertThat(pages(controls(6, 1252, 0x040C))).first().isEqualTo("General");
  }

  @Test
  void oxoabkt_2_2_2_1_controlsShowPropertiesTheAddressBookHas() {
    List<PropertyTag> columns =
        client.queryColumns(NspiFlags.UNICODE_PROPTYPES).columns().orElseThrow();
    for (int type : List.of(0, 1, 6)) {
      for (Control control : controls(type, 1252, GERMAN)) {
        if (control.type != 8) {
          assertThat(control.x + control.width).as(control.text).isLessThanOrEqualTo(376);
          assertThat(control.y + control.height).as(control.text).isLessThanOrEqualTo(170);
        }
        if (control.property != 0) {
          assertThat(columns).contains(new PropertyTag(control.property));
          assertThat(control.flags & 2).as("not editable").isZero();
        }
        if (control.type == 1) {
          assertThat(control.text).isEqualTo("*");
          assertThat(control.size).isPositive();
        }
      }
    }
  }

  @Test
  void oxoabkt_2_2_2_1_3_stringsAreInTheCodePageAskedFor() {
    assertThat(controls(0, 1250, GERMAN)).extracting(Control::text).contains("&Büro:");
    assertThat(controls(0, 1251, GERMAN)).extracting(Control::text).contains("&Buro:");
    assertThat(controls(0, 65001, GERMAN)).extracting(Control::text).contains("&Büro:");
  }

  @Test
  void s3_1_4_1_18_aGroupShowsItsMembers() {
    List<Control> group = controls(1, 1252, GERMAN);
    assertThat(pages(group)).containsExactly("Allgemein", "Mitglied von");
    assertThat(group)
        .filteredOn(c -> c.type == 2)
        .extracting(Control::property)
        .containsExactly(PidTag.ADDRESS_BOOK_MEMBER.value(), Extras.MEMBER_OF.value());
  }

  @Test
  void s3_1_4_1_18_whatThereIsNoTemplateOf() {
    assertThat(info(TEMPLATE, 0, Optional.empty(), 1200, GERMAN).errorCode())
        .isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(info(TEMPLATE, 0, Optional.empty(), 77, GERMAN).errorCode())
        .isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(info(TEMPLATE, 2, Optional.empty(), 1252, GERMAN).errorCode())
        .isEqualTo(ErrorCode.INVALID_LOCALE);
    assertThat(info(TEMPLATE, 0, Optional.empty(), 1252, 0).errorCode())
        .isEqualTo(ErrorCode.INVALID_LOCALE);
    assertThat(info(TEMPLATE, 0, Optional.of("/o=nowhere"), 1252, GERMAN).errorCode())
        .isEqualTo(ErrorCode.INVALID_LOCALE);
    assertThat(info(TEMPLATE, 0, Optional.of("/o=nowhere"), 1252, GERMAN).row()).isEmpty();
  }

  @Test
  void s3_1_4_1_18_noScriptIsNeeded() {
    GetTemplateInfo.Response response =
        info(TEMPLATE | SCRIPT | ADDRESS_TYPE, 0, Optional.empty(), 1252, GERMAN);
    assertThat(response.row().orElseThrow())
        .extracting(PropertyValue::tag)
        .containsExactly(
            PidTag.TEMPLATE_DATA,
            PidTag.SCRIPT_DATA.withType(PropertyType.ERROR),
            PidTag.ADDRESS_TYPE.withType(PropertyType.ERROR));
  }

  @Test
  void oxoabkt_2_2_1_anInternetAddressCanBeTypedIn() {
    for (int flags : List.of(2, 2 | NspiFlags.UNICODE_STRINGS)) {
      GetSpecialTable.Response response =
          client.specialTable(flags, WireClient.start(), Optional.of(5));
      assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
      PropertyType type = flags == 2 ? PropertyType.STRING8 : PropertyType.STRING;
      List<PropertyValue> row = response.rows().orElseThrow().getFirst();
      assertThat(row)
          .contains(
              new PropertyValue(PidTag.ADDRESS_TYPE.withType(type), "SMTP"),
              new PropertyValue(PidTag.DISPLAY_NAME.withType(type), "Internetadresse"));
      Bytes id =
          row.stream()
              .filter(value -> value.tag().equals(PidTag.ENTRY_ID))
              .map(value -> (Bytes) value.value())
              .findFirst()
              .orElseThrow();
      String dn = ((AddressBookEntryId) EntryId.of(id)).x500Dn();
      GetTemplateInfo.Response template =
          info(TEMPLATE | ADDRESS_TYPE, 0, Optional.of(dn), 1252, ENGLISH);
      List<PropertyValue> values = template.row().orElseThrow();
      assertThat(values.getLast().value()).isEqualTo("SMTP");
      assertThat(read((Bytes) values.getFirst().value(), Charset.forName("windows-1252")))
          .filteredOn(control -> control.type == 1)
          .extracting(Control::property)
          .containsExactly(PidTag.DISPLAY_NAME.value(), PidTag.EMAIL_ADDRESS.value());
    }
  }
}
