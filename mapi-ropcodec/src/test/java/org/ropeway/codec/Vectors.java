package org.ropeway.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The recorded and published bytes under src/test/resources/vectors/data; SOURCES.tsv says whose.
 */
public final class Vectors {
  private static final String FOLDER = "/vectors/data/";
  private static final List<Vector> ALL = load();
  private static final List<Vector> COLLECTION = loadCollection();

  private Vectors() {}

  /**
   * Bytes and what their source says they mean.
   *
   * @param index all the index says of them
   */
  public record Vector(String id, String kind, Bytes data, JsonNode index) {
    /** What they mean. */
    public JsonNode expect() {
      return index.get("expect");
    }

    /** Whether they are meant to be malformed. */
    public boolean robustness() {
      return index.has("robustness") && index.get("robustness").asBoolean();
    }

    /** Whether the repository may have it. */
    public boolean mayBeCopied() {
      return !index.has("repo_ok") || index.get("repo_ok").asBoolean();
    }

    /** The bytes. */
    public byte[] bytes() {
      return data.array();
    }

    /** The value the source gives a field, under its path. */
    public String field(String path) {
      for (JsonNode pair : expect().get("fields")) {
        if (pair.get(0).asString().equals(path)) {
          return pair.get(1).asString();
        }
      }
      throw new AssertionError("no field " + path + " in " + id);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** All of a kind. */
  public static Stream<Vector> ofKind(String kind) {
    return ALL.stream().filter(v -> v.kind.equals(kind));
  }

  /** All in the repository. */
  public static Stream<Vector> all() {
    return ALL.stream();
  }

  /**
   * All of a kind in the collection whose licences keep them out of this repository; none where the
   * collection is not at hand.
   */
  public static Stream<Vector> collected(String kind) {
    return collection().filter(v -> v.kind.equals(kind) && !v.mayBeCopied());
  }

  /**
   * The whole collection: the folder that the environment variable ROPEWAY_TRAFFIC names, or
   * shared/traffic beside a folder the repository is in; nothing where neither is.
   */
  public static Stream<Vector> collection() {
    return COLLECTION.stream();
  }

  private static List<Vector> loadCollection() {
    String named = System.getenv("ROPEWAY_TRAFFIC");
    Path folder = named == null ? besideTheRepository() : Path.of(named);
    if (folder == null) {
      return List.of();
    }
    Path open = folder.resolve("open");
    ObjectMapper mapper = new ObjectMapper();
    return read(open.resolve("vectors.jsonl"))
        .lines()
        .map(mapper::readTree)
        .map(line -> vector(line, bytes(open.resolve(line.get("file").asString()))))
        .toList();
  }

  private static @Nullable Path besideTheRepository() {
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      Path traffic = p.resolve("shared").resolve("traffic");
      if (Files.exists(traffic.resolve("open").resolve("vectors.jsonl"))) {
        return traffic;
      }
    }
    return null;
  }

  /** The one called so. */
  public static Vector get(String id) {
    return ALL.stream().filter(v -> v.id.equals(id)).findAny().orElseThrow();
  }

  /** Decodes, encodes back byte for byte, and refuses every strict prefix. */
  public static <T> T roundTrip(WireType<T> type, byte[] bytes) {
    T value = type.readAll(bytes);
    assertThat(WireWriter.encode(type, value)).isEqualTo(bytes);
    assertThat(type.readAll(bytes)).isEqualTo(value);
    return value;
  }

  /** Every strict prefix is refused with a WireException. */
  public static void refusesPrefixes(WireType<?> type, byte[] bytes) {
    for (int n = 0; n < bytes.length; n++) {
      byte[] prefix = Arrays.copyOf(bytes, n);
      assertThatThrownBy(() -> type.readAll(prefix)).isInstanceOf(WireException.class);
    }
  }

  /** A strict prefix is decoded or refused, and nothing else. */
  public static void survivesPrefixes(WireType<?> type, byte[] bytes) {
    for (int n = 0; n < bytes.length; n++) {
      try {
        type.readAll(Arrays.copyOf(bytes, n));
      } catch (WireException e) {
        assertThat(e.offset()).isLessThanOrEqualTo(n);
      }
    }
  }

  private static List<Vector> load() {
    ObjectMapper mapper = new ObjectMapper();
    return text("index.jsonl")
        .lines()
        .map(mapper::readTree)
        .map(line -> vector(line, bytes(text(line.get("file").asString()))))
        .toList();
  }

  private static Vector vector(JsonNode line, byte[] bytes) {
    assertThat(bytes).hasSize(line.get("length").asInt());
    return new Vector(
        line.get("id").asString(), line.get("kind").asString(), Bytes.wrap(bytes), line);
  }

  private static byte[] bytes(Path file) {
    try {
      return file.toString().endsWith(".hex") ? bytes(read(file)) : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file beside the vectors. */
  static String text(String name) {
    return resource(FOLDER + name);
  }

  /** A text among the test resources. */
  public static String resource(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
