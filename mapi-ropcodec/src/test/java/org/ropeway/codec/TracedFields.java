package org.ropeway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireTrace;
import org.ropeway.codec.wire.WireType;
import tools.jackson.databind.JsonNode;

/**
 * What a decoding tells its trace, compared with what a vector's source says: for each field name
 * that both know, all values in their order.
 */
public final class TracedFields {
  private static final Pattern NUMBER = Pattern.compile("0x([0-9A-Fa-f]+)(?::0x([0-9A-F]+))?.*");
  private static final Pattern DECIMAL = Pattern.compile("(?:[A-Z_]+ = )?(\\d+)");
  private static final Pattern BYTES = Pattern.compile("\\d+ lpb: ?([0-9A-F]*)");

  /** What sources write by other names or in another order; the tests of SIDs compare it. */
  private static final Set<String> OTHERWISE_WRITTEN =
      Set.of("Pad", "IdentifierAuthority", "SubAuthorityCount", "SubAuthority");

  /**
   * What sources say besides: how they show a value, what is within values that are bytes here
   * (entry ids, global object ids, restrictions, which have vectors of their own), and what a test
   * left out on purpose.
   */
  private static final Set<String> NOT_FIELDS =
      Set.of(
          "",
          "AltPropString",
          "ActualRecordsCount (computed)",
          "Byte Array ID",
          "Content",
          "Creation Time",
          "Data",
          "Database GUID",
          "Day",
          "EntryCount",
          "EntryLength",
          "EntryLengthPad",
          "Flags",
          "Folder Type",
          "FuzzyLevel",
          "GlobalCounter",
          "IdentifierAuthority",
          "Month",
          "Name",
          "Other Matches",
          "Pad",
          "PropString",
          "PropTag",
          "Provider GUID",
          "Size",
          "SkipBlockCount",
          "SubAuthority",
          "SubAuthorityCount",
          "SubObject",
          "Textual SID",
          "Type",
          "User",
          "Version",
          "X",
          "X500DN",
          "Year",
          "abFlags",
          "cRes",
          "cValues",
          "dwBitmask",
          "http",
          "relop",
          "rt",
          "szAddressType",
          "szDisplayName",
          "szEmailAddress");

  private final Map<String, List<Object>> values = new HashMap<>();

  /** The fields of a value. */
  public static TracedFields of(WireType<?> type, byte[] bytes) {
    TracedFields fields = new TracedFields();
    WireTrace trace =
        new WireTrace() {
          private final List<String> open = new ArrayList<>();

          @Override
          public void begin(String name, int offset) {
            open.add(name);
          }

          @Override
          public void end(int offset, @Nullable Object value) {
            String name = open.removeLast();
            if (value == null) {
              return;
            }
            List<Object> all = fields.values.computeIfAbsent(name, n -> new ArrayList<>());
            if (value instanceof List<?> list
                && list.stream().allMatch(CalendarTime.class::isInstance)) {
              list.forEach(time -> all.add(plain(time)));
            } else {
              all.add(plain(value));
            }
          }
        };
    type.read(WireReader.of(Unpooled.wrappedBuffer(bytes), WireLimits.DEFAULT, trace));
    return fields;
  }

  /**
   * Compares with the fields of a vector.
   *
   * @param names the source's names for ours, where they differ
   * @return the names that were compared
   */
  public List<String> compare(Vector v, Map<String, String> names) {
    Map<String, List<Object>> expected = new LinkedHashMap<>();
    for (JsonNode pair : v.expect().get("fields")) {
      String[] path = pair.get(0).asString().split("/");
      String last = path[path.length - 1];
      boolean date = last.matches("0x[0-9A-F]{8}");
      String name = last.equals("cb") || date ? path[path.length - 2] : last;
      name = name.replaceAll("\\[\\d+]", "");
      expected
          .computeIfAbsent(names.getOrDefault(name, name), n -> new ArrayList<>())
          .add(parsed(date ? last : pair.get(1).asString()));
    }
    List<String> compared = new ArrayList<>();
    expected.forEach((name, all) -> {
      if (values.containsKey(name) && !OTHERWISE_WRITTEN.contains(name)) {
        // the sources leave out what is empty
        assertThat(values.get(name).stream().filter(x -> !x.equals("")).toList())
            .as(v.id() + " " + name)
            .isEqualTo(all);
        compared.add(name);
      } else if (!NOT_FIELDS.contains(name)) {
        assertThat(all).as(v.id() + " has no field " + name).isSubsetOf("", "null");
      }
    });
    return compared;
  }

  /** All values. */
  @Override
  public String toString() {
    return values.toString();
  }

  private static Object parsed(String text) {
    Matcher bytes = BYTES.matcher(text);
    if (bytes.matches()) {
      return bytes.group(1).toLowerCase(Locale.ROOT);
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      long high = Long.parseUnsignedLong(number.group(1), 16);
      return number.group(2) == null
          ? high
          : high << 32 | Long.parseUnsignedLong(number.group(2), 16);
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      return Long.valueOf(decimal.group(1));
    }
    if (text.startsWith("\"") && text.endsWith("\"") && text.length() > 1) {
      return text.substring(1, text.length() - 1);
    }
    return text.startsWith("{") ? text.substring(1, 37).toLowerCase(Locale.ROOT) : text;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Integer i -> Integer.toUnsignedLong(i);
      case Short i -> (long) Short.toUnsignedInt(i);
      case Boolean b -> b ? 1L : 0L;
      case Bytes b -> b.toHex();
      case byte[] b -> Bytes.wrap(b).toHex();
      case MapiGuid g -> g.toString();
      case PropertyTag t -> Integer.toUnsignedLong(t.value());
      case FileTime t -> t.ticks();
      case CalendarTime t -> t.minutes();
      default -> value;
    };
  }
}
