package org.ropeway.gateway.emsmdb.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.property.PropertyProblems;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.RopResult;

/**
 * The ROPs that set and delete properties. [MS-OXCPRPT] 3.2.5.4, 3.2.5.5. What an object refuses,
 * and what is no property, is a problem; the others are set or deleted all the same.
 */
final class PropertyWriting {
  private static final int NO_ID = 0;
  private static final int INVALID_ID = 0xFFFF;

  RopResult set(PropertyObject object, List<PropertyValue> values) {
    return result(setAll(object, values));
  }

  RopResult delete(PropertyObject object, List<PropertyTag> tags) {
    return result(deleteAll(object, tags));
  }

  private static RopResult result(List<PropertyProblem> problems) {
    return RopResult.of(
        problems.isEmpty() ? PropertyProblems.NONE : new PropertyProblems(problems));
  }

  /** Sets properties; the problems count within the list. */
  List<PropertyProblem> setAll(PropertyObject object, List<PropertyValue> values) {
    return lawful(
        values, PropertyValue::tag, PropertyWriting::refusalOfValue, object::setProperties);
  }

  /** Deletes properties likewise. */
  List<PropertyProblem> deleteAll(PropertyObject object, List<PropertyTag> tags) {
    return lawful(tags, t -> t, PropertyWriting::refusalOfId, object::deleteProperties);
  }

  /** Does something with those that are not refused. */
  private static <T> List<PropertyProblem> lawful(
      List<T> all,
      Function<T, PropertyTag> tag,
      Function<PropertyTag, @Nullable ErrorCode> refusal,
      Function<List<T>, List<PropertyProblem>> action) {
    List<PropertyProblem> problems = new ArrayList<>();
    List<T> some = new ArrayList<>(all.size());
    List<Integer> places = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      ErrorCode code = refusal.apply(tag.apply(all.get(i)));
      if (code == null) {
        some.add(all.get(i));
        places.add(i);
      } else {
        problems.add(new PropertyProblem(i, tag.apply(all.get(i)), code));
      }
    }
    if (!some.isEmpty()) {
      for (PropertyProblem p : action.apply(some)) {
        problems.add(new PropertyProblem(places.get(p.index()), p.propertyTag(), p.errorCode()));
      }
    }
    return problems;
  }

  private static @Nullable ErrorCode refusalOfId(PropertyTag tag) {
    return tag.id() == NO_ID || tag.id() == INVALID_ID ? ErrorCode.INVALID_PARAMETER : null;
  }

  private static @Nullable ErrorCode refusalOfValue(PropertyTag tag) {
    PropertyType type = tag.type();
    return tag.isMultivalueInstance()
            || type == PropertyType.NULL
            || type == PropertyType.ERROR
            || type == PropertyType.OBJECT
        ? ErrorCode.UNSUPPORTED_TYPE
        : refusalOfId(tag);
  }
}
