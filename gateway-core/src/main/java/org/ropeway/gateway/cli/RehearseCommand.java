package org.ropeway.gateway.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ropeway.gateway.StartException;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.DoctorOptions;
import picocli.CommandLine.Command;

/**
 * Starts a demo, goes through it as Outlook does and ends it: {@code bin/ropeway} and the container
 * image have Java watch it once and keep what it learns, for quick starts from then on.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final String PASSWORD = "rehearsal";

  @Override
  public Integer call() throws StartException {
    Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Progress.Display.STREAM);
    Demo.Settings settings = Demo.Settings.plain(PASSWORD);
    try (Demo demo = Demo.start(settings, silent)) {
      URI url = URI.create(demo.gateway().url());
      DoctorOptions options =
          new DoctorOptions(Demo.ALICE, Demo.ALICE, PASSWORD, Optional.of(url), Optional.empty());
      return Doctor.healthy(new Doctor(options, DoctorListener.NONE).run()) ? 0 : 1;
    }
  }
}
