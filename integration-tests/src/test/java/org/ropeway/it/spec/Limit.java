package org.ropeway.it.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number, in docs/limits.md, of a limit that the test crosses. {@link LimitsTest} collects
 * them.
 */
@Repeatable(Limit.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limit {
  /** The number. */
  int value();

  /** Several limits that one test crosses. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {
    Limit[] value();
  }
}
