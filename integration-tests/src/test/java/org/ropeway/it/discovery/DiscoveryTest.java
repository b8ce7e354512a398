package org.ropeway.it.discovery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import microsoft.exchange.webservices.data.autodiscover.AlternateMailbox;
import microsoft.exchange.webservices.data.autodiscover.AlternateMailboxCollection;
import microsoft.exchange.webservices.data.autodiscover.AutodiscoverService;
import microsoft.exchange.webservices.data.autodiscover.enumeration.AutodiscoverErrorCode;
import microsoft.exchange.webservices.data.autodiscover.enumeration.DomainSettingName;
import microsoft.exchange.webservices.data.autodiscover.enumeration.UserSettingName;
import microsoft.exchange.webservices.data.autodiscover.response.GetUserSettingsResponse;
import microsoft.exchange.webservices.data.autodiscover.response.GetUserSettingsResponseCollection;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceRequestException;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.it.spec.Must;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.LegacyDn;

/** What docs/autodiscover-behaviour.tsv says, and a client that nobody here wrote. */
class DiscoveryTest {
  private static final Path FILE = Path.of("..", "docs", "autodiscover-behaviour.tsv");
  private static final int SEE_AND_READ = 1 | 2 << 7;
  private static final String SCHEMAS = "http://schemas.microsoft.com/exchange/autodiscover/";
  private static final String SOAP = "http://schemas.microsoft.com/exchange/2010/Autodiscover";

  private static House house;

  @BeforeAll
  static void build() {
    house = House.build(ox -> {});
    house.ox().mailboxes().share("bob", House.INBOX, "alice", SEE_AND_READ);
    // The folder list is known once the mailbox was opened.
    house.outlook(House.ALICE).close();
  }

  @AfterAll
  static void end() {
    house.close();
  }

  private static String url(String form) {
    return house.url().resolve("/autodiscover/autodiscover." + form).toString();
  }

  private static AutodiscoverService client(String user, String password) throws Exception {
    AutodiscoverService service =
        new AutodiscoverService(URI.create(url("svc")), ExchangeVersion.Exchange2010_SP2);
    service.setCredentials(new WebCredentials(user, password));
    return service;
  }

  @Test
  @Must("[MS-OXWSADISC] 3.1.4.4.3: of all settings those are answered that were asked for")
  void aClientFindsItsMailbox() throws Exception {
    try (AutodiscoverService alice = client(House.ALICE, House.PASSWORD)) {
      GetUserSettingsResponse found =
          alice.getUserSettings(
              House.ALICE,
              UserSettingName.UserDisplayName,
              UserSettingName.UserDN,
              UserSettingName.ExternalEwsUrl,
              UserSettingName.AlternateMailboxes,
              UserSettingName.InternalUMUrl);
      assertThat(found.getErrorCode()).isEqualTo(AutodiscoverErrorCode.NoError);
      assertThat(found.getSettings())
          .containsEntry(UserSettingName.UserDisplayName, "Alice Anderson")
          .containsEntry(UserSettingName.UserDN, LegacyDn.ofUser(House.ALICE))
          .containsEntry(
              UserSettingName.ExternalEwsUrl, house.url().resolve("/EWS/Exchange.asmx").toString());
      AlternateMailboxCollection shared =
          (AlternateMailboxCollection)
              requireNonNull(found.getSettings().get(UserSettingName.AlternateMailboxes));
      assertThat(shared.getEntries())
          .extracting(AlternateMailbox::getType, AlternateMailbox::getDisplayName)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("Delegate", "Bob Builder"));
      assertThat(found.getUserSettingErrors())
          .singleElement()
          .satisfies(error -> {
            assertThat(error.getErrorCode()).isEqualTo(AutodiscoverErrorCode.SettingIsNotAvailable);
            assertThat(error.getSettingName()).isEqualTo("InternalUMUrl");
          });
    }
  }

  @Test
  void aClientAsksForSeveralUsersAndForItsDomain() throws Exception {
    try (AutodiscoverService bob = client(House.BOB, House.PASSWORD)) {
      GetUserSettingsResponseCollection found =
          bob.getUsersSettings(
              List.of(House.ALICE, "nobody@ox.test", House.BOB),
              UserSettingName.UserDisplayName,
              UserSettingName.AlternateMailboxes);
      assertThat(found.getResponses())
          .extracting(GetUserSettingsResponse::getErrorCode)
          .containsExactly(
              AutodiscoverErrorCode.NoError,
              AutodiscoverErrorCode.InvalidUser,
              AutodiscoverErrorCode.NoError);
      assertThat(found.getResponses().getLast().getSettings())
          .containsEntry(UserSettingName.UserDisplayName, "Bob Builder");
      // The client reads no further than the codes.
      assertThat(List.of("ox.test", "example.org"))
          .extracting(domain ->
              bob.getDomainSettings(
                      domain, ExchangeVersion.Exchange2010_SP2, DomainSettingName.ExternalEwsUrl)
                  .getErrorCode())
          .containsExactly(AutodiscoverErrorCode.NoError, AutodiscoverErrorCode.InvalidDomain);
    }
  }

  @Test
  void aClientWithAWrongPasswordFindsNothing() throws Exception {
    try (AutodiscoverService mallory = client(House.ALICE, "wrong")) {
      assertThatThrownBy(() -> mallory.getUserSettings(House.ALICE, UserSettingName.UserDN))
          .isInstanceOf(ServiceRequestException.class);
    }
  }

  @Test
  @Must(
      "[MS-OXDSCLI] 2.2.4.1.1.2.5: AlternativeMailbox stands there only where another mailbox goes with the user's")
  void onlyWhoIsGivenMailboxesIsToldOfThem() throws Exception {
    assertThat(post("xml", House.ALICE, pox("outlook", "a", House.ALICE)))
        .contains("<SmtpAddress>" + House.BOB + "</SmtpAddress>");
    assertThat(post("xml", House.BOB, pox("outlook", "a", House.BOB)))
        .contains("<Action>settings")
        .doesNotContain("AlternativeMailbox");
  }

  /** Outlook opens what Autodiscover names: the mailbox is there. */
  @Test
  void theSharedMailboxCanBeOpened() {
    try (Outlook alice = house.outlook(House.ALICE)) {
      assertThat(alice.mailboxOf(House.BOB, 1).store().mailboxGuid()).isNotNull();
    }
  }

  record Row(String form, String behaviour, String error) {
    @Override
    public String toString() {
      return form;
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(FILE).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(f -> new Row(f[0], f[1], f[2]));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void formsAreAsDocumented(Row row) throws Exception {
    String answer = ask(row.form());
    if (row.behaviour().equals("full")) {
      assertThat(answer)
          .containsPattern(
              "<Action>settings|<ErrorCode>NoError.*<Name>|\"Url\":\"https://localhost:");
    } else {
      assertThat(row.behaviour()).isEqualTo("refused");
      assertThat(answer).containsPattern("ErrorCode(>|\":\")" + row.error());
    }
  }

  private static String ask(String form) throws Exception {
    String what = form.substring(form.indexOf(' ') + 1);
    return switch (form.substring(0, form.indexOf(':'))) {
      case "XML" ->
          post(
              "xml",
              House.ALICE,
              what.contains("mobilesync")
                  ? pox("mobilesync", "", House.ALICE)
                  : pox("outlook", "a", House.ALICE));
      case "SOAP" -> post("svc", House.ALICE, soap(what));
      default -> {
        String protocol = what.startsWith("other") ? "ActiveSync" : what;
        yield send(
            HttpRequest.newBuilder(
                URI.create(url("json") + "/v1.0/" + House.ALICE + "?Protocol=" + protocol)));
      }
    };
  }

  private static String pox(String kind, String version, String user) {
    return "<Autodiscover xmlns=\""
        + SCHEMAS
        + kind
        + "/requestschema/2006\"><Request><EMailAddress>"
        + user
        + "</EMailAddress><AcceptableResponseSchema>"
        + SCHEMAS
        + kind
        + "/responseschema/2006"
        + version
        + "</AcceptableResponseSchema></Request></Autodiscover>";
  }

  private static String soap(String operation) {
    String of =
        operation.equals("GetUserSettings")
            ? "<Users><User><Mailbox>" + House.ALICE + "</Mailbox></User></Users>"
            : "<Domains><Domain>ox.test</Domain></Domains>";
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><"
        + operation
        + "RequestMessage xmlns=\""
        + SOAP
        + "\"><Request>"
        + of
        + "<RequestedSettings><Setting>ExternalEwsUrl</Setting></RequestedSettings></Request></"
        + operation
        + "RequestMessage></s:Body></s:Envelope>";
  }

  private static String post(String form, String user, String body) throws Exception {
    String pair = user + ":" + House.PASSWORD;
    return send(
        HttpRequest.newBuilder(URI.create(url(form)))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("X-MapiHttpCapability", "1")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        ClientTls.trusting().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isIn(200, 400);
    return response.body();
  }
}
