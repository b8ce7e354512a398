package org.ropeway.it.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.StoredMail;

/**
 * Measures what it costs to read an inbox of OX for the first time, over each interface of OX, and
 * then what ten changes cost. The gateway is a process of its own; the stand-in takes its share of
 * the machine.
 */
final class FirstSync {
  private static final String USER = "user@ox.test";
  private static final int CHANGES = 10;
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final PrintStream out = System.out;

  /** Runs it; the argument is the number of mails, 100,000 if there is none. */
  public static void main(String[] args) throws Exception {
    int mails = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    FirstSync measure = new FirstSync();
    measure.out.printf(
        "%-9s %9s %8s %9s %9s %9s %9s %8s   %s%n",
        "interface",
        "mails",
        "seconds",
        "mails/s",
        "CPU s",
        "requests",
        "MB",
        "most MB",
        "then " + CHANGES + " changes");
    for (OxBackend.Kind by : List.of(OxBackend.Kind.USM_JSON, OxBackend.Kind.HTTP_API)) {
      measure.run(by, mails);
    }
  }

  private void run(OxBackend.Kind by, int mails) throws Exception {
    String name = by.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (LoadStage stage = LoadStage.start(Map.of(USER, mails), List.of("ox.backend = " + name))) {
      long begin = System.nanoTime();
      try (Outlook outlook = stage.outlook(USER)) {
        MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
        outlook.awaitMessages(inbox, mails);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(
            Locale.ROOT,
            "%-9s %9d %8.1f %9.0f %9.1f %9d %9.1f %8d",
            name,
            mails,
            seconds,
            mails / seconds,
            stage.gateway().processorTime().toMillis() / 1e3,
            stage.asked(),
            stage.ox().answerBytes() / 1e6,
            stage.gateway().mostResidentBytes() >> 20);
        changes(stage, outlook, inbox, mails);
      }
    }
  }

  /** Mails that come one after the other, as fast as they are seen. */
  private void changes(LoadStage stage, Outlook outlook, MapiRef inbox, int mails)
      throws InterruptedException {
    Thread.sleep(QUIET);
    long before = stage.asked();
    long bytes = stage.ox().answerBytes();
    for (int i = 0; i < CHANGES; i++) {
      StoredMail mail = stage.ox().deliver(USER, ManyMails.mail(mails + i));
      if (mail.uuid().isEmpty()) {
        throw new IllegalStateException("a mail did not arrive");
      }
    }
    outlook.awaitMessages(inbox, mails + CHANGES);
    out.printf(
        Locale.ROOT,
        "   %d requests, %.1f KB%n",
        stage.asked() - before,
        (stage.ox().answerBytes() - bytes) / 1e3);
  }
}
