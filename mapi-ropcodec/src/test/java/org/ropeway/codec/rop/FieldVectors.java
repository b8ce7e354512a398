package org.ropeway.codec.rop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireWriter;

/**
 * ROPs written down field by field in src/test/resources/vectors/rop, one file for each chapter,
 * and bodies of MAPI/HTTP in vectors/mapihttp.
 *
 * <pre>
 * == request RopOpenFolder | [MS-OXCROPS] 2.2.4.1.1
 * RopId 02 | LogonId 00 | InputHandleIndex 00 | OutputHandleIndex 01
 * FolderId 0100 00000000000D = 1-00000000000d
 * </pre>
 *
 * A field is its name, its bytes (in hexadecimal digits, {@code "ASCII"} or {@code u"UTF-16LE"})
 * and perhaps what they mean; {@code +} goes on in the next line. A response answers the last
 * request of its ROP before it. {@code columns} and {@code logon public} say what the bytes do not.
 * Where no other source is named, the bytes were made by hand from the section.
 */
public final class FieldVectors {
  private static final Pattern TOKEN =
      Pattern.compile("u\"(?<utf16>[^\"]*)\"|\"(?<ascii>[^\"]*)\"|(?<hex>[0-9A-Fa-f]+)");

  private static final List<String> CHAPTERS =
      List.of(
          "logon",
          "folder",
          "table",
          "message",
          "transport",
          "property",
          "stream",
          "permission",
          "rule",
          "fasttransfer",
          "ics",
          "notification",
          "other");

  private FieldVectors() {}

  /** Which way bytes go. */
  public enum Direction {
    REQUEST,
    RESPONSE,
    /** From the server, of its own. */
    ANSWER
  }

  /**
   * A field.
   *
   * @param value what its bytes mean; null if that is not said
   */
  public record Field(String name, Bytes bytes, @Nullable String value) {}

  /**
   * A ROP.
   *
   * @param request the request a response answers
   */
  public record FieldVector(
      Direction direction,
      String rop,
      String source,
      List<Field> fields,
      List<PropertyTag> columns,
      LogonKind logon,
      @Nullable FieldVector request) {

    /** All its bytes. */
    public byte[] bytes() {
      StringBuilder hex = new StringBuilder();
      fields.forEach(f -> hex.append(f.bytes.toHex()));
      return Bytes.ofHex(hex.toString()).array();
    }

    @Override
    public String toString() {
      return direction + " " + rop + " " + source;
    }
  }

  /** All ROPs. */
  public static List<FieldVector> all() {
    return CHAPTERS.stream().flatMap(chapter -> of("rop/" + chapter + ".txt").stream()).toList();
  }

  /** Those of a file below vectors. */
  public static List<FieldVector> of(String file) {
    return new Parser().parse(file);
  }

  private static final class Parser {
    private final List<FieldVector> vectors = new ArrayList<>();
    private final Map<String, FieldVector> requests = new HashMap<>();
    private List<PropertyTag> columns = List.of();
    private LogonKind logon = LogonKind.PRIVATE;
    private @Nullable String head;
    private List<Field> fields = new ArrayList<>();

    List<FieldVector> parse(String file) {
      text(file).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
      finish();
      return vectors;
    }

    private void line(String line) {
      if (line.startsWith("==")) {
        finish();
        head = line.substring(2).strip();
      } else if (line.startsWith("columns ")) {
        columns =
            List.of(line.split("\\s+")).stream()
                .skip(1)
                .map(tag -> new PropertyTag(Integer.parseUnsignedInt(tag.substring(2), 16)))
                .toList();
      } else if (line.equals("logon public")) {
        logon = LogonKind.PUBLIC;
      } else if (line.startsWith("+")) {
        Field last = fields.removeLast();
        Field more = field(last.name() + " " + line.substring(1).strip());
        fields.add(new Field(last.name(), join(last.bytes(), more.bytes()), more.value()));
      } else if (!line.startsWith("#")) {
        for (String part : line.split(" \\| ")) {
          fields.add(field(part.strip()));
        }
      }
    }

    private static Bytes join(Bytes a, Bytes b) {
      return Bytes.ofHex(a.toHex() + b.toHex());
    }

    private static Field field(String text) {
      int equals = text.indexOf(" =");
      String left = equals < 0 ? text : text.substring(0, equals);
      String value = equals < 0 ? null : text.substring(equals + 2).strip();
      int space = left.indexOf(' ');
      String name = space < 0 ? left : left.substring(0, space);
      return new Field(name, space < 0 ? Bytes.EMPTY : bytes(left.substring(space)), value);
    }

    private static Bytes bytes(String tokens) {
      WireWriter w = WireWriter.of(0x10000);
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
      return Bytes.wrap(w.toBytes());
    }

    private void finish() {
      if (head != null) {
        String[] parts = head.split(" \\| ");
        String[] words = parts[0].split(" ");
        Direction direction = Direction.valueOf(words[0].toUpperCase(Locale.ROOT));
        FieldVector request = direction == Direction.RESPONSE ? requests.get(words[1]) : null;
        FieldVector v =
            new FieldVector(direction, words[1], parts[1], fields, columns, logon, request);
        if (direction == Direction.REQUEST) {
          requests.put(v.rop, v);
        }
        vectors.add(v);
      }
      fields = new ArrayList<>();
      columns = List.of();
      logon = LogonKind.PRIVATE;
    }

    private static String text(String file) {
      String name = "/vectors/" + file;
      try (InputStream in = FieldVectors.class.getResourceAsStream(name)) {
        return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
