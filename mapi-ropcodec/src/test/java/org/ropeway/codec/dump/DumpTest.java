package org.ropeway.codec.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.RopVectors;
import org.ropeway.codec.structure.StructureTable;
import org.ropeway.codec.structure.StructureVectors;
import org.ropeway.codec.structure.StructureVectors.StructureVector;

/**
 * Whatever there is a vector of is understood to its last byte: the leaves of its tree cover it,
 * each has a name and a value. What is no field, as padding, is named as well.
 */
final class DumpTest {
  static Stream<Vector> vectors() {
    return VectorTrees.all();
  }

  static Stream<StructureVector> structures() {
    return StructureVectors.all().stream();
  }

  static Stream<FieldVector> bodiesAndStubs() {
    return Stream.of(
            "rpc/emsmdb", "rpc/nspi", "rpc/rfr", "mapihttp/mailbox", "mapihttp/addressbook")
        .flatMap(file -> FieldVectors.of(file + ".txt").stream());
  }

  static Stream<FieldVector> pdus() {
    return Stream.of("dcerpc", "rts").flatMap(f -> FieldVectors.of(f + "/pdus.txt").stream());
  }

  /** Without those that only another ROP before them explains: what columns, what a logon. */
  static Stream<FieldVector> rops() {
    return FieldVectors.all().stream()
        .filter(v -> v.columns().isEmpty() && v.logon() == LogonKind.PRIVATE);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vectors(Vector v) {
    DumpNode tree = VectorTrees.tree(v);
    if (v.robustness() || VectorTrees.EXCEPTIONS.containsKey(v.id())) {
      Trees.tile(tree);
    } else {
      Trees.complete(tree);
    }
  }

  @Test
  void exceptionsAreNotUnderstood() {
    assertThat(VectorTrees.all().filter(v -> VectorTrees.EXCEPTIONS.containsKey(v.id())))
        .hasSize(VectorTrees.EXCEPTIONS.size())
        .allSatisfy(v -> assertThat(VectorTrees.tree(v).problems()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("structures")
  void structures(StructureVector v) {
    Trees.complete(Dump.of(v.data(), DumpTypes.find(v.structure()).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("pdus")
  void pdus(FieldVector v) {
    Trees.complete(Dump.of(Bytes.wrap(v.bytes()), DumpTypes.PDU));
  }

  /** The buffers in some are made up, and nothing that the field may have. */
  @ParameterizedTest
  @MethodSource("bodiesAndStubs")
  void bodiesAndStubs(FieldVector v) {
    String name = v.rop() + (v.direction() == Direction.REQUEST ? "Request" : "Response");
    DumpNode tree = Dump.of(Bytes.wrap(v.bytes()), DumpTypes.find(name).orElseThrow());
    if (tree.problems().allMatch(p -> p.path().matches(".*/(\\w+Buffer|rgbOut)(/.*)?"))) {
      Trees.tile(tree);
    } else {
      Trees.complete(tree);
    }
  }

  @ParameterizedTest
  @MethodSource("rops")
  void rops(FieldVector v) {
    DumpSession session = new DumpSession();
    FieldVector asked = v.direction() == Direction.REQUEST ? v : v.request();
    byte[] request = asked == null ? new byte[0] : asked.bytes();
    DumpSession.Request tree = session.ropRequest(Bytes.wrap(RopVectors.wrapped(request)));
    Trees.complete(
        v.direction() == Direction.REQUEST
            ? tree.tree()
            : tree.ropResponse(Bytes.wrap(RopVectors.wrapped(v.bytes()))));
  }

  @Test
  void everyStructureHasAType() {
    assertThat(StructureTable.ALL).allMatch(s -> DumpTypes.find(s.name()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Folder EntryID", "folderentryid", "FOLDER-ENTRYID"})
  void namesAreFoundHoweverTheyAreWritten(String name) {
    assertThat(DumpTypes.find(name)).get().extracting(DumpType::name).isEqualTo("Folder EntryID");
  }
}
