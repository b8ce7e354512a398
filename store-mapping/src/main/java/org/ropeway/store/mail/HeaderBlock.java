package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of a mail or part, as far as the limits let it be read. Not thread-safe. */
final class HeaderBlock implements HeaderFields {
  private final MailLimits limits;
  private final Map<String, List<String>> fields = new HashMap<>();
  private int count;
  private long bytes;
  private boolean cut;

  HeaderBlock(MailLimits limits) {
    this.limits = limits;
  }

  /** Adds a field from its raw bytes, folded as they may be. */
  void add(String name, byte[] raw, int from, int to) {
    bytes += to - from;
    if (++count > limits.headerFields() || bytes > limits.headerBytes()) {
      cut = true;
      return;
    }
    int end = Math.min(to, from + limits.fieldChars());
    cut |= end < to;
    fields
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>(1))
        .add(unfold(raw, from, end));
  }

  @Override
  public @Nullable String first(String lowerCaseName) {
    List<String> list = fields.get(lowerCaseName);
    return list == null ? null : list.getFirst();
  }

  @Override
  public List<String> all(String lowerCaseName) {
    return fields.getOrDefault(lowerCaseName, List.of());
  }

  /** The names of all fields, in lower case. */
  Set<String> names() {
    return fields.keySet();
  }

  /** Whether the limits left something out. */
  boolean isCut() {
    return cut;
  }

  /** The value as text ([RFC6532]: UTF-8; older mails: whatever), line ends and NULs taken out. */
  private static String unfold(byte[] raw, int from, int to) {
    byte[] line = new byte[to - from];
    int size = 0;
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      byte b = raw[i];
      ascii &= b >= 0;
      if (b != '\r' && b != '\n' && b != 0) {
        line[size++] = b == '\t' ? (byte) ' ' : b;
      }
    }
    String text =
        ascii
            ? new String(line, 0, size, StandardCharsets.ISO_8859_1)
            : Charsets.decode(Arrays.copyOf(line, size), Charsets.WINDOWS_1252);
    return text.strip();
  }
}
