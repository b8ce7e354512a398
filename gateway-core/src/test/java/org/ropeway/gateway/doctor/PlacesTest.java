package org.ropeway.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a server is looked for, and which of those that answer is taken. */
@Tag("waiting")
class PlacesTest {
  @TempDir private Path directory;
  private PlainWeb web;

  @BeforeEach
  void start() throws IOException {
    web = new PlainWeb();
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private URI web(String path) {
    return web.url("http", path);
  }

  @Test
  void aNamedServerIsTheOnlyPlace() throws Exception {
    List<Callable<URI>> places =
        Places.of(Stage.options("a@example.org", "x", "https://mail.example.com:8443/owa"));
    assertThat(places).hasSize(1);
    assertThat(places.getFirst().call())
        .hasToString("https://mail.example.com:8443/autodiscover/autodiscover.xml");
  }

  @Test
  void otherwiseThoseOfTheMailDomainInOutlooksOrder() throws Exception {
    DoctorOptions options =
        new DoctorOptions("a@example.org", "a", "x", Optional.empty(), Optional.empty());
    List<Callable<URI>> places = Places.of(options);
    assertThat(places).hasSize(3);
    assertThat(places.get(0).call())
        .hasToString("https://example.org/autodiscover/autodiscover.xml");
    assertThat(places.get(1).call())
        .hasToString("https://autodiscover.example.org/autodiscover/autodiscover.xml");
  }

  @Test
  void aRedirectionLeadsToHttpsOnly() throws Exception {
    web.answer("/good", 302, "https://mail.example.com/autodiscover/autodiscover.xml");
    web.answer("/plain", 302, "http://mail.example.com/autodiscover/autodiscover.xml");
    web.answer("/bad", 301, "https://mail example.com/");
    web.answer("/page", 200, "https://mail.example.com/");
    assertThat(Places.redirection(web("/good")))
        .hasToString("https://mail.example.com/autodiscover/autodiscover.xml");
    for (String path : List.of("/plain", "/bad", "/page")) {
      assertThatThrownBy(() -> Places.redirection(web(path))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void theFirstThatAsksForCredentialsIsTaken() throws Exception {
    web.answer("/autodiscover/autodiscover.xml", 404, "");
    try (Stage stage = new Stage(directory)) {
      List<Callable<URI>> places =
          List.of(
              () -> web("/autodiscover/autodiscover.xml"),
              () -> {
                throw new IOException("leads nowhere");
              },
              () -> URI.create(stage.gateway.url() + "/autodiscover/autodiscover.xml"));
      DiscoverySteps steps = new DiscoverySteps(stage.options(), places);
      assertThat(steps.certificate().detail()).startsWith("TLSv1.3");
      assertThat(steps.challenge().detail()).isEqualTo("Basic");
      assertThat(steps.discover().detail()).startsWith("Alice Anderson");
    }
  }

  @Test
  void saysWhatToDoWhenThereIsNone() {
    Callable<URI> nowhere =
        () -> {
          throw new IOException("leads nowhere");
        };
    DoctorOptions options =
        new DoctorOptions("a@example.org", "a", "x", Optional.empty(), Optional.empty());
    DiscoverySteps steps = new DiscoverySteps(options, List.of(nowhere, nowhere));
    assertThatThrownBy(steps::certificate)
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("autodiscover.example.org")
        .hasMessageContaining("leads nowhere")
        .extracting(e -> ((StepFailure) e).cause())
        .asString()
        .contains("--url");
  }
}
