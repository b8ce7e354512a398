package org.ropeway.codec.fxics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The changes that a version of an object has in itself: for each replica the last one.
 * [MS-OXCFXICS] 2.2.2.3; the value of PidTagPredecessorChangeList.
 *
 * @param changes as they stand on the wire, where they are sorted by their namespaces
 */
public record PredecessorChangeList(List<Xid> changes) {
  /** SizedXids up to the end of the buffer. */
  public static final WireType<PredecessorChangeList> WIRE =
      Wire.listToEnd(Xid.SIZED).map(PredecessorChangeList::new, PredecessorChangeList::changes);

  /** No change. */
  public static final PredecessorChangeList EMPTY = new PredecessorChangeList(List.of());

  public PredecessorChangeList {
    changes = List.copyOf(changes);
  }

  /** The list with another change, which takes the place of an earlier one of its namespace. */
  public PredecessorChangeList with(Xid change) {
    return merge(new PredecessorChangeList(List.of(change)));
  }

  /** The last changes of both lists, as after a conflict was resolved. 3.1.5.6.1. */
  public PredecessorChangeList merge(PredecessorChangeList other) {
    SortedMap<MapiGuid, Bytes> last = new TreeMap<>();
    for (List<Xid> list : List.of(changes, other.changes)) {
      for (Xid xid : list) {
        last.merge(xid.namespaceGuid(), xid.localId(), PredecessorChangeList::later);
      }
    }
    List<Xid> merged = new ArrayList<>();
    last.forEach((guid, id) -> merged.add(new Xid(guid, id)));
    return new PredecessorChangeList(merged);
  }

  /** Whether the version with this list has the change {@code change} in itself. */
  public boolean includes(Xid change) {
    return changes.stream()
        .filter(c -> c.namespaceGuid().equals(change.namespaceGuid()))
        .anyMatch(c -> later(c.localId(), change.localId()).equals(c.localId()));
  }

  /**
   * Whether the version with this list has all changes of {@code other} in itself; if neither list
   * includes the other, the versions are in conflict. 3.1.5.6.2.
   */
  public boolean includes(PredecessorChangeList other) {
    return other.changes.stream().allMatch(this::includes);
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  /** Local ids are big-endian counters. */
  private static Bytes later(Bytes a, Bytes b) {
    Comparator<Bytes> bySize = Comparator.comparingInt(Bytes::length);
    return bySize.thenComparing(Comparator.naturalOrder()).compare(a, b) >= 0 ? a : b;
  }
}
