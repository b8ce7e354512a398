package org.ropeway.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the gateway with an OX server in a box. */
@Command(
    name = "demo",
    description = "Starts an OX stand-in with two users and mail, and the gateway before it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DemoCommand implements Callable<Integer> {
  private final long began = System.nanoTime();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "port of the gateway (default: ${DEFAULT-VALUE})")
  private int port = 8443;

  @Option(
      names = "--password",
      paramLabel = "TEXT",
      description = "password of all users (default: ${DEFAULT-VALUE})")
  private String password = "ropeway";

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "name of this machine, to have other machines served, too (default: only this one)")
  private @Nullable String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keeps mail, certificate and all else; without it they go with the demo")
  private @Nullable Path data;

  @Option(
      names = "--mail",
      paramLabel = "PATH",
      description =
          "an .eml file, an mbox file, a Maildir or a directory of these for alice's inbox")
  private @Nullable Path mail;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "records all that everybody reads and writes, one folder for each user; "
              + "docs/admin/recording.md")
  private @Nullable Path record;

  @Override
  public Integer call() throws StartException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(out, Progress.display());
    Demo.Settings settings =
        new Demo.Settings(
            port,
            password,
            Optional.ofNullable(host),
            Optional.ofNullable(data),
            Optional.ofNullable(mail),
            Optional.ofNullable(record));
    Demo demo = Demo.start(settings, progress);
    describe(out, demo);
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    out.printf(Locale.ROOT, "ready after %.1f s; Ctrl-C ends it%n", seconds);
    out.flush();
    Lifetime.of(demo::close);
    return 0;
  }

  private void describe(PrintWriter out, Demo demo) {
    Gateway gateway = demo.gateway();
    out.printf(
        Locale.ROOT,
        """

        address      %s
        users        %s (%d mails in the inbox), %s (%d)
        password     %s
        certificate  self-signed, SHA-256
                     %s
        data         %s

        In a second terminal, let doctor do what Outlook does:
          bin/ropeway doctor --email %s --password %s --url %s
        Deliver a mail while it runs:
          printf 'From: Bob <%s>\\nSubject: Hello\\n\\nIt works.\\n' |
            curl -sS smtp://127.0.0.1:%d --mail-from %s --mail-rcpt %s -T -
        Outlook itself: docs/admin/outlook.md

        """,
        gateway.url(),
        Demo.ALICE,
        demo.inbox(Demo.ALICE),
        Demo.BOB,
        demo.inbox(Demo.BOB),
        password,
        gateway.certificate().fingerprint(),
        data == null ? "go with the demo; --data DIR keeps them" : data.toAbsolutePath(),
        Demo.ALICE,
        password,
        gateway.url(),
        Demo.BOB,
        demo.smtpPort(),
        Demo.BOB,
        Demo.ALICE);
  }
}
