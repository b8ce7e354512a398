package org.ropeway.gateway.nspi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.oabk.AddressingScript;
import org.ropeway.codec.oabk.AddressingScript.Instruction;
import org.ropeway.codec.oabk.AddressingScript.Offset;
import org.ropeway.codec.oabk.AddressingScript.Opcode;
import org.ropeway.codec.oabk.AddressingScript.Typed;
import org.ropeway.codec.oabk.DisplayTemplate;
import org.ropeway.codec.property.PidTag;

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
      int right, int bottom, int type, int flags, PropertyTag property, int size, String text) {}

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

  private static List<Control> read(Bytes bytes, Charset charset) {
    DisplayTemplate template = DisplayTemplate.WIRE.readAll(bytes.array());
    return template.rows().stream()
        .map(row ->
            new Control(
                (int) (row.x() + row.deltaX()),
                (int) (row.y() + row.deltaY()),
                (int) row.controlType(),
                (int) row.controlFlags(),
                new PropertyTag((int) row.control().dwType()),
                (int) row.control().size(),
                template.text(row, charset)))
        .toList();
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
          assertThat(control.right).as(control.text).isLessThanOrEqualTo(376);
          assertThat(control.bottom).as(control.text).isLessThanOrEqualTo(170);
        }
        if (control.property.value() != 0 && control.type != 7) {
          assertThat(columns).contains(control.property);
          assertThat(control.flags & 2).as("not editable").isZero();
        }
        if (control.type == 1) {
          assertThat(control.text).isEqualTo("*");
          assertThat(control.size).isPositive();
        }
      }
    }
  }

  /** 2.2.2.1.3.1 to 2.2.2.1.3.9: what each kind of control has, lengths with the final null. */
  @Test
  void oxoabkt_2_2_2_1_3_controlsAreAsTheirKindsHaveToBe() {
    for (int type : List.of(0, 1, 6)) {
      for (int lcid : List.of(ENGLISH, GERMAN)) {
        for (Control control : controls(type, 65001, lcid)) {
          int bytes = control.text.getBytes(StandardCharsets.UTF_8).length + 1;
          int property = control.property.value();
          switch (control.type) {
            case 0 -> {
              assertThat(property).isZero();
              assertThat(bytes).isLessThanOrEqualTo(128);
            }
            case 1 -> assertThat(bytes).isLessThanOrEqualTo(15);
            case 2, 0xB -> {
              assertThat(property).isNotZero();
              assertThat(control.text).isEqualTo("*");
            }
            case 7 -> {
              assertThat(property).isEqualTo(PidTag.ADDRESS_BOOK_MANAGE_DISTRIBUTION_LIST.value());
              assertThat(bytes).isLessThanOrEqualTo(128);
            }
            default -> {
              assertThat(control.type).isEqualTo(8);
              assertThat(property).isZero();
              assertThat(bytes).isLessThanOrEqualTo(32);
            }
          }
          assertThat(control.type == 1 || control.size == 0).as(control.text).isTrue();
        }
      }
    }
    assertThat(controls(1, 1252, ENGLISH))
        .filteredOn(control -> control.type == 7)
        .extracting(Control::text)
        .containsExactly("M&odify Members...");
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
        .containsExactly(PidTag.ADDRESS_BOOK_MEMBER, Extras.MEMBER_OF);
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
  void s3_1_4_1_18_anEntrysDialogHasNoScript() {
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
  void oxoabkt_3_1_4_1_anInternetAddressCanBeTypedIn() {
    for (int codePage : List.of(1252, 1200)) {
      GetSpecialTable.Response response =
          client.specialTable(2, WireClient.inCodePage(codePage), Optional.of(5));
      assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
      PropertyType type = codePage == 1252 ? PropertyType.STRING8 : PropertyType.STRING;
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
          info(TEMPLATE | SCRIPT | ADDRESS_TYPE, 0, Optional.of(dn), 1252, ENGLISH);
      List<PropertyValue> values = template.row().orElseThrow();
      assertThat(addressOf((Bytes) values.get(1).value(), Optional.of("a@example.com")))
          .hasValue("a@example.com");
      assertThat(addressOf((Bytes) values.get(1).value(), Optional.empty())).isEmpty();
      assertThat(values.getLast().value()).isEqualTo("SMTP");
      assertThat(read((Bytes) values.getFirst().value(), Charset.forName("windows-1252")))
          .filteredOn(control -> control.type == 1)
          .extracting(Control::property)
          .containsExactly(PidTag.DISPLAY_NAME, PidTag.EMAIL_ADDRESS);
    }
  }

  @Test
  void s3_1_4_1_3_c4_stringsOfTheCreationTableAreNotAsTheFlagForTheOtherTableSays() {
    Stat german = WireClient.start();
    assertThat(client.specialTable(2 | NspiFlags.UNICODE_STRINGS, german, Optional.of(5)))
        .isEqualTo(client.specialTable(2, german, Optional.of(5)));
  }

  @Test
  void s3_1_4_1_3_c11_anLcidWithoutCreationTableHasNoRows() {
    Stat s = WireClient.start();
    Stat nowhere =
        new Stat(
            s.sortType(),
            s.containerId(),
            s.currentRec(),
            s.delta(),
            s.numPos(),
            s.totalRecs(),
            s.codePage(),
            0,
            s.sortLocale());
    GetSpecialTable.Response response = client.specialTable(2, nowhere, Optional.of(5));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(response.rows()).hasValue(List.of());
  }

  /** Runs a script as a client does (2.2.2.2), on one property that was typed in or was not. */
  private static Optional<String> addressOf(Bytes script, Optional<String> typed) {
    AddressingScript program = AddressingScript.WIRE.readAll(script.array());
    assertThat(program.data().isEmpty()).isTrue();
    Map<Long, Instruction> places = new HashMap<>();
    long end = 0;
    for (Instruction instruction : program.instructions()) {
      places.put(end, instruction);
      end += 4L * (1 + instruction.operands().size());
    }
    StringBuilder address = new StringBuilder();
    long at = 0;
    while (true) {
      Instruction now = requireNonNull(places.get(at));
      if (!now.operands().isEmpty()) {
        assertThat(now.operands().getFirst()).isEqualTo(new Typed(PidTag.EMAIL_ADDRESS));
      }
      at += 4L * (1 + now.operands().size());
      switch (now.opcode()) {
        case JUMP_IF_NOT_EXISTS ->
            at = typed.isPresent() ? at : ((Offset) now.operands().get(1)).bytes();
        case EMIT -> address.append(typed.orElseThrow());
        case HALT -> {
          return Optional.of(address.toString());
        }
        default -> {
          assertThat(now.opcode()).isEqualTo(Opcode.ERROR);
          return Optional.empty();
        }
      }
    }
  }
}
