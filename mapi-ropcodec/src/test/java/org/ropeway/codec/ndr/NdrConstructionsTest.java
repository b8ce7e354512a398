package org.ropeway.codec.ndr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Arrays, and pointers whose referents are deferred. C706 14.3.3, 14.3.7, 14.3.12. */
class NdrConstructionsTest {
  private static final int MAX = 100;

  /** A number, a string and a successor: pointers in a structure, which stands in an array. */
  private record Node(int number, Optional<String> name, Optional<Node> next) {
    static final NdrType<Optional<String>> NAME = Ndr.pointer("name", Ndr.STRING8);
    static final NdrType<Node> TYPE = new NodeType();
  }

  private record NodeType() implements NdrType<Node> {
    private NdrType<Optional<Node>> next() {
      return Ndr.pointer("next", whole());
    }

    @Override
    public Deferred<Node> readFlat(WireReader r) {
      int number = r.align(4).field("number", Ndr.U16);
      Deferred<Optional<String>> name = Node.NAME.readFlat(r);
      Deferred<Optional<Node>> next = next().readFlat(r);
      return later -> {
        Optional<String> referent = name.follow(later);
        later.enter();
        Node node = new Node(number, referent, next.follow(later));
        later.leave();
        return node;
      };
    }

    @Override
    public void writeFlat(WireWriter w, Node v) {
      Ndr.U16.write(w.align(4), v.number);
      Node.NAME.writeFlat(w, v.name);
      next().writeFlat(w, v.next);
    }

    @Override
    public void writeReferents(WireWriter w, Node v) {
      Node.NAME.writeReferents(w, v.name);
      next().writeReferents(w, v.next);
    }

    @Override
    public int minSize() {
      return 12;
    }
  }

  private static Node node(int number, String name) {
    return new Node(number, Optional.of(name), Optional.empty());
  }

  @Test
  void aConformantArray() {
    WireType<List<Integer>> type = NdrArrays.conformant(NdrType.flat(Ndr.U16), MAX);
    NdrBytes.both(type, List.of(1, 2, 3), "03000000 0100 0200 0300", "00000003 0001 0002 0003");
    NdrBytes.both(type, List.of(), "00000000", "00000000");
    refused(type, "65000000" + "00".repeat(202), "over its range");
    refused(type, "04000000 0100 0200 0300", "more than there are");
  }

  @Test
  void elementsAreAligned() {
    record Pair(int first, long second) {}
    WireType<Pair> pair =
        WireType.of(
            8,
            r -> new Pair(Ndr.U8.read(r.align(4)), Ndr.U32.read(r)),
            (w, v) -> Ndr.U32.write(w.align(4).u8(v.first), v.second));
    NdrBytes.both(
        NdrArrays.conformant(NdrType.flat(pair), MAX),
        List.of(new Pair(1, 2), new Pair(3, 4)),
        "02000000 01000000 02000000 03000000 04000000",
        "00000002 01000000 00000002 03000000 00000004");
  }

  @Test
  void aConformantStructure() {
    WireType<List<Integer>> type = NdrArrays.structure("count", NdrType.flat(Ndr.U16), MAX);
    NdrBytes.both(
        type, List.of(5, 6), "02000000 02000000 0500 0600", "00000002 00000002 0005 0006");
    refused(type, "03000000 02000000 0500 0600 0700", "a size that is not the number");
    refused(type, "ffffffff ffffffff 0500", "over its range");
  }

  @Test
  void aConformantAndVaryingStructure() {
    WireType<List<Long>> type = NdrArrays.varyingStructure("count", "array", Ndr.U32, MAX, 1);
    NdrBytes.both(
        type,
        List.of(7L),
        "02000000 01000000 00000000 01000000 07000000",
        "00000002 00000001 00000000 00000001 00000007");
    refused(type, "02000000 02000000 00000000 01000000 07000000", "another number");
    refused(type, "00000000 01000000 00000000 01000000 07000000", "no room for it");
    refused(type, "02000000 01000000 01000000 01000000 07000000", "not from the beginning");
  }

  @Test
  void referentsOfAnArrayStandBehindAllOfIt() {
    NdrBytes.both(
        NdrArrays.conformant(Node.TYPE, MAX),
        List.of(node(1, "A"), new Node(2, Optional.empty(), Optional.empty()), node(3, "C")),
        "03000000"
            + ("0100 0000 00000200 00000000" + "0200 0000 00000000 00000000")
            + "0300 0000 04000200 00000000"
            + "02000000 00000000 02000000 4100 0000"
            + "02000000 00000000 02000000 4300",
        "00000003"
            + ("0001 0000 00020000 00000000" + "0002 0000 00000000 00000000")
            + "0003 0000 00020004 00000000"
            + "00000002 00000000 00000002 4100 0000"
            + "00000002 00000000 00000002 4300");
  }

  @Test
  void referentsOfReferentsFollowDepthFirst() {
    Node second = new Node(2, Optional.of("B"), Optional.of(node(3, "C")));
    NdrBytes.both(
        Node.TYPE.whole(),
        new Node(1, Optional.of("A"), Optional.of(second)),
        "0100 0000 00000200 04000200"
            + "02000000 00000000 02000000 4100 0000"
            + "0200 0000 08000200 0c000200"
            + "02000000 00000000 02000000 4200 0000"
            + "0300 0000 10000200 00000000"
            + "02000000 00000000 02000000 4300",
        "0001 0000 00020000 00020004"
            + "00000002 00000000 00000002 4100 0000"
            + "0002 0000 00020008 0002000c"
            + "00000002 00000000 00000002 4200 0000"
            + "0003 0000 00020010 00000000"
            + "00000002 00000000 00000002 4300");
  }

  @Test
  void aNumberAndAPointerToSoMany() {
    WireType<List<Node>> type = NdrArrays.counted("count", "array", Node.TYPE, MAX).whole();
    NdrBytes.both(
        type,
        List.of(node(9, "")),
        "01000000 00000200"
            + ("01000000 0900 0000 04000200 00000000" + "01000000 00000000 01000000 00"),
        "00000001 00020000"
            + ("00000001 0009 0000 00020004 00000000" + "00000001 00000000 00000001 00"));
    NdrBytes.both(type, List.of(), "00000000 00000000", "00000000 00000000");
    refused(type, "01000000 00000000", "a number without its array");
    refused(type, "02000000 00000200 01000000 0900 0000 00000000 00000000", "two numbers");
    refused(type, "65000000 00000200 65000000", "over its range");
  }

  @Test
  void bytesByNumberAndPointer() {
    WireType<Bytes> type = NdrArrays.countedBytes("count", "array", MAX).whole();
    NdrBytes.both(
        type,
        Bytes.ofHex("0a0b"),
        "02000000 00000200 02000000 0a0b",
        "00000002 00020000 00000002 0a0b");
    NdrBytes.both(type, Bytes.EMPTY, "00000000 00000000", "00000000 00000000");
    refused(type, "02000000 00000200 01000000 0a", "two numbers");
    refused(type, "65000000 00000200 65000000", "over its range");
  }

  @Test
  void whatIsNestedWithoutEndIsRefused() {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      hex.append("01000000").append("00000000").append("00000200");
    }
    refused(Node.TYPE.whole(), hex.toString(), "deeper than allowed");
  }

  @Test
  void hostileCountsBuyNothing() {
    WireType<List<Node>> unbounded = NdrArrays.conformant(Node.TYPE, Integer.MAX_VALUE);
    refused(unbounded, "ffffff7f" + "00".repeat(24), "as many as an int holds");
    refused(unbounded, "03000000" + "00".repeat(35), "one byte too few for three");
    assertThat(unbounded.readAll(Bytes.ofHex("02000000" + "00".repeat(24)).array())).hasSize(2);
  }

  @Test
  void theTraceIsToldOfFieldsAndReferents() {
    byte[] bytes = WireWriter.encode(Node.TYPE.whole(), node(1, "A"));
    assertThat(TracedFields.of(Node.TYPE.whole(), bytes).toString())
        .contains("number=[1]", "name=[131072, A]", "next=[0]");
  }

  @Test
  void manyElementsOfEachKind() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < MAX; i++) {
      nodes.add(
          new Node(
              i,
              i % 3 == 0 ? Optional.empty() : Optional.of("name " + i),
              i % 2 == 0 ? Optional.empty() : Optional.of(node(i, "next"))));
    }
    WireType<List<Node>> type = NdrArrays.structure("count", Node.TYPE, MAX);
    assertThat(type.readAll(WireWriter.encode(type, nodes))).isEqualTo(nodes);
  }

  private static void refused(WireType<?> type, String hex, String why) {
    byte[] bytes = Bytes.ofHex(hex.replace(" ", "")).array();
    assertThatThrownBy(() -> type.readAll(bytes)).as(why).isInstanceOf(WireException.class);
  }
}
