package org.ropeway.codec.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.PduBody.Request;
import org.ropeway.codec.dcerpc.PduBody.Response;
import org.ropeway.codec.wire.WireException;

/** Messages cut into fragments and put together again. */
class FragmentsTest {
  private static final Bytes STUB = random(10_001);

  private static Bytes random(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private static Request request(Bytes stub) {
    return new Request(stub.length(), 2, 11, Optional.empty(), stub);
  }

  private static Reassembler reassembler() {
    return new Reassembler(100_000, 3);
  }

  private static Optional<RpcMessage> all(Reassembler r, List<Pdu> pdus) {
    Optional<RpcMessage> last = Optional.empty();
    for (Pdu p : pdus) {
      assertThat(last).isEmpty();
      last = r.add(Pdu.WIRE.readAll(p.toBytes()));
    }
    return last;
  }

  @Test
  void aProtectedCall() {
    List<Pdu> pdus = new Fragmenter(4088, Optional.of(Pdus.NTLM)).request(5, request(STUB));
    assertThat(pdus).hasSize(3);
    assertThat(pdus.getFirst().pfcFlags()).isEqualTo(PfcFlags.FIRST_FRAG);
    assertThat(pdus.get(1).pfcFlags()).isZero();
    assertThat(pdus.getLast().pfcFlags()).isEqualTo(PfcFlags.LAST_FRAG);
    int left = STUB.length();
    for (Pdu p : pdus) {
      assertThat(p.toBytes().length).isLessThanOrEqualTo(4088);
      Request part = (Request) p.body();
      assertThat(part.allocHint()).isEqualTo(left);
      left -= part.stubData().length();
      assertThat((part.stubData().length() + p.auth().orElseThrow().padding().length()) % 16)
          .isZero();
    }
    assertThat(left).isZero();
    RpcMessage message = all(reassembler(), pdus).orElseThrow();
    assertThat(message.stubData()).isEqualTo(STUB);
    assertThat(((Request) message.first().body()).opnum()).isEqualTo(11);
  }

  @Test
  void anAnswer() {
    for (int n : new int[] {0, 1, 15, 16, 4048, 4064, 4065, 10_001}) {
      Bytes stub = random(n);
      List<Pdu> pdus =
          new Fragmenter(4088, Optional.empty()).response(1, new Response(n, 0, 0, stub));
      assertThat(all(reassembler(), pdus).orElseThrow().stubData()).isEqualTo(stub);
    }
    List<Pdu> whole =
        new Fragmenter(4088, Optional.empty()).response(1, new Response(3, 0, 0, random(3)));
    assertThat(whole).hasSize(1);
    assertThat(whole.getFirst().pfcFlags()).isEqualTo(PfcFlags.WHOLE);
  }

  @Test
  void anObjectTakesItsPlace() {
    Request call = new Request(0, 2, 11, Optional.of(Pdus.OBJECT), STUB);
    for (Pdu p : new Fragmenter(1432, Optional.of(Pdus.NTLM)).request(5, call)) {
      assertThat(p.toBytes().length).isLessThanOrEqualTo(1432);
      assertThat(p.has(PfcFlags.OBJECT_UUID)).isTrue();
    }
    assertThatThrownBy(() -> new Fragmenter(60, Optional.of(Pdus.NTLM)).request(5, call))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void callsInterleaved() {
    Fragmenter fragmenter = new Fragmenter(1432, Optional.empty());
    Reassembler r = reassembler();
    List<Pdu> first = fragmenter.request(1, request(random(5000)));
    List<Pdu> second = fragmenter.request(2, request(random(5000)));
    List<RpcMessage> done = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      r.add(first.get(i)).ifPresent(done::add);
      r.add(second.get(i)).ifPresent(done::add);
    }
    assertThat(done).extracting(m -> m.first().callId()).containsExactly(1L, 2L);
    assertThat(done).allSatisfy(m -> assertThat(m.stubData()).isEqualTo(random(5000)));
  }

  @Test
  void limits() {
    List<Pdu> large = new Fragmenter(5000, Optional.empty()).request(1, request(random(100_001)));
    refused(() -> all(reassembler(), large));
    Reassembler r = reassembler();
    Fragmenter fragmenter = new Fragmenter(1432, Optional.empty());
    for (int i = 0; i < 3; i++) {
      assertThat(r.add(fragmenter.request(i, request(STUB)).getFirst())).isEmpty();
    }
    refused(() -> r.add(fragmenter.request(3, request(STUB)).getFirst()));
  }

  @Test
  void aCallThatWasGivenUp() {
    List<Pdu> pdus = new Fragmenter(4088, Optional.empty()).request(1, request(STUB));
    Reassembler r = reassembler();
    assertThat(r.add(pdus.getFirst())).isEmpty();
    r.cancel(1);
    refused(() -> r.add(pdus.get(1)));
    assertThat(all(r, pdus)).isPresent();
  }

  @Test
  void brokenProtocol() {
    Fragmenter plain = new Fragmenter(4088, Optional.empty());
    List<Pdu> pdus = plain.request(1, request(STUB));
    Pdu next = pdus.get(1);
    refused(() -> reassembler().add(next));
    refused(() -> after(pdus, pdus.getFirst()));
    refused(() -> after(pdus, next.with(Pdus.NTLM)));
    refused(() -> after(pdus, Pdus.bigEndian(next)));
    refused(() -> after(pdus, plain.response(1, new Response(0, 2, 0, STUB)).get(1)));
    refused(
        () -> after(pdus, plain.request(1, new Request(0, 3, 11, Optional.empty(), STUB)).get(1)));
    refused(
        () -> after(pdus, plain.request(1, new Request(0, 2, 12, Optional.empty(), STUB)).get(1)));
    refused(() -> reassembler().add(Pdu.of(1, new PduBody.Shutdown())));
  }

  @Test
  void anAllocationHintIsAHint() {
    for (long hint : new long[] {0, 1, 11, 0xFFFFFFFFL}) {
      Pdu pdu = Pdu.of(1, new Response(hint, 0, 0, random(10)));
      assertThat(reassembler().add(pdu).orElseThrow().stubData()).isEqualTo(random(10));
    }
  }

  private static void after(List<Pdu> pdus, Pdu next) {
    Reassembler r = reassembler();
    assertThat(r.add(pdus.getFirst())).isEmpty();
    r.add(next);
  }

  private static void refused(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(WireException.class);
  }

  @Test
  void whereSealingHappens() {
    List<Pdu> pdus = new Fragmenter(4088, Optional.of(Pdus.NTLM)).request(5, request(STUB));
    byte[] last = pdus.getLast().toBytes();
    PduLayout layout = PduLayout.of(last);
    Request body = (Request) pdus.getLast().body();
    assertThat(layout.stub()).isEqualTo(24);
    int padding = pdus.getLast().auth().orElseThrow().padding().length();
    assertThat(layout.trailer()).isEqualTo(24 + body.stubData().length() + padding);
    assertThat(layout.token()).isEqualTo(layout.trailer() + 8);
    assertThat(layout.end()).isEqualTo(last.length).isEqualTo(layout.token() + 16);
    Request ofObject = new Request(0, 0, 0, Optional.of(Pdus.OBJECT), Bytes.EMPTY);
    assertThat(PduLayout.of(Pdu.of(1, ofObject).with(Pdus.NTLM).toBytes()).stub()).isEqualTo(40);
    refused(() -> PduLayout.of(Pdu.of(1, request(STUB)).toBytes()));
    refused(() -> PduLayout.of(Pdus.all().getFirst().toBytes()));
  }
}
