package org.ropeway.standin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.seed.DemoMailbox;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the stand-in alone, until it is stopped. */
@Command(
    name = "ox-standin",
    mixinStandardHelpOptions = true,
    description = "A stand-in for an Open-Xchange server: USM-JSON and the HTTP API.")
public final class Main implements Callable<Integer> {
  @Option(names = "--port", description = "HTTP port (default: ${DEFAULT-VALUE})")
  private int port = 8009;

  @Option(names = "--smtp-port", description = "SMTP port (default: ${DEFAULT-VALUE})")
  private int smtpPort = 8025;

  @Option(names = "--data", description = "directory that keeps the data; without it they go")
  private @Nullable Path data;

  @Option(names = "--password", description = "password of all users (default: ${DEFAULT-VALUE})")
  private String password = "secret";

  @Option(names = "--user", description = "mail address of a user; default: alice, bob and others")
  private final List<String> users = new ArrayList<>();

  @Option(names = "--mail", description = "mails to import for the first user")
  private @Nullable Path mail;

  private Main() {}

  /** Starts it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    OxStandin.Builder builder = OxStandin.builder().port(port).smtpPort(smtpPort);
    if (data != null) {
      builder.dataDirectory(data);
    }
    List<StandinUser> wanted =
        users.isEmpty()
            ? DemoMailbox.users(password)
            : users.stream().map(user -> new StandinUser(user, password, user)).toList();
    wanted.forEach(builder::user);
    OxStandin standin = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(standin::close));
    String first = wanted.getFirst().email();
    if (standin.mailboxes().count(first, "default0/INBOX") == 0) {
      fill(standin, first);
    }
    System.out.println(
        "OX stand-in: " + standin.baseUrl() + "/usm-json/ and /ajax/, SMTP on " + smtpPort);
    new CountDownLatch(1).await();
    return 0;
  }

  private void fill(OxStandin standin, String first) {
    Path path = mail;
    if (path != null) {
      long count =
          standin.importMail(
              first,
              "default0/INBOX",
              path,
              (mails, skipped) -> System.out.print("\r" + mails + " mails"));
      System.out.println("\r" + count + " mails imported for " + first);
    } else if (users.isEmpty()) {
      DemoMailbox.fill(standin.mailboxes(), Clock.systemUTC(), 42);
    }
  }
}
