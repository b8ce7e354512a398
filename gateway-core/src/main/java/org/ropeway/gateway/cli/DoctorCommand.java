package org.ropeway.gateway.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.DoctorOptions;
import org.ropeway.gateway.doctor.StepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Goes Outlook's way and tells how far it came; exit code 0 if that was all the way. */
@Command(
    name = "doctor",
    description =
        "Does what Outlook does, from discovery to a notification, and names the likely cause of "
            + "what fails.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      required = true,
      description = "mail address of the user")
  private String email = "";

  @Option(
      names = "--login",
      paramLabel = "NAME",
      description = "login name, if it is not the mail address, which Outlook sends")
  private @Nullable String login;

  @Option(
      names = "--password",
      paramLabel = "TEXT",
      defaultValue = "${env:ROPEWAY_PASSWORD}",
      description =
          "password of the user; if it is left out, that of the environment variable "
              + "ROPEWAY_PASSWORD, or asked for")
  private @Nullable String password;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "the gateway, such as https://mail.example.com; found as Outlook finds it if "
              + "left out")
  private @Nullable URI url;

  @Option(
      names = "--new-mail",
      paramLabel = "SECONDS",
      description = "waits so long for a mail, to be delivered meanwhile")
  private @Nullable Integer newMail;

  @Option(
      names = "--long-wait",
      description =
          "also waits for news as long as Outlook does, five minutes, to see whether a proxy cuts "
              + "that short")
  private boolean longWait;

  @Option(names = "--json", description = "prints JSON when done")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(out, Progress.display());
    Report report = new Report(out, progress, Report.Marks.of(System.out.charset()));
    List<StepResult> results = new Doctor(options(), json ? DoctorListener.NONE : report).run();
    if (json) {
      out.println(asJson(results));
    } else {
      report.sum(results);
    }
    out.flush();
    return Doctor.healthy(results) ? 0 : 1;
  }

  private DoctorOptions options() {
    if (email.indexOf('@') < 1 || email.endsWith("@")) {
      throw wrong("--email: " + email + " is no mail address");
    }
    URI server = url;
    if (server != null && (!"https".equals(server.getScheme()) || server.getHost() == null)) {
      throw wrong("--url: " + server + " is no address such as https://mail.example.com");
    }
    Integer patience = newMail;
    if (patience != null && patience < 1) {
      throw wrong("--new-mail: " + patience + " is no number of seconds to wait");
    }
    return new DoctorOptions(
            email,
            login == null ? email : login,
            secret(),
            Optional.ofNullable(server),
            Optional.ofNullable(patience).map(Duration::ofSeconds))
        .withLongWait(longWait);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  @SuppressWarnings("SystemConsoleNull") // it does return null, again
  private String secret() {
    String given = password;
    if (given != null) {
      return given;
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password of %s: ", email);
    if (typed == null) {
      throw wrong("Missing required option: '--password'");
    }
    return new String(typed);
  }

  private static String asJson(List<StepResult> results) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (StepResult result : results) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("step", result.step());
      step.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
      step.put("milliseconds", result.time().toMillis());
      step.put("detail", result.detail());
      step.put("cause", result.cause());
      steps.add(step);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("healthy", Doctor.healthy(results));
    all.put("steps", steps);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
