package org.ropeway.gateway.ews;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;
import org.ropeway.ox.OxPhoto;

/**
 * Photos by GET ([MS-OXWSPHOTO] 3.1.4.1): 200 with the picture, 304 if the client has it by its
 * ETag, 404 if there is none.
 */
final class PhotoHandler implements UserHandler {
  private static final String LARGEST = "HR648x648";
  private static final String CACHE = "private, max-age=3600";

  private final Function<AuthenticatedUser, Caller> callers;

  PhotoHandler(Function<AuthenticatedUser, Caller> callers) {
    this.callers = callers;
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    String method = exchange.request().method();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.respond(Response.of(405).header("Allow", "GET, HEAD"));
      return;
    }
    try {
      Map<String, String> query = exchange.request().head().parameters();
      Optional<PhotoSize> size = PhotoSize.of(query.getOrDefault("size", LARGEST));
      String email = query.getOrDefault("email", "");
      if (size.isEmpty() || email.isEmpty()) {
        exchange.respond(Response.of(400));
        return;
      }
      exchange.respond(
          PhotoOperation.find(email, size.get(), callers.apply(user))
              .map(photo -> answer(photo, exchange))
              .orElseGet(() -> Response.of(404)));
    } catch (IllegalArgumentException e) {
      exchange.respond(Response.of(400));
    } catch (EwsException e) {
      exchange.failed(e.error().code() + ": " + e.getMessage());
      exchange.respond(Response.of(e.error() == EwsError.MAILBOX_STORE_UNAVAILABLE ? 503 : 500));
    }
  }

  private static Response answer(OxPhoto photo, Exchange exchange) {
    String tag = "\"" + DigestUtils.sha256Hex(photo.bytes()).substring(0, 32) + "\"";
    boolean known =
        exchange.request().headers().all("If-None-Match").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(value -> value.strip().replaceFirst("^W/", ""))
            .anyMatch(value -> value.equals(tag) || value.equals("*"));
    Response response =
        Response.of(known ? 304 : 200)
            .header("ETag", tag)
            .header("Cache-Control", CACHE)
            .header("X-Content-Type-Options", "nosniff");
    return known ? response : response.body(photo.mediaType(), Bytes.wrap(photo.bytes()));
  }
}
