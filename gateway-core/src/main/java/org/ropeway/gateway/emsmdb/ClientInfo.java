package org.ropeway.gateway.emsmdb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ropeway.gateway.mapihttp.ClientVersion;
import org.ropeway.gateway.mapihttp.ConnectParameters;

/**
 * What a client said of itself when it connected.
 *
 * @param charset of its 8-bit strings
 * @param codePage the number of that code page
 * @param sortLocale for sorting
 * @param locale for all else
 * @param version the client and its version
 */
public record ClientInfo(
    Charset charset, int codePage, Locale sortLocale, Locale locale, ClientVersion version) {
  /** What a Connect request says. */
  static ClientInfo of(ConnectParameters parameters) {
    return new ClientInfo(
        StandardCharsets.ISO_8859_1,
        parameters.defaultCodePage(),
        Locale.ROOT,
        Locale.ROOT,
        parameters.client());
  }
}
