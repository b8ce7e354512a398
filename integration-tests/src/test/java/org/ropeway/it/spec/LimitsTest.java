package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * docs/limits.md: what a hostile client may not do, and the tests that try it: those that carry
 * {@link Limit}, and those of other modules, which docs/limits.tsv names.
 */
class LimitsTest {
  private static final Path DOCS = Path.of("../docs");
  private static final String LATER = "later: ";

  /**
   * A line of limits.tsv.
   *
   * @param value what the limits are and where they are defined
   * @param outcome what happens when one is crossed
   * @param elsewhere tests of other modules, or with {@link #LATER} to which part it belongs
   */
  private record Line(int number, String limit, String value, String outcome, String elsewhere) {
    boolean isLater() {
      return elsewhere.startsWith(LATER);
    }

    List<String> tests() {
      return isLater() || elsewhere.isEmpty() ? List.of() : List.of(elsewhere.split(", ", -1));
    }
  }

  @Test
  void theTableIsWhatTheTestsSay() throws IOException {
    String page = page(lines(), crossing());
    Files.writeString(Path.of("target/limits.md"), page);
    assertThat(DOCS.resolve("limits.md"))
        .as("stale: cp integration-tests/target/limits.md docs/")
        .content()
        .isEqualTo(page);
  }

  @Test
  void eachIsCrossedOrLater() throws IOException {
    List<Line> lines = lines();
    Map<Integer, Set<String>> crossing = crossing();
    assertThat(lines)
        .extracting(Line::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size()).boxed().toList());
    assertThat(crossing.keySet()).allMatch(number -> number <= lines.size());
    assertThat(lines)
        .allSatisfy(line -> {
          boolean crossed = crossing.containsKey(line.number()) || !line.tests().isEmpty();
          assertThat(crossed).as("%s", line).isNotEqualTo(line.isLater());
        });
  }

  @Test
  void testsOfOtherModulesExist() throws IOException {
    Map<String, String> sources = sources();
    for (Line line : lines()) {
      for (String test : line.tests()) {
        String[] name = test.split("\\.", 2);
        assertThat(sources.getOrDefault(name[0], "")).as(test).contains("  void " + name[1] + "(");
      }
    }
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String module : List.of("mapi-ropcodec", "store-mapping", "gateway-core")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          sources.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(DOCS.resolve("limits.tsv")).stream().skip(1).toList()) {
      String[] c = line.split("\t", -1);
      assertThat(c).as(line).hasSize(5);
      lines.add(new Line(Integer.parseInt(c[0]), c[1], c[2], c[3], c[4]));
    }
    return lines;
  }

  private static Map<Integer, Set<String>> crossing() {
    Map<Integer, Set<String>> crossing = new TreeMap<>();
    for (Class<?> type :
        ReflectionSupport.findAllClassesInPackage("org.ropeway.it", c -> true, name -> true)) {
      for (Method method : type.getDeclaredMethods()) {
        for (Limit limit : method.getAnnotationsByType(Limit.class)) {
          crossing
              .computeIfAbsent(limit.value(), n -> new TreeSet<>())
              .add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    return crossing;
  }

  private static String page(List<Line> lines, Map<Integer, Set<String>> crossing) {
    StringBuilder out =
        new StringBuilder(
            """
            # Limits

            What a hostile client, or a hostile mail, may not do to a gateway, and the tests that try it. Generated from the tests (`@Limit`) and
            [limits.tsv](limits.tsv); a test fails when this is stale. To renew it:

            ```
            bin/test -pl integration-tests -am -Dtest=LimitsTest; cp integration-tests/target/limits.md docs/
            ```

            | # | attempt | limits, and where they stand | when crossed | tests |
            |---|---|---|---|---|
            """);
    for (Line line : lines) {
      List<String> tests = new ArrayList<>(crossing.getOrDefault(line.number(), Set.of()));
      tests.addAll(line.tests());
      out.append(
          "| %d | %s | %s | %s | %s |\n"
              .formatted(
                  line.number(),
                  line.limit(),
                  line.value(),
                  line.outcome(),
                  line.isLater() ? line.elsewhere() : String.join(", ", tests)));
    }
    return out.toString();
  }
}
