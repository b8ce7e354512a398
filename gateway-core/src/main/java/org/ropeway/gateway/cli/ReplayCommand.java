package org.ropeway.gateway.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.replay.Difference;
import org.ropeway.gateway.replay.Replay;
import org.ropeway.gateway.replay.ReplayException;
import org.ropeway.gateway.replay.ReplayOptions;
import org.ropeway.gateway.replay.ReplayResult;
import org.ropeway.gateway.replay.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays a recording against a server. Exit code 0 if the answers are the same by the rules, 1 if
 * they differ, 2 if it could not be played.
 */
@Command(
    name = "replay",
    description =
        "Plays the client's side of a recording against a server and tells where the answers "
            + "differ. Exit code: 0 nowhere, 1 somewhere, 2 it could not be played.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReplayCommand implements Callable<Integer> {
  private static final int DIFFERENT = 1;
  private static final int NOT_PLAYED = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "RECORDING",
      description = "a folder that serve --record or scrub wrote, or a Fiddler archive (.saz)")
  private Path recording = Path.of("");

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "the server, such as https://mail.example.com")
  private URI url = URI.create("https://localhost");

  @Option(
      names = "--user",
      paramLabel = "ADDRESS",
      required = true,
      description = "mail address of the user whose mailbox it is played on")
  private String user = "";

  @Option(
      names = "--login",
      paramLabel = "NAME",
      description = "login name, if it is not the mail address")
  private @Nullable String login;

  @Option(
      names = "--password",
      paramLabel = "TEXT",
      description = "password of the user; asked for if it is left out")
  private @Nullable String password;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "further rules of comparison, which count more than the built-in ones")
  private @Nullable Path rules;

  @Option(
      names = "--scrubbed",
      description = "names and texts in the recording are pseudonyms, as scrub makes them")
  private boolean scrubbed;

  @Option(names = "--json", description = "prints JSON when done")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Recording opened = Recording.open(recording)) {
      ReplayResult result =
          Replay.run(
              opened.exchanges(),
              options(),
              difference -> {
                if (!json) {
                  out.println(difference);
                  out.flush();
                }
              });
      if (result.played() == 0) {
        return failed(recording + " has no exchange that can be played");
      }
      out.println(json ? asJson(result) : summary(result));
      out.flush();
      return result.differences().isEmpty() ? 0 : DIFFERENT;
    } catch (ReplayException | Rules.RuleException | IOException | UncheckedIOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private int failed(String why) {
    spec.commandLine().getErr().println("ropeway: " + why);
    spec.commandLine().getErr().flush();
    return NOT_PLAYED;
  }

  private ReplayOptions options() throws IOException {
    ClientSettings settings =
        ClientSettings.of(ClientTls.trusting(), login == null ? user : login, secret());
    ReplayOptions options = ReplayOptions.of(url, user, settings);
    if (scrubbed) {
      options = options.and(Rules.scrubbed());
    }
    return rules == null ? options : options.and(Rules.read(rules));
  }

  @SuppressWarnings("SystemConsoleNull") // it does return null, again
  private String secret() {
    String given = password;
    if (given != null) {
      return given;
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
    if (typed == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--password'");
    }
    return new String(typed);
  }

  private static String summary(ReplayResult result) {
    StringBuilder text = new StringBuilder();
    result.notPlayed().forEach(line -> text.append("not played: ").append(line).append('\n'));
    int n = result.differences().size();
    return text.append(result.played())
        .append(" exchanges played, ")
        .append(n == 0 ? "no differences" : n == 1 ? "1 difference" : n + " differences")
        .toString();
  }

  private static String asJson(ReplayResult result) {
    List<Map<String, Object>> differences = new ArrayList<>();
    for (Difference d : result.differences()) {
      Map<String, Object> difference = new LinkedHashMap<>();
      difference.put("exchange", d.exchange());
      difference.put("requestType", d.requestType());
      difference.put("rop", d.rop());
      difference.put("path", d.path());
      difference.put("recorded", d.recorded());
      difference.put("live", d.live());
      differences.add(difference);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("played", result.played());
    all.put("notPlayed", result.notPlayed());
    all.put("differences", differences);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
