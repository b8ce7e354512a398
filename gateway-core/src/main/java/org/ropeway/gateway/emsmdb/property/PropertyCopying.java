package org.ropeway.gateway.emsmdb.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.property.CopyResponse;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;

/** RopCopyProperties and RopCopyTo, never asynchronous. [MS-OXCPRPT] 3.2.5.7, 3.2.5.8. */
final class PropertyCopying {
  private static final int MOVE = RopCopyTo.MOVE;
  private static final int NO_OVERWRITE = RopCopyTo.NO_OVERWRITE;

  /** PropertyProblemCount, and one problem. */
  private static final int HEAD = RopContext.RESPONSE_HEADER + 2;

  private static final int PROBLEM = 10;

  /** What makes an object this one; RopCopyTo copies what can be written. */
  private static final Set<Integer> IDENTITY =
      Stream.of(
              PidTag.ENTRY_ID,
              PidTag.RECORD_KEY,
              PidTag.INSTANCE_KEY,
              PidTag.SOURCE_KEY,
              PidTag.CHANGE_KEY,
              PidTag.PREDECESSOR_CHANGE_LIST,
              PidTag.CHANGE_NUMBER,
              PidTag.MID,
              PidTag.FOLDER_ID,
              PidTag.PARENT_FOLDER_ID,
              PidTag.PARENT_ENTRY_ID,
              PidTag.PARENT_SOURCE_KEY,
              PidTag.STORE_ENTRY_ID,
              PidTag.STORE_RECORD_KEY,
              PidTag.MAPPING_SIGNATURE,
              PidTag.OBJECT_TYPE,
              PidTag.ACCESS,
              PidTag.ACCESS_LEVEL,
              PidTag.ATTACH_NUMBER)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private final PropertyWriting writing;

  PropertyCopying(PropertyWriting writing) {
    this.writing = writing;
  }

  /** A property, and where it stands in the list that problems are counted in. */
  private record Item(int index, PropertyValue value) {}

  RopResult copyProperties(RopContext c, PropertyObject source, RopCopyProperties.Request r) {
    PropertyObject destination = destination(c, source, r, r.copyFlags());
    if (source.kind() == ObjectKind.FOLDER && (r.copyFlags() & MOVE) != 0) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "moving properties of a folder");
    }
    PropertyBag bag = c.session().streams().seenThrough(source);
    List<PropertyProblem> problems = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < r.propertyTags().size(); i++) {
      PropertyTag tag = r.propertyTags().get(i);
      PropertyTag stored = bag.tagOf(tag.id());
      Object value = PropertyObject.valueOf(bag, tag);
      if (source.subobjects().contains(tag)) {
        copySubobjects(source, destination, tag, r.copyFlags(), i, problems);
      } else if (stored == null || value == null) {
        problems.add(new PropertyProblem(i, tag, ErrorCode.NOT_FOUND));
      } else {
        items.add(new Item(i, new PropertyValue(stored, value)));
      }
    }
    problems.addAll(copy(c, source, destination, items, r.copyFlags()));
    return RopResult.of(new CopyResponse.Done(problems));
  }

  private static void copySubobjects(
      PropertyObject source,
      PropertyObject destination,
      PropertyTag tag,
      int flags,
      int index,
      List<PropertyProblem> problems) {
    try {
      if (mayCopy(destination, tag, flags)) {
        source.copySubobjects(tag, destination);
      }
    } catch (MapiException e) {
      problems.add(new PropertyProblem(index, tag, e.code()));
    }
  }

  /** What a message or attachment has is not overwritten; in a folder nothing ever is. */
  private static boolean mayCopy(PropertyObject destination, PropertyTag which, int flags) {
    return (flags & NO_OVERWRITE) == 0
        || destination.kind() == ObjectKind.FOLDER
        || !destination.subobjects().contains(which);
  }

  RopResult copyTo(RopContext c, PropertyObject source, RopCopyTo.Request r) {
    PropertyObject destination = destination(c, source, r, r.copyFlags());
    refusePublic(source);
    refuseCycle(source, destination);
    Set<Integer> excluded =
        r.excludedTags().stream().map(PropertyTag::id).collect(Collectors.toSet());
    if (r.wantSubObjects()) {
      source.subobjects().stream()
          .filter(which -> !excluded.contains(which.id()))
          .filter(which -> mayCopy(destination, which, r.copyFlags()))
          .forEach(which -> source.copySubobjects(which, destination));
    }
    List<PropertyValue> all = c.session().streams().seenThrough(source).toList();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int id = all.get(i).tag().id();
      if (!excluded.contains(id) && !IDENTITY.contains(id)) {
        items.add(new Item(i, all.get(i)));
      }
    }
    List<PropertyProblem> problems =
        copy(c, source, destination, items, r.copyFlags()).stream()
            .filter(Predicate.not(PropertyCopying::isReadOnly))
            .limit((c.room() - HEAD) / PROBLEM)
            .toList();
    return RopResult.of(new CopyResponse.Done(problems));
  }

  /** Whether a property was not to be copied, because it cannot be written. */
  private static boolean isReadOnly(PropertyProblem problem) {
    return problem.errorCode().equals(ErrorCode.COMPUTED_VALUE)
        || problem.errorCode().equals(ErrorCode.ACCESS_DENIED);
  }

  /** The destination, ready to be written to, if it is of the same kind as the source. */
  private static PropertyObject destination(
      RopContext c, PropertyObject source, RopRequest.HasDestination r, int flags) {
    ServerObject at = c.at(r.destHandleIndex());
    if (at == null) {
      throw new MapiException(ErrorCode.NULL_DESTINATION_OBJECT, "no destination");
    }
    PropertyObject destination = RopContext.cast(at, PropertyObject.class);
    if (source.kind() != destination.kind() || source.kind() == ObjectKind.LOGON) {
      throw new MapiException(
          ErrorCode.NOT_SUPPORTED, "from " + source.kind() + " to " + destination.kind());
    }
    if (flags != 0 && flags != MOVE && flags != NO_OVERWRITE) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "CopyFlags " + flags);
    }
    if (source.equals(destination) || !destination.isWritable()) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "no destination for a copy");
    }
    c.session().streams().settle(destination);
    return destination;
  }

  /** [MS-OXCPRPT] 3.2.5.8; the destination is of the same logon. */
  private static void refusePublic(PropertyObject source) {
    if (source.kind() == ObjectKind.FOLDER && source.logon().isPublic()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "copying a public folder");
    }
  }

  private static void refuseCycle(PropertyObject source, PropertyObject destination) {
    if (!(source instanceof FolderObject from) || !(destination instanceof FolderObject to)) {
      return;
    }
    Fid above = to.folder().parent();
    while (above != null) {
      if (above.equals(from.folder().fid())) {
        throw new MapiException(ErrorCode.FOLDER_CYCLE, "into a subfolder");
      }
      above = from.logon().mailbox().folder(above).parent();
    }
  }

  /** Copies or moves properties; what is left as it is on the destination is no problem. */
  private List<PropertyProblem> copy(
      RopContext c,
      PropertyObject source,
      PropertyObject destination,
      List<Item> items,
      int flags) {
    List<Item> copied = items;
    if ((flags & NO_OVERWRITE) != 0) {
      PropertyBag there = c.session().streams().seenThrough(destination);
      copied = items.stream().filter(i -> there.tagOf(i.value().tag().id()) == null).toList();
    }
    List<Item> written = copied;
    List<PropertyProblem> problems =
        writing.setAll(destination, written.stream().map(Item::value).toList());
    if ((flags & MOVE) != 0) {
      Set<Integer> refused =
          problems.stream().map(PropertyProblem::index).collect(Collectors.toSet());
      List<PropertyTag> moved = new ArrayList<>();
      for (int i = 0; i < written.size(); i++) {
        if (!refused.contains(i)) {
          moved.add(written.get(i).value().tag());
        }
      }
      writing.deleteAll(source, moved);
    }
    return problems.stream()
        .map(p ->
            new PropertyProblem(written.get(p.index()).index(), p.propertyTag(), p.errorCode()))
        .toList();
  }
}
