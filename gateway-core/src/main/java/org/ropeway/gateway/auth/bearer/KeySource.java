package org.ropeway.gateway.auth.bearer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a key set is read, within bounds of time and size. */
@FunctionalInterface
interface KeySource {
  /** Larger ones are refused. */
  int MAX_BYTES = 256 * 1024;

  /** Reads it. */
  String read() throws IOException;

  /** The source of a configuration. */
  static KeySource of(BearerSettings.Keys keys) {
    return switch (keys) {
      case BearerSettings.Keys.In(Path file) -> () -> read(file);
      case BearerSettings.Keys.At(URI url) -> new Web(url);
    };
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("larger than " + MAX_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** An address on the web. Redirections are not followed, for who knows whereto they lead. */
  final class Web implements KeySource {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ALL = Duration.ofSeconds(8);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final HttpRequest request;

    Web(URI url) {
      this.request = HttpRequest.newBuilder(url).header("Accept", "application/json").build();
    }

    @Override
    public String read() throws IOException {
      CompletableFuture<HttpResponse<String>> coming =
          client.sendAsync(
              request,
              BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MAX_BYTES));
      try {
        HttpResponse<String> answer = coming.get(ALL.toSeconds(), TimeUnit.SECONDS);
        if (answer.statusCode() != 200) {
          throw new IOException("HTTP status " + answer.statusCode());
        }
        return answer.body();
      } catch (TimeoutException e) {
        coming.cancel(true);
        throw new IOException("no answer within " + ALL.toSeconds() + " s", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      } catch (ExecutionException e) {
        throw new IOException(String.valueOf(e.getCause()), e);
      }
    }
  }
}
