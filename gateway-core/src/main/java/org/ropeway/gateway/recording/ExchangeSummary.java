package org.ropeway.gateway.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;

/**
 * What a line of the index says of an exchange.
 *
 * @param type the request type of MAPI/HTTP, else method and path
 * @param rops names of the ROPs of an Execute
 * @param result status, and X-ResponseCode unless it is 0
 */
record ExchangeSummary(String type, String rops, String result) {
  private static final int MAX_PAYLOAD = 1 << 20;
  private static final Pattern LATE =
      Pattern.compile("DONE\r\n(?:[^\r\n]+\r\n)*?X-ResponseCode: ?(\\d+)\r\n");

  /** Of an exchange. */
  static ExchangeSummary of(Exchange exchange) {
    String type = exchange.requestType();
    return new ExchangeSummary(
        type.isEmpty() ? exchange.method() + " " + path(exchange) : type,
        type.equalsIgnoreCase("Execute") ? rops(exchange.requestBody()) : "",
        result(exchange));
  }

  private static String path(Exchange exchange) {
    String target = exchange.pathAndQuery();
    int question = target.indexOf('?');
    return (question < 0 ? target : target.substring(0, question)).toLowerCase(Locale.ROOT);
  }

  private static String rops(Bytes body) {
    try {
      Execute.Request request = Execute.TYPE.request().readAll(body.unsafeArray());
      WireReader packed = WireReader.of(request.ropBuffer().unsafeArray());
      List<Bytes> payloads = ExtendedBuffer.unpack(packed, MAX_PAYLOAD);
      return payloads.stream().map(ExchangeSummary::names).collect(Collectors.joining(","));
    } catch (WireException e) {
      return "malformed";
    }
  }

  private static String names(Bytes payload) {
    return RopRequestBuffer.wire(LogonKinds.PRIVATE).readAll(payload.unsafeArray()).calls().stream()
        .map(call -> call.rop().name())
        .collect(Collectors.joining(","));
  }

  private static String result(Exchange exchange) {
    if (exchange.status() == 0) {
      return "no answer";
    }
    String code = exchange.responseHeaders().first("X-ResponseCode");
    String late = late(exchange.responseBody());
    String shown = late.isEmpty() ? code : late;
    return exchange.status()
        + (shown == null || shown.equals("0") ? "" : " X-ResponseCode " + shown)
        + (exchange.answered() ? "" : " cut short");
  }

  /** A code behind DONE overrules that of the head. [MS-OXCMAPIHTTP] 2.2.2.2. */
  private static String late(Bytes body) {
    int n = Math.min(body.length(), 16 * 1024);
    String text = new String(body.unsafeArray(), 0, n, StandardCharsets.ISO_8859_1);
    Matcher found = LATE.matcher(text);
    return text.startsWith("PROCESSING") && found.find() ? found.group(1) : "";
  }
}
