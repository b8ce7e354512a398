package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;

/**
 * All properties address book objects have and what their values are ([MS-OXOABK] 2.2.3, 2.2.4;
 * those that [MS-OXNSPI] 3.1.4.2 requires among them). Immutable.
 */
final class Columns {
  /** How PidTagEntryId is expressed. */
  enum IdForm {
    /** By DN; lasts. */
    PERMANENT,
    /** By MId; as long as the session (fEphID). */
    EPHEMERAL
  }

  private static final int MAPI_MAILUSER = 6;
  private static final int MAPI_DISTLIST = 8;

  /** DT_ROOM; OX does not tell rooms from other resources. */
  private static final int ROOM = 7;

  private static final int ACL_CAPABLE = 0x40000000;

  private record Column(PropertyTag tag, Function<AddressBookObject, @Nullable Object> value) {}

  private final MapiGuid serverGuid;
  private final String databaseDn;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final List<PropertyTag> tags;

  /**
   * The properties of the objects of one context.
   *
   * @param serverGuid stands in ephemeral entry ids
   * @param databaseDn the message database of all users
   */
  Columns(MapiGuid serverGuid, String databaseDn) {
    this.serverGuid = serverGuid;
    this.databaseDn = databaseDn;
    identity();
    kind();
    names();
    person();
    stored(PidTag.ADDRESS_BOOK_ROOM_DESCRIPTION);
    Extras.ALL.forEach(tag -> add(tag, o -> null));
    this.tags = columns.values().stream().map(Column::tag).sorted().toList();
  }

  /** All of them, strings as PtypString. */
  List<PropertyTag> all() {
    return tags;
  }

  /** The properties that have a value on an object, strings as PtypString. */
  List<PropertyTag> present(AddressBookObject object) {
    List<PropertyTag> present = new ArrayList<>();
    for (PropertyTag tag : tags) {
      if (value(object, tag, IdForm.PERMANENT) != null) {
        present.add(tag);
      }
    }
    return present;
  }

  /**
   * The value of a property, or null where there is none of this type. PtypString8 and PtypString
   * are one, PtypUnspecified is any.
   */
  @Nullable Object value(AddressBookObject object, PropertyTag tag, IdForm form) {
    Column column = find(tag);
    if (column == null) {
      return null;
    }
    return form == IdForm.EPHEMERAL && tag.id() == PidTag.ENTRY_ID.id()
        ? ephemeral(object)
        : column.value.apply(object);
  }

  /** The type in which the values of a property of any type are. */
  PropertyType nativeType(PropertyTag tag) {
    Column column = find(tag);
    return column == null ? PropertyType.ERROR : column.tag.type();
  }

  private @Nullable Column find(PropertyTag tag) {
    if (!tag.hasKnownType() || tag.isMultivalueInstance()) {
      return null;
    }
    PropertyType type = tag.type();
    boolean any = type == PropertyType.UNSPECIFIED;
    Column column = columns.get(key(tag.id(), type.isMultivalued()));
    if (column == null && any) {
      column = columns.get(key(tag.id(), true));
    }
    return column != null && (any || unicode(type) == column.tag.type()) ? column : null;
  }

  private static PropertyType unicode(PropertyType type) {
    return switch (type) {
      case STRING8 -> PropertyType.STRING;
      case MULTIPLE_STRING8 -> PropertyType.MULTIPLE_STRING;
      default -> type;
    };
  }

  private static int key(int id, boolean multivalued) {
    return multivalued ? id | 1 << 16 : id;
  }

  private void add(PropertyTag tag, Function<AddressBookObject, @Nullable Object> value) {
    PropertyTag unicode = tag.withType(unicode(tag.type()));
    columns.put(key(tag.id(), tag.type().isMultivalued()), new Column(unicode, value));
  }

  private void identity() {
    add(PidTag.ENTRY_ID, Columns::permanent);
    add(PidTag.RECORD_KEY, Columns::permanent);
    add(PidTag.TEMPLATEID, Columns::permanent);
    add(PidTag.ORIGINAL_ENTRY_ID, Columns::permanent);
    add(PidTag.SEARCH_KEY, o -> searchKey(o.dn()));
    add(PidTag.INSTANCE_KEY, o -> Bytes.wrap(WireWriter.of(4).u32(o.minimalId()).toBytes()));
    add(PidTag.MAPPING_SIGNATURE, o -> AddressBookEntryId.PROVIDER.toBytes());
    add(PidTag.ADDRESS_BOOK_OBJECT_GUID, o -> o.guid().toBytes());
    add(PidTag.ADDRESS_BOOK_OBJECT_DISTINGUISHED_NAME, AddressBookObject::dn);
    add(PidTag.ADDRESS_TYPE, o -> "EX");
    add(PidTag.EMAIL_ADDRESS, AddressBookObject::dn);
  }

  private void kind() {
    add(
        PidTag.OBJECT_TYPE,
        o ->
            o.displayType() == AddressBookObject.DISTRIBUTION_LIST ? MAPI_DISTLIST : MAPI_MAILUSER);
    add(PidTag.DISPLAY_TYPE, AddressBookObject::displayType);
    add(PidTag.DISPLAY_TYPE_EX, Columns::displayTypeEx);
    add(PidTag.ADDRESS_BOOK_CONTAINER_ID, o -> Container.GLOBAL_ADDRESS_LIST.id());
    add(PidTag.INITIAL_DETAILS_PANE, o -> 0);
    add(PidTag.SEND_RICH_INFO, Columns::isUser);
    add(PidTag.ADDRESS_BOOK_HOME_MESSAGE_DATABASE, o -> isUser(o) ? databaseDn : null);
    stored(PidTag.ADDRESS_BOOK_NETWORK_ADDRESS);
  }

  private void names() {
    add(PidTag.DISPLAY_NAME, AddressBookObject::displayName);
    add(PidTag.TRANSMITTABLE_DISPLAY_NAME, AddressBookObject::displayName);
    add(PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE, Columns::printableName);
    add(PidTag.ADDRESS_BOOK_PHONETIC_DISPLAY_NAME, Columns::phoneticName);
    add(PidTag.ACCOUNT, o -> o instanceof Entry p ? p.alias() : null);
    stored(PidTag.SMTP_ADDRESS);
    add(PidTag.ADDRESS_BOOK_PROXY_ADDRESSES, Columns::proxyAddresses);
  }

  private void person() {
    EntryMapper.properties().forEach(this::stored);
    add(
        PidTag.PRIMARY_TELEPHONE_NUMBER,
        o -> {
          String business = o.text(PidTag.BUSINESS_TELEPHONE_NUMBER, "");
          String primary = o.text(PidTag.PRIMARY_TELEPHONE_NUMBER, business);
          return primary.isEmpty() ? null : primary;
        });
    asList(PidTag.BUSINESS2_TELEPHONE_NUMBERS, PidTag.BUSINESS2_TELEPHONE_NUMBER);
    asList(PidTag.HOME2_TELEPHONE_NUMBERS, PidTag.HOME2_TELEPHONE_NUMBER);
  }

  private void stored(PropertyTag tag) {
    add(tag, o -> o.properties().get(tag));
  }

  private void asList(PropertyTag list, PropertyTag single) {
    add(
        list,
        o -> {
          String value = o.text(single, "");
          return value.isEmpty() ? null : List.of(value);
        });
  }

  private static int displayTypeEx(AddressBookObject object) {
    if (object instanceof Entry e && e.kind() == Entry.Kind.ROOM) {
      return ROOM;
    }
    return isUser(object) ? ACL_CAPABLE : object.displayType();
  }

  private static boolean isUser(AddressBookObject object) {
    return object instanceof Entry p && p.userId() != 0;
  }

  private static Bytes permanent(AddressBookObject object) {
    return AddressBookEntryId.of(object.displayType(), object.dn()).toBytes();
  }

  private Bytes ephemeral(AddressBookObject object) {
    return new EphemeralEntryId(serverGuid, object.displayType(), object.minimalId()).toBytes();
  }

  private static Bytes searchKey(String dn) {
    String key = "EX:" + dn.toUpperCase(Locale.ROOT) + '\0';
    return Bytes.wrap(key.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** ASCII only: the name without accents, or the alias where that does not do. */
  private static String printableName(AddressBookObject object) {
    String name = NameFolding.withoutMarks(object.displayName());
    boolean ascii = name.chars().allMatch(c -> c < 0x7F);
    return ascii || !(object instanceof Entry p) ? name : p.alias();
  }

  private static @Nullable String phoneticName(AddressBookObject object) {
    String surname = object.text(PidTag.ADDRESS_BOOK_PHONETIC_SURNAME, "");
    String given = object.text(PidTag.ADDRESS_BOOK_PHONETIC_GIVEN_NAME, "");
    String both = (surname + " " + given).strip();
    return both.isEmpty() ? null : both;
  }

  private static @Nullable List<String> proxyAddresses(AddressBookObject object) {
    if (!(object instanceof Entry person) || person.address().isEmpty()) {
      return null;
    }
    List<String> all = new ArrayList<>();
    all.add("SMTP:" + person.address());
    person.otherAddresses().forEach(a -> all.add("smtp:" + a));
    return all;
  }
}
