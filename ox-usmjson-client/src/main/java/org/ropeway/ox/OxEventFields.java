package org.ropeway.ox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of some fields of an event; as a change, some may be there to be taken away. */
public final class OxEventFields {
  /** No field at all. */
  public static final OxEventFields NONE = new OxEventFields(Map.of());

  private final Map<OxEventField<?>, Optional<?>> values;

  private OxEventFields(Map<OxEventField<?>, Optional<?>> values) {
    this.values = values;
  }

  /** The same with a value, which must not change any more. */
  public <T> OxEventFields with(OxEventField<T> field, T value) {
    return put(field, Optional.of(value));
  }

  /** The same with a field that is to be taken away. */
  public OxEventFields without(OxEventField<?> field) {
    return put(field, Optional.empty());
  }

  private OxEventFields put(OxEventField<?> field, Optional<?> value) {
    Map<OxEventField<?>, Optional<?>> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new OxEventFields(Collections.unmodifiableMap(more));
  }

  /** The value of a field, if it has one. */
  @SuppressWarnings("unchecked") // put takes them only so
  public <T> Optional<T> get(OxEventField<T> field) {
    return (Optional<T>) values.getOrDefault(field, Optional.empty());
  }

  /** The fields that have a value or are to be taken away. */
  public Set<OxEventField<?>> fields() {
    return values.keySet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OxEventFields fields && fields.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
