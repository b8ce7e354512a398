package org.ropeway.codec.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Vectors;

/** What a server answers to a bind. */
class NegotiationTest {
  private static final SyntaxId RFR = SyntaxId.of("1544f5e0-613c-11d1-93df-00c04fd7bd09", 1, 0);
  private static final ContextNegotiation SERVER =
      new ContextNegotiation(
          i -> RFR.serves(i) || Pdus.NSPI.serves(i),
          BindTimeFeatures.SECURITY_CONTEXT_MULTIPLEXING);

  @Test
  void recordedBindOffersNdrAndNdr64() {
    PduBody.Bind bind = (PduBody.Bind) Pdu.WIRE.readAll(Vectors.get("rpch-bind-2").bytes()).body();
    assertThat(SERVER.answer(bind.contexts()))
        .containsExactly(
            ContextResult.accepted(SyntaxId.NDR),
            ContextResult.refused(ContextResult.PROPOSED_TRANSFER_SYNTAXES_NOT_SUPPORTED));
  }

  @Test
  void recordedBindNegotiatesFeaturesOfAnInterfaceThatIsNotServed() {
    PduBody.Bind bind = (PduBody.Bind) Pdu.WIRE.readAll(Vectors.get("rpch-bind-4").bytes()).body();
    ContextResult unknown = ContextResult.refused(ContextResult.ABSTRACT_SYNTAX_NOT_SUPPORTED);
    assertThat(BindTimeFeatures.of(bind.contexts().get(2).transferSyntaxes().getFirst()))
        .hasValue(0x03);
    assertThat(SERVER.answer(bind.contexts()))
        .containsExactly(
            unknown,
            unknown,
            new ContextResult(
                ContextResult.NEGOTIATE_ACK,
                BindTimeFeatures.SECURITY_CONTEXT_MULTIPLEXING,
                SyntaxId.NONE));
  }

  @Test
  void versionsOfInterfaces() {
    SyntaxId server = SyntaxId.of("1544f5e0-613c-11d1-93df-00c04fd7bd09", 1, 2);
    assertThat(server.serves(RFR)).isTrue();
    assertThat(RFR.serves(server)).isFalse();
    assertThat(server.serves(SyntaxId.of("1544f5e0-613c-11d1-93df-00c04fd7bd09", 2, 0))).isFalse();
    assertThat(server).hasToString("1544f5e0-613c-11d1-93df-00c04fd7bd09 v1.2");
  }

  @Test
  void oneOfSeveralTransferSyntaxes() {
    PresentationContext context =
        new PresentationContext(0, RFR, List.of(SyntaxId.NDR64, SyntaxId.NDR));
    assertThat(SERVER.answer(List.of(context)))
        .containsExactly(ContextResult.accepted(SyntaxId.NDR));
    assertThat(BindTimeFeatures.of(SyntaxId.NDR)).isEmpty();
  }
}
