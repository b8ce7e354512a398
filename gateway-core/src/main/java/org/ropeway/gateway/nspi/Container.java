package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;

/** The address book hierarchy ([MS-OXOABK] 2.2.2): the containers of each context. */
enum Container {
  /** All there is. */
  GLOBAL_ADDRESS_LIST(
      0,
      0,
      "Global Address List|Globale Adressliste|Lista global de direcciones|Liste d'adresses globale|"
          + "Elenco indirizzi globale|Algemene adreslijst|Globalna lista adresowa|Lista de Endereços Global"),
  /** Who has a mailbox here. */
  ALL_USERS(
      0x20,
      0,
      "All Users|Alle Benutzer|Todos los usuarios|Tous les utilisateurs|"
          + "Tutti gli utenti|Alle gebruikers|Wszyscy użytkownicy|Todos os utilizadores"),
  /** The groups. */
  ALL_GROUPS(
      0x21,
      0,
      "All Groups|Alle Gruppen|Todos los grupos|Tous les groupes|"
          + "Tutti i gruppi|Alle groepen|Wszystkie grupy|Todos os grupos"),
  /** The rooms and other resources. */
  ALL_ROOMS(
      0x22,
      0x200,
      "All Rooms|Alle Räume|Todas las salas|Toutes les salles|"
          + "Tutte le sale|Alle ruimten|Wszystkie sale|Todas as salas");

  /** AB_RECIPIENTS and AB_UNMODIFIABLE. */
  private static final int CONTAINER_FLAGS = 0x01 | 0x08;

  private static final List<String> LANGUAGES =
      List.of("en", "de", "es", "fr", "it", "nl", "pl", "pt");

  private final int id;
  private final int flags;
  private final String names;

  /**
   * A container.
   *
   * @param id an MId that no object has
   * @param flags of PidTagContainerFlags beside those that all have; AB_CONF_ROOMS is 0x200
   * @param names in the languages of {@link #LANGUAGES}, with bars between them
   */
  Container(int id, int flags, String names) {
    this.id = id;
    this.flags = CONTAINER_FLAGS | flags;
    this.names = names;
  }

  /** Its PidTagAddressBookContainerId. */
  int id() {
    return id;
  }

  /** Its DN: gal-addrlist-dn or addresslist-dn of [MS-OXOABK] 2.2.1.1. */
  String dn() {
    if (this == GLOBAL_ADDRESS_LIST) {
      return "/";
    }
    UUID uuid = UUID.nameUUIDFromBytes(name().getBytes(StandardCharsets.US_ASCII));
    return "/guid=" + uuid.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
  }

  /** Whether entries of a kind are in it. */
  boolean has(Entry.Kind kind) {
    return switch (this) {
      case GLOBAL_ADDRESS_LIST -> true;
      case ALL_USERS -> kind == Entry.Kind.USER;
      case ALL_GROUPS -> kind == Entry.Kind.GROUP;
      case ALL_ROOMS -> kind == Entry.Kind.ROOM;
    };
  }

  /** The container of a position; InvalidBookmark unless it exists. */
  static Container of(Stat stat) {
    for (Container container : values()) {
      if (container.id == stat.containerId()) {
        return container;
      }
    }
    throw new MapiException(ErrorCode.INVALID_BOOKMARK, "container " + stat.containerId());
  }

  /**
   * The rows of the hierarchy table, strings of a type, in the client's language ([MS-OXNSPI]
   * 3.1.4.1.3).
   *
   * @param codePage expresses strings of {@link PropertyType#STRING8}
   */
  static List<List<PropertyValue>> hierarchy(PropertyType strings, CodePage codePage, int lcid) {
    int language = Math.max(0, LANGUAGES.indexOf(SortLocale.language(lcid)));
    List<List<PropertyValue>> rows = new ArrayList<>();
    for (Container container : values()) {
      rows.add(container.row(strings, codePage, language));
    }
    return List.copyOf(rows);
  }

  private List<PropertyValue> row(PropertyType strings, CodePage codePage, int language) {
    PropertyTag displayName = PidTag.DISPLAY_NAME.withType(strings);
    String name = names.split("\\|", -1)[language];
    List<PropertyValue> row = new ArrayList<>();
    row.add(
        new PropertyValue(
            PidTag.ENTRY_ID, AddressBookEntryId.of(AddressBookEntryId.CONTAINER, dn()).toBytes()));
    row.add(new PropertyValue(PidTag.CONTAINER_FLAGS, flags));
    row.add(new PropertyValue(PidTag.DEPTH, 0));
    row.add(new PropertyValue(PidTag.ADDRESS_BOOK_CONTAINER_ID, id));
    row.add(
        new PropertyValue(
            displayName, strings == PropertyType.STRING8 ? codePage.express(name) : name));
    row.add(new PropertyValue(PidTag.ADDRESS_BOOK_IS_MASTER, false));
    return row;
  }
}
