package org.ropeway.ox.json;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.ropeway.ox.OxMailFilter;
import tools.jackson.core.JsonGenerator;

/** Writes rules of the mail filter as {@link MailFilterReader} reads them. */
public final class MailFilterWriter {
  private MailFilterWriter() {}

  /** Writes a rule. Throws {@link IllegalArgumentException} if a part of it is not known. */
  public static void write(OxMailFilter filter, JsonGenerator out) {
    out.writeStartObject();
    if (filter.id() != OxMailFilter.NEW) {
      out.writeNumberProperty("id", filter.id());
    }
    out.writeStringProperty("rulename", filter.name());
    out.writeBooleanProperty("active", filter.active());
    texts("flags", filter.flags(), out);
    out.writeName("test");
    test(filter.test(), out);
    out.writeArrayPropertyStart("actioncmds");
    filter.actions().forEach(action -> action(action, out));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void texts(String name, List<String> values, JsonGenerator out) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  private static void test(OxMailFilter.Test test, JsonGenerator out) {
    out.writeStartObject();
    switch (test) {
      case OxMailFilter.Always _ -> out.writeStringProperty("id", "true");
      case OxMailFilter.AllOf all -> tests("allof", all.tests(), out);
      case OxMailFilter.AnyOf any -> tests("anyof", any.tests(), out);
      case OxMailFilter.Not not -> {
        out.writeStringProperty("id", "not");
        out.writeName("test");
        test(not.test(), out);
      }
      case OxMailFilter.Header header -> {
        out.writeStringProperty("id", "header");
        texts("headers", header.headers(), out);
        out.writeStringProperty("comparison", word(header.comparison()));
        texts("values", header.values(), out);
      }
      case OxMailFilter.Address address -> {
        out.writeStringProperty("id", "address");
        out.writeStringProperty("addresspart", "all");
        texts("headers", address.headers(), out);
        out.writeStringProperty("comparison", word(address.comparison()));
        texts("values", address.values(), out);
      }
      case OxMailFilter.Exists exists -> {
        out.writeStringProperty("id", "exists");
        texts("headers", exists.headers(), out);
      }
      case OxMailFilter.Size size -> {
        out.writeStringProperty("id", "size");
        out.writeStringProperty("comparison", size.over() ? "over" : "under");
        out.writeNumberProperty("size", size.bytes());
      }
      case OxMailFilter.CurrentDate date -> {
        out.writeStringProperty("id", "currentdate");
        out.writeStringProperty("comparison", date.until() ? "le" : "ge");
        out.writeStringProperty("datepart", "date");
        out.writeArrayPropertyStart("datevalue");
        out.writeNumber(noon(date.day()));
        out.writeEndArray();
        out.writeStringProperty("zone", zone(date.zone()));
      }
      case OxMailFilter.OtherTest other ->
          throw new IllegalArgumentException("a test that is not known: " + other.id());
    }
    out.writeEndObject();
  }

  private static void tests(String id, List<OxMailFilter.Test> tests, JsonGenerator out) {
    out.writeStringProperty("id", id);
    out.writeArrayPropertyStart("tests");
    tests.forEach(test -> test(test, out));
    out.writeEndArray();
  }

  /** The same day whether OX looks at it in UTC, as recorded, or in its own zone. */
  private static long noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static String zone(ZoneOffset zone) {
    int minutes = zone.getTotalSeconds() / 60;
    int distance = Math.abs(minutes);
    return String.format(
        Locale.ROOT, "%s%02d%02d", minutes < 0 ? "-" : "+", distance / 60, distance % 60);
  }

  private static String word(OxMailFilter.Comparison comparison) {
    return switch (comparison) {
      case IS -> "is";
      case CONTAINS -> "contains";
      case STARTS_WITH -> "startswith";
      case ENDS_WITH -> "endswith";
    };
  }

  private static void action(OxMailFilter.Action action, JsonGenerator out) {
    out.writeStartObject();
    switch (action) {
      case OxMailFilter.Keep _ -> out.writeStringProperty("id", "keep");
      case OxMailFilter.Discard _ -> out.writeStringProperty("id", "discard");
      case OxMailFilter.Stop _ -> out.writeStringProperty("id", "stop");
      case OxMailFilter.Redirect redirect -> {
        out.writeStringProperty("id", "redirect");
        out.writeStringProperty("to", redirect.to());
        out.writeBooleanProperty("copy", redirect.copy());
      }
      case OxMailFilter.Move move -> {
        out.writeStringProperty("id", move.copy() ? "copy" : "move");
        out.writeStringProperty("into", move.folderId());
      }
      case OxMailFilter.AddFlags add -> {
        out.writeStringProperty("id", "addflags");
        texts("flags", add.flags(), out);
      }
      case OxMailFilter.Vacation vacation -> {
        out.writeStringProperty("id", "vacation");
        out.writeStringProperty("days", String.valueOf(vacation.days()));
        texts("addresses", vacation.addresses(), out);
        out.writeStringProperty("subject", vacation.subject());
        out.writeStringProperty("text", vacation.text());
      }
      case OxMailFilter.OtherAction other ->
          throw new IllegalArgumentException("an action that is not known: " + other.id());
    }
    out.writeEndObject();
  }
}
