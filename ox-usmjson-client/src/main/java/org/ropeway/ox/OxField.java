package org.ropeway.ox;

/** A member of an object of groupware, by OX's name, whose value is written as a text. */
public interface OxField {
  /** What a value is. */
  enum Kind {
    /** Any text. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** A number such as {@code 10.5}, of at most 15 digits and 6 behind the point. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A day, such as {@code 1980-01-31}. */
    DATE,
    /** A moment, such as {@code 2026-11-23T12:00:00Z}. */
    TIME
  }

  /** OX's name of it. */
  String field();

  /** What its value is. */
  Kind kind();

  /** Whether OX sets it, and nobody else. */
  default boolean isReadOnly() {
    return false;
  }
}
