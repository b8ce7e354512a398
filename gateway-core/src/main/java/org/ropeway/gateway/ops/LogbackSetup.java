package org.ropeway.gateway.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.config.LogSettings;
import org.slf4j.LoggerFactory;

/**
 * Sets Logback up: one line an event, with the correlation id of the request ({@code MDC cid}).
 * Found by Logback itself at the first log call; a file named by {@code logback.configurationFile}
 * goes before.
 */
public final class LogbackSetup extends ContextAwareBase implements Configurator {
  private static final String OVERRIDE = "logback.configurationFile";
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %X{cid:--} %logger{0}: %replace(%msg){'[\\r\\n]+', ' '}%n";
  private static final int DAYS = 14;

  /** What is logged until the configuration is read. */
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty(OVERRIDE) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    apply(context, new LogSettings(LogSettings.Level.WARN, null));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * Logs as {@code settings} say from now on. Throws if the file cannot be written, which Logback
   * would pass over in silence.
   */
  public static void apply(LogSettings settings) throws IOException {
    Path file = settings.file();
    if (file != null) {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    }
    if (System.getProperty(OVERRIDE) == null
        && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      apply(context, settings);
    }
  }

  private static void apply(LoggerContext context, LogSettings settings) {
    Path file = settings.file();
    OutputStreamAppender<ILoggingEvent> appender =
        file == null ? console() : rolling(context, file);
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger("ROOT").setLevel(libraries(settings.level()));
    context.getLogger("ROOT").addAppender(appender);
    context.getLogger("org.ropeway").setLevel(Level.valueOf(settings.level().name()));
  }

  /** Libraries are a step quieter than the house. */
  private static @Nullable Level libraries(LogSettings.Level level) {
    return switch (level) {
      case ERROR -> Level.ERROR;
      case WARN, INFO -> Level.WARN;
      case DEBUG -> Level.INFO;
      case TRACE -> Level.DEBUG;
    };
  }

  private static ConsoleAppender<ILoggingEvent> console() {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setTarget("System.err");
    return console;
  }

  private static RollingFileAppender<ILoggingEvent> rolling(LoggerContext context, Path file) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setFile(file.toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(file + ".%d.%i.gz");
    policy.setMaxFileSize(FileSize.valueOf("100MB"));
    policy.setMaxHistory(DAYS);
    policy.start();
    appender.setRollingPolicy(policy);
    return appender;
  }
}
