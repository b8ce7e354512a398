package org.ropeway.standin.usm;

import java.util.HashSet;
import java.util.Set;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.MailRow;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Mails as objects on the wire (usm-json.md 3.11; ox-http-api.md columns 600 to 668). */
final class MailJson {
  private static final Set<String> ALWAYS = Set.of("objectType", "uuid", "folder_uuid", "id");
  private final JsonMapper mapper;
  private final Set<String> fields;

  /** With the fields the device configured; empty: all. */
  MailJson(JsonMapper mapper, Set<String> fields) {
    this.mapper = mapper;
    this.fields = new HashSet<>(fields);
  }

  ObjectNode of(MailRow mail, FolderRow folder) {
    ObjectNode out = (ObjectNode) mapper.readTree(mail.listing());
    out.put("objectType", "mail");
    out.put("uuid", mail.uuid());
    out.put("folder_uuid", folder.uuid());
    out.put("id", String.valueOf(mail.uid()));
    out.put("folder_id", folder.id());
    out.put("flags", mail.flags());
    out.put("color_label", mail.color());
    out.put("received_date", mail.received());
    out.put("size", mail.size());
    out.set("user", mapper.readTree(mail.userFlags()));
    if (!fields.isEmpty()) {
      out.propertyNames().stream()
          .filter(name -> !fields.contains(name) && !ALWAYS.contains(name))
          .toList()
          .forEach(out::remove);
    }
    return out;
  }
}
