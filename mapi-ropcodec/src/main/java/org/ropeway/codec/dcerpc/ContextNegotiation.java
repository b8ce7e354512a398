package org.ropeway.codec.dcerpc;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A server's answer to the contexts of a bind or alter_context: NDR 2.0 for the interfaces it has.
 * C706 12.6.4.4, [MS-RPCE] 3.3.1.5.3, 3.3.1.5.6.
 *
 * @param served whether an interface in the version asked for is served
 * @param features the server's {@link BindTimeFeatures}
 */
public record ContextNegotiation(Predicate<SyntaxId> served, int features) {
  /** The results, one for each context, in their order. */
  public List<ContextResult> answer(List<PresentationContext> contexts) {
    return contexts.stream().map(this::answer).toList();
  }

  private ContextResult answer(PresentationContext context) {
    List<SyntaxId> offered = context.transferSyntaxes();
    if (offered.size() == 1) {
      OptionalInt wanted = BindTimeFeatures.of(offered.getFirst());
      if (wanted.isPresent()) {
        return new ContextResult(
            ContextResult.NEGOTIATE_ACK, wanted.getAsInt() & features, SyntaxId.NONE);
      }
    }
    if (!served.test(context.abstractSyntax())) {
      return ContextResult.refused(ContextResult.ABSTRACT_SYNTAX_NOT_SUPPORTED);
    }
    return offered.contains(SyntaxId.NDR)
        ? ContextResult.accepted(SyntaxId.NDR)
        : ContextResult.refused(ContextResult.PROPOSED_TRANSFER_SYNTAXES_NOT_SUPPORTED);
  }
}
