package org.ropeway.it.ews;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Collection;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.property.complex.EmailAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.it.stage.House;
import org.ropeway.standin.StandinResource;
import org.w3c.dom.Document;

/** [MS-OXWSGTRM], [MS-OXWSPHOTO]: rooms that can be booked, and pictures of users. */
class RoomsAndPhotosTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
  private static final String GET = "/s/GetUserPhoto?email=";

  private static House house;
  private static Soap soap;

  @BeforeAll
  static void build() {
    house = House.build(ox -> {});
    soap = new Soap(house);
    house.ox().directory().setPicture("alice", "image/png", PICTURE);
    house.ox().directory().setPicture("bob", "image/svg+xml", "<svg/>".getBytes(US_ASCII));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void allThatCanBeBookedStandsInOneList() throws Exception {
    try (ExchangeService bob = soap.client(House.BOB)) {
      assertThat(bob.getRoomLists().getItems()).isEmpty();
      put("Saal Ä", "saal@ox.test", true);
      put("Beamer", "beamer@ox.test", true);
      put("Closed", "closed@ox.test", false);
      put("Nowhere", "", true);
      assertThat(bob.getRoomLists().getItems())
          .singleElement()
          .satisfies(list -> assertThat(list.getName()).isEqualTo("All Rooms"));
      EmailAddress list = bob.getRoomLists().getItems().getFirst();
      Collection<EmailAddress> rooms = bob.getRooms(list);
      assertThat(rooms)
          .extracting(EmailAddress::getName, EmailAddress::getAddress)
          .containsExactly(tuple("Beamer", "beamer@ox.test"), tuple("Saal Ä", "saal@ox.test"));
      assertThatThrownBy(() -> bob.getRooms(new EmailAddress("others@ox.test")))
          .isInstanceOfSatisfying(
              ServiceResponseException.class,
              e ->
                  assertThat(e.getErrorCode())
                      .isEqualTo(ServiceError.ErrorNameResolutionNoResults));
    }
  }

  private static void put(String name, String email, boolean available) {
    house.ox().directory().putResource(new StandinResource(name, name, email, "", available));
  }

  private static HttpResponse<byte[]> get(String more, String... header) throws Exception {
    HttpRequest.Builder request = soap.request(House.BOB, GET + more).GET();
    if (header.length > 0) {
      request.headers(header);
    }
    return ClientTls.trusting().send(request.build(), BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"48", "64", "96", "120", "240", "360", "432", "504", "648"})
  void photosBySoapInAllSizes(String side) throws Exception {
    Document answer = soap.ask(House.BOB, request(House.ALICE, "HR" + side + "x" + side));
    assertThat(Soap.text(answer, "ResponseCode")).isEqualTo("NoError");
    assertThat(Soap.text(answer, "HasChanged")).isEqualTo("true");
    assertThat(Base64.getDecoder().decode(Soap.text(answer, "PictureData"))).isEqualTo(PICTURE);
    assertThat(Soap.text(answer, "ContentType")).isEqualTo("image/png");
  }

  private static String request(String email, String size) {
    return "<m:GetUserPhoto><m:Email>"
        + email
        + "</m:Email><m:SizeRequested>"
        + size
        + "</m:SizeRequested></m:GetUserPhoto>";
  }

  @Test
  void photosThatThereAreNot() throws Exception {
    for (String nobody : new String[] {House.BOB, "nobody@ox.test", "x"}) {
      HttpResponse<String> answer = soap.post(House.BOB, Soap.envelope(request(nobody, "HR48x48")));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(Soap.text(Soap.parse(answer.body()), "ResponseCode"))
          .isEqualTo("ErrorItemNotFound");
      assertThat(get(nobody + "&size=HR48x48").statusCode()).isEqualTo(404);
    }
    assertThat(
            Soap.text(
                Soap.parse(
                    soap.post(House.BOB, Soap.envelope(request(House.ALICE, "HR1x1"))).body()),
                "ResponseCode"))
        .isEqualTo("ErrorSchemaValidation");
    assertThat(get(House.ALICE + "&size=HR1x1").statusCode()).isEqualTo(400);
    assertThat(get("&size=HR48x48").statusCode()).isEqualTo(400);
  }

  @Test
  void photosByGetAreNotSentTwice() throws Exception {
    HttpResponse<byte[]> answer = get("alice%40ox.test&size=hr240X240");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PICTURE);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(House.ALICE, "If-None-Match", "\"other\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(get(House.ALICE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(Soap.send(soap.request(House.BOB, GET + House.ALICE).DELETE()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void whoIsHiddenHasNoPhotoForOthers() throws Exception {
    house.ox().directory().hide("alice", true);
    try {
      assertThat(get(House.ALICE).statusCode()).isEqualTo(404);
    } finally {
      house.ox().directory().hide("alice", false);
    }
    assertThat(get(House.ALICE).statusCode()).isEqualTo(200);
  }
}
