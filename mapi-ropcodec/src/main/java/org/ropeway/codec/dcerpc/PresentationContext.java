package org.ropeway.codec.dcerpc;

import java.util.List;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * An interface a client wants to call and the transfer syntaxes it speaks. C706 12.6.3.1
 * (p_cont_elem_t).
 *
 * @param id what requests name the context by
 */
public record PresentationContext(
    int id, SyntaxId abstractSyntax, List<SyntaxId> transferSyntaxes) {
  /** The element. */
  public static final WireType<PresentationContext> WIRE =
      WireType.of(24, PresentationContext::read, PresentationContext::write);

  public PresentationContext {
    transferSyntaxes = List.copyOf(transferSyntaxes);
  }

  private static PresentationContext read(WireReader r) {
    int id = r.field("p_cont_id", Wire.U16);
    int n = r.field("n_transfer_syn", Wire.U8);
    r.field("reserved", Wire.U8);
    return new PresentationContext(
        id,
        r.field("abstract_syntax", SyntaxId.WIRE),
        r.field("transfer_syntaxes", Wire.list(n, SyntaxId.WIRE)));
  }

  private static void write(WireWriter w, PresentationContext v) {
    if (v.transferSyntaxes.size() > 0xFF) {
      throw new IllegalArgumentException(v.transferSyntaxes.size() + " transfer syntaxes");
    }
    w.u16(v.id).u8(v.transferSyntaxes.size()).u8(0);
    SyntaxId.WIRE.write(w, v.abstractSyntax);
    Wire.writeList(w, v.transferSyntaxes, SyntaxId.WIRE);
  }
}
