package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.oabk.AddressingScript;
import org.ropeway.codec.oabk.AddressingScript.Instruction;
import org.ropeway.codec.oabk.AddressingScript.Offset;
import org.ropeway.codec.oabk.AddressingScript.Opcode;
import org.ropeway.codec.oabk.AddressingScript.Typed;
import org.ropeway.codec.oabk.DisplayTemplate;
import org.ropeway.codec.oabk.DisplayTemplate.Control;
import org.ropeway.codec.oabk.DisplayTemplate.Row;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MapiException;

/**
 * The dialogs in which a client shows an entry, and the one in which an address is typed in
 * ([MS-OXOABKT]): in German, and in English for all others.
 */
final class Templates {
  /** TI_TEMPLATE, TI_SCRIPT and TI_EMT ([MS-OXNSPI] 3.1.4.1.18); all others are ignored. */
  private static final int TEMPLATE = 0x01;

  private static final int SCRIPT = 0x04;
  private static final int ADDRESS_TYPE = 0x10;

  /** DT_ADDRESS_TEMPLATE ([MS-OXNSPI] 2.2.1.3). */
  private static final int DT_ADDRESS_TEMPLATE = 0x00000102;

  private static final String SMTP = "SMTP";

  /** Names the dialog in which an address on the Internet is typed in. */
  static final String SMTP_DN =
      LegacyDn.PREFIX + "/cn=Configuration/cn=Addressing/cn=Address-Templates/cn=SMTP";

  private static final Map<String, String> GERMAN =
      Map.ofEntries(
          Map.entry("General", "Allgemein"),
          Map.entry("Organization", "Organisation"),
          Map.entry("Phone/Notes", "Telefon/Notizen"),
          Map.entry("Member Of", "Mitglied von"),
          Map.entry("E-mail Addresses", "E-Mail-Adressen"),
          Map.entry("Members", "Mitglieder"),
          Map.entry("&First:", "&Vorname:"),
          Map.entry("&Last:", "&Nachname:"),
          Map.entry("D&isplay:", "An&zeige:"),
          Map.entry("Alia&s:", "Alia&s:"),
          Map.entry("&Address:", "&Adresse:"),
          Map.entry("Ci&ty:", "&Ort:"),
          Map.entry("State:", "Bundesland:"),
          Map.entry("&Zip code:", "&PLZ:"),
          Map.entry("Country:", "Land:"),
          Map.entry("Titl&e:", "&Position:"),
          Map.entry("Compan&y:", "&Firma:"),
          Map.entry("&Department:", "A&bteilung:"),
          Map.entry("O&ffice:", "&Büro:"),
          Map.entry("Assista&nt:", "A&ssistenz:"),
          Map.entry("Phone:", "Telefon:"),
          Map.entry("Business:", "Geschäftlich:"),
          Map.entry("Business 2:", "Geschäftlich 2:"),
          Map.entry("Home:", "Privat:"),
          Map.entry("Mobile:", "Mobil:"),
          Map.entry("Pager:", "Pager:"),
          Map.entry("Fax:", "Fax:"),
          Map.entry("Notes:", "Notizen:"),
          Map.entry("E-mail:", "E-Mail:"),
          Map.entry("Group membership:", "Mitglied der Gruppen:"),
          Map.entry("&E-mail addresses:", "&E-Mail-Adressen:"),
          Map.entry("&Display name:", "&Anzeigename:"),
          Map.entry("Alias &name:", "Alias&name:"),
          Map.entry("&Members:", "&Mitglieder:"),
          Map.entry("M&odify Members...", "Mitglieder &ändern..."),
          Map.entry("&E-mail address:", "&E-Mail-Adresse:"),
          Map.entry("Internet Address", "Internetadresse"));

  /** The mail address that was typed in; none if none was (2.2.2.2). */
  private static final Bytes SMTP_SCRIPT =
      AddressingScript.of(
              List.of(
                  new Instruction(
                      Opcode.JUMP_IF_NOT_EXISTS,
                      List.of(new Typed(PidTag.EMAIL_ADDRESS), new Offset(24))),
                  new Instruction(Opcode.EMIT, List.of(new Typed(PidTag.EMAIL_ADDRESS))),
                  new Instruction(Opcode.HALT, List.of()),
                  new Instruction(Opcode.ERROR, List.of())),
              Bytes.EMPTY)
          .toBytes();

  private Templates() {}

  /**
   * What the server keeps for a display type, or for the DN of a creation template. InvalidLocale
   * if there is nothing.
   */
  static List<PropertyValue> info(GetTemplateInfo.Request request) {
    Form form = new Form(words(request.localeId()), CodePage.of(request.codePage()));
    Optional<String> dn = request.templateDn().filter(name -> !name.isEmpty());
    dn.ifPresentOrElse(name -> ofDn(name, form), () -> ofType(request.displayType(), form));
    List<PropertyValue> row = new ArrayList<>();
    if ((request.flags() & TEMPLATE) != 0) {
      row.add(new PropertyValue(PidTag.TEMPLATE_DATA, form.toBytes()));
    }
    if ((request.flags() & SCRIPT) != 0) {
      row.add(ofCreation(dn, PidTag.SCRIPT_DATA, SMTP_SCRIPT));
    }
    if ((request.flags() & ADDRESS_TYPE) != 0) {
      row.add(ofCreation(dn, PidTag.ADDRESS_TYPE.withType(PropertyType.STRING8), SMTP));
    }
    return row;
  }

  /** What a creation template has, and the dialog of an entry has not. */
  private static PropertyValue ofCreation(Optional<String> dn, PropertyTag tag, Object value) {
    return dn.isPresent()
        ? new PropertyValue(tag, value)
        : new PropertyValue(tag.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND);
  }

  private static Map<String, String> words(int lcid) {
    String language = SortLocale.language(lcid);
    if (language.isEmpty()) {
      throw new MapiException(ErrorCode.INVALID_LOCALE, "LCID " + lcid);
    }
    return language.equals("de") ? GERMAN : Map.of();
  }

  private static void ofDn(String dn, Form form) {
    if (!LegacyDn.same(dn, SMTP_DN)) {
      throw new MapiException(ErrorCode.INVALID_LOCALE, "no template of this name");
    }
    form.page("General");
    form.enter(0, "&Display name:", PidTag.DISPLAY_NAME);
    form.enter(1, "&E-mail address:", PidTag.EMAIL_ADDRESS);
  }

  private static void ofType(int displayType, Form form) {
    switch (displayType) {
      case AddressBookObject.MAIL_USER, AddressBookObject.REMOTE_MAIL_USER -> person(form);
      case AddressBookObject.DISTRIBUTION_LIST -> group(form);
      default -> throw new MapiException(ErrorCode.INVALID_LOCALE, "display type " + displayType);
    }
  }

  private static void person(Form form) {
    form.page("General");
    form.left(0, "&First:", PidTag.GIVEN_NAME);
    form.right(0, "&Last:", PidTag.SURNAME);
    form.left(1, "D&isplay:", PidTag.DISPLAY_NAME);
    form.right(1, "Alia&s:", PidTag.ACCOUNT);
    form.left(2, "&Address:", PidTag.STREET_ADDRESS);
    form.right(2, "Titl&e:", PidTag.TITLE);
    form.left(3, "Ci&ty:", PidTag.LOCALITY);
    form.right(3, "Compan&y:", PidTag.COMPANY_NAME);
    form.left(4, "State:", PidTag.STATE_OR_PROVINCE);
    form.right(4, "&Department:", PidTag.DEPARTMENT_NAME);
    form.left(5, "&Zip code:", PidTag.POSTAL_CODE);
    form.right(5, "O&ffice:", PidTag.OFFICE_LOCATION);
    form.left(6, "Country:", PidTag.COUNTRY);
    form.right(6, "Assista&nt:", PidTag.ASSISTANT);
    form.left(7, "E-mail:", PidTag.SMTP_ADDRESS);
    form.right(7, "Phone:", PidTag.PRIMARY_TELEPHONE_NUMBER);
    form.page("Phone/Notes");
    form.left(0, "Business:", PidTag.BUSINESS_TELEPHONE_NUMBER);
    form.right(0, "Home:", PidTag.HOME_TELEPHONE_NUMBER);
    form.left(1, "Business 2:", PidTag.BUSINESS2_TELEPHONE_NUMBER);
    form.right(1, "Mobile:", PidTag.MOBILE_TELEPHONE_NUMBER);
    form.left(2, "Fax:", PidTag.BUSINESS_FAX_NUMBER);
    form.right(2, "Pager:", PidTag.PAGER_TELEPHONE_NUMBER);
    form.notes(3, "Notes:", PidTag.COMMENT);
    memberOf(form);
    form.page("E-mail Addresses");
    form.whole(10, "&E-mail addresses:");
    form.list(Row.MULTIVALUED_LIST_BOX, 22, 148, PidTag.ADDRESS_BOOK_PROXY_ADDRESSES);
  }

  private static void memberOf(Form form) {
    form.page("Member Of");
    form.whole(10, "Group membership:");
    form.list(Row.LIST_BOX, 22, 148, Extras.MEMBER_OF);
  }

  private static void group(Form form) {
    form.page("General");
    form.left(0, "&Display name:", PidTag.DISPLAY_NAME);
    form.right(0, "Alias &name:", PidTag.ACCOUNT);
    form.whole(34, "&Members:");
    form.list(Row.LIST_BOX, 46, 100, PidTag.ADDRESS_BOOK_MEMBER);
    form.button(150, "M&odify Members...", PidTag.ADDRESS_BOOK_MANAGE_DISTRIBUTION_LIST);
    memberOf(form);
  }

  /**
   * The address creation table ([MS-OXOABKT] 3.1.4.1): addresses on the Internet can be typed in.
   * There is none for an LCID that is none.
   */
  static List<List<PropertyValue>> creation(PropertyType strings, CodePage codePage, int lcid) {
    if (SortLocale.language(lcid).isEmpty()) {
      return List.of();
    }
    Map<String, String> words = words(lcid);
    String name = words.getOrDefault("Internet Address", "Internet Address");
    String shown = strings == PropertyType.STRING8 ? codePage.express(name) : name;
    Bytes id = AddressBookEntryId.of(DT_ADDRESS_TEMPLATE, SMTP_DN).toBytes();
    return List.of(
        List.of(
            new PropertyValue(PidTag.ADDRESS_TYPE.withType(strings), SMTP),
            new PropertyValue(PidTag.DISPLAY_NAME.withType(strings), shown),
            new PropertyValue(PidTag.DISPLAY_TYPE, AddressBookObject.MAIL_USER),
            new PropertyValue(PidTag.ENTRY_ID, id),
            new PropertyValue(PidTag.DEPTH, 0),
            new PropertyValue(PidTag.SELECTABLE, true),
            new PropertyValue(
                PidTag.INSTANCE_KEY,
                Bytes.wrap(SMTP_DN.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)))));
  }

  /** The controls of a dialog, in two columns of one size. 376 by 170. */
  private static final class Form {
    private static final int WIDTH = 376;
    private static final int MARGIN = 10;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int LINE = 17;
    private static final int COLUMN = 186;
    private static final int NAME = 56;
    private static final int VALUE = 116;
    private static final int EDIT_HEIGHT = 12;
    private static final int LONGEST = 0x400;
    private static final String ANY_CHARACTER = "*";

    private final List<Control> controls = new ArrayList<>();
    private final Map<String, String> words;
    private final CodePage codePage;

    Form(Map<String, String> words, CodePage codePage) {
      this.words = words;
      this.codePage = codePage;
    }

    Bytes toBytes() {
      return DisplayTemplate.of(controls, codePage.charset()).toBytes();
    }

    /** A new page, on which the controls that follow are. */
    void page(String title) {
      controls.add(new Control(0, 0, 0, 0, Row.PAGE, 0, 0, 0, in(title)));
    }

    void left(int line, String name, PropertyTag property) {
      line(MARGIN, line, name, property);
    }

    void right(int line, String name, PropertyTag property) {
      line(MARGIN + COLUMN, line, name, property);
    }

    private void line(int x, int line, String name, PropertyTag property) {
      label(x, y(line) + 2, NAME, name);
      edit(x + NAME, y(line), VALUE, EDIT_HEIGHT, 0, property);
    }

    /** A property that has to be typed in. */
    void enter(int line, String name, PropertyTag property) {
      label(MARGIN, y(line) + 2, 80, name);
      edit(MARGIN + 80, y(line), 200, EDIT_HEIGHT, Row.EDITABLE | Row.REQUIRED, property);
    }

    void notes(int line, String name, PropertyTag property) {
      label(MARGIN, y(line) + 2, NAME, name);
      edit(MARGIN, y(line) + EDIT_HEIGHT, INNER, 80, Row.MULTILINE, property);
    }

    /** A name as wide as the page. */
    void whole(int y, String name) {
      label(MARGIN, y, INNER, name);
    }

    /** A list of what a property refers to, or of its values (2.2.2.1.3.3, 2.2.2.1.3.8). */
    void list(int type, int y, int height, PropertyTag property) {
      controls.add(
          new Control(MARGIN, INNER, y, height, type, 0, unsigned(property), 0, ANY_CHARACTER));
    }

    /** A button by which a client does what a property stands for (2.2.2.1.3.6). */
    void button(int y, String name, PropertyTag property) {
      controls.add(new Control(MARGIN, 100, y, 14, Row.BUTTON, 0, unsigned(property), 0, in(name)));
    }

    private static long unsigned(PropertyTag property) {
      return Integer.toUnsignedLong(property.value());
    }

    private static int y(int line) {
      return MARGIN + line * LINE;
    }

    private void label(int x, int y, int width, String name) {
      controls.add(new Control(x, width, y, 8, Row.LABEL, 0, 0, 0, in(name)));
    }

    private void edit(int x, int y, int width, int height, int flags, PropertyTag property) {
      int all = Row.ACCEPT_DBCS | flags;
      controls.add(
          new Control(
              x, width, y, height, Row.EDIT, all, unsigned(property), LONGEST, ANY_CHARACTER));
    }

    private String in(String english) {
      return codePage.express(words.getOrDefault(english, english));
    }
  }
}
