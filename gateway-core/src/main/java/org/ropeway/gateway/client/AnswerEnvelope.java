package org.ropeway.gateway.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ropeway.codec.data.Bytes;

/**
 * An answer of MAPI over HTTP without its meta tags. [MS-OXCMAPIHTTP] 2.2.2.2, 2.2.7.
 *
 * @param keepAlives how many PENDING tags the server sent before it was done
 * @param headers the additional headers that came behind DONE
 * @param body from StatusCode on
 */
public record AnswerEnvelope(int keepAlives, Map<String, String> headers, Bytes body) {
  private static final int MAX_BODY = 16 << 20;
  private static final int MAX_LINE = 8192;

  /** Reads up to the end; an {@link IOException} says that it is no such answer, or ends early. */
  public static AnswerEnvelope read(InputStream in) throws IOException {
    int keepAlives = 0;
    String line = line(in);
    while (!line.equals("DONE")) {
      if (!line.equals("PROCESSING") && !line.equals("PENDING")) {
        throw new IOException("unknown meta tag");
      }
      keepAlives += line.equals("PENDING") ? 1 : 0;
      line = line(in);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return new AnswerEnvelope(keepAlives, headers, Bytes.wrap(in.readNBytes(MAX_BODY)));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || out.size() > MAX_LINE) {
        throw new IOException("the envelope of the answer ends early");
      }
      out.write(c);
    }
    String line = out.toString(StandardCharsets.ISO_8859_1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
