package org.ropeway.codec.fxics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

class IdSetTest {
  private static final MapiGuid A = MapiGuid.parse("41213b37-7628-44fe-8e8d-71be34cc3154");
  private static final MapiGuid B = MapiGuid.parse("0f2c51d8-2d62-4146-92e5-c355973a6236");

  static Stream<Vector> changeLists() {
    return Vectors.ofKind("predecessor-change-list");
  }

  @ParameterizedTest
  @MethodSource("changeLists")
  void predecessorChangeListsOfOthers(Vector v) {
    PredecessorChangeList list = Vectors.roundTrip(PredecessorChangeList.WIRE, v.bytes());
    String root = "Predecessor Change List/";
    assertThat(list.changes()).hasSize(Integer.parseInt(v.field(root + "Count")));
    for (int i = 0; i < list.changes().size(); i++) {
      Xid xid = list.changes().get(i);
      String path = root + "XID[" + i + "]/";
      assertThat('{' + xid.namespaceGuid().toString().toUpperCase(Locale.ROOT) + '}')
          .isEqualTo(v.field(path + "NamespaceGuid"));
      assertThat(v.field(path + "LocalId/cb"))
          .endsWith("lpb: " + xid.localId().toHex().toUpperCase(Locale.ROOT));
    }
    assertThat(PredecessorChangeList.EMPTY.merge(list)).isEqualTo(list);
    Attack.on(PredecessorChangeList.WIRE, v.bytes());
  }

  /** Runs where the collection of vectors is; their licence keeps them out of the repository. */
  @Test
  void idSetsOfOthers() {
    Vectors.collected("idset")
        .forEach(v -> {
          IdSet<Integer> set = IdSet.REPLID.readAll(v.bytes());
          JsonNode ranges = v.expect().get("ranges");
          GlobSet counters = set.of(v.expect().get("replId").asInt());
          assertThat(counters.rangeCount()).isEqualTo(v.expect().get("rangeCount").asInt());
          for (int i = 0; i < ranges.size(); i++) {
            assertThat(counters.low(i))
                .isEqualTo(Long.parseLong(ranges.get(i).get(0).asString(), 16));
            assertThat(counters.high(i))
                .isEqualTo(Long.parseLong(ranges.get(i).get(1).asString(), 16));
          }
          assertThat(WireWriter.encode(IdSet.REPLID, set).length)
              .isLessThanOrEqualTo(v.bytes().length);
        });
  }

  @Test
  void replicasByNumberAndByGuid() {
    IdSet<Integer> set =
        IdSet.of(1, GlobSet.range(0x10419, 0x1041A)).with(5, 0x3000).with(5, 0x3000);
    byte[] bytes = WireWriter.encode(IdSet.REPLID, set);
    assertThat(Bytes.wrap(bytes).toHex())
        .isEqualTo("0100" + "050000000104" + "52191a" + "5000" + "0500" + "06000000003000" + "00");
    assertThat(IdSet.REPLID.readAll(bytes)).isEqualTo(set);
    assertThat(set.size()).isEqualTo(3);
    assertThat(set.contains(1, 0x1041A)).isTrue();
    assertThat(set.contains(2, 0x1041A)).isFalse();
    Attack.on(IdSet.REPLID, bytes);
    IdSet<MapiGuid> named = set.renamed(replid -> replid == 1 ? A : B);
    byte[] other = WireWriter.encode(IdSet.REPLGUID, named);
    assertThat(Bytes.wrap(other).toHex()).startsWith("373b2141");
    assertThat(IdSet.REPLGUID.readAll(other)).isEqualTo(named);
    assertThat(set.renamed(replid -> A).sets()).hasSize(1);
    Attack.on(IdSet.REPLGUID, other);
  }

  @Test
  void setsOfReplicas() {
    IdSet<Integer> x = IdSet.of(1, GlobSet.range(1, 9)).union(IdSet.of(2, GlobSet.of(4)));
    IdSet<Integer> y = IdSet.of(1, GlobSet.range(5, 12)).union(IdSet.of(3, GlobSet.of(7)));
    assertThat(x.minus(y)).isEqualTo(IdSet.of(1, GlobSet.range(1, 4)).with(2, 4));
    assertThat(x.intersect(y)).isEqualTo(IdSet.of(1, GlobSet.range(5, 9)));
    assertThat(x.union(y)).isEqualTo(IdSet.of(1, GlobSet.range(1, 12)).with(2, 4).with(3, 7));
    assertThat(x.minus(x).isEmpty()).isTrue();
    assertThat(IdSet.REPLGUID.readAll(new byte[0])).isEqualTo(IdSet.empty());
    assertThat(IdSet.REPLID.readAll(Bytes.ofHex("010000").array()).isEmpty()).isTrue();
  }

  @Test
  void changesThatAreKnown() {
    PredecessorChangeList mine = PredecessorChangeList.EMPTY.with(Xid.of(A, 5)).with(Xid.of(B, 9));
    assertThat(mine.changes()).containsExactly(Xid.of(A, 5), Xid.of(B, 9));
    assertThat(mine.with(Xid.of(A, 4))).isEqualTo(mine);
    assertThat(mine.includes(Xid.of(A, 5))).isTrue();
    assertThat(mine.includes(Xid.of(A, 0x105))).isFalse();
    assertThat(mine.includes(new Xid(A, Bytes.ofHex("05")))).isTrue();
    PredecessorChangeList theirs = PredecessorChangeList.EMPTY.with(Xid.of(A, 6));
    assertThat(mine.includes(theirs)).isFalse();
    assertThat(theirs.includes(mine)).isFalse();
    assertThat(mine.merge(theirs).changes()).containsExactly(Xid.of(A, 6), Xid.of(B, 9));
    assertThat(mine.merge(theirs).includes(mine)).isTrue();
    assertThat(PredecessorChangeList.WIRE.readAll(mine.toBytes().array())).isEqualTo(mine);
  }

  @Test
  void statesAreMadeOfTheirProperties() {
    Random random = new Random(3);
    IcsState state = IcsState.EMPTY;
    for (StreamProperty p : IcsState.EMPTY.contentsProperties()) {
      IdSet<MapiGuid> set = IdSet.of(A, GlobSet.of(random.nextInt(1 << 20), random.nextInt(99)));
      assertThat(IcsState.isPart(p.tag())).isTrue();
      assertThat(p.value()).isEqualTo(Bytes.EMPTY);
      state = state.with(p.tag(), encoded(IdSet.REPLGUID, set));
    }
    IcsState again = IcsState.EMPTY;
    for (StreamProperty p : state.contentsProperties()) {
      again = again.with(p.tag(), (Bytes) p.value());
    }
    assertThat(again).isEqualTo(state);
    assertThat(state.hierarchyProperties())
        .extracting(StreamProperty::tag)
        .containsExactly(MetaTag.CNSET_SEEN, MetaTag.IDSET_GIVEN);
    assertThatThrownBy(() -> IcsState.EMPTY.with(MetaTag.IDSET_READ, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IcsState.EMPTY.with(MetaTag.CNSET_READ, Bytes.ofHex("00")))
        .isInstanceOf(WireException.class);
    assertThat(IcsState.isPart(MetaTag.IDSET_READ)).isFalse();
  }

  private static <T> Bytes encoded(WireType<T> type, T value) {
    return Bytes.wrap(WireWriter.encode(type, value));
  }
}
