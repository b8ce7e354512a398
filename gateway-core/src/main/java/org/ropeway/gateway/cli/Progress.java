package org.ropeway.gateway.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells how long work gets on: on a terminal by a line that changes, elsewhere by its end only. */
final class Progress {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int WIDTH = 78;

  /** Where it is shown. */
  enum Display {
    /** Somebody watches. */
    TERMINAL,
    /** It goes into a file or another program. */
    STREAM
  }

  private final PrintWriter out;
  private final Display display;
  private boolean changing;
  private long shown = System.nanoTime() - PAUSE.toNanos();

  Progress(PrintWriter out, Display display) {
    this.out = out;
    this.display = display;
  }

  /** Where this process' output goes. */
  @SuppressWarnings("SystemConsoleNull") // it does return null, again
  static Display display() {
    Console console = System.console();
    return console != null && console.isTerminal() ? Display.TERMINAL : Display.STREAM;
  }

  /** How it is at the moment; may be called often. */
  void now(String text) {
    long time = System.nanoTime();
    if (display == Display.TERMINAL && time - shown >= PAUSE.toNanos()) {
      shown = time;
      changing = true;
      out.print("\r" + padded(text));
      out.flush();
    }
  }

  /** How it ended. */
  void done(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  /** Makes room for a line of its own. */
  void clear() {
    if (changing) {
      changing = false;
      out.print("\r" + padded("") + "\r");
    }
  }

  private static String padded(String text) {
    return text.length() < WIDTH
        ? text + " ".repeat(WIDTH - text.length())
        : text.substring(0, WIDTH);
  }
}
