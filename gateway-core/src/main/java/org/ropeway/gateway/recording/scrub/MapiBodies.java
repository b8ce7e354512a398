package org.ropeway.gateway.recording.scrub;

import java.util.function.BiConsumer;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.Dump;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.codec.dump.DumpTypes;
import org.ropeway.gateway.recording.Exchange;

/** Scrubs the bodies of one MAPI/HTTP exchange: the request first. */
final class MapiBodies {
  private final String type;
  private final DumpSession.Request request;
  private final Bytes requestBody;
  private final Texts texts;
  private final Pseudonyms words;

  MapiBodies(Exchange exchange, DumpSession session, Texts texts, Pseudonyms words) {
    this.type = exchange.requestType();
    this.texts = texts;
    this.words = words;
    this.requestBody = plain(exchange.requestBody(), "Request");
    this.request = session.request(type, requestBody);
  }

  Bytes request(Bytes body, BiConsumer<String, String> blanked) {
    return TreeScrubber.scrub(request.tree(), texts, words, blanked);
  }

  Bytes response(Bytes body, BiConsumer<String, String> blanked) {
    DumpNode tree = request.response(plain(body, "Response"));
    return TreeScrubber.scrub(tree, texts, words, blanked);
  }

  private Bytes plain(Bytes body, String which) {
    return DumpTypes.find(type + which)
        .map(t -> PlainBuffers.of(body, Dump.of(body, t)))
        .orElse(body);
  }
}
