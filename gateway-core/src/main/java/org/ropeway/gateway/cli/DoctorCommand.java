package org.ropeway.gateway.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.doctor.Doctor;
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
      description = "password of the user; asked for if it is left out")
  private @Nullable String password;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "the gateway, such as https://mail.example.com; found as Outlook finds it if "
              + "left out")
  private @Nullable URI url;

  @Option(names = "--json", description = "prints JSON when done")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DoctorOptions options =
        new DoctorOptions(email, login == null ? email : login, secret(), Optional.ofNullable(url));
    Report report = new Report(out, Report.Marks.of(System.out.charset()));
    List<StepResult> results = new Doctor(options, json ? step -> {} : report::tell).run();
    if (json) {
      out.println(asJson(results));
    } else {
      report.sum(results);
    }
    out.flush();
    return Doctor.healthy(results) ? 0 : 1;
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
      throw new ParameterException(spec.commandLine(), "Missing required option: '--password'");
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
