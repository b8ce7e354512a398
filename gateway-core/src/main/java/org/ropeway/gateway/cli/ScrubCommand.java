package org.ropeway.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.scrub.Scrubber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes private data out of a recording; exit code 1 if it cannot be read or written. */
@Command(
    name = "scrub",
    description =
        "Writes a recording once more, without names, addresses, subjects and texts, so that it can"
            + " be sent to others.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ScrubCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "RECORDING", description = "a folder or a .saz")
  private Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "the new recording; an archive if its name ends with .saz, else a folder")
  private Path out = Path.of("");

  @Override
  public Integer call() throws RecordingException {
    Scrubber.Outcome outcome = Scrubber.scrub(in, out);
    PrintWriter to = spec.commandLine().getOut();
    to.println(
        "%s: %d exchanges, %d different words replaced"
            .formatted(out, outcome.exchanges(), outcome.words()));
    if (!outcome.blanked().counts().isEmpty()) {
      to.println("blanked, the first in exchange %d:".formatted(outcome.blanked().firstExchange()));
      outcome
          .blanked()
          .counts()
          .forEach((where, count) -> to.println("%6d × %s".formatted(count, where)));
    }
    to.println("look at it before you send it: ropeway inspect " + out);
    to.flush();
    return 0;
  }
}
