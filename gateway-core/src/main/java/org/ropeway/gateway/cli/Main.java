package org.ropeway.gateway.cli;

import java.io.UncheckedIOException;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.config.ConfigException;
import org.ropeway.gateway.recording.RecordingException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 for success, 1 for a failure that one line explains, 2 for a
 * wrong command line.
 */
@Command(
    name = "ropeway",
    description = "Lets Microsoft Outlook use an Open-Xchange server as if it were Exchange.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      DoctorCommand.class,
      ScrubCommand.class,
      ReplayCommand.class,
      InspectCommand.class,
      RehearseCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, ready to be executed. */
  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::failed);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    switch (failure) {
      case StartException e -> say(command, e);
      case ConfigException e -> say(command, e);
      case UncheckedIOException e -> say(command, e);
      case RecordingException e -> say(command, e);
      default -> throw failure; // a bug, which picocli shows with its stack trace
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void say(CommandLine command, Exception failure) {
    command.getErr().println("ropeway: " + failure.getMessage());
    command.getErr().flush();
  }

  /** The version of the build, or that there is none. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Ropeway " + (version == null ? "(not packaged)" : version)};
    }
  }
}
