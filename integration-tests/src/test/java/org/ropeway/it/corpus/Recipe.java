package org.ropeway.it.corpus;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a program writes a mail.
 *
 * @param otherwise what of it does not come back the same
 */
record Recipe(String name, Set<Otherwise> otherwise, Writer writer) {
  /** Writes a mail in a language; the number tells it from others. */
  interface Writer {
    Entity write(Language language, int number);
  }

  static Recipe of(String name, Writer writer, Otherwise... otherwise) {
    Set<Otherwise> kinds = EnumSet.noneOf(Otherwise.class);
    kinds.addAll(List.of(otherwise));
    return new Recipe(name, kinds, writer);
  }
}
