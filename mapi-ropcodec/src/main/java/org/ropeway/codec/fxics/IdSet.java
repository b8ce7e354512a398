package org.ropeway.codec.fxics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A set of folder ids, message ids or change numbers (CNSET): for each replica its counters.
 * [MS-OXCFXICS] 2.2.2.4.
 *
 * @param <R> what names a replica: its REPLID ({@link Integer}) or its REPLGUID ({@link MapiGuid})
 * @param sets the counters by replica; no set is empty
 */
public record IdSet<R extends Comparable<R>>(SortedMap<R, GlobSet> sets) {
  /** REPLID-based, up to the end of the buffer. 2.2.2.4.1. */
  public static final WireType<IdSet<Integer>> REPLID = wire(Wire.U16);

  /** REPLGUID-based, up to the end of the buffer. 2.2.2.4.2. */
  public static final WireType<IdSet<MapiGuid>> REPLGUID = wire(MapiGuid.WIRE);

  /** A set; replicas without counters are left out. */
  public IdSet {
    SortedMap<R, GlobSet> copy = new TreeMap<>(sets);
    copy.values().removeIf(GlobSet::isEmpty);
    sets = Collections.unmodifiableSortedMap(copy);
  }

  /** The empty set. */
  public static <R extends Comparable<R>> IdSet<R> empty() {
    return new IdSet<>(new TreeMap<R, GlobSet>());
  }

  /** The counters of one replica. */
  public static <R extends Comparable<R>> IdSet<R> of(R replica, GlobSet counters) {
    SortedMap<R, GlobSet> map = new TreeMap<>();
    map.put(replica, counters);
    return new IdSet<>(map);
  }

  /** The counters of a replica. */
  public GlobSet of(R replica) {
    return sets.getOrDefault(replica, GlobSet.EMPTY);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return sets.isEmpty();
  }

  /** How many ids are in it. */
  public long size() {
    return sets.values().stream().mapToLong(GlobSet::size).sum();
  }

  /** Whether an id is in it. */
  public boolean contains(R replica, long counter) {
    return of(replica).contains(counter);
  }

  /** This and one more id. */
  public IdSet<R> with(R replica, long counter) {
    return contains(replica, counter) ? this : union(of(replica, GlobSet.of(counter)));
  }

  /** What is in this or in {@code other}. */
  public IdSet<R> union(IdSet<R> other) {
    return combine(other, GlobSet::union);
  }

  /** What is in both. */
  public IdSet<R> intersect(IdSet<R> other) {
    return combine(other, GlobSet::intersect);
  }

  /** What is in this, but not in {@code other}. */
  public IdSet<R> minus(IdSet<R> other) {
    return combine(other, GlobSet::minus);
  }

  /**
   * The same ids with their replicas named in another way; replicas that get one name become one.
   */
  public <S extends Comparable<S>> IdSet<S> renamed(Function<R, S> name) {
    SortedMap<S, GlobSet> map = new TreeMap<>();
    sets.forEach((replica, set) -> map.merge(name.apply(replica), set, GlobSet::union));
    return new IdSet<>(map);
  }

  private IdSet<R> combine(IdSet<R> other, BinaryOperator<GlobSet> how) {
    SortedMap<R, GlobSet> map = new TreeMap<>();
    sets.forEach((replica, set) -> map.put(replica, how.apply(set, other.of(replica))));
    other.sets.forEach(
        (replica, set) -> map.computeIfAbsent(replica, r -> how.apply(GlobSet.EMPTY, set)));
    return new IdSet<>(map);
  }

  private static <R extends Comparable<R>> WireType<IdSet<R>> wire(WireType<R> replica) {
    return WireType.of(0, r -> read(r, replica), (w, v) -> v.write(w, replica));
  }

  private static <R extends Comparable<R>> IdSet<R> read(WireReader r, WireType<R> replica) {
    SortedMap<R, GlobSet> map = new TreeMap<>();
    while (r.remaining() > 0) {
      r.count(1, replica.minSize() + 1);
      R name = r.field("ReplicaId", replica);
      map.merge(name, r.field("GLOBSET", GlobSet.WIRE), GlobSet::union);
    }
    return new IdSet<>(map);
  }

  private void write(WireWriter w, WireType<R> replica) {
    sets.forEach((name, set) -> {
      replica.write(w, name);
      GlobSet.WIRE.write(w, set);
    });
  }
}
