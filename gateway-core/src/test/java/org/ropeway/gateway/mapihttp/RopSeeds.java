package org.ropeway.gateway.mapihttp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireWriter;

/**
 * The requests among the vectors of the codec, which a fuzzer begins with: of every ROP there is
 * one.
 */
final class RopSeeds {
  private static final Path VECTORS =
      Path.of("..", "mapi-ropcodec", "src", "test", "resources", "vectors", "rop");
  private static final Pattern TOKEN =
      Pattern.compile("u\"(?<utf16>[^\"]*)\"|\"(?<ascii>[^\"]*)\"|(?<hex>[0-9A-Fa-f]+)");

  private RopSeeds() {}

  /** The requests of a chapter, with this logon and this first handle index. */
  static List<byte[]> requests(String chapter, int logonId, int handleIndex) {
    List<byte[]> all = requests(chapter);
    for (byte[] request : all) {
      request[1] = (byte) logonId;
      request[2] = (byte) handleIndex;
    }
    return all;
  }

  private static List<byte[]> requests(String chapter) {
    try {
      List<byte[]> all = new ArrayList<>();
      String text = Files.readString(VECTORS.resolve(chapter + ".txt"));
      for (String vector : text.split("(?m)^== ")) {
        if (vector.startsWith("request ")) {
          all.add(bytes(vector.substring(vector.indexOf('\n') + 1)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of fields: a name, tokens, and perhaps what they mean. */
  private static byte[] bytes(String fields) {
    WireWriter w = WireWriter.of(0x10000);
    fields
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#") && !line.matches("(columns|logon) .*"))
        .flatMap(line -> List.of(line.split(" \\| ")).stream())
        .map(field -> field.strip().replaceFirst(" =.*", "").replaceFirst("^\\S+", ""))
        .forEach(tokens -> write(w, tokens));
    return w.toBytes();
  }

  private static void write(WireWriter w, String tokens) {
    Matcher m = TOKEN.matcher(tokens);
    while (m.find()) {
      if (m.group("utf16") != null) {
        w.utf16(m.group("utf16"));
      } else if (m.group("ascii") != null) {
        w.bytes(m.group("ascii").getBytes(StandardCharsets.US_ASCII));
      } else {
        w.bytes(Bytes.ofHex(m.group("hex")).array());
      }
    }
  }
}
