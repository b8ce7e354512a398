package org.ropeway.codec.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.rop.FieldCheck;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.wire.WireType;

/** Each field of each body stands where the specification says, and no strict prefix is a body. */
class BodyFieldsTest {
  static Stream<FieldVector> vectors() {
    return Stream.of("mapihttp/mailbox.txt", "mapihttp/addressbook.txt")
        .flatMap(file -> FieldVectors.of(file).stream());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void fieldByField(FieldVector v) {
    RequestType<?, ?> type = RequestTypes.find(v.rop()).orElseThrow();
    WireType<?> body = v.direction() == Direction.REQUEST ? type.request() : type.responseBody();
    FieldCheck.of(v, body);
    Vectors.refusesPrefixes(body, v.bytes());
    Attack.on(body, v.bytes());
  }

  @Test
  void everyBodyHasAVector() {
    List<RequestType<?, ?>> all = new ArrayList<>(RequestTypes.MAILBOX);
    all.addAll(RequestTypes.ADDRESS_BOOK);
    List<String> names = all.stream().map(RequestType::name).toList();
    for (Direction direction : List.of(Direction.REQUEST, Direction.RESPONSE)) {
      assertThat(vectors().filter(v -> v.direction() == direction).map(FieldVector::rop).distinct())
          .containsExactlyElementsOf(names);
    }
  }
}
