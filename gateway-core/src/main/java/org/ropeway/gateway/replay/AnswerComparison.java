package org.ropeway.gateway.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.client.AnswerEnvelope;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.recording.Exchange;

/** Compares whole answers: status, the headers that matter, and the body. */
final class AnswerComparison {
  private static final String RESPONSE_CODE = "X-ResponseCode";
  private static final String MAPI = "application/mapi-http";

  private final Findings findings;
  private final Targets targets;

  AnswerComparison(Findings findings, Targets targets) {
    this.findings = findings;
    this.targets = targets;
  }

  /** Compares the answers of Autodiscover. */
  void plain(Exchange exchange, String name, LiveServer.Answer live) {
    TreeComparison comparison = findings.comparison(exchange.number(), name, "");
    Place root = Place.root("Autodiscover");
    heads(comparison, root, exchange, live);
    List<XmlLeaves.Leaf> a = XmlLeaves.of(exchange.responseBody());
    List<XmlLeaves.Leaf> b = XmlLeaves.of(live.body());
    for (int i = 0; i < a.size() || i < b.size(); i++) {
      XmlLeaves.Leaf here = i < a.size() ? a.get(i) : new XmlLeaves.Leaf(List.of(), "");
      XmlLeaves.Leaf there = i < b.size() ? b.get(i) : new XmlLeaves.Leaf(List.of(), "");
      if (!here.path().equals(there.path())) {
        comparison.compare(root.child("Response"), steps(here), steps(there));
        return;
      }
      Place place = root;
      for (String step : here.path().subList(1, here.path().size())) {
        place = place.child(step);
      }
      comparison.compare(place, here.text(), there.text());
      targets.learn(here.text(), there.text());
    }
  }

  private static String steps(XmlLeaves.Leaf leaf) {
    return String.join("/", leaf.path());
  }

  /** Compares the answers of MAPI over HTTP. */
  void mapi(MapiExchange both, LiveServer.Answer live) {
    Exchange exchange = both.exchange();
    String type = exchange.requestType();
    TreeComparison comparison = findings.comparison(exchange.number(), type, both.session().name());
    Place root = Place.root(type);
    heads(comparison, root, exchange, live);
    if (!isMapi(exchange.responseHeaders()) || !isMapi(live.headers())) {
      return;
    }
    AnswerEnvelope a = envelope(exchange.responseBody());
    AnswerEnvelope b = envelope(live.body());
    comparison.compare(
        root.child(RESPONSE_CODE),
        a.headers().getOrDefault(RESPONSE_CODE, "0"),
        b.headers().getOrDefault(RESPONSE_CODE, "0"));
    if (!a.body().isEmpty() || !b.body().isEmpty()) {
      comparison.compare(root, both.recorded().response(a.body()), both.live().response(b.body()));
    }
  }

  private static void heads(
      TreeComparison comparison, Place root, Exchange exchange, LiveServer.Answer live) {
    comparison.compare(
        root.child("status"), String.valueOf(exchange.status()), String.valueOf(live.status()));
    Headers recorded = exchange.responseHeaders();
    comparison.compare(root.child("Content-Type"), mediaType(recorded), mediaType(live.headers()));
    comparison.compare(
        root.child(RESPONSE_CODE),
        first(recorded, RESPONSE_CODE),
        first(live.headers(), RESPONSE_CODE));
  }

  private static boolean isMapi(Headers headers) {
    return mediaType(headers).equals(MAPI);
  }

  private static String mediaType(Headers headers) {
    return first(headers, "Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String first(Headers headers, String name) {
    String value = headers.first(name);
    return value == null ? "" : value;
  }

  /** The answer without its meta tags; all of it is the body if it has none. */
  private static AnswerEnvelope envelope(Bytes body) {
    try {
      return AnswerEnvelope.read(new ByteArrayInputStream(body.unsafeArray()));
    } catch (IOException e) {
      return new AnswerEnvelope(0, Map.of("(envelope)", String.valueOf(e.getMessage())), body);
    }
  }
}
