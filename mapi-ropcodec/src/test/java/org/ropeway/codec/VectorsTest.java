package org.ropeway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Every vector, those in the repository and, where it is at hand, those of the collection that may
 * not be copied, comes back byte for byte, but for those in EXCEPTIONS.tsv, each with its reason;
 * and for every one there is a test that knows what it means.
 */
class VectorsTest {
  private static final Map<String, String> EXCEPTIONS = exceptions();

  private static Map<String, String> exceptions() {
    Map<String, String> map = new TreeMap<>();
    for (String line : Vectors.text("EXCEPTIONS.tsv").lines().toList()) {
      String[] cells = line.split("\t");
      assertThat(cells).as("id, outcome and reason").hasSize(3);
      map.put(cells[0], cells[1]);
    }
    return map;
  }

  static Stream<Vector> all() {
    return Stream.concat(
        Vectors.all(), Vectors.collection().filter(v -> !v.mayBeCopied() && Readings.knows(v)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void comesBackByteForByte(Vector v) {
    WireType<?> type = Readings.of(v).type().orElseThrow().apply(v);
    assertThat(outcome(type, Readings.bytes(v))).isEqualTo(EXCEPTIONS.getOrDefault(v.id(), "same"));
  }

  private static <T> String outcome(WireType<T> type, byte[] bytes) {
    T value;
    try {
      value = type.readAll(bytes);
    } catch (WireException e) {
      return "refused";
    }
    byte[] again = WireWriter.encode(type, value);
    assertThat(type.readAll(again)).isEqualTo(value);
    return Arrays.equals(again, bytes) ? "same" : "rewritten";
  }

  /** An id in the list that no vector has would go unnoticed. */
  @Test
  void exceptionsAreVectors() {
    Set<String> known = ids(all());
    if (Vectors.collection().findAny().isPresent()) {
      assertThat(known).containsAll(EXCEPTIONS.keySet());
    }
  }

  /** What may be copied was. */
  @Test
  void theRepositoryHasWhatItMayHave() {
    Map<String, Vector> here = Vectors.all().collect(Collectors.toMap(Vector::id, v -> v));
    Vectors.collection()
        .filter(v -> v.mayBeCopied() && Readings.knows(v))
        .forEach(v ->
            assertThat(here.get(v.id()))
                .as(v.id())
                .satisfies(copy -> assertThat(copy.data()).isEqualTo(v.data())));
    Set<String> sources =
        Vectors.text("SOURCES.tsv").lines().map(l -> l.split("\t")[0]).collect(Collectors.toSet());
    assertThat(sources).containsAll(here.keySet());
  }

  /** The test that knows what a vector means names all of its kind, or it. */
  @Test
  void everyVectorHasATest() throws IOException {
    Map<Path, String> tests = new TreeMap<>();
    for (Readings.Reading reading : Readings.all().values()) {
      tests.put(reading.test(), Files.readString(reading.test()));
    }
    assertThat(
            Stream.concat(Vectors.all(), Vectors.collection())
                .filter(v -> {
                  String test = tests.get(Readings.of(v).test());
                  return !test.contains('"' + v.kind() + '"') && !test.contains('"' + v.id() + '"');
                }))
        .isEmpty();
  }

  private static Set<String> ids(Stream<Vector> vectors) {
    return vectors.map(Vector::id).collect(Collectors.toSet());
  }
}
