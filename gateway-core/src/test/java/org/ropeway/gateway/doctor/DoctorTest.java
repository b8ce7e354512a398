package org.ropeway.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.doctor.StepResult.Outcome;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.StoredMail;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.SpecialFolder;

/** What doctor says of a gateway over TLS: when all is well, and of all that can go wrong. */
@Tag("waiting")
class DoctorTest {
  private static final List<String> STEPS =
      List.of(
          "certificate",
          "clock",
          "sign-in is asked for",
          "discovery",
          "discovery by SOAP",
          "discovery by JSON",
          "address book",
          "own entry",
          "name check",
          "connect",
          "logon",
          "folder list",
          "synchronisation",
          "inbox rows",
          "newest mail",
          "attachments",
          "notification",
          "availability",
          "automatic replies");

  @TempDir private Path directory;
  private Stage stage;

  @BeforeEach
  void build() throws IOException, StartException {
    stage = new Stage(directory);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static String detail(List<StepResult> results, String step) {
    return result(results, step).detail();
  }

  private static StepResult result(List<StepResult> results, String step) {
    return results.stream().filter(r -> r.step().equals(step)).findFirst().orElseThrow();
  }

  /** The failed step, before which all is well and after which nothing is tried. */
  private static StepResult failure(List<StepResult> results) {
    assertThat(Doctor.healthy(results)).isFalse();
    StepResult failed =
        results.stream().filter(r -> r.outcome() == Outcome.FAILED).findFirst().orElseThrow();
    int at = results.indexOf(failed);
    assertThat(results.subList(0, at))
        .allMatch(r -> r.outcome() == Outcome.OK || r.outcome() == Outcome.WARNING);
    assertThat(results.subList(at + 1, results.size()))
        .allMatch(r -> r.outcome() == Outcome.SKIPPED);
    assertThat(failed.cause()).isNotBlank();
    return failed;
  }

  @Test
  void goesTheWholeWay() {
    stage.deliver("With a file", Stage.attachment("a.bin") + "\n" + Stage.attachment("b.bin"));
    stage.deliver("Newest", "");
    List<StepResult> results = stage.run();
    assertThat(results).extracting(StepResult::step).containsExactlyElementsOf(STEPS);
    assertThat(results).allMatch(r -> r.outcome() == Outcome.OK && r.cause().isEmpty());
    assertThat(stage.heard).isEqualTo(results);
    assertThat(detail(results, "certificate")).startsWith("TLSv1.3, certificate O=Ropeway,CN=");
    assertThat(detail(results, "discovery")).startsWith("Alice Anderson at localhost:");
    assertThat(detail(results, "own entry")).isEqualTo("Alice Anderson <alice@ox.test>");
    assertThat(detail(results, "inbox rows")).isEqualTo("2 mails, 2 rows read");
    assertThat(detail(results, "newest mail")).startsWith("1 recipient, HTML of ");
    assertThat(detail(results, "attachments")).isEqualTo("2 attachments, 20 bytes");
  }

  /** All is sent to the one place, also what Autodiscover says is elsewhere. */
  @Test
  void waitsAsLongAsOutlookAndSeesWhatCutsThat() throws Exception {
    stage.deliver("Newest", "");
    try (Relay relay = new Relay(stage.gateway.port())) {
      stage.onProgress(text -> {
        if (text.startsWith("long wait")) {
          relay.cut();
        }
      });
      List<StepResult> results = stage.run(stage.options().within(relay.url()).withLongWait(true));
      assertThat(Doctor.healthy(results)).isTrue();
      StepResult cut = result(results, "long wait");
      assertThat(cut.outcome()).isEqualTo(Outcome.WARNING);
      assertThat(cut.detail()).startsWith("the wait was cut after ");
      assertThat(cut.cause()).contains("a time-out of six minutes");
      assertThat(relay.connections()).isPositive();
    }
  }

  @Test
  void tellsWhatOutlookWouldMissBesideMail() {
    stage.deliver("Newest", "");
    stage.onStep("notification", () -> stage.ox.faults().unavailable("*", 99, Duration.ZERO));
    List<StepResult> results = stage.run();
    assertThat(Doctor.healthy(results)).isTrue();
    for (String step : List.of("availability", "automatic replies")) {
      StepResult missed = result(results, step);
      assertThat(missed.outcome()).as(step).isEqualTo(Outcome.WARNING);
      assertThat(missed.detail()).startsWith("Error");
      assertThat(missed.cause()).startsWith("OX");
    }
  }

  @Test
  void changesNothingAUserSees() throws Exception {
    StoredMail mail = stage.deliver("Unread", Stage.attachment("a.bin"));
    assertThat(Doctor.healthy(stage.run())).isTrue();
    int hidden = hiddenMessages();
    assertThat(Doctor.healthy(stage.run())).isTrue();
    assertThat(hiddenMessages()).isEqualTo(hidden);
    assertThat(stage.ox.mailboxes().flags(mail.uuid())).isZero();
    assertThat(stage.ox.mailboxes().total(Stage.ALICE)).isEqualTo(1);
  }

  private int hiddenMessages() {
    try (OxServer ox = new UsmOxServer(stage.config.ox());
        OxSession session = ox.login(new OxCredentials(Stage.ALICE, Stage.PASSWORD), "test");
        Mailbox mailbox = stage.gateway.mailboxes().open(session)) {
      return mailbox
          .folder(mailbox.special(SpecialFolder.COMMON_VIEWS))
          .contents(Associated.FAI)
          .count();
    }
  }

  @Test
  void waitsForTheFirstSynchronisation() {
    for (int i = 0; i < 300; i++) {
      stage.deliver("Mail " + i, "");
    }
    List<StepResult> results = stage.run();
    assertThat(detail(results, "synchronisation")).matches("30\\d messages");
    assertThat(detail(results, "inbox rows")).isEqualTo("300 mails, 50 rows read");
    assertThat(Doctor.healthy(results)).isTrue();
  }

  @Test
  void anEmptyInboxProvesLess() {
    List<StepResult> results = stage.run();
    assertThat(Doctor.healthy(results)).isTrue();
    StepResult newest = result(results, "newest mail");
    assertThat(newest.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(newest.cause()).contains("deliver a mail");
  }

  @Test
  void namesAWrongPassword() {
    StepResult wrong = failure(stage.run(Stage.options(Stage.ALICE, "x", stage.gateway.url())));
    assertThat(wrong.step()).isEqualTo("discovery");
    assertThat(wrong.cause()).startsWith("wrong password");
    for (int i = 0; i < 3; i++) {
      stage.run(Stage.options(Stage.ALICE, "y" + i, stage.gateway.url()));
    }
    StepResult locked = failure(stage.run(Stage.options(Stage.ALICE, "z", stage.gateway.url())));
    assertThat(locked.cause()).startsWith("too many wrong passwords");
  }

  @Test
  void namesAnUnknownUser() {
    StepResult unknown =
        failure(stage.run(Stage.options("eve@ox.test", Stage.PASSWORD, stage.gateway.url())));
    assertThat(unknown.step()).isEqualTo("discovery");
    assertThat(unknown.cause()).contains("OX does not know this login name");
    DoctorOptions other =
        new DoctorOptions(
            "bob@ox.test", Stage.ALICE, Stage.PASSWORD, stage.options().url(), Optional.empty());
    StepResult notHis = failure(stage.run(other));
    assertThat(notHis.step()).isEqualTo("connect");
    assertThat(notHis.cause()).contains("does not belong to the user who logged in");
    DoctorOptions nobodys =
        new DoctorOptions(
            "eve@ox.test", Stage.ALICE, Stage.PASSWORD, stage.options().url(), Optional.empty());
    StepResult nobody = failure(stage.run(nobodys));
    assertThat(nobody.step()).isEqualTo("discovery");
    assertThat(nobody.cause()).contains("does not belong to a user of OX");
  }

  @Test
  void namesAStoppedOx() {
    stage.ox.stop();
    StepResult atOnce = failure(stage.run());
    assertThat(atOnce.step()).isEqualTo("discovery");
    assertThat(atOnce.detail()).contains("503");
    assertThat(atOnce.cause()).contains("cannot reach OX");
  }

  @Test
  void namesAnOxThatStopsOnTheWay() {
    stage.deliver("Not read yet", "");
    stage.onStep("inbox rows", stage.ox::stop);
    StepResult later = failure(stage.run());
    assertThat(later.step()).isEqualTo("newest mail");
    assertThat(later.cause()).contains("cannot reach OX");
  }

  @Test
  void namesAServerThatIsNotThere() throws Exception {
    String closed = "https://localhost:" + Stage.freePort();
    StepResult nobody = failure(stage.run(Stage.options(Stage.ALICE, "x", closed)));
    assertThat(nobody.step()).isEqualTo("certificate");
    assertThat(nobody.detail()).startsWith(URI.create(closed).getAuthority());
    assertThat(nobody.cause()).contains("is Ropeway running");
    StepResult noName =
        failure(stage.run(Stage.options(Stage.ALICE, "x", "https://nowhere.invalid")));
    assertThat(noName.step()).isEqualTo("certificate");
    assertThat(noName.cause()).contains("DNS");
  }

  @Test
  void namesAServerThatIsNoRopeway() throws Exception {
    try (PlainWeb plain = new PlainWeb()) {
      String https = plain.url("https", "").toString();
      StepResult noTls = failure(stage.run(Stage.options(Stage.ALICE, "x", https)));
      assertThat(noTls.step()).isEqualTo("certificate");
      assertThat(noTls.cause()).contains("TLS fails");
      String http = plain.url("http", "").toString();
      StepResult other = failure(stage.run(Stage.options(Stage.ALICE, "x", http)));
      assertThat(other.cause()).contains("use https://");
    }
  }

  @Test
  void warnsOfACertificateThatIsNotTrusted() {
    String url = "https://127.0.0.2:" + stage.gateway.port();
    List<StepResult> results = stage.run(Stage.options(Stage.ALICE, Stage.PASSWORD, url));
    assertThat(Doctor.healthy(results)).isTrue();
    StepResult certificate = result(results, "certificate");
    assertThat(certificate.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(certificate.cause()).contains("does not trust it").contains("Outlook would warn");
  }

  @Test
  void waitsForAMailThatIsDelivered() {
    AtomicBoolean delivered = new AtomicBoolean();
    List<String> progress = new ArrayList<>();
    stage.onProgress(text -> {
      progress.add(text);
      if (text.startsWith("new mail") && delivered.compareAndSet(false, true)) {
        stage.deliver("Here it is", "");
      }
    });
    List<StepResult> results = stage.run(withNewMail(Duration.ofMinutes(1)));
    assertThat(result(results, "new mail").outcome()).isEqualTo(Outcome.OK);
    assertThat(progress).contains("new mail: deliver a mail to alice@ox.test now, 60 s left");
    stage.onProgress(text -> {});
    StepResult none = failure(stage.run(withNewMail(Duration.ofSeconds(1))));
    assertThat(none.step()).isEqualTo("new mail");
    assertThat(none.detail()).isEqualTo("no mail within 1 seconds");
  }

  private DoctorOptions withNewMail(Duration patience) {
    return new DoctorOptions(
        Stage.ALICE, Stage.ALICE, Stage.PASSWORD, stage.options().url(), Optional.of(patience));
  }

  @Test
  void keepsPasswordsToItself() {
    assertThat(stage.options()).asString().doesNotContain(Stage.PASSWORD);
    assertThat(stage.run()).noneMatch(r -> r.toString().contains(Stage.PASSWORD));
  }
}
