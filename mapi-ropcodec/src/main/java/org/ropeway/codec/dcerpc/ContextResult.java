package org.ropeway.codec.dcerpc;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * What became of a presentation context. C706 12.6.3.1 (p_result_t), [MS-RPCE] 2.2.2.4.
 *
 * @param reason why it was refused; of {@link #NEGOTIATE_ACK} the features both sides have
 * @param transferSyntax the one accepted, or {@link SyntaxId#NONE}
 */
public record ContextResult(int result, int reason, SyntaxId transferSyntax) {
  /** Result: the context can be called. */
  public static final int ACCEPTANCE = 0;

  /** Result: the user refused it. */
  public static final int USER_REJECTION = 1;

  /** Result: the server does not serve it. */
  public static final int PROVIDER_REJECTION = 2;

  /** Result: an answer to bind time feature negotiation. */
  public static final int NEGOTIATE_ACK = 3;

  /** Reason: none given. */
  public static final int REASON_NOT_SPECIFIED = 0;

  /** Reason: there is no such interface. */
  public static final int ABSTRACT_SYNTAX_NOT_SUPPORTED = 1;

  /** Reason: none of the transfer syntaxes is spoken. */
  public static final int PROPOSED_TRANSFER_SYNTAXES_NOT_SUPPORTED = 2;

  /** Reason: too many contexts. */
  public static final int LOCAL_LIMIT_EXCEEDED = 3;

  /** The 24 bytes. */
  public static final Struct<ContextResult> WIRE =
      struct(
          ContextResult::new,
          field("result", Wire.U16, ContextResult::result),
          field("reason", Wire.U16, ContextResult::reason),
          field("transfer_syntax", SyntaxId.WIRE, ContextResult::transferSyntax));

  /** The context is accepted in a transfer syntax. */
  public static ContextResult accepted(SyntaxId transferSyntax) {
    return new ContextResult(ACCEPTANCE, REASON_NOT_SPECIFIED, transferSyntax);
  }

  /** The context is refused for a reason. */
  public static ContextResult refused(int reason) {
    return new ContextResult(PROVIDER_REJECTION, reason, SyntaxId.NONE);
  }
}
