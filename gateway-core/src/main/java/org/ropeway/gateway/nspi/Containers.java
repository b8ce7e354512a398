package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;

/** The address book hierarchy ([MS-OXOABK] 2.2.2): the global address list. */
final class Containers {
  /** The container id of the global address list. */
  static final int GLOBAL_ADDRESS_LIST = 0;

  /** Its DN, gal-addrlist-dn of [MS-OXOABK] 2.2.1.1. */
  static final String GLOBAL_ADDRESS_LIST_DN = "/";

  /** AB_RECIPIENTS and AB_UNMODIFIABLE. */
  private static final int CONTAINER_FLAGS = 0x01 | 0x08;

  private static final String ENGLISH = "Global Address List";
  private static final Map<String, String> NAMES =
      Map.of(
          "de", "Globale Adressliste",
          "es", "Lista global de direcciones",
          "fr", "Liste d'adresses globale",
          "it", "Elenco indirizzi globale",
          "nl", "Algemene adreslijst",
          "pl", "Globalna lista adresowa",
          "pt", "Lista de Endereços Global");

  private Containers() {}

  /** InvalidBookmark unless the container of a position exists. */
  static void check(Stat stat) {
    if (stat.containerId() != GLOBAL_ADDRESS_LIST) {
      throw new MapiException(ErrorCode.INVALID_BOOKMARK, "container " + stat.containerId());
    }
  }

  /**
   * The rows of the hierarchy table, strings of a type, in the client's language ([MS-OXNSPI]
   * 3.1.4.1.3).
   *
   * @param codePage expresses strings of {@link PropertyType#STRING8}
   */
  static List<List<PropertyValue>> hierarchy(PropertyType strings, CodePage codePage, int lcid) {
    PropertyTag displayName = PidTag.DISPLAY_NAME.withType(strings);
    String name = NAMES.getOrDefault(SortLocale.language(lcid), ENGLISH);
    List<PropertyValue> row = new ArrayList<>();
    row.add(
        new PropertyValue(
            PidTag.ENTRY_ID,
            AddressBookEntryId.of(AddressBookEntryId.CONTAINER, GLOBAL_ADDRESS_LIST_DN).toBytes()));
    row.add(new PropertyValue(PidTag.CONTAINER_FLAGS, CONTAINER_FLAGS));
    row.add(new PropertyValue(PidTag.DEPTH, 0));
    row.add(new PropertyValue(PidTag.ADDRESS_BOOK_CONTAINER_ID, GLOBAL_ADDRESS_LIST));
    row.add(
        new PropertyValue(
            displayName, strings == PropertyType.STRING8 ? codePage.express(name) : name));
    row.add(new PropertyValue(PidTag.ADDRESS_BOOK_IS_MASTER, false));
    return List.of(row);
  }
}
