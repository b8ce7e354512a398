package org.ropeway.gateway.autodiscover;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.Response;
import tools.jackson.databind.json.JsonMapper;

/**
 * Autodiscover of version 2: a protocol is asked for, its address is answered. No specification
 * describes it; it answers as Exchange does. All addresses are answered alike, whether there is
 * such a user or not.
 */
final class JsonService implements Handler {
  private static final String V1 = "AutodiscoverV1";
  private static final String EWS = "Ews";
  private static final int MAX_ADDRESS = 320;
  private static final int MAX_ECHO = 64;

  /** Redirects that a client may have followed before; more are a circle. */
  private static final int MAX_REDIRECTS = 10;

  private final MapiUrls urls;
  private final Finder finder;

  JsonService(MapiUrls urls, Finder finder) {
    this.urls = urls;
    this.finder = finder;
  }

  /** What is asked for; empty where the request does not say. */
  private record Question(String address, String protocol, int redirects) {}

  @Override
  public void handle(Exchange exchange) {
    String method = exchange.request().method();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.respond(Response.of(405).header("Allow", "GET, HEAD"));
      return;
    }
    try {
      exchange.respond(answer(question(exchange)));
    } catch (IllegalArgumentException e) {
      exchange.respond(error("InvalidRequest", "The request cannot be read"));
    }
  }

  private Response answer(Question question) {
    if (!isAddress(question.address())) {
      return error("MandatoryParameterMissing", "A valid smtp address must be provided");
    }
    if (question.protocol().isBlank()) {
      return error(
          "MandatoryParameterMissing",
          "A valid value must be provided for the query parameter 'Protocol'");
    }
    Optional<Whereabouts> elsewhere = finder.elsewhere(question.address());
    if (elsewhere.isPresent()) {
      return redirect(question, elsewhere.get());
    }
    return switch (question.protocol().toLowerCase(Locale.ROOT)) {
      case "autodiscoverv1" -> found(V1, urls.autodiscover());
      case "ews" -> found(EWS, urls.webServices());
      default ->
          error(
              "InvalidProtocol",
              "The given protocol value '"
                  + echo(question.protocol())
                  + "' is invalid. Supported values are '"
                  + V1
                  + ","
                  + EWS
                  + "'");
    };
  }

  private static Response redirect(Question question, Whereabouts elsewhere) {
    if (question.redirects() >= MAX_REDIRECTS) {
      return error("TooManyRedirects", "The request was redirected too often");
    }
    return switch (elsewhere) {
      case Whereabouts.ByAddress(String address) ->
          redirect(
              "autodiscover." + address.substring(address.lastIndexOf('@') + 1), address, question);
      case Whereabouts.ByUrl(String url) ->
          redirect(URI.create(url).getRawAuthority(), question.address(), question);
      case Whereabouts.Here _, Whereabouts.Nowhere _ ->
          throw new IllegalStateException("an address that is not elsewhere");
    };
  }

  private static Response redirect(String authority, String address, Question question) {
    return Response.of(302)
        .header(
            "Location",
            "https://"
                + authority
                + "/autodiscover/autodiscover.json?Email="
                + URLEncoder.encode(address, StandardCharsets.UTF_8)
                + "&Protocol="
                + URLEncoder.encode(echo(question.protocol()), StandardCharsets.UTF_8)
                + "&RedirectCount="
                + (question.redirects() + 1));
  }

  private static Question question(Exchange exchange) {
    Map<String, String> parameters = exchange.request().head().parameters();
    String path = exchange.request().head().path();
    String segment = path.substring(path.lastIndexOf('/') + 1);
    String address =
        segment.equals("autodiscover.json")
            ? parameters.getOrDefault("email", "")
            : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    String count = parameters.getOrDefault("redirectcount", "");
    return new Question(
        address.strip(),
        parameters.getOrDefault("protocol", ""),
        count.matches("\\d{1,4}") ? Integer.parseInt(count) : 0);
  }

  private static boolean isAddress(String text) {
    return text.length() <= MAX_ADDRESS && text.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}/?#]+");
  }

  private static String echo(String text) {
    return text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO);
  }

  private static Response found(String protocol, String url) {
    return json(200, "Protocol", protocol, "Url", url);
  }

  private static Response error(String code, String message) {
    return json(400, "ErrorCode", code, "ErrorMessage", message);
  }

  private static Response json(
      int status, String name1, String value1, String name2, String value2) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put(name1, value1);
    answer.put(name2, value2);
    return Response.of(status)
        .text("application/json; charset=utf-8", JsonMapper.shared().writeValueAsString(answer));
  }
}
