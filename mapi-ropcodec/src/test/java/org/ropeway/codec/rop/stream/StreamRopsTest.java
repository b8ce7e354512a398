package org.ropeway.codec.rop.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.rop.Exchange.each;
import static org.ropeway.codec.rop.Exchange.exchange;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Exchange;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;

/** Every ROP of [MS-OXCROPS] 2.2.9, there and back. */
class StreamRopsTest {
  private static final Bytes DATA = Bytes.ofHex("00010203");
  private static final ErrorCode DENIED = ErrorCode.ACCESS_DENIED;

  static Stream<Exchange> exchanges() {
    return Stream.of(reading(), writing(), moving()).flatMap(s -> s);
  }

  private static Stream<Exchange> reading() {
    return Stream.of(
            each(
                RopOpenStream.ROP,
                new RopOpenStream.Request(2, PidTag.BODY, RopOpenStream.READ_WRITE),
                new RopOpenStream.Response(0xFFFFFFFFL)),
            always(
                RopReadStream.ROP,
                new RopReadStream.Request(4096, 0),
                new RopReadStream.Response(DATA),
                new RopReadStream.Response(Bytes.EMPTY)),
            always(
                RopReadStream.ROP,
                RopReadStream.Request.upTo(0x12345),
                new RopReadStream.Response(DATA),
                new RopReadStream.Response(Bytes.EMPTY)),
            each(
                RopGetStreamSize.ROP,
                new RopGetStreamSize.Request(),
                new RopGetStreamSize.Response(5)),
            each(RopCloneStream.ROP, new RopCloneStream.Request(2), RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> writing() {
    return Stream.of(
            always(
                RopWriteStream.ROP,
                new RopWriteStream.Request(DATA),
                new RopWriteStream.Response(4),
                new RopWriteStream.Response(0)),
            always(
                RopWriteStreamExtended.ROP,
                new RopWriteStreamExtended.Request(DATA),
                new RopWriteStreamExtended.Response(0x10004),
                new RopWriteStreamExtended.Response(0)),
            always(
                RopWriteAndCommitStream.ROP,
                new RopWriteAndCommitStream.Request(Bytes.EMPTY),
                new RopWriteAndCommitStream.Response(0),
                new RopWriteAndCommitStream.Response(0)),
            each(RopCommitStream.ROP, new RopCommitStream.Request(), RopResponse.EMPTY),
            each(
                RopSetStreamSize.ROP,
                new RopSetStreamSize.Request(0x1_0000_0000L),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> moving() {
    RopCopyToStream.Request copy = new RopCopyToStream.Request(5, 100);
    return Stream.of(
            each(
                RopSeekStream.ROP,
                new RopSeekStream.Request(RopSeekStream.END, -10),
                new RopSeekStream.Response(90)),
            always(
                RopCopyToStream.ROP,
                copy,
                new RopCopyToStream.Copied(100, 100),
                new RopCopyToStream.Copied(50, 0)),
            Stream.of(
                exchange(
                    RopCopyToStream.ROP,
                    copy,
                    ErrorCode.NULL_DESTINATION_OBJECT,
                    new RopCopyToStream.NullDestination(5, 0, 0))),
            each(
                RopLockRegionStream.ROP,
                new RopLockRegionStream.Request(1, 2, RopLockRegionStream.READ_ALLOWED),
                RopResponse.EMPTY),
            each(
                RopUnlockRegionStream.ROP,
                new RopUnlockRegionStream.Request(1, 2, RopLockRegionStream.READ_ALLOWED),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  /** A success and a failure, both with their fields. */
  private static <Q extends RopRequest> Stream<Exchange> always(
      Rop<Q, ?> rop, Q request, RopResponse success, RopResponse failure) {
    return Stream.of(
        exchange(rop, request, ErrorCode.SUCCESS, success),
        exchange(rop, request, DENIED, failure));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void comesBackAsItWas(Exchange exchange) {
    exchange.check();
  }

  @Test
  void everyRopOfTheChapterIsExchanged() {
    Exchange.coverChapter("2.2.9.", exchanges());
  }

  @Test
  void aReadSaysHowMuchItWants() {
    assertThat(new RopReadStream.Request(10, 0).wanted()).isEqualTo(10);
    assertThat(RopReadStream.Request.upTo(0x20000).wanted()).isEqualTo(0x20000);
  }

  @Test
  void aNullDestinationIsNamedByTheRequest() {
    RopCopyToStream.Request request = new RopCopyToStream.Request(5, 1);
    ErrorCode none = ErrorCode.NULL_DESTINATION_OBJECT;
    assertThat(exchange(RopCopyToStream.ROP, request, none, null).answer())
        .isEqualTo(
            exchange(
                    RopCopyToStream.ROP,
                    request,
                    none,
                    new RopCopyToStream.NullDestination(5, 0, 0))
                .answer());
    Exchange wrong = exchange(RopCopyToStream.ROP, request, none, new RopCopyToStream.Copied(0, 0));
    assertThatThrownBy(wrong::answer).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBareFailureReadsAndWritesNothing() {
    assertThat(exchange(RopReadStream.ROP, new RopReadStream.Request(1, 0), DENIED, null).answer())
        .endsWith(0, 0);
    assertThat(
            exchange(RopWriteStream.ROP, new RopWriteStream.Request(DATA), DENIED, null).answer())
        .endsWith(0, 0);
  }
}
