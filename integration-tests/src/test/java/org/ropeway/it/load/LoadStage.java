package org.ropeway.it.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * An OX stand-in with inboxes of known sizes, and a gateway in a process of its own before it: the
 * one that the system property {@code ropeway.command} names, else that of this build.
 */
final class LoadStage implements AutoCloseable {
  private static final String PASSWORD = "secret";

  private final OxStandin ox;
  private final GatewayProcess gateway;
  private final double secondsToReady;

  private LoadStage(OxStandin ox, GatewayProcess gateway, double secondsToReady) {
    this.ox = ox;
    this.gateway = gateway;
    this.secondsToReady = secondsToReady;
  }

  /**
   * Starts both.
   *
   * @param inboxes how many mails the inbox of each user has, by mail address
   * @param settings further lines of the gateway's configuration
   */
  static LoadStage start(Map<String, Integer> inboxes, List<String> settings) throws IOException {
    Path directory = Files.createTempDirectory("ropeway-load");
    OxStandin.Builder builder = OxStandin.builder().dataDirectory(directory.resolve("ox"));
    inboxes.keySet().forEach(user -> builder.user(new StandinUser(user, PASSWORD, user)));
    OxStandin ox = builder.start();
    try {
      inboxes.forEach((user, mails) -> ManyMails.fill(ox, user, mails));
      long begin = System.nanoTime();
      GatewayProcess gateway =
          GatewayProcess.start(
              command(), GatewayProcess.Place.of(directory, ox.baseUrl(), settings));
      return new LoadStage(ox, gateway, (System.nanoTime() - begin) / 1e9);
    } catch (IOException | RuntimeException e) {
      ox.close();
      throw e;
    }
  }

  private static List<String> command() {
    String command = System.getProperty("ropeway.command");
    return command == null ? GatewayProcess.ofThisBuild() : List.of(command);
  }

  /** How long the gateway took until it said that it is ready. */
  double secondsToReady() {
    return secondsToReady;
  }

  OxStandin ox() {
    return ox;
  }

  GatewayProcess gateway() {
    return gateway;
  }

  /** Requests to OX, but for the waiting for news, which goes on all the time. */
  long asked() {
    return ox.requestCount() - ox.requestCount("ping");
  }

  /** A session of a user, with connections of its own. */
  Outlook outlook(String user) {
    return Outlook.at(gateway.url(), user, PASSWORD);
  }

  @Override
  public void close() {
    gateway.close();
    ox.close();
  }
}
