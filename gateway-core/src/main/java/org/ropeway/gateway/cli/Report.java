package org.ropeway.gateway.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.StepResult;

/** Doctor's steps as lines for people. */
final class Report {
  private final PrintWriter out;
  private final Marks marks;

  /** How outcomes look. */
  record Marks(String ok, String warning, String failed, String skipped) {
    /** Signs, or letters where the terminal has no signs. */
    static Marks of(Charset charset) {
      return charset.newEncoder().canEncode("✓✗")
          ? new Marks("✓", "!", "✗", "·")
          : new Marks("+", "!", "x", ".");
    }

    private String of(StepResult.Outcome outcome) {
      return switch (outcome) {
        case OK -> ok;
        case WARNING -> warning;
        case FAILED -> failed;
        case SKIPPED -> skipped;
      };
    }
  }

  Report(PrintWriter out, Marks marks) {
    this.out = out;
    this.marks = marks;
  }

  /** One step, as it ends. */
  void tell(StepResult result) {
    String time =
        result.outcome() == StepResult.Outcome.SKIPPED ? "" : result.time().toMillis() + " ms";
    out.printf(
        Locale.ROOT,
        "%s %-22s %9s  %s%n",
        marks.of(result.outcome()),
        result.step(),
        time,
        result.detail());
    if (!result.cause().isEmpty()) {
      out.println("    " + result.cause());
    }
    out.flush();
  }

  /** The end. */
  void sum(List<StepResult> results) {
    out.println(
        Doctor.healthy(results)
            ? "Outlook would get through."
            : "Outlook would not get through; docs/admin/troubleshooting.md may help.");
  }
}
