package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxMailSearch.Field;
import tools.jackson.core.JsonGenerator;

/**
 * What to look for as OX takes it. A field that OX does not know would match every mail, so only
 * those are named that it does (mail-10).
 */
final class SearchTerm {
  private SearchTerm() {}

  static HttpCall.Json of(OxMailSearch search) {
    List<Field> fields = search.in().stream().sorted().toList();
    return out -> {
      out.writeStartObject();
      out.writeArrayPropertyStart("filter");
      if (fields.size() == 1) {
        term(fields.getFirst(), search.text(), out);
      } else {
        out.writeString("or");
        for (Field field : fields) {
          out.writeStartArray();
          term(field, search.text(), out);
          out.writeEndArray();
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    };
  }

  private static void term(Field field, String text, JsonGenerator out) {
    out.writeString("=");
    out.writeStartObject();
    switch (field) {
      case SUBJECT -> out.writeStringProperty("field", "subject");
      case FROM -> out.writeStringProperty("field", "from");
      case TO -> out.writeStringProperty("field", "to");
      case CC -> out.writeStringProperty("field", "cc");
      case BCC -> out.writeStringProperty("header", "Bcc");
      case CONTENT -> out.writeStringProperty("field", "content");
    }
    out.writeEndObject();
    out.writeString("*" + text + "*");
  }
}
