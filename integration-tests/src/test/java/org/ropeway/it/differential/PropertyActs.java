package org.ropeway.it.differential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;

/** What clients do to properties of any object. */
final class PropertyActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("set properties", 40, PropertyActs::set),
          new Act.Named("delete properties", 16, PropertyActs::delete),
          new Act.Named("get properties", 25, PropertyActs::get),
          new Act.Named("get all properties", 12, PropertyActs::all),
          new Act.Named("list properties", 8, PropertyActs::list),
          new Act.Named("copy all to another", 6, PropertyActs::copyTo),
          new Act.Named("copy properties", 6, PropertyActs::copy));

  /** What every message or folder has, whoever wrote it. */
  private static final List<PropertyTag> COMPUTED =
      List.of(
          PidTag.MID,
          PidTag.FOLDER_ID,
          PidTag.PARENT_FOLDER_ID,
          PidTag.ENTRY_ID,
          PidTag.CHANGE_KEY,
          PidTag.SOURCE_KEY,
          PidTag.RECORD_KEY,
          PidTag.OBJECT_TYPE,
          PidTag.ACCESS,
          PidTag.ACCESS_LEVEL,
          PidTag.HAS_ATTACHMENTS,
          PidTag.MESSAGE_FLAGS,
          PidTag.DISPLAY_TO,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT,
          PidTag.SUBFOLDERS,
          PidTag.RIGHTS,
          PidTag.CREATION_TIME,
          PidTag.LAST_MODIFICATION_TIME);

  private PropertyActs() {}

  private static Optional<Handle> object(Play p, Dice d) {
    return p.any(d, h -> h.kind().hasProperties());
  }

  private static boolean set(Play p, Dice d) {
    Optional<Handle> object = object(p, d);
    object.ifPresent(o -> set(p, d, o));
    return object.isPresent();
  }

  /** Sets some properties of an object. */
  static void set(Play p, Dice d, Handle object) {
    List<PropertyValue> values = Values.some(d, object.kind(), 5);
    p.note("    " + values);
    if (d.percent(80)) {
      p.call(
          object,
          RopSetProperties.ROP,
          s -> new RopSetProperties.Request(values.stream().map(s::real).toList()));
    } else {
      p.call(
          object,
          RopSetPropertiesNoReplicate.ROP,
          s -> new RopSetPropertiesNoReplicate.Request(values.stream().map(s::real).toList()));
    }
  }

  private static boolean delete(Play p, Dice d) {
    Optional<Handle> object = object(p, d);
    object.ifPresent(o -> {
      List<PropertyTag> tags = d.some(Values.tags(o.kind()), 8).stream().distinct().toList();
      p.note("    " + tags);
      if (d.percent(80)) {
        p.call(o, RopDeleteProperties.ROP, s -> new RopDeleteProperties.Request(s.real(tags)));
      } else {
        p.call(
            o,
            RopDeletePropertiesNoReplicate.ROP,
            s -> new RopDeletePropertiesNoReplicate.Request(s.real(tags)));
      }
    });
    return object.isPresent();
  }

  private static boolean get(Play p, Dice d) {
    Optional<Handle> object = object(p, d);
    object.ifPresent(o -> {
      List<PropertyTag> tags =
          Stream.concat(d.some(Values.tags(o.kind()), 10).stream(), d.some(COMPUTED, 5).stream())
              .map(tag -> asked(d, tag))
              .distinct()
              .toList();
      int limit = d.of(0, 0, 100, 4000);
      p.note("    limit " + limit);
      p.call(
          o,
          RopGetPropertiesSpecific.ROP,
          s -> new RopGetPropertiesSpecific.Request(limit, 1, s.real(tags)));
    });
    return object.isPresent();
  }

  /** A tag as clients ask for it: as it is, of any type, or as an 8-bit string. */
  private static PropertyTag asked(Dice d, PropertyTag tag) {
    if (d.percent(10)) {
      return tag.withType(PropertyType.UNSPECIFIED);
    }
    return tag.type() == PropertyType.STRING && d.percent(20)
        ? tag.withType(PropertyType.STRING8)
        : tag;
  }

  private static boolean all(Play p, Dice d) {
    Optional<Handle> object = object(p, d);
    int limit = d.of(0, 255, 0x7FFF);
    object.ifPresent(
        o -> p.call(o, RopGetPropertiesAll.ROP, s -> new RopGetPropertiesAll.Request(limit, 1)));
    return object.isPresent();
  }

  private static boolean list(Play p, Dice d) {
    Optional<Handle> object = object(p, d);
    object.ifPresent(
        o -> p.call(o, RopGetPropertiesList.ROP, s -> new RopGetPropertiesList.Request()));
    return object.isPresent();
  }

  /** Two different objects of one kind. */
  private static Optional<List<Handle>> pair(Play p, Dice d) {
    Optional<Handle> from = p.any(d, h -> h.kind().hasProperties());
    Optional<Handle> to = from.flatMap(f -> p.any(d, h -> isLike(h, f) && !h.equals(f)));
    return to.map(t -> List.of(from.orElseThrow(), t));
  }

  private static boolean isLike(Handle a, Handle b) {
    return a.kind() == b.kind() || (a.kind().isMessage() && b.kind().isMessage());
  }

  private static boolean copyTo(Play p, Dice d) {
    Optional<List<Handle>> pair = pair(p, d);
    pair.ifPresent(both -> {
      boolean folders = both.getFirst().kind() == Handle.Kind.FOLDER;
      boolean below = !folders && d.percent(50);
      int flags = d.of(0, 0, RopCopyTo.NO_OVERWRITE);
      List<PropertyTag> excluded =
          d.percent(50) ? List.of() : d.some(Values.tags(both.getFirst().kind()), 5);
      p.note("    subobjects " + below + " flags " + flags + " without " + excluded);
      p.call(
          both.getFirst(),
          both.getLast(),
          RopCopyTo.ROP,
          (s, at) -> new RopCopyTo.Request(at, false, below, flags, excluding(s, excluded)));
      p.world().refresh();
    });
    return pair.isPresent();
  }

  /** A folder's name is its own. */
  private static List<PropertyTag> excluding(Side s, List<PropertyTag> tags) {
    return Stream.concat(s.real(tags).stream(), Stream.of(PidTag.DISPLAY_NAME)).distinct().toList();
  }

  private static boolean copy(Play p, Dice d) {
    Optional<List<Handle>> pair = pair(p, d);
    pair.ifPresent(both -> {
      List<PropertyTag> tags =
          d.some(Values.tags(both.getFirst().kind()), 12).stream()
              .filter(tag -> tag.id() != PidTag.DISPLAY_NAME.id())
              .distinct()
              .toList();
      int flags = d.of(0, 0, RopCopyProperties.NO_OVERWRITE);
      p.note("    flags " + flags + " " + tags);
      p.call(
          both.getFirst(),
          both.getLast(),
          RopCopyProperties.ROP,
          (s, at) -> new RopCopyProperties.Request(at, false, flags, s.real(tags)));
    });
    return pair.isPresent();
  }
}
