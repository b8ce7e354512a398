package org.ropeway.codec.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.AuthVerifier;
import org.ropeway.codec.dcerpc.ContextResult;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.PfcFlags;
import org.ropeway.codec.dcerpc.PresentationContext;
import org.ropeway.codec.dcerpc.SyntaxId;
import org.ropeway.codec.dcerpc.VerificationTrailer;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rpc.emsmdb.Emsmdb;
import org.ropeway.codec.wire.WireWriter;

/** Stub data is read where a bind before it says what it is. */
class DumpRpcSessionTest {
  private static final PduBody BIND =
      new PduBody.Bind(
          4088,
          4088,
          0,
          List.of(
              new PresentationContext(
                  3, Emsmdb.INTERFACE.syntax(), List.of(SyntaxId.NDR, SyntaxId.NDR64))));

  private final List<byte[]> sent = new ArrayList<>();

  private DumpRpcSessionTest send(Pdu pdu) {
    sent.add(pdu.toBytes());
    return this;
  }

  private DumpRpcSessionTest send(int callId, PduBody body) {
    return send(Pdu.of(callId, body));
  }

  private DumpNode tree(DumpRpcSession session) {
    WireWriter w = WireWriter.of(0x10000);
    sent.forEach(w::bytes);
    sent.clear();
    DumpNode tree = session.pdus("Pdus", Bytes.wrap(w.toBytes()));
    Trees.tile(tree);
    return tree;
  }

  private static byte[] stub(Direction direction) {
    return FieldVectors.of("rpc/emsmdb.txt").stream()
        .filter(v -> v.direction() == direction && v.rop().equals("EcDoConnectEx"))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  private static PduBody request(byte[] stub) {
    return new PduBody.Request(stub.length, 3, 10, Optional.empty(), Bytes.wrap(stub));
  }

  private static PduBody response(byte[] stub) {
    return new PduBody.Response(stub.length, 3, 0, Bytes.wrap(stub));
  }

  private static PduBody accepted(SyntaxId syntax) {
    return new PduBody.BindAck(4088, 4088, 1, "", List.of(ContextResult.accepted(syntax)));
  }

  @Test
  void callsAndAnswersOfABoundInterface() {
    send(1, BIND).send(1, accepted(SyntaxId.NDR));
    send(2, request(stub(Direction.REQUEST))).send(2, response(stub(Direction.RESPONSE)));
    DumpNode tree = tree(new DumpRpcSession());
    Trees.complete(tree);
    assertThat(tree.find("EcDoConnectEx")).hasSize(2);
    assertThat(tree.find("szUserDN")).hasSize(1);
    assertThat(tree.find("AUX_HEADER")).isNotEmpty();
  }

  @Test
  void aSeriesOfPdusAloneSaysTheSame() {
    WireWriter w = WireWriter.of(0x10000);
    w.bytes(Pdu.of(1, BIND).toBytes());
    w.bytes(Pdu.of(2, request(stub(Direction.REQUEST))).toBytes());
    assertThat(Dump.of(Bytes.wrap(w.toBytes()), DumpTypes.PDUS).find("szUserDN")).hasSize(1);
  }

  @Test
  void bothWaysOfAConnectionMayStandApart() {
    DumpRpcSession session = new DumpRpcSession();
    send(1, BIND).send(2, request(stub(Direction.REQUEST)));
    assertThat(tree(session).find("szUserDN")).hasSize(1);
    send(1, accepted(SyntaxId.NDR)).send(2, response(stub(Direction.RESPONSE)));
    assertThat(tree(session).find("szDNPrefix")).hasSize(1);
    send(9, response(stub(Direction.RESPONSE)));
    assertThat(tree(session).find("szDNPrefix")).as("nobody asked").isEmpty();
  }

  @Test
  void withoutABindStubDataIsBytes() {
    send(2, request(stub(Direction.REQUEST)));
    DumpNode tree = tree(new DumpRpcSession());
    assertThat(tree.find("stub_data")).singleElement().matches(n -> n.children().isEmpty());
    assertThat(tree.problems()).isEmpty();
  }

  @Test
  void parametersInAnotherSyntaxOrEncryptedAreBytes() {
    send(1, BIND).send(1, accepted(SyntaxId.NDR64)).send(2, request(stub(Direction.REQUEST)));
    assertThat(tree(new DumpRpcSession()).find("szUserDN")).isEmpty();
    AuthVerifier secret = new AuthVerifier(10, 6, Bytes.EMPTY, 0, 0, Bytes.ofHex("00".repeat(16)));
    send(1, BIND).send(Pdu.of(2, request(stub(Direction.REQUEST))).with(secret));
    assertThat(tree(new DumpRpcSession()).find("szUserDN")).isEmpty();
  }

  @Test
  void fragmentsAreReadBehindTheLast() {
    byte[] stub = stub(Direction.REQUEST);
    send(1, BIND);
    send(Pdu.of(2, request(Arrays.copyOf(stub, 24))).withFlags(PfcFlags.FIRST_FRAG));
    send(
        Pdu.of(2, request(Arrays.copyOfRange(stub, 24, stub.length)))
            .withFlags(PfcFlags.LAST_FRAG));
    DumpNode tree = tree(new DumpRpcSession());
    assertThat(tree.find("stub_data (all)"))
        .singleElement()
        .matches(n -> n.opensSpace() && n.space().equals(Bytes.wrap(stub)));
    assertThat(tree.find("szUserDN")).hasSize(1);
    assertThat(tree.problems()).isEmpty();
    send(Pdu.of(3, request(new byte[4])).withFlags(PfcFlags.LAST_FRAG));
    assertThat(tree(new DumpRpcSession()).problems()).as("a last without a first").isEmpty();
  }

  @Test
  void aVerificationTrailerFollowsTheParameters() {
    byte[] stub = stub(Direction.REQUEST);
    Pdu plain = Pdu.of(2, request(stub));
    WireWriter w = WireWriter.of(0x10000).bytes(stub);
    VerificationTrailer.WIRE.write(w, VerificationTrailer.of(plain, Emsmdb.INTERFACE.syntax()));
    send(1, BIND).send(2, request(w.toBytes()));
    DumpNode tree = tree(new DumpRpcSession());
    Trees.complete(tree);
    assertThat(tree.find("rpc_sec_verification_trailer")).hasSize(1);
  }

  @Test
  void whatIsMalformedIsShownWhereItBegins() {
    send(1, BIND).send(2, request(Arrays.copyOf(stub(Direction.REQUEST), 30)));
    DumpNode tree = tree(new DumpRpcSession());
    assertThat(tree.find("szUserDN")).hasSize(1);
    assertThat(tree.problems()).singleElement().matches(p -> p.path().contains("/stub_data/"));
  }

  @Test
  void theByteOrderIsTheSenders() {
    byte[] big = WireWriter.of(100).withByteOrder(ByteOrder.BIG_ENDIAN).u32(7).zero(16).toBytes();
    PduBody disconnect = new PduBody.Request(20, 3, 1, Optional.empty(), Bytes.wrap(big));
    send(1, BIND);
    send(new Pdu(0, PfcFlags.WHOLE, ByteOrder.BIG_ENDIAN, 2, disconnect, Optional.empty()));
    assertThat(tree(new DumpRpcSession()).find("context_handle_attributes"))
        .singleElement()
        .extracting(DumpNode::value)
        .isEqualTo(7L);
  }
}
