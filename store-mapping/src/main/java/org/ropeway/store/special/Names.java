package org.ropeway.store.special;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names of what is provisioned, in the user's language or else in English. */
public final class Names {
  private static final Map<String, List<String>> TABLE = load();
  private static final List<String> LANGUAGES = Objects.requireNonNull(TABLE.get("key"));

  private final int column;

  /** Names for an OX locale, such as {@code de_DE}. */
  public Names(String locale) {
    String language = locale.split("[_-]", 2)[0].toLowerCase(Locale.ROOT);
    this.column = Math.max(0, LANGUAGES.indexOf(language));
  }

  /** The name of something. */
  public String of(String key) {
    List<String> names = Objects.requireNonNull(TABLE.get(key), key);
    String own = names.get(column);
    return own.isEmpty() ? names.getFirst() : own;
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> table = new HashMap<>();
    try (InputStream in = Names.class.getResourceAsStream("names.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = Arrays.asList(line.split("\t", -1));
        table.put(fields.getFirst(), fields.subList(1, fields.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
