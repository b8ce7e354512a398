package org.ropeway.gateway.emsmdb;

import java.nio.charset.Charset;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.mapihttp.CodePages;
import org.ropeway.store.MapiException;

/**
 * The code page of 8-bit strings: that which a message was opened with, for it and its attachments,
 * else that of the session. [MS-OXCPRPT] 3.2.5.1.
 *
 * @param codePage its number
 * @param charset the same as Java knows it
 */
public record String8(int codePage, Charset charset) {
  /** That of a session. */
  public static String8 of(ClientInfo client) {
    return new String8(client.codePage(), client.charset());
  }

  /** That of a message, of its CodePageId; ecUnknownCodePage. [MS-OXCMSG] 2.2.3.1.1. */
  public static String8 ofMessage(int codePageId, ClientInfo client) {
    return codePageId == RopOpenMessage.LOGON_CODE_PAGE
        ? of(client)
        : CodePages.find(codePageId)
            .map(charset -> new String8(codePageId, charset))
            .orElseThrow(
                () -> new MapiException(ErrorCode.UNKNOWN_CODE_PAGE, "code page " + codePageId));
  }
}
