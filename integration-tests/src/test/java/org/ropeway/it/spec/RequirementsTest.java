package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * docs/requirements.md: what the specifications ask of a server, with the test that shows each, and
 * what is left out (docs/requirements-left-out.tsv) with the words of docs/known-limits.md that say
 * so.
 */
class RequirementsTest {
  private static final Pattern FORM = Pattern.compile("\\[(MS-[A-Z]+)] ([0-9.]*[0-9]): (.+)");
  private static final Path DOCS = Path.of("../docs");

  /** A requirement and what shows it, or why nothing does. */
  private record Requirement(String document, String section, String text, String shownBy) {}

  @Test
  void theListIsWhatTheTestsSay() throws IOException {
    List<Requirement> shown = shown();
    List<Requirement> leftOut = leftOut();
    String page = page(shown, leftOut);
    Path made = Path.of("target/requirements.md");
    Files.writeString(made, page);
    counts(shown)
        .forEach((document, count) ->
            System.out.println("[" + document + "] " + count + " requirements shown by tests"));
    assertThat(DOCS.resolve("requirements.md"))
        .as("stale: cp integration-tests/target/requirements.md docs/")
        .content()
        .isEqualTo(page);
  }

  @Test
  void whatIsLeftOutStandsInTheKnownLimits() throws IOException {
    String limits = Files.readString(DOCS.resolve("known-limits.md")).replaceAll("\\s+", " ");
    assertThat(leftOut())
        .allSatisfy(requirement -> assertThat(limits).contains(requirement.shownBy()));
  }

  private static List<Requirement> shown() {
    List<Requirement> shown = new ArrayList<>();
    for (Class<?> type :
        ReflectionSupport.findAllClassesInPackage("org.ropeway.it", c -> true, name -> true)) {
      for (Method method : type.getDeclaredMethods()) {
        for (Must must : method.getAnnotationsByType(Must.class)) {
          assertThat(method.isAnnotationPresent(Test.class) || isRepeated(method))
              .as("%s is a test", method)
              .isTrue();
          shown.add(parse(must.value(), type.getSimpleName() + "." + method.getName()));
        }
      }
    }
    return sorted(shown);
  }

  private static boolean isRepeated(Method method) {
    return Stream.of(method.getAnnotations())
        .anyMatch(a -> a.annotationType().getName().endsWith("ParameterizedTest"));
  }

  private static List<Requirement> leftOut() throws IOException {
    try (Stream<String> lines = Files.lines(DOCS.resolve("requirements-left-out.tsv"))) {
      return sorted(
          lines
              .skip(1)
              .map(line -> line.split("\t", -1))
              .map(columns -> parse(columns[0], columns[1]))
              .toList());
    }
  }

  private static Requirement parse(String text, String shownBy) {
    Matcher matcher = FORM.matcher(text);
    assertThat(matcher.matches()).as("\"[MS-…] section: text\": %s", text).isTrue();
    return new Requirement(matcher.group(1), matcher.group(2), matcher.group(3), shownBy);
  }

  private static List<Requirement> sorted(List<Requirement> requirements) {
    return requirements.stream()
        .sorted(
            Comparator.comparing(Requirement::document)
                .thenComparing(r -> numbers(r.section()))
                .thenComparing(Requirement::text)
                .thenComparing(Requirement::shownBy))
        .toList();
  }

  private static String numbers(String section) {
    return Stream.of(section.split("\\."))
        .map(part -> "%03d".formatted(Integer.valueOf(part)))
        .collect(Collectors.joining("."));
  }

  private static Map<String, Long> counts(List<Requirement> requirements) {
    return requirements.stream()
        .collect(Collectors.groupingBy(Requirement::document, TreeMap::new, Collectors.counting()));
  }

  private static String page(List<Requirement> shown, List<Requirement> leftOut) {
    StringBuilder out =
        new StringBuilder(
            """
            # What the specifications ask of a server

            Generated from the tests (`@Must`) and [requirements-left-out.tsv](requirements-left-out.tsv); a test fails when this is stale. To renew it:

            ```
            bin/test -pl integration-tests -am -Dtest=RequirementsTest; cp integration-tests/target/requirements.md docs/
            ```

            | document | shown by tests | left out |
            |---|---|---|
            """);
    Map<String, Long> done = counts(shown);
    Map<String, Long> open = counts(leftOut);
    done.forEach((document, count) ->
        out.append(
            "| [%s] | %d | %d |\n".formatted(document, count, open.getOrDefault(document, 0L))));
    for (String document : done.keySet()) {
      out.append(
          "\n## [%s]\n\n| section | requirement | shown by |\n|---|---|---|\n".formatted(document));
      rows(out, shown, document, "");
      rows(out, leftOut, document, "left out: ");
    }
    return out.toString();
  }

  private static void rows(
      StringBuilder out, List<Requirement> requirements, String document, String before) {
    requirements.stream()
        .filter(r -> r.document().equals(document))
        .forEach(r ->
            out.append(
                "| %s | %s | %s%s |\n"
                    .formatted(r.section(), r.text().replace("|", "\\|"), before, r.shownBy())));
  }
}
