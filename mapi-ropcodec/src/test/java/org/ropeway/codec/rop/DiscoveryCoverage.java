package org.ropeway.codec.rop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The chapter of docs/protocol-coverage.md about Autodiscover. */
final class DiscoveryCoverage {
  private static final String HEAD =
      """

      ## Autodiscover

      From [autodiscover-behaviour.tsv](autodiscover-behaviour.tsv); `it.discovery` asks for each form.

      | Form | Behaviour | as specified in | Note |
      |---|---|---|---|
      """;

  private DiscoveryCoverage() {}

  static String chapter(Path docs) throws IOException {
    List<String> lines = Files.readAllLines(docs.resolve("autodiscover-behaviour.tsv"));
    StringBuilder text = new StringBuilder(HEAD);
    for (String line : lines.subList(1, lines.size())) {
      String[] f = line.split("\t", -1);
      String behaviour = f[2].isEmpty() ? f[1] : f[1] + ": " + f[2];
      text.append("| %s | %s | %s | %s |\n".formatted(f[0], behaviour, f[3], f[4]));
    }
    return text.toString();
  }
}
