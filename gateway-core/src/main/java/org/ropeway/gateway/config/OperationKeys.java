package org.ropeway.gateway.config;

import java.nio.file.Path;
import java.util.Set;
import org.ropeway.store.Danger;

/** The keys about what Outlook may store, and what is seen of a gateway at work. */
final class OperationKeys {
  static final ConfigSection DANGERS = new ConfigSection("What Outlook may store");

  static final ConfigKey<Set<Danger>> DANGERS_ALLOWED =
      DANGERS.of(
          "dangers.allow",
          ValueType.DANGERS,
          "[]",
          "what Outlook may store although thieves of passwords use it to harm a PC or others: rules "
              + "that start `programs` or open files, rules with `bounces` to senders, `forms` in "
              + "folders, and `home-pages` of folders; all else of the kind is refused and logged");

  static final ConfigSection MONITORING_AND_LOG = new ConfigSection("Monitoring and log");

  static final ConfigKey<Boolean> MONITORING =
      MONITORING_AND_LOG.of(
          "monitoring.enabled",
          ValueType.FLAG,
          "true",
          "serves `/metrics` (Prometheus), `/healthz` and `/readyz`, by plain HTTP, without a "
              + "password, and, to this machine only, `/recording`");
  static final ConfigKey<String> MONITORING_ADDRESS =
      MONITORING_AND_LOG.of(
          "monitoring.address",
          ValueType.IP_ADDRESS,
          "\"127.0.0.1\"",
          "the address of that listener; keep it from the Internet");
  static final ConfigKey<Integer> MONITORING_PORT =
      MONITORING_AND_LOG.of("monitoring.port", ValueType.PORT, "9464", "its port");
  static final ConfigKey<LogSettings.Level> LOG_LEVEL =
      MONITORING_AND_LOG.of(
          "log.level",
          ValueType.word(LogSettings.Level.class),
          "info",
          "how much is logged; `debug` and `trace` may show names, addresses and subjects");
  static final ConfigKey<Path> LOG_FILE =
      MONITORING_AND_LOG.optional(
          "log.file",
          ValueType.PATH,
          "standard error",
          "a file to log to; a new one is begun each day or at 100 MB, and 14 days are kept");

  static final ConfigSection RECORDING = new ConfigSection("Recording");

  static final ConfigKey<Path> RECORDING_DIRECTORY =
      RECORDING.optional(
          "recording.directory",
          ValueType.PATH,
          "`recordings` in `data-directory`",
          "where [recordings](recording.md) of users go; `serve --record DIR` overrules it");
  static final ConfigKey<Boolean> RECORDING_EVERYBODY =
      RECORDING.of(
          "recording.everybody",
          ValueType.FLAG,
          "false",
          "records all that everybody reads and writes, as `serve --record DIR` does; for tests, "
              + "not for a server with real users");
  static final ConfigKey<Long> RECORDING_LARGEST =
      RECORDING.of(
          "recording.largest",
          ValueType.size("1MiB", "1TiB"),
          "4GiB",
          "size at which the recording of one user ends");

  private OperationKeys() {}
}
