package org.ropeway.ox.usm.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** The configuration of a device (usm-json.md 3.4). */
final class ConfigCodec {
  private static final String ALL = "*";
  private List<String> types = new ArrayList<>();
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private OptionalInt mailDays = OptionalInt.empty();

  private ConfigCodec() {}

  static OxSyncConfig read(JsonInput json) {
    ConfigCodec codec = new ConfigCodec();
    json.object("data", codec::take);
    return new OxSyncConfig(codec.types, codec.fields, codec.mailDays);
  }

  /** A type without a list gets all fields, and no days is all days; both are said explicitly. */
  static void write(OxSyncConfig config, JsonGenerator out) {
    texts("types", config.types(), out);
    out.writeObjectPropertyStart("fields");
    for (String type : config.types()) {
      List<String> names = config.fields().get(type);
      if (names == null) {
        out.writeStringProperty(type, ALL);
      } else {
        texts(type, names, out);
      }
    }
    out.writeEndObject();
    out.writeObjectPropertyStart("range");
    out.writeObjectPropertyStart(UsmProfile.MAIL);
    if (config.mailDays().isPresent()) {
      out.writeNumberProperty("days", config.mailDays().getAsInt());
    } else {
      out.writeNullProperty("days");
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void texts(String name, List<String> values, JsonGenerator out) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "types" ->
          types = in.list("types", UsmProfile.MAX_SMALL_LIST, each -> each.text("types"));
      case "fields" -> {
        if (!in.isNull()) {
          in.object("fields", this::takeFields);
        }
      }
      case "range" -> {
        if (!in.isNull()) {
          in.object("range", this::takeRange);
        }
      }
      default -> {}
    }
  }

  private void takeFields(String type, JsonInput in) {
    if (in.isList() && fields.size() < UsmProfile.MAX_SMALL_LIST) {
      fields.put(type, in.list("fields", UsmProfile.MAX_SMALL_LIST, each -> each.text("fields")));
    }
  }

  private void takeRange(String type, JsonInput in) {
    if (type.equals(UsmProfile.MAIL) && in.isObject()) {
      in.object("range.mail", this::takeDays);
    }
  }

  private void takeDays(String name, JsonInput in) {
    if (name.equals("days")) {
      int days = in.integer("range.mail.days", 0);
      mailDays = days > 0 ? OptionalInt.of(days) : OptionalInt.empty();
    }
  }
}
