package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.JsonText;

/**
 * What a device synchronises; OX knows nothing of it.
 *
 * @param epoch how often that changed; states of another epoch are out of sync
 */
record DeviceConfig(OxSyncConfig value, int epoch) {
  private static final OxSyncConfig EVERYTHING =
      new OxSyncConfig(List.of("folder", "mail"), Map.of(), OptionalInt.empty());
  private static final int MAX_LIST = 1_000;

  static DeviceConfig of(Books books, String device) {
    Optional<String> stored = books.config(device);
    return stored.map(DeviceConfig::read).orElse(new DeviceConfig(EVERYTHING, 0));
  }

  /** The same with another wish, which is kept. */
  DeviceConfig changed(OxSyncConfig wish, Books books, String device) {
    boolean same = wish.fields().equals(value.fields()) && wish.mailDays().equals(value.mailDays());
    DeviceConfig now = new DeviceConfig(wish, same ? epoch : epoch + 1);
    books.config(device, now.text());
    return now;
  }

  private String text() {
    return JsonText.write(out -> {
      out.writeStartObject();
      out.writeNumberProperty("epoch", epoch);
      out.writeNumberProperty("days", value.mailDays().orElse(0));
      out.writeArrayPropertyStart("types");
      value.types().forEach(out::writeString);
      out.writeEndArray();
      out.writeObjectPropertyStart("fields");
      value
          .fields()
          .forEach((type, names) -> {
            out.writeArrayPropertyStart(type);
            names.forEach(out::writeString);
            out.writeEndArray();
          });
      out.writeEndObject();
      out.writeEndObject();
    });
  }

  private static DeviceConfig read(String text) {
    int[] numbers = {0, 0};
    List<String> types = new ArrayList<>();
    Map<String, List<String>> fields = new HashMap<>();
    JsonText.read(
        text,
        (name, in) -> {
          switch (name) {
            case "epoch" -> numbers[0] = in.integer(name, 0);
            case "days" -> numbers[1] = in.integer(name, 0);
            case "types" -> types.addAll(texts(name, in));
            case "fields" -> in.object(name, (type, list) -> fields.put(type, texts(type, list)));
            default -> {}
          }
        });
    OptionalInt days = numbers[1] > 0 ? OptionalInt.of(numbers[1]) : OptionalInt.empty();
    return new DeviceConfig(new OxSyncConfig(types, fields, days), numbers[0]);
  }

  private static List<String> texts(String name, JsonInput in) {
    return in.list(name, MAX_LIST, each -> each.text(name));
  }
}
