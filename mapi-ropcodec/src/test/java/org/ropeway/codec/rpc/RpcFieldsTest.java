package org.ropeway.codec.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.rop.FieldCheck;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Each parameter of each operation stands where the IDL and NDR put it, in either byte order. */
class RpcFieldsTest {
  static Stream<FieldVector> vectors() {
    return Stream.of("rpc/emsmdb.txt", "rpc/nspi.txt", "rpc/rfr.txt")
        .flatMap(file -> FieldVectors.of(file).stream());
  }

  private static WireType<?> type(FieldVector v) {
    RpcOperation<?, ?> operation =
        operations().filter(o -> o.name().equals(v.rop())).findAny().orElseThrow();
    return v.direction() == Direction.REQUEST ? operation.request() : operation.response();
  }

  private static Stream<RpcOperation<?, ?>> operations() {
    return RpcInterfaces.ALL.stream().map(RpcInterface::operations).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void fieldByField(FieldVector v) {
    FieldCheck.of(v, type(v));
    Vectors.refusesPrefixes(type(v), v.bytes());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bytesNearThem(FieldVector v) {
    if (v.bytes().length > 0) {
      Attack.on(type(v), v.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void otherByteOrder(FieldVector v) {
    inOtherByteOrder(type(v), v.bytes());
  }

  private static <T> void inOtherByteOrder(WireType<T> type, byte[] bytes) {
    T value = type.readAll(bytes);
    WireWriter w = WireWriter.of(Integer.MAX_VALUE).withByteOrder(ByteOrder.BIG_ENDIAN);
    type.write(w, value);
    assertThat(w.toBytes()).hasSameSizeAs(bytes);
    WireReader r = WireReader.of(w.toBytes()).withByteOrder(ByteOrder.BIG_ENDIAN);
    assertThat(type.read(r)).isEqualTo(value);
    r.end();
  }

  @Test
  void everyOperationHasVectorsEachWay() {
    List<String> names = operations().map(RpcOperation::name).toList();
    for (Direction direction : List.of(Direction.REQUEST, Direction.RESPONSE)) {
      assertThat(vectors().filter(v -> v.direction() == direction).map(FieldVector::rop).distinct())
          .containsExactlyElementsOf(names);
    }
  }

  @Test
  void numbersAreUnique() {
    for (RpcInterface i : RpcInterfaces.ALL) {
      assertThat(i.operations()).extracting(RpcOperation::opnum).doesNotHaveDuplicates().isSorted();
      assertThat(RpcInterfaces.find(i.syntax().uuid())).contains(i);
    }
  }
}
