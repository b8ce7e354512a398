package org.ropeway.ox.usm.wire;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/**
 * searchMails, an addition to the profile: the filter is that of the HTTP API's {@code
 * mail?action=search} (ox-http-api.md 7.1), the answer a list of uuids.
 */
final class MailSearchCodec {
  private MailSearchCodec() {}

  /** {@code ["or",["=",{"field":"subject"},"*text*"],…]}; an asterisk in the text is any letter. */
  static void write(OxMailSearch search, JsonGenerator out) {
    String pattern = "*" + search.text().replace('*', '?') + "*";
    out.writeArrayPropertyStart("filter");
    out.writeString("or");
    for (OxMailSearch.Field field : EnumSet.copyOf(search.in())) {
      out.writeStartArray();
      out.writeString("=");
      out.writeStartObject();
      out.writeStringProperty("field", field.name().toLowerCase(Locale.ROOT));
      out.writeEndObject();
      out.writeString(pattern);
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  static Set<String> read(JsonInput json) {
    return new HashSet<>(json.list("data", UsmProfile.MAX_OBJECTS, in -> in.text("a uuid")));
  }
}
