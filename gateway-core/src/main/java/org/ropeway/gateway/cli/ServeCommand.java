package org.ropeway.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.config.ConfigException;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.config.RecordingSettings.Whom;
import org.ropeway.gateway.ops.LogbackSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the gateway before an OX server. */
@Command(
    name = "serve",
    description = "Runs the gateway until it is told to end (SIGTERM, Ctrl-C).",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "the configuration; docs/admin/configuration.md explains its keys")
  private Path config = Path.of("ropeway.conf");

  @Option(names = "--check", description = "only check the configuration and the certificate")
  private boolean check;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "records all that everybody reads and writes, one folder for each user; "
              + "docs/admin/recording.md")
  private @Nullable Path record;

  @Override
  public Integer call() throws ConfigException, StartException {
    PrintWriter out = spec.commandLine().getOut();
    GatewayConfig read = recorded(GatewayConfig.read(config));
    if (check) {
      Gateway.check(read);
      out.println(config + " is good");
      out.flush();
      return 0;
    }
    log(read.log());
    Gateway gateway = Gateway.start(read);
    out.println("ready: " + gateway.url() + ", certificate " + gateway.certificate().fingerprint());
    out.flush();
    Lifetime.of(gateway::close);
    return 0;
  }

  private GatewayConfig recorded(GatewayConfig read) {
    Path directory = record;
    return directory == null
        ? read
        : read.with(
            new RecordingSettings(
                directory.toAbsolutePath(), Whom.EVERYBODY, read.recording().largest()));
  }

  private static void log(LogSettings settings) throws StartException {
    try {
      LogbackSetup.apply(settings);
    } catch (IOException e) {
      throw new StartException("log.file cannot be written: " + e, e);
    }
  }
}
