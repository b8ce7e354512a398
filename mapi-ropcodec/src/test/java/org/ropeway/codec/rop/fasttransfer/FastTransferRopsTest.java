package org.ropeway.codec.rop.fasttransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.Exchange.each;
import static org.ropeway.codec.rop.Exchange.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Exchange;
import org.ropeway.codec.rop.RopResponse;

/** Every ROP of [MS-OXCROPS] 2.2.12, there and back. */
class FastTransferRopsTest {
  private static final Bytes DATA = Bytes.ofHex("0300094003000c40");
  private static final List<PropertyTag> TAGS = List.of(PidTag.BODY, PidTag.SUBJECT);
  private static final int OPTIONS = SendOptions.UNICODE | SendOptions.FORCE_UNICODE;

  static Stream<Exchange> exchanges() {
    return Stream.of(downloading(), buffers(), uploading()).flatMap(s -> s);
  }

  private static Stream<Exchange> downloading() {
    return Stream.of(
            each(
                RopFastTransferSourceCopyTo.ROP,
                new RopFastTransferSourceCopyTo.Request(
                    2, 1, RopFastTransferSourceCopyTo.BEST_BODY, OPTIONS, TAGS),
                RopResponse.EMPTY),
            each(
                RopFastTransferSourceCopyProperties.ROP,
                new RopFastTransferSourceCopyProperties.Request(
                    2, 0, RopFastTransferSourceCopyProperties.MOVE, OPTIONS, TAGS),
                RopResponse.EMPTY),
            each(
                RopFastTransferSourceCopyMessages.ROP,
                new RopFastTransferSourceCopyMessages.Request(
                    2,
                    List.of(Mid.of(1, 2), Mid.of(1, 3)),
                    RopFastTransferSourceCopyMessages.SEND_ENTRY_ID,
                    OPTIONS),
                RopResponse.EMPTY),
            each(
                RopFastTransferSourceCopyFolder.ROP,
                new RopFastTransferSourceCopyFolder.Request(
                    2, RopFastTransferSourceCopyFolder.COPY_SUBFOLDERS, OPTIONS),
                RopResponse.EMPTY),
            each(
                RopTellVersion.ROP,
                new RopTellVersion.Request(Bytes.ofHex("080006810000")),
                RopResponse.EMPTY))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> buffers() {
    RopFastTransferSourceGetBuffer.Request plain =
        new RopFastTransferSourceGetBuffer.Request(15480, 0);
    RopFastTransferSourceGetBuffer.Request most =
        RopFastTransferSourceGetBuffer.Request.upTo(0x7BC0);
    return Stream.of(
        exchange(
            RopFastTransferSourceGetBuffer.ROP,
            plain,
            ErrorCode.SUCCESS,
            new RopFastTransferSourceGetBuffer.Response(
                RopFastTransferSourceGetBuffer.PARTIAL, 1, 3, DATA)),
        exchange(
            RopFastTransferSourceGetBuffer.ROP,
            most,
            ErrorCode.SUCCESS,
            new RopFastTransferSourceGetBuffer.Response(
                RopFastTransferSourceGetBuffer.DONE, 3, 3, Bytes.EMPTY)),
        exchange(
            RopFastTransferSourceGetBuffer.ROP,
            most,
            ErrorCode.DATA_LOSS,
            new RopFastTransferSourceGetBuffer.Response(
                RopFastTransferSourceGetBuffer.ERROR, 0, 0, Bytes.EMPTY)),
        exchange(
            RopFastTransferSourceGetBuffer.ROP,
            most,
            ErrorCode.SERVER_BUSY,
            RopFastTransferSourceGetBuffer.Response.backoff(5000)));
  }

  private static Stream<Exchange> uploading() {
    RopFastTransferDestinationPutBuffer.Request put =
        new RopFastTransferDestinationPutBuffer.Request(DATA);
    RopFastTransferDestinationPutBufferExtended.Request extended =
        new RopFastTransferDestinationPutBufferExtended.Request(DATA);
    return Stream.concat(
        each(
            RopFastTransferDestinationConfigure.ROP,
            new RopFastTransferDestinationConfigure.Request(
                2,
                RopFastTransferDestinationConfigure.COPY_MESSAGES,
                RopFastTransferDestinationConfigure.MOVE),
            RopResponse.EMPTY),
        Stream.of(
            exchange(
                RopFastTransferDestinationPutBuffer.ROP,
                put,
                ErrorCode.SUCCESS,
                new RopFastTransferDestinationPutBuffer.Response(1, 2, DATA.length())),
            exchange(
                RopFastTransferDestinationPutBuffer.ROP,
                put,
                ErrorCode.INVALID_PARAMETER,
                new RopFastTransferDestinationPutBuffer.Response(0, 0, 4)),
            exchange(
                RopFastTransferDestinationPutBufferExtended.ROP,
                extended,
                ErrorCode.SUCCESS,
                new RopFastTransferDestinationPutBufferExtended.Response(
                    0x10000, 0xFFFFFFFFL, DATA.length())),
            exchange(
                RopFastTransferDestinationPutBufferExtended.ROP,
                extended,
                ErrorCode.INVALID_PARAMETER,
                new RopFastTransferDestinationPutBufferExtended.Response(0, 0, 0))));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void comesBackAsItWas(Exchange exchange) {
    exchange.check();
  }

  @Test
  void everyRopOfTheChapterIsExchanged() {
    Exchange.coverChapter("2.2.12.", exchanges());
  }

  @Test
  void aRequestSaysHowMuchItWants() {
    assertThat(new RopFastTransferSourceGetBuffer.Request(10, 0).wanted()).isEqualTo(10);
    assertThat(RopFastTransferSourceGetBuffer.Request.upTo(20).wanted()).isEqualTo(20);
  }

  @Test
  void aBareFailureIsAnError() {
    RopFastTransferSourceGetBuffer.Request request =
        RopFastTransferSourceGetBuffer.Request.upTo(20);
    assertThat(
            exchange(RopFastTransferSourceGetBuffer.ROP, request, ErrorCode.DATA_LOSS, null)
                .answer())
        .hasSize(15)
        .endsWith(new byte[9]);
    assertThat(
            exchange(RopFastTransferSourceGetBuffer.ROP, request, ErrorCode.SERVER_BUSY, null)
                .answer())
        .hasSize(19)
        .endsWith(new byte[13]);
  }
}
