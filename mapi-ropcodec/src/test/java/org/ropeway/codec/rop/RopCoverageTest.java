package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.rop.FieldVectors.Direction;

/** No ROP without an example of its request and of its response. */
class RopCoverageTest {
  private static final RopVectors RECORDED = RopVectors.inRepository();

  private static Set<String> examples(Direction direction, Stream<String> recorded) {
    Set<String> names = recorded.collect(Collectors.toCollection(HashSet::new));
    FieldVectors.all().stream()
        .filter(v -> v.direction() == direction)
        .forEach(v -> names.add(v.rop()));
    return names;
  }

  @Test
  void everyRequestHasAnExample() {
    List<String> all = RopTable.ALL.stream().map(Rop::name).toList();
    assertThat(examples(Direction.REQUEST, RopVectors.ropsOf(RECORDED.requests())))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void everyResponseHasAnExample() {
    List<String> answered = RopTable.ALL.stream().filter(Rop::isAnswered).map(Rop::name).toList();
    assertThat(examples(Direction.RESPONSE, RopVectors.ropsOf(RECORDED.responses())))
        .containsAll(answered);
  }

  @Test
  void everyAnswerOfTheServersOwnHasAnExample() {
    assertThat(examples(Direction.ANSWER, Stream.empty()))
        .containsExactlyInAnyOrder("RopNotify", "RopPending", "RopBackoff", "RopBufferTooSmall");
  }
}
