package org.ropeway.store.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.SearchOption;

/**
 * What a search folder looks for and where.
 *
 * @param folders counters of their FIDs
 * @param options without {@link SearchOption#STOP}
 */
record Criteria(Restriction restriction, List<Long> folders, Set<SearchOption> options) {
  /** More than any request has. */
  private static final int LARGEST = 1 << 20;

  Criteria {
    folders = folders.stream().distinct().toList();
    options =
        options.stream()
            .filter(option -> option != SearchOption.STOP)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean is(SearchOption option) {
    return options.contains(option);
  }

  /** The restriction as the database has it. */
  byte[] restrictionBytes() {
    WireWriter w = WireWriter.of(LARGEST).withString8Charset(StandardCharsets.UTF_8);
    Restriction.WIDE.write(w, restriction);
    return w.toBytes();
  }

  static Restriction restriction(byte[] bytes) {
    return Restriction.WIDE.read(WireReader.of(bytes).withString8Charset(StandardCharsets.UTF_8));
  }

  String foldersText() {
    return folders.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static List<Long> folders(String text) {
    return words(text).map(Long::valueOf).toList();
  }

  String optionsText() {
    return options.stream().map(SearchOption::name).sorted().collect(Collectors.joining(" "));
  }

  static Set<SearchOption> options(String text) {
    return words(text).map(SearchOption::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
