package org.ropeway.it.bench;

import java.util.Arrays;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.fxics.GlobSet;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.wire.WireWriter;

/** An IDSET of 100,000 ids of one replica: the mails of a large folder. */
@State(Scope.Benchmark)
public class IdSetBenchmark {
  private static final int IDS = 100_000;
  private static final int LOOKUPS = 100;
  private static final MapiGuid REPLICA = MapiGuid.parse("11111111-2222-3333-4444-555555555555");

  /** How the ids lie. */
  public enum Shape {
    /** One behind the other, one of a hundred deleted. */
    DENSE,
    /** One of about fifty. */
    SPARSE
  }

  /** How the ids lie. */
  @Param public Shape shape;

  private long[] ids;
  private IdSet<MapiGuid> set;
  private IdSet<MapiGuid> other;
  private byte[] encoded;
  private int next;

  /** What JMH asks to be public and without parameters; {@link #prepare} does the rest. */
  @SuppressWarnings("NullAway.Init")
  public IdSetBenchmark() {}

  /** Makes the sets. */
  @Setup
  public void prepare() {
    ids = ids(new Random(1));
    set = IdSet.of(REPLICA, GlobSet.of(ids));
    other = IdSet.of(REPLICA, GlobSet.of(ids(new Random(2))));
    encoded = write();
  }

  private long[] ids(Random random) {
    long[] made = new long[IDS];
    long id = 0x10000;
    for (int i = 0; i < IDS; i++) {
      id += shape == Shape.DENSE ? (random.nextInt(100) == 0 ? 2 : 1) : 1 + random.nextInt(99);
      made[i] = id;
    }
    return made;
  }

  /** The ids as numbers, copied. */
  @Benchmark
  public long[] copy() {
    return ids.clone();
  }

  /** From ids in ascending order. */
  @Benchmark
  public IdSet<MapiGuid> collect() {
    return IdSet.of(REPLICA, GlobSet.of(ids));
  }

  /** From bytes. */
  @Benchmark
  public IdSet<MapiGuid> read() {
    return IdSet.REPLGUID.readAll(encoded);
  }

  /** To bytes. */
  @Benchmark
  public byte[] write() {
    return WireWriter.encode(IdSet.REPLGUID, set);
  }

  /** With another set of the same shape. */
  @Benchmark
  public IdSet<MapiGuid> union() {
    return set.union(other);
  }

  /** Without another set of the same shape. */
  @Benchmark
  public IdSet<MapiGuid> minus() {
    return set.minus(other);
  }

  /** With one id more at its end, as when a mail came. */
  @Benchmark
  public IdSet<MapiGuid> with() {
    return set.with(REPLICA, ids[IDS - 1] + 2);
  }

  /** One id, each time another; the answer is how many were found. */
  @Benchmark
  @OperationsPerInvocation(LOOKUPS)
  public int contains() {
    int found = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      found += set.contains(REPLICA, anyId()) ? 1 : 0;
    }
    return found;
  }

  /** The same among the ids as sorted numbers. */
  @Benchmark
  @OperationsPerInvocation(LOOKUPS)
  public int binarySearch() {
    int found = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      found += Arrays.binarySearch(ids, anyId()) >= 0 ? 1 : 0;
    }
    return found;
  }

  private long anyId() {
    next = (next + 7919) % IDS;
    return ids[next];
  }

  /** The set of all ids. */
  IdSet<MapiGuid> set() {
    return set;
  }
}
