package org.ropeway.gateway.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs all steps in Outlook's order; a failed one ends the way. */
public final class Doctor {
  private final DoctorOptions options;
  private final Consumer<StepResult> listener;
  private final List<StepResult> results = new ArrayList<>();
  private boolean failed;

  /**
   * A run that is still to begin.
   *
   * @param listener told of each step as it ends
   */
  public Doctor(DoctorOptions options, Consumer<StepResult> listener) {
    this.options = options;
    this.listener = listener;
  }

  /** Goes the way; returns how each step went. */
  public List<StepResult> run() {
    DiscoverySteps discovery = new DiscoverySteps(options);
    step("certificate", discovery::certificate);
    step("sign-in is asked for", discovery::challenge);
    step("discovery", discovery::discover);
    try (AddressBookSteps book = new AddressBookSteps(discovery)) {
      step("address book", book::bind);
      step("own entry", book::ownEntry);
      step("name check", book::resolveName);
    } catch (RuntimeException e) {
      // Ending a session that failed says nothing new.
    }
    try (MailboxSteps mailbox = new MailboxSteps(discovery)) {
      step("connect", mailbox::connect);
      step("logon", mailbox::logon);
      step("folder list", mailbox::folders);
      step("inbox rows", mailbox::inbox);
      step("newest mail", mailbox::newestMail);
      step("attachments", mailbox::attachments);
      step("notification", mailbox::notification);
    } catch (RuntimeException e) {
      // As above.
    }
    return List.copyOf(results);
  }

  /** Whether all that ran went well. */
  public static boolean healthy(List<StepResult> results) {
    return results.stream()
        .allMatch(
            r -> r.outcome() == StepResult.Outcome.OK || r.outcome() == StepResult.Outcome.WARNING);
  }

  private void step(String name, Callable<Finding> work) {
    StepResult result = failed ? skipped(name) : attempt(name, work);
    failed |= result.outcome() == StepResult.Outcome.FAILED;
    results.add(result);
    listener.accept(result);
  }

  private static StepResult skipped(String name) {
    return new StepResult(name, StepResult.Outcome.SKIPPED, Duration.ZERO, "not tried", "");
  }

  private static StepResult attempt(String name, Callable<Finding> work) {
    long start = System.nanoTime();
    try {
      Finding finding = work.call();
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
