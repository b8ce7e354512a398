package org.ropeway.gateway.ews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.http.Response;

/** Documents as answers, compressed for clients that want it so. */
final class EwsAnswers {
  private static final int WORTH_IT = 1024;

  private EwsAnswers() {}

  /** An answer to a request with these headers. */
  static Response xml(int status, Bytes document, Headers request) {
    Response response = Response.of(status).header("Vary", "Accept-Encoding");
    if (document.length() < WORTH_IT || !takesGzip(request)) {
      return response.body("text/xml; charset=utf-8", document);
    }
    return response
        .header("Content-Encoding", "gzip")
        .body("text/xml; charset=utf-8", gzip(document));
  }

  /** Whether Accept-Encoding has gzip, with a weight other than 0. */
  private static boolean takesGzip(Headers request) {
    for (String value : request.all("Accept-Encoding")) {
      for (String coding : value.toLowerCase(Locale.ROOT).split(",", -1)) {
        String[] parts = coding.replace(" ", "").split(";", -1);
        if (parts[0].equals("gzip")) {
          return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
        }
      }
    }
    return false;
  }

  private static Bytes gzip(Bytes document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(document.unsafeArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }
}
