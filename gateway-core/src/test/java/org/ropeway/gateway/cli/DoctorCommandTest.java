package org.ropeway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.StepResult;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Doctor at the shell, beside a demo nobody has touched yet. */
@Tag("waiting")
class DoctorCommandTest {
  private static Demo demo;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startDemo() throws StartException {
    Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Progress.Display.STREAM);
    demo = Demo.start(Demo.Settings.plain("secret"), silent);
  }

  @AfterAll
  static void endDemo() {
    demo.close();
  }

  private int doctor(String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 1];
    all[0] = "doctor";
    System.arraycopy(args, 0, all, 1, args.length);
    return line.execute(all);
  }

  private int doctor(String email, String password) {
    return doctor("--email", email, "--password", password, "--url", demo.gateway().url());
  }

  @Test
  void allIsWellWithBothUsers() {
    for (String user : List.of(Demo.ALICE, Demo.BOB)) {
      out.getBuffer().setLength(0);
      assertThat(doctor(user, "secret")).isZero();
      List<String> lines = out.toString().lines().toList();
      assertThat(lines).hasSize(20);
      assertThat(lines.subList(0, 19)).allMatch(l -> l.matches("[✓+] \\S.{21} +\\d+ ms  \\S.*"));
      assertThat(lines.getLast()).isEqualTo("Outlook would get through.");
      assertThat(out.toString()).contains(demo.inbox(user) + " mails, ");
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFailureNamesItsCauseAndExitsWith1() {
    assertThat(doctor(Demo.ALICE, "wrong")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("[✗x] discovery .*HTTP status 401\n {4}wrong password, or ")
        .containsPattern("[·.] notification +not tried\n")
        .endsWith("docs/admin/troubleshooting.md may help.\n")
        .doesNotContain("\tat ", "Exception");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void speaksJson() {
    assertThat(
            doctor(
                "--email",
                Demo.BOB,
                "--password",
                "secret",
                "--json",
                "--url",
                demo.gateway().url()))
        .isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("healthy").booleanValue()).isTrue();
    assertThat(json.get("steps")).hasSize(19);
    JsonNode first = json.get("steps").get(0);
    assertThat(first.get("step").stringValue()).isEqualTo("certificate");
    assertThat(first.get("outcome").stringValue()).isEqualTo("ok");
    assertThat(first.get("milliseconds").isIntegralNumber()).isTrue();
    out.getBuffer().setLength(0);
    String url = demo.gateway().url();
    assertThat(doctor("--email", "eve@ox.test", "--password", "secret", "--json", "--url", url))
        .isEqualTo(1);
    JsonNode failed = JsonMapper.shared().readTree(out.toString());
    assertThat(failed.get("healthy").booleanValue()).isFalse();
    assertThat(failed.get("steps").get(3).get("outcome").stringValue()).isEqualTo("failed");
    assertThat(failed.get("steps").get(3).get("cause").stringValue()).contains("login name");
    assertThat(failed.get("steps").get(4).get("outcome").stringValue()).isEqualTo("skipped");
  }

  @Test
  void wrongCommandLinesExitWith2() {
    String url = demo.gateway().url();
    assertThat(doctor("--password", "x", "--url", url)).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required option: '--email=ADDRESS'");
    assertThat(doctor("--email", "alice", "--password", "x", "--url", url)).isEqualTo(2);
    assertThat(err.toString()).contains("--email: alice is no mail address");
    for (String bad : List.of("localhost:8443", "http://localhost", "https://")) {
      assertThat(doctor("--email", Demo.ALICE, "--password", "x", "--url", bad)).isEqualTo(2);
    }
    assertThat(err.toString()).contains("--url: localhost:8443 is no address such as https://");
    assertThat(doctor("--email", Demo.ALICE, "--password", "x", "--url", url, "--new-mail", "0"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--new-mail: 0 is no number").doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void progressGivesWayToTheOutcome() {
    PrintWriter printer = new PrintWriter(out);
    Report report =
        new Report(
            printer,
            new Progress(printer, Progress.Display.TERMINAL),
            Report.Marks.of(StandardCharsets.UTF_8));
    report.underWay(new DoctorListener.StepProgress("synchronisation", "120 mails"));
    report.ended(
        new StepResult(
            "synchronisation",
            StepResult.Outcome.WARNING,
            Duration.ofMillis(7),
            "130 mails",
            "it stands still"));
    String[] parts = out.toString().split("\r", -1);
    assertThat(parts[1].strip()).isEqualTo("synchronisation: 120 mails");
    assertThat(parts[2]).isBlank();
    assertThat(parts[3])
        .isEqualTo("! synchronisation             7 ms  130 mails\n    it stands still\n");
  }
}
