package org.ropeway.store.body;

/** Plain text encapsulated in rich text. [MS-OXRTFEX] 2.1.3.2. */
public final class TextRtf {
  private TextRtf() {}

  /** The rich text of a text. */
  public static byte[] of(String text) {
    RtfWriter out = new RtfWriter(text.length() + text.length() / 8 + 256, "fromtext");
    out.raw("\\f1\\fs20 ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
            out.raw("\\par\r\n");
          }
        }
        case '\n' -> out.raw("\\par\r\n");
        case '\t' -> out.raw("\\tab ");
        default -> out.literal(c);
      }
    }
    return out.end();
  }
}
