package org.ropeway.it.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a specification asks of a server, in our words, shown by the test that carries it: {@code
 * "[MS-OXCTABL] 3.2.5.5: no rows asked for is an invalid parameter"}. {@link RequirementsTest}
 * collects and counts them.
 */
@Repeatable(Must.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Must {
  /** Document, section and requirement. */
  String value();

  /** Several requirements that one test shows. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {
    Must[] value();
  }
}
