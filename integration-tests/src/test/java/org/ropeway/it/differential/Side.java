package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.it.stage.Outlook;

/** One of the two mailboxes, and what its ids are called in both. */
final class Side implements AutoCloseable {
  private static final int FIRST_NAMED = 0x8000;

  private final int index;
  private final Outlook outlook;
  private final Map<Long, String> labels = new HashMap<>();
  private final Map<Long, String> handles = new HashMap<>();
  private final List<String> events = new ArrayList<>();
  private final List<Integer> ids;
  private final Map<Integer, PropertyName> names = new HashMap<>();

  Side(int index, Outlook outlook) {
    this.index = index;
    this.outlook = outlook;
    this.ids =
        outlook
            .call(
                outlook.logon(),
                RopGetPropertyIdsFromNames.ROP,
                new RopGetPropertyIdsFromNames.Request(
                    RopGetPropertyIdsFromNames.CREATE, Values.NAMES))
            .response()
            .propertyIds();
  }

  /** 0 at OX, 1 in the state database. */
  int index() {
    return index;
  }

  Outlook outlook() {
    return outlook;
  }

  /** What an id is called; one that was not seen gets a name in the order of appearance. */
  String label(long id) {
    return id == 0 ? "none" : labels.computeIfAbsent(id, any -> "#" + labels.size());
  }

  void label(long id, String label) {
    labels.put(id, label);
  }

  /** What events of an object are about. */
  void handle(long handle, String label) {
    handles.put(handle, label);
  }

  String handle(long handle) {
    return handles.getOrDefault(handle, "handle?");
  }

  /** What the server told of and was not compared yet. */
  List<String> events() {
    return events;
  }

  /** The tag by which this mailbox knows a property of {@link Values}. */
  PropertyTag real(PropertyTag tag) {
    if (!tag.isNamed()) {
      return tag;
    }
    return new PropertyTag(ids.get(tag.id() - FIRST_NAMED) << 16 | tag.typeCode());
  }

  List<PropertyTag> real(List<PropertyTag> tags) {
    return tags.stream().map(this::real).toList();
  }

  PropertyValue real(PropertyValue value) {
    return new PropertyValue(real(value.tag()), value.value());
  }

  /** A restriction likewise. */
  Restriction real(Restriction restriction) {
    return switch (restriction) {
      case Restriction.And r -> new Restriction.And(each(r.restrictions()));
      case Restriction.Or r -> new Restriction.Or(each(r.restrictions()));
      case Restriction.Not r -> new Restriction.Not(real(r.restriction()));
      case Restriction.Content r ->
          new Restriction.Content(
              r.fuzzyLevelLow(), r.fuzzyLevelHigh(), real(r.propertyTag()), real(r.taggedValue()));
      case Restriction.Property r ->
          new Restriction.Property(r.relOp(), real(r.propertyTag()), real(r.taggedValue()));
      case Restriction.CompareProperties r ->
          new Restriction.CompareProperties(
              r.relOp(), real(r.propertyTag1()), real(r.propertyTag2()));
      case Restriction.BitMask r ->
          new Restriction.BitMask(r.notZero(), real(r.propertyTag()), r.mask());
      case Restriction.Size r -> new Restriction.Size(r.relOp(), real(r.propertyTag()), r.size());
      case Restriction.Exist r -> new Restriction.Exist(real(r.propertyTag()));
      case Restriction.SubObject r ->
          new Restriction.SubObject(r.subobject(), real(r.restriction()));
      case Restriction.Comment r -> r;
      case Restriction.Count r -> new Restriction.Count(r.count(), real(r.subRestriction()));
    };
  }

  private List<Restriction> each(List<Restriction> restrictions) {
    return restrictions.stream().map(this::real).toList();
  }

  /** What a property of this mailbox is called in both. */
  String name(PropertyTag tag) {
    if (!tag.isNamed()) {
      return tag.toString();
    }
    int at = ids.indexOf(tag.id());
    String type = Integer.toHexString(tag.typeCode());
    return (at >= 0 ? "named " + at : nameOf(tag.id()).toString()) + " " + type;
  }

  private PropertyName nameOf(int id) {
    return names.computeIfAbsent(
        id,
        any ->
            outlook
                .call(
                    outlook.logon(),
                    RopGetNamesFromPropertyIds.ROP,
                    new RopGetNamesFromPropertyIds.Request(List.of(id)))
                .response()
                .propertyNames()
                .getFirst());
  }

  @Override
  public void close() {
    outlook.close();
  }
}
