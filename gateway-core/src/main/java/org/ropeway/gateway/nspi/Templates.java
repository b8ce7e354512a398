package org.ropeway.gateway.nspi;

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
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.nspi.TemplateWriter.Box;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MapiException;

/**
 * The dialogs in which a client shows an entry, and the one in which an address is typed in
 * ([MS-OXOABKT]): in German, and in English for all others.
 */
final class Templates {
  /** TI_TEMPLATE, TI_SCRIPT and TI_EMT ([MS-OXNSPI] 2.2.1.9). */
  private static final int TEMPLATE = 0x01;

  private static final int SCRIPT = 0x04;
  private static final int ADDRESS_TYPE = 0x10;

  /** DT_ADDRESS_TEMPLATE ([MS-OXNSPI] 2.2.1.3). */
  private static final int DT_ADDRESS_TEMPLATE = 0x00000102;

  private static final String SMTP = "SMTP";
  private static final String SMTP_DN =
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
          Map.entry("&E-mail address:", "&E-Mail-Adresse:"),
          Map.entry("Internet Address", "Internetadresse"));

  private Templates() {}

  /**
   * What the server keeps for a display type, or for the DN of a creation template. InvalidLocale
   * if there is nothing; a script is needed by none.
   */
  static List<PropertyValue> info(GetTemplateInfo.Request request) {
    CodePage codePage = CodePage.of(request.codePage());
    Map<String, String> words = words(request.localeId());
    Optional<String> dn = request.templateDn().filter(name -> !name.isEmpty());
    List<PropertyValue> row = new ArrayList<>();
    TemplateWriter template =
        dn.isPresent() ? ofDn(dn.get(), words) : ofType(request.displayType(), words);
    if ((request.flags() & TEMPLATE) != 0) {
      row.add(new PropertyValue(PidTag.TEMPLATE_DATA, template.toBytes(codePage)));
    }
    if ((request.flags() & SCRIPT) != 0) {
      row.add(
          new PropertyValue(PidTag.SCRIPT_DATA.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND));
    }
    if ((request.flags() & ADDRESS_TYPE) != 0) {
      row.add(
          dn.isPresent()
              ? new PropertyValue(PidTag.ADDRESS_TYPE.withType(PropertyType.STRING8), SMTP)
              : new PropertyValue(
                  PidTag.ADDRESS_TYPE.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND));
    }
    return row;
  }

  private static Map<String, String> words(int lcid) {
    String language = SortLocale.language(lcid);
    if (language.isEmpty()) {
      throw new MapiException(ErrorCode.INVALID_LOCALE, "LCID " + lcid);
    }
    return language.equals("de") ? GERMAN : Map.of();
  }

  private static TemplateWriter ofDn(String dn, Map<String, String> words) {
    if (!LegacyDn.same(dn, SMTP_DN)) {
      throw new MapiException(ErrorCode.INVALID_LOCALE, "no template of this name");
    }
    TemplateWriter out = new TemplateWriter();
    Form form = new Form(out, words);
    out.page(form.in("General"));
    form.enter(0, "&Display name:", PidTag.DISPLAY_NAME);
    form.enter(1, "&E-mail address:", PidTag.EMAIL_ADDRESS);
    return out;
  }

  private static TemplateWriter ofType(int displayType, Map<String, String> words) {
    TemplateWriter out = new TemplateWriter();
    Form form = new Form(out, words);
    switch (displayType) {
      case AddressBookObject.MAIL_USER, AddressBookObject.REMOTE_MAIL_USER -> person(out, form);
      case AddressBookObject.DISTRIBUTION_LIST -> group(out, form);
      default -> throw new MapiException(ErrorCode.INVALID_LOCALE, "display type " + displayType);
    }
    return out;
  }

  private static void person(TemplateWriter out, Form form) {
    out.page(form.in("General"));
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
    out.page(form.in("Phone/Notes"));
    form.left(0, "Business:", PidTag.BUSINESS_TELEPHONE_NUMBER);
    form.right(0, "Home:", PidTag.HOME_TELEPHONE_NUMBER);
    form.left(1, "Business 2:", PidTag.BUSINESS2_TELEPHONE_NUMBER);
    form.right(1, "Mobile:", PidTag.MOBILE_TELEPHONE_NUMBER);
    form.left(2, "Fax:", PidTag.BUSINESS_FAX_NUMBER);
    form.right(2, "Pager:", PidTag.PAGER_TELEPHONE_NUMBER);
    form.notes(3, "Notes:", PidTag.COMMENT);
    memberOf(out, form);
    out.page(form.in("E-mail Addresses"));
    form.whole("&E-mail addresses:");
    out.list(Form.WHOLE, PidTag.ADDRESS_BOOK_PROXY_ADDRESSES);
  }

  private static void memberOf(TemplateWriter out, Form form) {
    out.page(form.in("Member Of"));
    form.whole("Group membership:");
    out.table(Form.WHOLE, Extras.MEMBER_OF);
  }

  private static void group(TemplateWriter out, Form form) {
    out.page(form.in("General"));
    form.left(0, "&Display name:", PidTag.DISPLAY_NAME);
    form.right(0, "Alias &name:", PidTag.ACCOUNT);
    out.label(new Box(Form.MARGIN, 34, 100, 8), form.in("&Members:"));
    out.table(
        new Box(Form.MARGIN, 44, Form.WIDTH - 2 * Form.MARGIN, 120), PidTag.ADDRESS_BOOK_MEMBER);
    memberOf(out, form);
  }

  /** The address creation table ([MS-OXOABKT] 2.2.1): addresses on the Internet can be typed in. */
  static List<List<PropertyValue>> creation(PropertyType strings, CodePage codePage, int lcid) {
    Map<String, String> words = SortLocale.language(lcid).equals("de") ? GERMAN : Map.of();
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
                Bytes.wrap(
                    SMTP_DN
                        .toLowerCase(Locale.ROOT)
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))));
  }

  /** Lays controls out in two columns of one size. */
  private record Form(TemplateWriter out, Map<String, String> words) {
    static final int WIDTH = 376;
    static final int MARGIN = 10;
    static final Box WHOLE = new Box(MARGIN, 22, WIDTH - 2 * MARGIN, 140);
    private static final int LINE = 17;
    private static final int COLUMN = 186;
    private static final int NAME = 56;
    private static final int VALUE = 116;

    String in(String english) {
      return words.getOrDefault(english, english);
    }

    void left(int line, String name, PropertyTag property) {
      line(MARGIN, line, name, property);
    }

    void right(int line, String name, PropertyTag property) {
      line(MARGIN + COLUMN, line, name, property);
    }

    private void line(int x, int line, String name, PropertyTag property) {
      int y = MARGIN + line * LINE;
      out.label(new Box(x, y + 2, NAME, 8), in(name));
      out.show(new Box(x + NAME, y, VALUE, 12), property, false);
    }

    void enter(int line, String name, PropertyTag property) {
      int y = MARGIN + line * LINE;
      out.label(new Box(MARGIN, y + 2, 80, 8), in(name));
      out.enter(new Box(MARGIN + 80, y, 200, 12), property);
    }

    void notes(int line, String name, PropertyTag property) {
      int y = MARGIN + line * LINE;
      out.label(new Box(MARGIN, y + 2, NAME, 8), in(name));
      out.show(new Box(MARGIN, y + 12, WIDTH - 2 * MARGIN, 80), property, true);
    }

    void whole(String name) {
      out.label(new Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, 8), in(name));
    }
  }
}
