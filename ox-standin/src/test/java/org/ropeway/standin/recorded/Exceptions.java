package org.ropeway.standin.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the stand-in does otherwise than the recordings, from EXCEPTIONS.tsv: file, exchanges, path
 * in the answer, reason. Path {@code *}: the exchange is not served at all. File {@code absent}:
 * the second column names rows of things the stand-in does not have. File {@code unplayed}: it
 * names recordings that are not played.
 */
final class Exceptions {
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> absent = new HashSet<>();
  private final Set<String> unplayed = new HashSet<>();
  private final Set<Line> used = new HashSet<>();

  private record Line(String file, String exchanges, String path, String reason) {
    /** A star stands for any number. */
    boolean covers(String place) {
      String regex = Pattern.quote(path).replace("[*]", "[\\E[0-9]+\\Q]");
      return path.equals("*") ? place.equals("*") : place.matches(regex);
    }
  }

  static Exceptions load() {
    try (var in =
        Objects.requireNonNull(
            Exceptions.class.getResourceAsStream("/recordings/EXCEPTIONS.tsv"))) {
      Exceptions out = new Exceptions();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
        String[] columns = line.split("\t");
        if (columns.length != 4 || columns[3].isBlank()) {
          throw new IllegalStateException("no exception: " + line);
        }
        if (columns[0].equals("absent")) {
          out.absent.addAll(List.of(columns[1].split(" ")));
        } else if (columns[0].equals("unplayed")) {
          out.unplayed.addAll(List.of(columns[1].split(" ")));
        } else {
          out.lines.add(new Line(columns[0], columns[1], columns[2], columns[3]));
        }
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> absent() {
    return absent;
  }

  /** Recordings that are not played. */
  Set<String> unplayed() {
    return unplayed;
  }

  boolean isUnserved(Exchange exchange) {
    return matches(exchange, "*");
  }

  /** Whether a place in an answer, or one above it, may differ. */
  boolean allows(Exchange exchange, String path) {
    for (String at = path; !at.isEmpty(); at = up(at)) {
      if (matches(exchange, at)) {
        return true;
      }
    }
    return false;
  }

  /** Lines for some files that excuse nothing. */
  List<String> unused(Set<String> files) {
    return lines.stream()
        .filter(line -> files.contains(line.file) && !used.contains(line))
        .map(Line::toString)
        .toList();
  }

  private boolean matches(Exchange exchange, String path) {
    boolean found = false;
    for (Line line : lines) {
      if (line.file.equals(exchange.file())
          && line.covers(path)
          && contains(line.exchanges, exchange.index())) {
        used.add(line);
        found = true;
      }
    }
    return found;
  }

  private static boolean contains(String exchanges, int index) {
    for (String part : exchanges.split(",")) {
      String[] ends = part.split("-");
      boolean all = part.equals("*");
      if (all
          || (Integer.parseInt(ends[0]) <= index
              && index <= Integer.parseInt(ends[ends.length - 1]))) {
        return true;
      }
    }
    return false;
  }

  private static String up(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? "" : path.substring(0, end);
  }
}
