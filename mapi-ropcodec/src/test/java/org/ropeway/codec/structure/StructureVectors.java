package org.ropeway.codec.structure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireWriter;

/** Structures written down by hand in src/test/resources/vectors/structure. */
public final class StructureVectors {
  private static final Pattern TOKEN = Pattern.compile("`([^`]*)`|([0-9a-f]+)");

  private StructureVectors() {}

  /**
   * A structure.
   *
   * @param structure its name in {@link StructureTable}
   * @param value what it means, as its record says it
   */
  public record StructureVector(String structure, String source, Bytes data, String value) {
    @Override
    public String toString() {
      return structure + ", " + source;
    }
  }

  /** All of them. */
  public static List<StructureVector> all() {
    List<StructureVector> all = new ArrayList<>();
    for (String part : Vectors.resource("/vectors/structure/structures.txt").split("\n== ")) {
      if (!part.startsWith("#")) {
        all.add(vector(part.strip().split("\n")));
      }
    }
    return all;
  }

  private static StructureVector vector(String[] lines) {
    String[] head = lines[0].split(" \\| ", 2);
    WireWriter w = WireWriter.of(0x10000);
    String value = "";
    for (String line : List.of(lines).subList(1, lines.length)) {
      if (line.startsWith("= ")) {
        value = line.substring(2);
      } else {
        bytes(w, line);
      }
    }
    return new StructureVector(head[0], head[1], Bytes.wrap(w.toBytes()), value);
  }

  private static void bytes(WireWriter w, String line) {
    Matcher m = TOKEN.matcher(line);
    while (m.find()) {
      String text = m.group(1);
      w.bytes(
          text == null
              ? Bytes.ofHex(m.group(2)).array()
              : text.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
