package org.ropeway.gateway.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs all steps in Outlook's order; a failed one ends the way. */
public final class Doctor {
  private final DoctorOptions options;
  private final DoctorListener listener;
  private final List<StepResult> results = new ArrayList<>();
  private boolean failed;

  /** A run that is still to begin. */
  public Doctor(DoctorOptions options, DoctorListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /** Goes the way; returns how each step went. */
  public List<StepResult> run() {
    DiscoverySteps discovery = new DiscoverySteps(options, Places.of(options));
    if (options.url().isEmpty()) {
      step("DNS", progress -> new DnsSteps(options).records());
    }
    step("certificate", progress -> discovery.certificate());
    step("clock", progress -> discovery.clock());
    step("sign-in is asked for", progress -> discovery.challenge());
    step("discovery", progress -> discovery.discover());
    FormSteps forms = new FormSteps(discovery);
    step("discovery by SOAP", progress -> forms.soap());
    step("discovery by JSON", progress -> forms.json());
    try (AddressBookSteps book = new AddressBookSteps(discovery)) {
      step("address book", progress -> book.bind());
      step("own entry", progress -> book.ownEntry());
      step("name check", progress -> book.resolveName());
    } catch (RuntimeException e) {
      // Ending a session that failed says nothing new.
    }
    try (MailboxSteps mailbox = new MailboxSteps(discovery)) {
      throughMailbox(mailbox);
    } catch (RuntimeException e) {
      // As above.
    }
    return List.copyOf(results);
  }

  private void throughMailbox(MailboxSteps mailbox) {
    step("connect", progress -> mailbox.connect());
    step("logon", progress -> mailbox.logon());
    step("folder list", progress -> mailbox.folders());
    step("synchronisation", mailbox::synchronisation);
    InboxSteps inbox = new InboxSteps(mailbox);
    step("inbox rows", progress -> inbox.rows());
    step("newest mail", progress -> inbox.newestMail());
    step("attachments", progress -> inbox.attachments());
    NotificationSteps notifications = new NotificationSteps(mailbox);
    step("notification", progress -> notifications.ownEvent());
    WebServiceSteps services = new WebServiceSteps(mailbox.discovery());
    step("availability", progress -> services.availability());
    step("automatic replies", progress -> services.automaticReplies());
    if (options.longWait()) {
      step("long wait", notifications::longWait);
    }
    options
        .newMail()
        .ifPresent(
            patience -> step("new mail", progress -> notifications.newMail(patience, progress)));
  }

  /** Whether Outlook would get through, be it with what the warnings say. */
  public static boolean healthy(List<StepResult> results) {
    return results.stream()
        .allMatch(
            r -> r.outcome() == StepResult.Outcome.OK || r.outcome() == StepResult.Outcome.WARNING);
  }

  /** What a step does; it tells how far it is if that takes long. */
  private interface Work {
    Finding run(Consumer<String> progress) throws Exception;
  }

  private void step(String name, Work work) {
    StepResult result = failed ? skipped(name) : attempt(name, work);
    failed |= result.outcome() == StepResult.Outcome.FAILED;
    results.add(result);
    listener.ended(result);
  }

  private static StepResult skipped(String name) {
    return new StepResult(name, StepResult.Outcome.SKIPPED, Duration.ZERO, "not tried", "");
  }

  private StepResult attempt(String name, Work work) {
    long start = System.nanoTime();
    try {
      Finding finding =
          work.run(text -> listener.underWay(new DoctorListener.StepProgress(name, text)));
      StepResult.Outcome outcome =
          finding.warning().isEmpty() ? StepResult.Outcome.OK : StepResult.Outcome.WARNING;
      return new StepResult(name, outcome, since(start), finding.detail(), finding.warning());
    } catch (Exception e) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new StepResult(name, StepResult.Outcome.FAILED, since(start), message, Causes.of(e));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
