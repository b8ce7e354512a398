package org.ropeway.gateway.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.dcerpc.ContextResult;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.PresentationContext;
import org.ropeway.codec.dcerpc.SyntaxId;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.rpc.nspi.Nspi;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.rts.RtsCommand;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;

/** Exchanges of RPC/HTTP; those of MAPI/HTTP are in the tests of the command. */
class ExchangeTreesTest {
  private static final MapiGuid ONE = MapiGuid.parse("00000000-0000-0000-0000-000000000001");
  private static final MapiGuid TWO = MapiGuid.parse("00000000-0000-0000-0000-000000000002");

  /** NspiUnbind, opnum 1: a context handle and flags; a context handle and an error. */
  private static final Bytes UNBIND = Bytes.ofHex("00000000" + "07".repeat(16) + "00000000");

  private static final PduBody CALL = new PduBody.Request(24, 0, 1, Optional.empty(), UNBIND);

  private final ExchangeTrees trees = new ExchangeTrees();

  private static PduBody bind() {
    return new PduBody.Bind(
        4088,
        4088,
        0,
        List.of(new PresentationContext(0, Nspi.INTERFACE.syntax(), List.of(SyntaxId.NDR))));
  }

  private static PduBody accepted() {
    return new PduBody.BindAck(4088, 4088, 1, "", List.of(ContextResult.accepted(SyntaxId.NDR)));
  }

  private static PduBody open(MapiGuid cookie) {
    return new Rts(0, List.of(new RtsCommand.Version(1), new RtsCommand.Cookie(cookie)));
  }

  private static Bytes pdus(PduBody... bodies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (PduBody body : bodies) {
      out.writeBytes(Pdu.of(1, body).toBytes());
    }
    return Bytes.wrap(out.toByteArray());
  }

  private List<DumpNode> of(String method, Bytes request, String status, Bytes response) {
    HttpMessage asked =
        new HttpMessage(
            method + " /rpc/rpcproxy.dll?h:6004 HTTP/1.1", new Headers(), request, true);
    HttpMessage answered = new HttpMessage("HTTP/1.1 " + status, new Headers(), response, true);
    return trees.of(new Exchange(1, Instant.EPOCH, Duration.ZERO, asked, answered));
  }

  @Test
  void bothChannelsOfAVirtualConnection() {
    List<DumpNode> in = of("RPC_IN_DATA", pdus(open(ONE), bind(), CALL), "200 OK", Bytes.EMPTY);
    assertThat(in).singleElement().matches(t -> t.find("NspiUnbind").count() == 1);
    Bytes answer = pdus(accepted(), new PduBody.Response(24, 0, 0, UNBIND));
    List<DumpNode> out = of("RPC_OUT_DATA", pdus(open(ONE)), "200 OK", answer);
    assertThat(out)
        .extracting(DumpNode::name)
        .containsExactly("RPC_OUT_DATA request", "RPC_OUT_DATA response");
    assertThat(out.getLast().find("NspiUnbind")).hasSize(1);
    assertThat(out).flatExtracting(t -> t.problems().toList()).isEmpty();
  }

  @Test
  void anotherVirtualConnectionKnowsNothingOfIt() {
    of("RPC_IN_DATA", pdus(open(ONE), bind(), CALL), "200 OK", Bytes.EMPTY);
    Bytes answer = pdus(new PduBody.Response(24, 0, 0, UNBIND));
    List<DumpNode> out = of("RPC_OUT_DATA", pdus(open(TWO)), "200 OK", answer);
    assertThat(out.getLast().find("NspiUnbind")).isEmpty();
    assertThat(out.getLast().find("stub_data")).hasSize(1);
  }

  @Test
  void whatHasNoPdusIsPassedOver() {
    Bytes text = Bytes.ofHex("3c68746d6c3e");
    assertThat(of("RPC_IN_DATA", Bytes.EMPTY, "401 Unauthorized", text)).isEmpty();
    assertThat(of("RPC_OUT_DATA", pdus(open(ONE)), "503 no", text)).hasSize(1);
    assertThat(of("GET", Bytes.EMPTY, "200 OK", text)).isEmpty();
  }

  @Test
  void whatIsCutOffIsShownWhereItBegins() {
    Bytes whole = pdus(open(ONE), bind(), CALL);
    List<DumpNode> in =
        of("RPC_IN_DATA", whole.slice(0, whole.length() - 1), "200 OK", Bytes.EMPTY);
    assertThat(in.getFirst().problems()).isNotEmpty();
    assertThat(in.getFirst().find("p_cont_list")).hasSize(1);
    assertThat(of("RPC_IN_DATA", Bytes.ofHex("00"), "200 OK", Bytes.EMPTY).getFirst().problems())
        .isNotEmpty();
  }
}
