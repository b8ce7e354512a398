package org.ropeway.store.outbound;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.store.MapiException;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.property.PropertyBag;

/** The properties of a calendar object, those with names by their names. */
final class MeetingValues {
  private static final int FIRST_NAMED = 0x8000;
  private static final Instant FIRST =
      LocalDate.of(1601, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant LAST =
      LocalDate.of(9998, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private final PropertyBag bag;
  private final Map<PropertyName, Object> named;

  private MeetingValues(PropertyBag bag, Map<PropertyName, Object> named) {
    this.bag = bag;
    this.named = named;
  }

  /** Those of a message. */
  static MeetingValues of(PropertyBag bag, NamedProperties names) {
    List<PropertyTag> tags = new ArrayList<>();
    bag.forEach((tag, value) -> {
      if (tag.id() >= FIRST_NAMED) {
        tags.add(tag);
      }
    });
    Map<PropertyName, Object> named = new HashMap<>();
    if (!tags.isEmpty()) {
      List<PropertyName> found = names.namesOf(tags.stream().mapToInt(PropertyTag::id).toArray());
      for (int i = 0; i < found.size(); i++) {
        Object value = bag.get(tags.get(i));
        if (value != null) {
          named.put(found.get(i), value);
        }
      }
    }
    return new MeetingValues(bag, named);
  }

  /** These with others over them. */
  MeetingValues with(MeetingValues others) {
    Map<PropertyName, Object> all = new HashMap<>(named);
    all.putAll(others.named);
    return new MeetingValues(bag.with(others.bag), all);
  }

  /** These with another value of one. */
  MeetingValues with(PropertyName name, Object value) {
    Map<PropertyName, Object> all = new HashMap<>(named);
    all.put(name, value);
    return new MeetingValues(bag, all);
  }

  /** These with other ones without a name. */
  MeetingValues with(PropertyBag others) {
    return new MeetingValues(bag.with(others), named);
  }

  /** These but some without a name. */
  MeetingValues without(List<PropertyTag> tags) {
    PropertyBag.Builder rest = bag.toBuilder();
    tags.forEach(rest::remove);
    return new MeetingValues(rest.build(), named);
  }

  /** Those without a name. */
  PropertyBag bag() {
    return bag;
  }

  Optional<String> text(PropertyName name) {
    return get(name, String.class);
  }

  Optional<Integer> number(PropertyName name) {
    return get(name, Integer.class);
  }

  Optional<Boolean> flag(PropertyName name) {
    return get(name, Boolean.class);
  }

  /** A time that calendars have. */
  Optional<Instant> time(PropertyName name) {
    return get(name, FileTime.class).flatMap(MeetingValues::time);
  }

  /** The same of a property without a name. */
  Optional<Instant> time(PropertyTag tag) {
    return bag.get(tag) instanceof FileTime t ? time(t) : Optional.empty();
  }

  private static Optional<Instant> time(FileTime t) {
    return Optional.of(t.toInstant()).filter(i -> i.isAfter(FIRST) && i.isBefore(LAST));
  }

  /** A structure; ecCorruptData if its bytes are none. */
  <T> Optional<T> structure(PropertyName name, WireType<T> type) {
    Optional<Bytes> bytes = get(name, Bytes.class).filter(b -> !b.isEmpty());
    try {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(type.readAll(bytes.get().unsafeArray()));
    } catch (WireException | IllegalArgumentException e) {
      throw new MapiException(ErrorCode.CORRUPT_DATA, name + ": " + e.getMessage());
    }
  }

  <T> Optional<T> get(PropertyName name, Class<T> type) {
    Object value = named.get(name);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }
}
