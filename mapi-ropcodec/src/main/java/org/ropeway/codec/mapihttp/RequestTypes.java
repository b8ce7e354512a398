package org.ropeway.codec.mapihttp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All request types with bodies; PING has none. [MS-OXCMAPIHTTP] 2.2.4, 2.2.5. */
public final class RequestTypes {
  /** Those of the mailbox endpoint. */
  public static final List<RequestType<?, ?>> MAILBOX =
      List.of(Connect.TYPE, Execute.TYPE, Disconnect.TYPE, NotificationWait.TYPE);

  /** Those of the address book endpoint. */
  public static final List<RequestType<?, ?>> ADDRESS_BOOK =
      List.of(
          Bind.TYPE,
          Unbind.TYPE,
          CompareMinIds.TYPE,
          DnToMinId.TYPE,
          GetMatches.TYPE,
          GetPropList.TYPE,
          GetProps.TYPE,
          GetSpecialTable.TYPE,
          GetTemplateInfo.TYPE,
          ModLinkAtt.TYPE,
          ModProps.TYPE,
          QueryRows.TYPE,
          QueryColumns.TYPE,
          ResolveNames.TYPE,
          ResortRestriction.TYPE,
          SeekEntries.TYPE,
          UpdateStat.TYPE,
          GetMailboxUrl.TYPE,
          GetAddressBookUrl.TYPE);

  private static final Map<String, RequestType<?, ?>> BY_NAME = byName();

  private RequestTypes() {}

  /** The request type an X-RequestType header names, whatever its case. */
  public static Optional<RequestType<?, ?>> find(String name) {
    return Optional.ofNullable(BY_NAME.get(lower(name)));
  }

  private static Map<String, RequestType<?, ?>> byName() {
    Map<String, RequestType<?, ?>> map = new HashMap<>();
    MAILBOX.forEach(t -> map.put(lower(t.name()), t));
    ADDRESS_BOOK.forEach(t -> map.put(lower(t.name()), t));
    return Map.copyOf(map);
  }

  private static String lower(String s) {
    return s.toLowerCase(java.util.Locale.ROOT);
  }
}
