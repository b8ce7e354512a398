package org.ropeway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AjaxService;
import org.ropeway.standin.ajax.AjaxSettings;
import org.ropeway.standin.ajax.Interference;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.http.HttpListener;
import org.ropeway.standin.mail.Delivery;
import org.ropeway.standin.mail.SmtpListener;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import org.ropeway.standin.usm.UsmApi;
import org.ropeway.standin.usm.UsmService;
import org.ropeway.standin.usm.UsmSettings;

/**
 * An embedded stand-in for an OX server: USM-JSON and the HTTP API of OX, SQLite inside. For the
 * demo, tests and developers; what it holds outlives a restart if it has a data directory.
 */
public final class OxStandin implements AutoCloseable {
  private final Builder setup;
  private final Path directory;
  private final boolean temporary;
  private final Database database;
  private final UsmService service;
  private final AjaxService ajax;
  private final Faults faults = new Faults();
  private final Counts counts = new Counts();
  private final Gate gate;
  private final Mailboxes mailboxes;
  private final Directory people;
  private final @Nullable SmtpListener smtp;
  private volatile @Nullable HttpListener http;
  private final int port;

  private OxStandin(Builder setup, Path directory) {
    this.setup = setup;
    this.directory = directory;
    this.temporary = setup.dataDirectory == null;
    this.database = Database.open(directory);
    Delivery delivery = new Delivery(database, setup.clock);
    UsmSettings settings =
        new UsmSettings(
            setup.maxObjectsPerFolder,
            setup.minPing,
            Duration.ofMinutes(29),
            setup.maxPage,
            Set.copyOf(setup.unknown));
    this.service = new UsmService(database, delivery, settings, setup.clock);
    this.ajax =
        HttpApi.of(
            new AjaxBackstage(
                database,
                delivery,
                new AjaxSettings(
                    setup.httpApiPaths, setup.userFlags, setup.fetchLimit, setup.chronos),
                setup.clock),
            this::insideMultiple);
    this.gate = new Gate(List.of(new UsmApi(service), ajax), faults, counts, this::startAnew);
    this.mailboxes = new Mailboxes(database, delivery, setup.clock);
    mailboxes.put(setup.users);
    this.people = new Directory(database, setup.clock);
    this.smtp =
        setup.smtpPort.isPresent()
            ? new SmtpListener(database, delivery, setup.address, setup.smtpPort.getAsInt())
            : null;
    HttpListener listener = new HttpListener(setup.address, setup.port, gate);
    this.http = listener;
    this.port = listener.port();
  }

  /** A stand-in to be set up. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a stand-in is to be. */
  public static final class Builder {
    private @Nullable Path dataDirectory;
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port;
    private OptionalInt smtpPort = OptionalInt.empty();
    private final List<StandinUser> users = new ArrayList<>();
    private int maxObjectsPerFolder = 10_000_000;
    private Duration minPing = Duration.ofSeconds(60);
    private int maxPage = 10_000;
    private final Set<String> unknown = new HashSet<>();
    private List<String> httpApiPaths = List.of("/ajax/", "/appsuite/api/");
    private boolean userFlags = true;
    private boolean chronos = true;
    private int fetchLimit = 1_000;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /** Where the data stands; without one it goes with the stand-in. */
    public Builder dataDirectory(Path path) {
      this.dataDirectory = path;
      return this;
    }

    /** Where to listen; loopback if not set. */
    public Builder address(InetAddress value) {
      this.address = value;
      return this;
    }

    /** The HTTP port; 0, the default, takes a free one. */
    public Builder port(int value) {
      this.port = value;
      return this;
    }

    /** Listens for SMTP as well, at the same address; 0 takes a free port. */
    public Builder smtpPort(int value) {
      this.smtpPort = OptionalInt.of(value);
      return this;
    }

    /** Adds a user, or brings one of an earlier run up to date. */
    public Builder user(StandinUser user) {
      users.add(user);
      return this;
    }

    /**
     * Folders with more objects are refused with status 14. OX's default is 65535; here it is ten
     * million, so that big mailboxes can be tried.
     */
    public Builder maxObjectsPerFolder(int value) {
      this.maxObjectsPerFolder = value;
      return this;
    }

    /** The shortest ping; the profile's 60 s if not set. */
    public Builder minPing(Duration value) {
      this.minPing = value;
      return this;
    }

    /** Most objects in one answer, 10,000 if not set; there is {@code more} then. */
    public Builder maxPage(int value) {
      this.maxPage = value;
      return this;
    }

    /** A command that this OX does not know, as an older one. */
    public Builder without(String command) {
      unknown.add(command.toLowerCase(Locale.ROOT));
      return this;
    }

    /**
     * The one path of the HTTP API, such as {@code /ajax/}; without it, it answers at {@code
     * /ajax/} and {@code /appsuite/api/}.
     */
    public Builder httpApiPath(String path) {
      this.httpApiPaths = List.of(path.endsWith("/") ? path : path + "/");
      return this;
    }

    /**
     * Whether the HTTP API shows the user flags that were set. An OX 8.19 that was recorded took
     * them and did not show them.
     */
    public Builder userFlags(boolean shown) {
      this.userFlags = shown;
      return this;
    }

    /** An OX before 7.10, which has the legacy module of calendars alone. */
    public Builder withoutChronos() {
      this.chronos = false;
      return this;
    }

    /** Of folders with more mails the HTTP API lists only ids without a range; 1,000 if not set. */
    public Builder fetchLimit(int value) {
      this.fetchLimit = value;
      return this;
    }

    /** The clock for received dates, ranges and session ends. */
    public Builder clock(Clock value) {
      this.clock = value;
      return this;
    }

    /** Starts it. */
    public OxStandin start() {
      try {
        Path given = dataDirectory;
        Path path = given == null ? Files.createTempDirectory("ox-standin") : given;
        return new OxStandin(this, path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Where it answers, such as {@code http://127.0.0.1:8009}; commands are below {@code /usm-json/}.
   */
  public URI baseUrl() {
    return URI.create("http://" + host() + ":" + port);
  }

  /** The SMTP port, if it listens for SMTP. */
  public OptionalInt smtpPort() {
    SmtpListener listener = smtp;
    return listener == null ? OptionalInt.empty() : OptionalInt.of(listener.port());
  }

  /** Users, folders and mails, from behind the stage. */
  public Mailboxes mailboxes() {
    return mailboxes;
  }

  /** Groups, resources and pictures, from behind the stage. */
  public Directory directory() {
    return people;
  }

  /** Puts a mail into a user's inbox, unread and received now. */
  public StoredMail deliver(String login, byte[] rfc822) {
    return mailboxes.deliver(login, rfc822);
  }

  /**
   * Imports an .eml file, an mbox file, a Maildir or a directory of these into a folder such as
   * {@code default0/INBOX}. Returns the number of mails. A broken mail is stored as it is.
   */
  public long importMail(String login, String folder, Path path, ProgressListener listener) {
    return mailboxes.importMail(login, folder, path, listener);
  }

  /** Makes a mail folder with all above it, such as {@code default0/INBOX/Projects}. */
  public String createFolder(String login, String path) {
    return mailboxes.createFolder(login, path);
  }

  /** Requests so far, of both APIs. */
  public long requestCount() {
    return counts.all();
  }

  /** Requests of an operation so far, see {@link Faults} for their names. */
  public long requestCount(String operation) {
    return counts.of(operation);
  }

  /** Bytes of the bodies of all answers so far. */
  public long answerBytes() {
    return counts.bytes();
  }

  /** Begins counting anew. */
  public void resetRequestCounts() {
    counts.reset();
  }

  /** Failures on order. */
  public Faults faults() {
    return faults;
  }

  /** Holds all requests until {@link #resume()}; connections stay open. */
  public void pause() {
    gate.pause(true);
  }

  /** Lets held requests go on. */
  public void resume() {
    gate.pause(false);
  }

  /** Stops listening and ends connections and sessions; the data stays. */
  public synchronized void stop() {
    HttpListener listener = http;
    http = null;
    gate.pause(false);
    endSessions();
    if (listener != null) {
      listener.close();
    }
  }

  /** Listens again, on the same port. */
  public synchronized void restart() {
    stop();
    http = new HttpListener(setup.address, port, gate);
  }

  /**
   * Ends all sessions, as OX does when it restarts; the next request of each gets status 6, or
   * SES-0203.
   */
  public void endSessions() {
    service.endSessions();
    ajax.endSessions();
  }

  private void startAnew() {
    endSessions();
    HttpListener listener = http;
    if (listener != null) {
      listener.dropConnections();
    }
  }

  private Optional<Interference.Refusal> insideMultiple(String operation) {
    counts.inside(operation);
    return faults
        .nextInside(operation)
        .map(due -> {
          Trouble trouble =
              switch (due.fault()) {
                case Fault.Refused(String code, int category) -> Troubles.onOrder(code, category);
                case Fault.Missing() -> Troubles.unknownAction(operation, "multiple");
                default -> Troubles.busy();
              };
          return new Interference.Refusal(trouble, due.afterEffect());
        });
  }

  @Override
  public synchronized void close() {
    stop();
    SmtpListener listener = smtp;
    if (listener != null) {
      listener.close();
    }
    database.close();
    if (temporary) {
      deleteAll();
    }
  }

  private void deleteAll() {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String host() {
    String host = setup.address.getHostAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
