package org.ropeway.gateway.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.StepResult;

/** Doctor's steps as lines for people. */
final class Report implements DoctorListener {
  private final PrintWriter out;
  private final Progress progress;
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

  Report(PrintWriter out, Progress progress, Marks marks) {
    this.out = out;
    this.progress = progress;
    this.marks = marks;
  }

  @Override
  public void underWay(StepProgress far) {
    progress.now("  " + far.step() + ": " + far.text());
  }

  @Override
  public void ended(StepResult result) {
    progress.clear();
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
    boolean warned = results.stream().anyMatch(r -> r.outcome() == StepResult.Outcome.WARNING);
    if (!Doctor.healthy(results)) {
      out.println("Outlook would not get through; docs/admin/troubleshooting.md may help.");
    } else if (warned) {
      out.println("Outlook would get through; what is marked with ! is worth a look.");
    } else {
      out.println("Outlook would get through.");
    }
  }
}
