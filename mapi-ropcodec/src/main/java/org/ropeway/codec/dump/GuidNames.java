package org.ropeway.codec.dump;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.property.PropertySet;

/** The names of well-known GUIDs. */
final class GuidNames {
  private static final Map<MapiGuid, String> NAMES = names();

  private GuidNames() {}

  /** The name behind a blank, or nothing. */
  static String suffix(MapiGuid guid) {
    String name = NAMES.get(guid);
    return name == null ? "" : " " + name;
  }

  private static Map<MapiGuid, String> names() {
    Map<MapiGuid, String> map = new HashMap<>();
    map.put(PropertySet.PSETID_ADDRESS, "PSETID_Address");
    map.put(PropertySet.PSETID_AIRSYNC, "PSETID_AirSync");
    map.put(PropertySet.PSETID_APPOINTMENT, "PSETID_Appointment");
    map.put(PropertySet.PSETID_APPOINTMENT2, "PSETID_Appointment2");
    map.put(PropertySet.PSETID_ATTACHMENT, "PSETID_Attachment");
    map.put(PropertySet.PSETID_CALENDARASSISTANT, "PSETID_CalendarAssistant");
    map.put(PropertySet.PSETID_COMMON, "PSETID_Common");
    map.put(PropertySet.PSETID_LOG, "PSETID_Log");
    map.put(PropertySet.PSETID_MEETING, "PSETID_Meeting");
    map.put(PropertySet.PSETID_MESSAGING, "PSETID_Messaging");
    map.put(PropertySet.PSETID_NOTE, "PSETID_Note");
    map.put(PropertySet.PSETID_POSTRSS, "PSETID_PostRss");
    map.put(PropertySet.PSETID_REMOTE, "PSETID_Remote");
    map.put(PropertySet.PSETID_SHARING, "PSETID_Sharing");
    map.put(PropertySet.PSETID_TASK, "PSETID_Task");
    map.put(PropertySet.PSETID_UNIFIEDMESSAGING, "PSETID_UnifiedMessaging");
    map.put(PropertySet.PSETID_XMLEXTRACTEDENTITIES, "PSETID_XmlExtractedEntities");
    map.put(PropertySet.PS_INTERNET_HEADERS, "PS_INTERNET_HEADERS");
    map.put(PropertySet.PS_MAPI, "PS_MAPI");
    map.put(PropertySet.PS_PUBLIC_STRINGS, "PS_PUBLIC_STRINGS");
    return Map.copyOf(map);
  }
}
