package org.ropeway.codec.fxics;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.fxics.StreamType.StringEncoding;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** A FastTransfer stream that is at hand as a whole. [MS-OXCFXICS] 2.2.4.1. */
public final class FastTransferElements {
  /** Within the default limits, 8-bit strings as Latin 1. */
  public static final WireType<List<StreamElement>> WIRE =
      wire(FastTransferLimits.DEFAULT, StringEncoding.LATIN1);

  private FastTransferElements() {}

  /** All bytes up to the end as elements. */
  public static WireType<List<StreamElement>> wire(
      FastTransferLimits limits, StringEncoding encoding) {
    return WireType.of(
        0,
        r -> read(r, new FastTransferLexer(limits, encoding)),
        (w, elements) -> {
          FastTransferWriter stream = new FastTransferWriter(encoding);
          elements.forEach(stream::write);
          w.bytes(stream.takeAll().unsafeArray());
        });
  }

  private static List<StreamElement> read(WireReader r, FastTransferLexer lexer) {
    List<StreamElement> elements = new ArrayList<>();
    lexer.feed(Bytes.wrap(r.rest()));
    StreamElement element;
    while ((element = lexer.next()) != null) {
      elements.add(element);
    }
    lexer.end();
    return elements;
  }
}
