package org.ropeway.codec.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.VerificationTrailer.Bitmask;
import org.ropeway.codec.dcerpc.VerificationTrailer.Command;
import org.ropeway.codec.dcerpc.VerificationTrailer.Unknown;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** Verification trailers, found behind stub data and compared with their request. */
class VerificationTrailerTest {
  private static final Pdu REQUEST =
      Pdu.of(9, new PduBody.Request(0, 2, 20, Optional.empty(), Bytes.EMPTY));
  private static final VerificationTrailer TRAILER = VerificationTrailer.of(REQUEST, Pdus.NSPI);

  @Test
  void bytes() {
    String hex =
        "8ae3137102f43671"
            + ("0100" + "0400" + "01000000")
            + ("0200" + "2800" + "185accf564421a108c5908002b2f842638000000")
            + "045d888aeb1cc9119fe808002b10486002000000"
            + ("0340" + "1000" + "00000000" + "10000000" + "09000000" + "0200" + "1400");
    byte[] bytes = Bytes.ofHex(hex).array();
    assertThat(Vectors.roundTrip(VerificationTrailer.WIRE, bytes)).isEqualTo(TRAILER);
    Vectors.refusesPrefixes(VerificationTrailer.WIRE, bytes);
    Attack.on(VerificationTrailer.WIRE, bytes);
  }

  @Test
  void foundBehindStubDataAndPadding() {
    for (int parameters = 0; parameters < 9; parameters++) {
      WireWriter w = WireWriter.of(1000);
      w.zero(parameters).align(4).zero(8);
      VerificationTrailer.WIRE.write(w, TRAILER);
      WireReader r = WireReader.of(w.toBytes());
      r.skip(parameters);
      assertThat(VerificationTrailer.find(r)).contains(TRAILER);
    }
  }

  @Test
  void noneFound() {
    for (int n = 0; n < 20; n++) {
      assertThat(VerificationTrailer.find(WireReader.of(new byte[n]))).isEmpty();
    }
  }

  @Test
  void agreesWithItsRequestOnly() {
    assertThat(TRAILER.agrees(REQUEST, Pdus.NSPI)).isTrue();
    assertThat(TRAILER.agrees(REQUEST, SyntaxId.NDR64)).isFalse();
    assertThat(TRAILER.agrees(Pdus.bigEndian(REQUEST), Pdus.NSPI)).isFalse();
    Pdu otherOperation = Pdu.of(9, new PduBody.Request(0, 2, 19, Optional.empty(), Bytes.EMPTY));
    assertThat(TRAILER.agrees(otherOperation, Pdus.NSPI)).isFalse();
    Pdu otherContext = Pdu.of(9, new PduBody.Request(0, 1, 20, Optional.empty(), Bytes.EMPTY));
    assertThat(TRAILER.agrees(otherContext, Pdus.NSPI)).isFalse();
    Pdu otherCall = Pdu.of(8, REQUEST.body());
    assertThat(TRAILER.agrees(otherCall, Pdus.NSPI)).isFalse();
  }

  @Test
  void whatNobodyKnows() {
    Unknown unknown = new Unknown(0x77, Bytes.ofHex("01020304"));
    VerificationTrailer harmless =
        new VerificationTrailer(
            List.of(new Command(false, unknown), new Command(true, new Bitmask(0xFF))));
    assertThat(harmless.agrees(REQUEST, Pdus.NSPI)).isTrue();
    VerificationTrailer demanding = new VerificationTrailer(List.of(new Command(true, unknown)));
    assertThat(demanding.agrees(REQUEST, Pdus.NSPI)).isFalse();
    byte[] bytes = WireWriter.encode(VerificationTrailer.WIRE, demanding);
    assertThat(Bytes.wrap(bytes).toHex()).endsWith("77c0" + "0400" + "01020304");
    assertThat(Vectors.roundTrip(VerificationTrailer.WIRE, bytes)).isEqualTo(demanding);
  }
}
