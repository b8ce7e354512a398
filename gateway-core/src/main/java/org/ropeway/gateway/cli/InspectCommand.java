package org.ropeway.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.dump.Dump;
import org.ropeway.codec.dump.DumpGuess;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.dump.DumpText;
import org.ropeway.codec.dump.DumpType;
import org.ropeway.codec.dump.DumpTypes;
import org.ropeway.gateway.inspect.ExchangeTrees;
import org.ropeway.gateway.inspect.Input;
import org.ropeway.gateway.inspect.InspectException;
import org.ropeway.gateway.inspect.TreeJson;
import org.ropeway.gateway.recording.Exchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;

/**
 * Shows bytes as an annotated tree. Exit codes: 0 all was understood, 1 something was not, 2 the
 * input cannot be read.
 */
@Command(
    name = "inspect",
    description = "Shows recorded or captured traffic, or any structure, field by field.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class InspectCommand implements Callable<Integer> {
  private static final int MALFORMED = 1;
  private static final int UNREADABLE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      defaultValue = "-",
      description =
          "a file of bytes or of hexadecimal digits, a folder of files, a recording, a Fiddler archive "
              + "(.saz), a capture (pcap, pcapng) of HTTP without TLS, the digits themselves, or "
              + "- for the standard input")
  private String input = "-";

  @Option(
      names = "--type",
      paramLabel = "NAME",
      description = "what the bytes are; guessed if it is left out")
  private @Nullable String type;

  @Option(names = "--list-types", description = "lists the names of types")
  private boolean listTypes;

  @Option(names = "--full", description = "shows all bytes of long fields")
  private boolean full;

  @Option(names = "--json", description = "prints JSON, one tree in each line")
  private boolean json;

  private final ObjectMapper mapper = new ObjectMapper();
  private int problems;

  /** Of the files of a folder, which this is. */
  private String place = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (listTypes) {
      DumpTypes.all().forEach(t -> out.printf("%-32s %s%n", t.name(), t.section()));
      out.flush();
      return 0;
    }
    DumpType named = named();
    boolean readable = show(() -> Input.of(input, System.in), named, out);
    out.flush();
    return readable ? problems == 0 ? 0 : MALFORMED : UNREADABLE;
  }

  /** Opens an input. */
  private interface Opening {
    Input open() throws IOException;
  }

  /** Shows an input; false if it, or a file of it, cannot be read. */
  private boolean show(Opening opening, @Nullable DumpType named, PrintWriter out) {
    try (Input read = opening.open()) {
      return show(read, named, out);
    } catch (IOException | UncheckedIOException e) {
      out.flush();
      spec.commandLine().getErr().println("ropeway: " + e.getMessage());
      spec.commandLine().getErr().flush();
      return false;
    }
  }

  private @Nullable DumpType named() {
    return type == null
        ? null
        : DumpTypes.find(type)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(), "--type: " + type + " is none of --list-types"));
  }

  private boolean show(Input read, @Nullable DumpType named, PrintWriter out) throws IOException {
    boolean readable = true;
    switch (read) {
      case Input.Blob blob -> blob(blob, named, out);
      case Input.Folder(List<Path> files) -> {
        for (Path file : files) {
          place = file.getFileName() + ": ";
          readable &= show(() -> Input.file(file), named, out);
        }
      }
      case Input.Recorded recorded -> exchanges(recorded.exchanges(), named, out);
      case Input.Captured(List<Exchange> exchanges) -> exchanges(exchanges, named, out);
    }
    return readable;
  }

  private void blob(Input.Blob blob, @Nullable DumpType named, PrintWriter out) throws IOException {
    DumpType is = named == null ? DumpGuess.of(blob.bytes()).orElse(DumpGuess.UNKNOWN) : named;
    String said = named == null ? is + ", guessed" : is.toString();
    tree(blob.name() + ": " + said, Dump.of(blob.bytes(), is), out);
  }

  private void exchanges(Iterable<Exchange> exchanges, @Nullable DumpType named, PrintWriter out)
      throws IOException {
    if (named != null) {
      throw new InspectException("--type says what bytes are, not what a recording or capture is");
    }
    ExchangeTrees trees = new ExchangeTrees();
    for (Exchange exchange : exchanges) {
      String title =
          place + exchange.number() + " " + exchange.method() + " " + exchange.pathAndQuery();
      List<DumpNode> both = trees.of(exchange);
      if (both.isEmpty() && !json) {
        out.println("== " + title + " " + exchange.status() + ", no MAPI");
      }
      for (DumpNode tree : both) {
        tree(title, tree, out);
      }
    }
  }

  private void tree(String title, DumpNode tree, PrintWriter out) throws IOException {
    problems += (int) tree.problems().count();
    if (json) {
      StringWriter line = new StringWriter();
      try (JsonGenerator generator = mapper.createGenerator(line)) {
        generator.writeStartObject();
        generator.writeStringProperty("input", title);
        generator.writeName("tree");
        TreeJson.write(generator, tree);
        generator.writeEndObject();
      }
      out.println(line);
      return;
    }
    out.println("== " + title);
    DumpText.write(tree, full ? DumpText.Length.FULL : DumpText.Length.SHORT, out);
    tree.problems()
        .forEach(p -> out.println("!! " + p.path() + " at " + p.offset() + ": " + p.problem()));
  }
}
