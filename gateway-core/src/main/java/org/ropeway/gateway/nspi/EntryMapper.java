package org.ropeway.gateway.nspi;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxUser;
import org.ropeway.store.property.PropertyBag;

/**
 * OX's persons, groups and resources in MAPI words. Values that many of them share are kept once.
 * Not thread-safe.
 */
final class EntryMapper {
  private static final Map<String, PropertyTag> FIELDS =
      Map.ofEntries(
          entry("first_name", PidTag.GIVEN_NAME),
          entry("second_name", PidTag.MIDDLE_NAME),
          entry("last_name", PidTag.SURNAME),
          entry("suffix", PidTag.GENERATION),
          entry("title", PidTag.DISPLAY_NAME_PREFIX),
          entry("nickname", PidTag.NICKNAME),
          entry("position", PidTag.TITLE),
          entry("profession", PidTag.PROFESSION),
          entry("department", PidTag.DEPARTMENT_NAME),
          entry("room_number", PidTag.OFFICE_LOCATION),
          entry("company", PidTag.COMPANY_NAME),
          entry("street_business", PidTag.STREET_ADDRESS),
          entry("postal_code_business", PidTag.POSTAL_CODE),
          entry("city_business", PidTag.LOCALITY),
          entry("state_business", PidTag.STATE_OR_PROVINCE),
          entry("country_business", PidTag.COUNTRY),
          entry("telephone_business1", PidTag.BUSINESS_TELEPHONE_NUMBER),
          entry("telephone_business2", PidTag.BUSINESS2_TELEPHONE_NUMBER),
          entry("telephone_home1", PidTag.HOME_TELEPHONE_NUMBER),
          entry("telephone_home2", PidTag.HOME2_TELEPHONE_NUMBER),
          entry("cellular_telephone1", PidTag.MOBILE_TELEPHONE_NUMBER),
          entry("telephone_pager", PidTag.PAGER_TELEPHONE_NUMBER),
          entry("telephone_car", PidTag.CAR_TELEPHONE_NUMBER),
          entry("telephone_radio", PidTag.RADIO_TELEPHONE_NUMBER),
          entry("telephone_other", PidTag.OTHER_TELEPHONE_NUMBER),
          entry("telephone_primary", PidTag.PRIMARY_TELEPHONE_NUMBER),
          entry("telephone_callback", PidTag.CALLBACK_TELEPHONE_NUMBER),
          entry("telephone_company", PidTag.COMPANY_MAIN_TELEPHONE_NUMBER),
          entry("telephone_assistant", PidTag.ASSISTANT_TELEPHONE_NUMBER),
          entry("assistant_name", PidTag.ASSISTANT),
          entry("fax_business", PidTag.BUSINESS_FAX_NUMBER),
          entry("fax_home", PidTag.HOME_FAX_NUMBER),
          entry("url", PidTag.BUSINESS_HOME_PAGE),
          entry("note", PidTag.COMMENT),
          entry("yomiFirstName", PidTag.ADDRESS_BOOK_PHONETIC_GIVEN_NAME),
          entry("yomiLastName", PidTag.ADDRESS_BOOK_PHONETIC_SURNAME),
          entry("yomiCompany", PidTag.ADDRESS_BOOK_PHONETIC_COMPANY_NAME));

  private static final Set<String> SHARED =
      Set.of(
          "department",
          "company",
          "position",
          "profession",
          "room_number",
          "street_business",
          "postal_code_business",
          "city_business",
          "state_business",
          "country_business",
          "telephone_company");

  private final int fieldLength;
  private final Numbering numbering;
  private final Map<String, String> shared = new HashMap<>();

  EntryMapper(NspiLimits limits, Numbering numbering) {
    this.fieldLength = limits.fieldLength();
    this.numbering = numbering;
  }

  /** The properties of all string properties a person may have. */
  static List<PropertyTag> properties() {
    return FIELDS.values().stream().sorted().toList();
  }

  /** The person; null for one without a mail address, to whom nobody can write. */
  @Nullable Entry map(OxPerson person) {
    String address = clean(person.email());
    if (!isAddress(address)) {
      return null;
    }
    PropertyBag.Builder bag = PropertyBag.builder().put(PidTag.SMTP_ADDRESS, address);
    for (Map.Entry<String, String> field : person.fields().entrySet()) {
      @Nullable PropertyTag tag = FIELDS.get(field.getKey());
      String value = tag == null ? "" : clean(field.getValue());
      if (tag != null && !value.isEmpty()) {
        bag.put(tag, SHARED.contains(field.getKey()) ? share(value) : value);
      }
    }
    List<String> others = otherAddresses(address, person.fields());
    bag.put(PidTag.DISPLAY_NAME, displayName(clean(person.displayName()), address, bag.build()));
    String pictures = person.fields().getOrDefault("number_of_images", "");
    bag.put(Entry.HAS_PICTURE, pictures.isEmpty() ? null : !pictures.equals("0"));
    bag.put(Entry.OTHER_ADDRESSES, others.isEmpty() ? null : List.copyOf(others));
    MapiGuid guid = guid(person.uuid());
    Entry.Kind kind = person.userId() == 0 ? Entry.Kind.CONTACT : Entry.Kind.USER;
    String source = person.id().equals(person.uuid()) ? "" : person.id();
    return new Entry(
        numbering.of(guid), guid, kind, person.userId(), bag.build(), List.of(), source);
  }

  /** A user whom OX does not list. */
  Entry map(OxUser user) {
    MapiGuid guid = guid("user " + user.contextId() + "/" + user.id());
    String name = clean(user.displayName());
    String address = clean(user.email());
    PropertyBag bag =
        PropertyBag.builder()
            .put(PidTag.SMTP_ADDRESS, address)
            .put(PidTag.DISPLAY_NAME, name.isEmpty() ? address : name)
            .build();
    return new Entry(numbering.of(guid), guid, Entry.Kind.USER, user.id(), bag, List.of(), "");
  }

  /** A group; null for that of all users, which nobody is to write to by accident. */
  @Nullable Entry map(OxGroup group) {
    if (group.id() == OxGroup.ALL_USERS) {
      return null;
    }
    String name = clean(group.name());
    String shown = clean(group.displayName());
    PropertyBag bag =
        PropertyBag.builder()
            .put(PidTag.DISPLAY_NAME, shown.isEmpty() ? name : shown)
            .put(PidTag.ACCOUNT, name.isEmpty() ? String.valueOf(group.id()) : name)
            .build();
    MapiGuid guid = guid("group " + group.id());
    return new Entry(
        numbering.of(guid),
        guid,
        Entry.Kind.GROUP,
        group.id(),
        bag,
        List.copyOf(group.members()),
        "");
  }

  /** A room or another resource; null for one without a mail address. */
  @Nullable Entry map(OxResource resource) {
    String address = clean(resource.email());
    if (!isAddress(address)) {
      return null;
    }
    String shown = clean(resource.displayName());
    String name = clean(resource.name());
    String description = clean(resource.description());
    PropertyBag bag =
        PropertyBag.builder()
            .put(PidTag.SMTP_ADDRESS, address)
            .put(PidTag.DISPLAY_NAME, shown.isEmpty() ? address : shown)
            .put(PidTag.ACCOUNT, name.isEmpty() ? null : name)
            .put(PidTag.COMMENT, description.isEmpty() ? null : description)
            .put(PidTag.ADDRESS_BOOK_ROOM_DESCRIPTION, description.isEmpty() ? null : description)
            .build();
    MapiGuid guid = guid("resource " + resource.id());
    return new Entry(numbering.of(guid), guid, Entry.Kind.ROOM, resource.id(), bag, List.of(), "");
  }

  private List<String> otherAddresses(String first, Map<String, String> fields) {
    List<String> others = new ArrayList<>(0);
    for (String field : List.of("email2", "email3")) {
      String address = clean(fields.getOrDefault(field, ""));
      if (isAddress(address) && !address.equalsIgnoreCase(first) && !others.contains(address)) {
        others.add(address);
      }
    }
    return others;
  }

  private static String displayName(String given, String address, PropertyBag bag) {
    if (!given.isEmpty()) {
      return given;
    }
    String first = bag.get(PidTag.GIVEN_NAME, "");
    String last = bag.get(PidTag.SURNAME, "");
    String both = (first + " " + last).strip();
    return both.isEmpty() ? address : both;
  }

  private static boolean isAddress(String s) {
    int at = s.lastIndexOf('@');
    return at > 0 && at < s.length() - 1 && s.indexOf(' ') < 0;
  }

  private String share(String value) {
    String known = shared.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  /** Without control characters and spaces around, and not too long. */
  private String clean(String s) {
    StringBuilder out = new StringBuilder(0);
    for (int i = 0; i < s.length(); i++) {
      if (Character.isISOControl(s.charAt(i))) {
        out = out.isEmpty() ? new StringBuilder(s) : out;
        out.setCharAt(i, ' ');
      }
    }
    String text = (out.isEmpty() ? s : out.toString()).strip();
    if (text.length() <= fieldLength) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(fieldLength - 1));
    return text.substring(0, split ? fieldLength - 1 : fieldLength);
  }

  /** Which entries are meant by the ids of persons. */
  static Predicate<Entry> areAmong(Set<String> ids) {
    Set<MapiGuid> guids = ids.stream().map(EntryMapper::guid).collect(Collectors.toSet());
    return entry ->
        entry.source().isEmpty() ? guids.contains(entry.guid()) : ids.contains(entry.source());
  }

  private static MapiGuid guid(String uuid) {
    try {
      return MapiGuid.parse(uuid);
    } catch (IllegalArgumentException e) {
      UUID named = UUID.nameUUIDFromBytes(uuid.getBytes(StandardCharsets.UTF_8));
      return MapiGuid.parse(named.toString());
    }
  }
}
