package org.ropeway.gateway.emsmdb.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRowWriter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.table.CellLimits;
import org.ropeway.gateway.emsmdb.table.CellType;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;

/**
 * The ROPs that answer with properties. [MS-OXCPRPT] 3.2.5.1 to 3.2.5.3. In the place of a string,
 * binary or list that is larger than there is room for stands NotEnoughMemory, upon which a client
 * opens a stream; the largest are left out first. How large values a client would like
 * (PropertySizeLimit) is not asked, as the specification has it.
 */
final class PropertyReading {
  /** Below this, values are left out only if the client could not be given more room. */
  private static final int SMALL = 4096;

  private static final int LEAST = 16;

  /** No value of more bytes fits into any buffer. */
  private static final int LARGE = ExecuteRequest.MAX_BUFFER;

  /** PropertyValueCount. */
  private static final int ALL_HEAD = RopContext.RESPONSE_HEADER + 2;

  RopResult specific(RopContext c, PropertyObject object, RopGetPropertiesSpecific.Request r) {
    List<PropertyTag> tags = r.propertyTags();
    if (!tags.stream().allMatch(t -> t.hasKnownType() && !t.isMultivalueInstance())) {
      throw new MapiException(ErrorCode.INVALID_TYPE, "properties " + tags);
    }
    PropertyBag bag = c.session().streams().seenThrough(object);
    RowData row =
        fitting(
            c,
            limits -> {
              WireWriter w = writer(c, RopContext.RESPONSE_HEADER);
              PropertyRowWriter.write(
                  w, tags, i -> cell(bag, tags.get(i), r.wantUnicode() != 0, limits));
              return new RowData(1, Bytes.wrap(w.toBytes()));
            });
    return RopResult.of(new RopGetPropertiesSpecific.Response(row));
  }

  private static Object cell(PropertyBag bag, PropertyTag tag, boolean unicode, CellLimits limits) {
    if (tag.type() != PropertyType.UNSPECIFIED) {
      return tag.type() == PropertyType.OBJECT ? object(bag, tag) : value(bag, tag, limits);
    }
    PropertyTag stored = bag.tagOf(tag.id());
    if (stored == null) {
      return ErrorCode.NOT_FOUND;
    }
    PropertyTag typed = typed(stored, unicode);
    Object value = value(bag, typed, limits);
    return value instanceof ErrorCode ? value : new TypedValue(typed.type(), value);
  }

  /** What the client gets for a property of a type, which may be an error. */
  private static Object value(PropertyBag bag, PropertyTag tag, CellLimits limits) {
    Object value = PropertyObject.valueOf(bag, tag);
    if (!CellType.holds(tag.type(), value)) {
      return ErrorCode.NOT_FOUND;
    }
    Object fitting = limits.fit(value);
    return fitting == null ? ErrorCode.NOT_ENOUGH_MEMORY : fitting;
  }

  /** An object is opened by a ROP of its own. */
  private static ErrorCode object(PropertyBag bag, PropertyTag tag) {
    return bag.tagOf(tag.id()) == null ? ErrorCode.NOT_FOUND : ErrorCode.NOT_ENOUGH_MEMORY;
  }

  private static PropertyTag typed(PropertyTag stored, boolean unicode) {
    return unicode
        ? stored
        : switch (stored.type()) {
          case STRING -> stored.withType(PropertyType.STRING8);
          case MULTIPLE_STRING -> stored.withType(PropertyType.MULTIPLE_STRING8);
          default -> stored;
        };
  }

  RopResult all(RopContext c, PropertyObject object, RopGetPropertiesAll.Request r) {
    PropertyBag bag = c.session().streams().seenThrough(object);
    List<PropertyTag> tags = tags(bag).stream().map(t -> typed(t, r.wantUnicode() != 0)).toList();
    List<PropertyValue> values =
        fitting(
            c,
            limits -> {
              WireWriter w = writer(c, ALL_HEAD);
              List<PropertyValue> list = new ArrayList<>(tags.size());
              for (PropertyTag tag : tags) {
                Object value = value(bag, tag, limits);
                PropertyTag as =
                    value instanceof ErrorCode ? tag.withType(PropertyType.ERROR) : tag;
                list.add(new PropertyValue(as, value));
                PropertyValue.WIRE.write(w, list.getLast());
              }
              return list;
            });
    return RopResult.of(new RopGetPropertiesAll.Response(values));
  }

  RopResult list(RopContext c, PropertyObject object) {
    return RopResult.of(
        new RopGetPropertiesList.Response(tags(c.session().streams().seenThrough(object))));
  }

  /** The tags of all properties that have a value of their type. */
  private static List<PropertyTag> tags(PropertyBag bag) {
    List<PropertyTag> tags = new ArrayList<>(bag.size());
    bag.forEach((tag, value) -> {
      if (tag.hasKnownType() && CellType.holds(tag.type(), value)) {
        tags.add(tag);
      }
    });
    return tags;
  }

  private static WireWriter writer(RopContext c, int head) {
    return WireWriter.of(Math.max(0, c.room() - head)).withString8Charset(c.string8().charset());
  }

  /** Answers with as long values as there is room for. */
  private static <T> T fitting(RopContext c, Function<CellLimits, T> answer) {
    int limit = LARGE;
    while (true) {
      try {
        return answer.apply(CellLimits.upTo(limit));
      } catch (WireOverflowException e) {
        if (limit <= (c.isRoomiest() ? LEAST : SMALL)) {
          throw e;
        }
        limit /= 2;
      }
    }
  }
}
