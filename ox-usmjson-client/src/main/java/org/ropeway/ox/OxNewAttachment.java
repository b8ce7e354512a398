package org.ropeway.ox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A file for an object of groupware.
 *
 * @param mediaType such as {@code text/plain}
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record OxNewAttachment(String name, String mediaType, byte[] bytes) {
  /**
   * The id of the same file among those that are there, apart from those that were known.
   *
   * @param content reads one
   */
  public Optional<String> among(
      List<OxAttachment> there, Set<String> known, Function<String, byte[]> content) {
    return there.stream()
        .filter(each -> !known.contains(each.id()))
        .filter(each -> each.name().equals(name) && each.size() == bytes.length)
        .map(OxAttachment::id)
        .filter(id -> Arrays.equals(content.apply(id), bytes))
        .findFirst();
  }
}
