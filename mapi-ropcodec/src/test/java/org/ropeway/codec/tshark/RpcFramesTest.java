package org.ropeway.codec.tshark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.ContextResult;
import org.ropeway.codec.dcerpc.Fragmenter;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.Pdus;
import org.ropeway.codec.dcerpc.PresentationContext;
import org.ropeway.codec.dcerpc.RpcVectors;
import org.ropeway.codec.dcerpc.SyntaxId;
import org.ropeway.codec.dcerpc.VerificationTrailer;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.rts.RtsPdu;
import org.ropeway.codec.rts.RtsSamples;
import org.ropeway.codec.tshark.Tshark.Frame;
import org.ropeway.codec.wire.WireWriter;

/** Wireshark reads our PDUs as we do, and we read recorded ones as Wireshark does. */
class RpcFramesTest {
  private static final int PORT = 6001;
  private static final int UNKNOWN_OPNUM = 99;
  private static final String DCE_RPC = "tcp.port==" + PORT + ",dcerpc";

  @TempDir private Path folder;

  private List<Frame> read(Capture capture) throws IOException {
    List<String> fields = new ArrayList<>(PduFields.NAMES);
    fields.addAll(List.of(Tshark.MALFORMED, Tshark.INFO));
    return Tshark.read(capture, folder, fields, "-d", DCE_RPC);
  }

  private void compare(List<byte[]> pdus) throws IOException {
    Capture capture = new Capture();
    Map<Integer, byte[]> sent = new LinkedHashMap<>();
    for (byte[] pdu : pdus) {
      sent.put(capture.connection(PORT).client(pdu), pdu);
    }
    List<Frame> frames = read(capture);
    sent.forEach((number, pdu) -> {
      Map<String, List<String>> read = new LinkedHashMap<>(frames.get(number - 1).fields());
      read.keySet().retainAll(Set.copyOf(PduFields.NAMES));
      assertThat(read).as(Pdu.WIRE.readAll(pdu).toString()).isEqualTo(PduFields.of(pdu));
      if (!withoutCommands(pdu)) {
        assertThat(frames.get(number - 1).get(Tshark.MALFORMED))
            .as(Pdu.WIRE.readAll(pdu).toString())
            .isEmpty();
      }
    });
  }

  /** Echo and Ping, which have no command; tshark wants one. */
  private static boolean withoutCommands(byte[] pdu) {
    return Pdu.WIRE.readAll(pdu).body() instanceof Rts rts && rts.commands().isEmpty();
  }

  @Test
  void pdusOfEachKindInBothByteOrders() throws IOException {
    List<Pdu> pdus = new ArrayList<>(Pdus.all());
    int reason = PduBody.BindNak.PROTOCOL_VERSION_NOT_SPECIFIED;
    pdus.add(Pdu.of(1, PduBody.BindNak.of(reason)));
    pdus.addAll(pdus.stream().map(Pdus::bigEndian).toList());
    compare(pdus.stream().map(Pdu::toBytes).toList());
  }

  @Test
  void rtsPdusOfEachName() throws IOException {
    compare(Stream.of(RtsPdu.values()).map(kind -> RtsSamples.of(kind).toPdu().toBytes()).toList());
  }

  @Test
  void recordedAndWrittenDown() throws IOException {
    compare(RpcVectors.bytes().toList());
  }

  @Test
  void namesOfRtsPdus() throws IOException {
    Capture capture = new Capture();
    Map<Integer, Rts> sent = new LinkedHashMap<>();
    for (RtsPdu kind : EnumSet.complementOf(EnumSet.of(RtsPdu.ECHO, RtsPdu.PING))) {
      Rts rts = RtsSamples.of(kind);
      sent.put(capture.connection(PORT).client(rts.toPdu().toBytes()), rts);
    }
    List<Frame> frames = read(capture);
    sent.forEach((number, rts) ->
        assertThat(names(frames.get(number - 1).get(Tshark.INFO).getFirst()))
            .as(rts.toString())
            .isEqualTo(expectedNames(rts)));
  }

  private static Set<String> names(String info) {
    return new TreeSet<>(List.of(info.strip().split(" ?,")));
  }

  private static Set<String> expectedNames(Rts rts) {
    Set<String> names = new TreeSet<>();
    RtsPdu.candidates(rts).forEach(kind -> names.add(kind.toString().replace(" ", "")));
    // tshark 4.0 wants ANCE in OUT_R2/B2, where [MS-RPCH] 2.2.4.43 has NegativeANCE
    if (names.contains("OUT_R2/B1")) {
      names.add("OUT_R2/B2");
    }
    return names.equals(Set.of("OUT_R2/B2")) ? Set.of("unknown RTS PDU") : names;
  }

  private static Capture.Connection bound(Capture capture) {
    Capture.Connection connection = capture.connection(PORT);
    PresentationContext context = new PresentationContext(0, Pdus.NSPI, List.of(SyntaxId.NDR));
    connection.client(Pdu.of(1, new PduBody.Bind(4088, 4088, 0, List.of(context))).toBytes());
    List<ContextResult> results = List.of(ContextResult.accepted(SyntaxId.NDR));
    connection.server(Pdu.of(1, new PduBody.BindAck(4088, 4088, 1, "6001", results)).toBytes());
    return connection;
  }

  @Test
  void fragmentsArePutTogether() throws IOException {
    byte[] data = new byte[10_000];
    new Random(1).nextBytes(data);
    Bytes stub = Bytes.wrap(data);
    Fragmenter fragmenter = new Fragmenter(1432, Optional.empty());
    Capture capture = new Capture();
    Capture.Connection connection = bound(capture);
    PduBody.Request call = new PduBody.Request(0, 0, UNKNOWN_OPNUM, Optional.empty(), stub);
    int asked = 0;
    for (Pdu pdu : fragmenter.request(2, call)) {
      asked = connection.client(pdu.toBytes());
    }
    int answered = 0;
    for (Pdu pdu : fragmenter.response(2, new PduBody.Response(0, 0, 0, stub))) {
      answered = connection.server(pdu.toBytes());
    }
    List<Frame> frames =
        Tshark.read(
            capture, folder, List.of("dcerpc.fragment.count", "dcerpc.stub_data"), "-d", DCE_RPC);
    for (int number : new int[] {asked, answered}) {
      assertThat(frames.get(number - 1).get("dcerpc.fragment.count")).containsExactly("8");
      assertThat(frames.get(number - 1).get("dcerpc.stub_data")).containsExactly(stub.toHex());
    }
  }

  @Test
  void verificationTrailer() throws IOException {
    Capture capture = new Capture();
    Capture.Connection connection = bound(capture);
    Bytes stub = Bytes.ofHex("01020304");
    Pdu pdu = Pdu.of(3, new PduBody.Request(0, 0, UNKNOWN_OPNUM, Optional.empty(), stub));
    WireWriter w = WireWriter.of(1000).bytes(stub.array());
    VerificationTrailer.WIRE.write(w, VerificationTrailer.of(pdu, Pdus.NSPI));
    Bytes all = Bytes.wrap(w.toBytes());
    int number =
        connection.client(
            Pdu.of(3, new PduBody.Request(0, 0, UNKNOWN_OPNUM, Optional.empty(), all)).toBytes());
    String vt = "dcerpc.rpc_sec_vt.";
    List<String> fields =
        List.of(
            vt + "command",
            vt + "command.length",
            vt + "bitmask",
            vt + "pcontext.interface.uuid",
            vt + "pcontext.interface.ver");
    Frame frame = Tshark.read(capture, folder, fields, "-d", DCE_RPC).get(number - 1);
    assertThat(fields.stream().map(frame::get))
        .containsExactly(
            List.of("1", "2", "16387"),
            List.of("4", "40", "16"),
            List.of("1"),
            List.of(Pdus.NSPI.uuid().toString(), SyntaxId.NDR.uuid().toString()),
            List.of("56", "2"));
  }

  @Test
  void channelsOfRpcOverHttp() throws IOException {
    Capture capture = new Capture();
    byte[] in =
        message(
            "RPC_IN_DATA /rpc/rpcproxy.dll?mail:6001 HTTP/1.1",
            RtsSamples.of(RtsPdu.CONN_B1).toPdu(),
            Pdus.all().getFirst(),
            RtsSamples.of(RtsPdu.FLOW_CONTROL_ACK_WITH_DESTINATION).toPdu());
    byte[] out =
        message(
            "RPC_OUT_DATA /rpc/rpcproxy.dll?mail:6001 HTTP/1.1",
            RtsSamples.of(RtsPdu.CONN_A1).toPdu());
    byte[] answer =
        message(
            "HTTP/1.1 200 Success",
            RtsSamples.of(RtsPdu.CONN_A3).toPdu(),
            RtsSamples.of(RtsPdu.CONN_C2).toPdu(),
            Pdus.all().get(1));
    int inNumber = capture.connection(80).client(in);
    Capture.Connection outChannel = capture.connection(80);
    int outNumber = outChannel.client(out);
    int answerNumber = outChannel.server(answer);
    List<String> fields =
        List.of("http.request.method", "dcerpc.pkt_type", "dcerpc.cn_rts_command");
    List<Frame> frames = Tshark.read(capture, folder, fields);
    assertThat(fields.stream().map(frames.get(inNumber - 1)::get))
        .containsExactly(
            List.of("RPC_IN_DATA"),
            List.of("20", "11", "20"),
            List.of("6", "3", "3", "4", "5", "12", "13", "1"));
    assertThat(fields.stream().map(frames.get(outNumber - 1)::get))
        .containsExactly(List.of("RPC_OUT_DATA"), List.of("20"), List.of("6", "3", "3", "0"));
    assertThat(fields.stream().map(frames.get(answerNumber - 1)::get))
        .containsExactly(List.of(), List.of("20", "20", "12"), List.of("2", "6", "0", "2"));
  }

  private static byte[] message(String firstLine, Pdu... pdus) {
    WireWriter body = WireWriter.of(0x10000);
    Stream.of(pdus).forEach(pdu -> Pdu.WIRE.write(body, pdu));
    String head =
        firstLine
            + "\r\nHost: mail\r\nContent-Type: application/rpc\r\nContent-Length: "
            + body.position()
            + "\r\n\r\n";
    return WireWriter.of(0x10000)
        .bytes(head.getBytes(StandardCharsets.US_ASCII))
        .bytes(body.toBytes())
        .toBytes();
  }
}
