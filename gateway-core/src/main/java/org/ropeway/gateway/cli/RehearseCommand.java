package org.ropeway.gateway.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.ropeway.gateway.StartException;
import picocli.CommandLine.Command;

/**
 * Starts a demo and ends it: {@code bin/ropeway} and the container image have Java watch it once
 * and keep what it learns, for quick starts from then on.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  @Override
  public Integer call() throws StartException {
    Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Progress.Display.STREAM);
    Demo.start(new Demo.Settings(0, "rehearsal", null, null), silent).close();
    return 0;
  }
}
