package org.ropeway.codec.dump;

/** The names of flags and enumerations, by the field they stand in. */
final class FlagNames {
  private FlagNames() {}

  /** The names of the flags of a field; empty where none is known. */
  static String of(DumpNode node, long value) {
    return "";
  }
}
