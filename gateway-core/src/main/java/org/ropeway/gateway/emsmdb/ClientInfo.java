package org.ropeway.gateway.emsmdb;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ropeway.gateway.mapihttp.ClientVersion;
import org.ropeway.gateway.mapihttp.CodePages;
import org.ropeway.gateway.mapihttp.ConnectParameters;

/**
 * What a client said of itself when it connected.
 *
 * @param charset of its 8-bit strings; ISO 8859-1, which loses no byte, if the code page is unknown
 * @param codePage the number of that code page
 * @param codePageKnown whether there is such a code page; without it no logon succeeds
 * @param sortLcid the LCID for sorting
 * @param lcid the LCID for all else
 * @param version the client and its version
 */
public record ClientInfo(
    Charset charset,
    int codePage,
    boolean codePageKnown,
    int sortLcid,
    int lcid,
    ClientVersion version) {
  /** What a Connect request says. */
  static ClientInfo of(ConnectParameters parameters) {
    int codePage = parameters.defaultCodePage();
    return new ClientInfo(
        CodePages.find(codePage).orElse(StandardCharsets.ISO_8859_1),
        codePage,
        CodePages.find(codePage).isPresent(),
        parameters.lcidSort(),
        parameters.lcidString(),
        parameters.client());
  }

  /** The locale for sorting. */
  public Locale sortLocale() {
    return Lcid.locale(sortLcid);
  }

  /** The locale for all else. */
  public Locale locale() {
    return Lcid.locale(lcid);
  }
}
