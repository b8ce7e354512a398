package org.ropeway.ox.json;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/**
 * What a kind of objects of groupware has of its own; their members are the same by both
 * interfaces.
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
public interface ItemKind<T, C> {
  /** What one is called in a sentence. */
  String noun();

  /** OX's name of the module, and of the type. */
  String module();

  /** Whether ids in bodies of the HTTP API are numbers, rather than texts. */
  default boolean hasNumbers() {
    return false;
  }

  /** The same content with a uid that the client chose. */
  C named(C content, String uid);

  /** By what the interface knows an object. */
  String id(T item);

  /** The uid that an object was made with. */
  String uid(T item);

  /** Whether an object is as a change wants it. */
  boolean isSo(T item, C change);

  /** Writes the members of a content. */
  void write(C content, JsonGenerator out);

  /** Begins to read an object. */
  Reading<T> reading();

  /** An object that is read member by member. */
  interface Reading<T> {
    /** Takes a member; what it does not know, or is not of its kind, it leaves. */
    void take(String member, JsonInput in);

    /** Takes when it was made, if that is told. */
    default void created(Instant time) {}

    /** What was read. */
    T build(String id, Instant lastModified);
  }
}
