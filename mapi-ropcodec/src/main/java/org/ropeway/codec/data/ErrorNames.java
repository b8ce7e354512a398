package org.ropeway.codec.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The names of error codes, loaded when the first is asked for. */
final class ErrorNames {
  private static final Map<Integer, String> NAMES = load();

  private ErrorNames() {}

  static String of(int value) {
    String name = NAMES.get(value);
    return name == null ? new ErrorCode(value).toHex() : name;
  }

  private static Map<Integer, String> load() {
    Map<Integer, String> names = new HashMap<>();
    try (InputStream in = ErrorNames.class.getResourceAsStream("errorcodes.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split("\t", -1);
        names.put(Integer.parseUnsignedInt(f[0].substring(2), 16), f[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
