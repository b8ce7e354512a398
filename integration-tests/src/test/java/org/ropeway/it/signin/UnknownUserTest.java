package org.ropeway.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.RawMapi;

/** Whether somebody exists is not told to who does not know the password. */
class UnknownUserTest {
  private static final String NOBODY = "nobody@ox.test";
  private static final List<String> PATHS =
      List.of("/mapi/emsmdb/?MailboxId=x@ox.test", "/mapi/nspi/", "/EWS/Exchange.asmx");

  /** All that an answer says, but for the time and the number that belong to each. */
  private record Said(int status, Map<String, List<String>> headers, String body) {
    static Said of(HttpResponse<byte[]> answer) {
      Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
      headers.remove("date");
      headers.remove("x-ropeway-id");
      return new Said(answer.statusCode(), headers, RawMapi.text(answer));
    }
  }

  private static CompletableFuture<Said> wrong(URI url, String login) {
    ClientSettings settings = ClientSettings.of(ClientTls.trusting(), login, "wrong" + url);
    return RawMapi.ping(url, settings, Map.of()).thenApply(Said::of);
  }

  private static List<CompletableFuture<Said>> everywhere(House house, String login) {
    return PATHS.stream().map(path -> wrong(house.url().resolve(path), login)).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"USM_JSON", "HTTP_API"})
  void isAnsweredAsWhoMistypes(OxBackend.Kind by) {
    try (House house = House.build(b -> {}, by)) {
      Said known = wrong(house.url(), House.ALICE).join();
      long asked = house.ox().requestCount();
      assertThat(known.status()).isEqualTo(401);
      assertThat(asked).isPositive();
      assertThat(wrong(house.url(), NOBODY).join()).isEqualTo(known);
      assertThat(house.ox().requestCount()).isEqualTo(2 * asked);
      List<CompletableFuture<Said>> ofAlice = everywhere(house, House.ALICE);
      List<CompletableFuture<Said>> ofNobody = everywhere(house, NOBODY);
      List<Said> expected = ofAlice.stream().map(CompletableFuture::join).toList();
      assertThat(ofNobody).extracting(CompletableFuture::join).isEqualTo(expected);
      assertThat(expected).extracting(Said::status).containsOnly(401);
    }
  }
}
