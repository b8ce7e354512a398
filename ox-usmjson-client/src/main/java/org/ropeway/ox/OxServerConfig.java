package org.ropeway.ox;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an OX server is and how to deal with it; all limits towards OX stand here. Start from
 * {@link #of} and change what differs.
 *
 * @param baseUrl scheme, host and port, such as {@code https://ox.example.com}
 * @param pathPrefix path of the interface below it, such as {@code /usm-json}; empty: the adapter's
 *     own default
 * @param trust which server certificates are believed
 * @param timeOuts how long to wait
 * @param retries what is repeated and when
 * @param maxResponseBytes most bytes of one answer, unpacked; a longer one is given up
 * @param maxConcurrentRequests most requests at once of all who ask its host, waiting pings not
 *     counted
 * @param client how we introduce ourselves
 * @param proxy over which it is reached, if not directly
 * @param tenant names this server among several; empty for the only one, or the one of all others
 * @param restraint how its host is spared when it fails, or when all want something at once
 */
public record OxServerConfig(
    URI baseUrl,
    String pathPrefix,
    Trust trust,
    TimeOuts timeOuts,
    Retries retries,
    long maxResponseBytes,
    int maxConcurrentRequests,
    Client client,
    Optional<Proxy> proxy,
    String tenant,
    Restraint restraint) {
  /** Checks what cannot be meant; throws {@link IllegalArgumentException} saying why. */
  public OxServerConfig {
    String scheme = String.valueOf(baseUrl.getScheme()).toLowerCase(Locale.ROOT);
    check(
        (scheme.equals("http") || scheme.equals("https")) && baseUrl.getHost() != null,
        "the OX address must begin with http:// or https:// and name a host");
    check(
        baseUrl.getUserInfo() == null
            && baseUrl.getRawQuery() == null
            && baseUrl.getRawFragment() == null,
        "the OX address must not contain a user, a query or a fragment");
    check(
        pathPrefix.isEmpty() || pathPrefix.matches("(/[A-Za-z0-9._~-]+)+"),
        "the path prefix must be like /usm-json");
    check(maxResponseBytes > 0, "the largest answer must be positive");
    check(maxConcurrentRequests > 0, "the number of requests at once must be positive");
  }

  /** The defaults for an OX server: 64 MiB per answer, 64 requests at once. */
  public static OxServerConfig of(URI baseUrl) {
    return new OxServerConfig(
        baseUrl,
        "",
        new Trust.Java(),
        TimeOuts.DEFAULT,
        Retries.DEFAULT,
        64L << 20,
        64,
        Client.DEFAULT,
        Optional.empty(),
        "",
        Restraint.DEFAULT);
  }

  /** The same server at another path. */
  public OxServerConfig withPathPrefix(String value) {
    return new OxServerConfig(
        baseUrl,
        value,
        trust,
        timeOuts,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        proxy,
        tenant,
        restraint);
  }

  /** The same server, believing other certificates. */
  public OxServerConfig withTrust(Trust value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        value,
        timeOuts,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        proxy,
        tenant,
        restraint);
  }

  /** The same server with other time-outs. */
  public OxServerConfig withTimeOuts(TimeOuts value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        value,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        proxy,
        tenant,
        restraint);
  }

  /** The same server with other rules for repeating. */
  public OxServerConfig withRetries(Retries value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        timeOuts,
        value,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        proxy,
        tenant,
        restraint);
  }

  /** The same server with other bounds: bytes of an answer, requests at once. */
  public OxServerConfig withLimits(long newMaxResponseBytes, int newMaxConcurrentRequests) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        timeOuts,
        retries,
        newMaxResponseBytes,
        newMaxConcurrentRequests,
        client,
        proxy,
        tenant,
        restraint);
  }

  /** The same server under another name of ours. */
  public OxServerConfig withClient(Client value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        timeOuts,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        value,
        proxy,
        tenant,
        restraint);
  }

  /** The same server, reached over a proxy. */
  public OxServerConfig withProxy(Optional<Proxy> value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        timeOuts,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        value,
        tenant,
        restraint);
  }

  /** The same server as that of a tenant. */
  public OxServerConfig withTenant(String value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        timeOuts,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        proxy,
        value,
        restraint);
  }

  /** The same server, spared otherwise. */
  public OxServerConfig withRestraint(Restraint value) {
    return new OxServerConfig(
        baseUrl,
        pathPrefix,
        trust,
        timeOuts,
        retries,
        maxResponseBytes,
        maxConcurrentRequests,
        client,
        proxy,
        tenant,
        value);
  }

  /** An HTTP proxy; a server with TLS is reached through it by CONNECT (RFC 9110 9.3.6). */
  public record Proxy(String host, int port) {
    /** Checks the port. */
    public Proxy {
      check(port > 0 && port < 1 << 16, "a port is between 1 and 65535");
    }
  }

  /** Which server certificates are believed. */
  public sealed interface Trust {
    /** Those that this Java believes. */
    record Java() implements Trust {}

    /** Those that one of these certificate authorities signed, and no others; {@code pem} text. */
    record Authorities(String pem) implements Trust {}

    /** Any, for any host: whoever sits on the way can read everything. For trials only. */
    record Anything() implements Trust {}
  }

  /**
   * How long to wait.
   *
   * @param connect for the connection
   * @param request for one request, from sending to the last byte of its answer
   * @param pingSlack for the answer to a ping, beyond the ping's own time
   */
  public record TimeOuts(Duration connect, Duration request, Duration pingSlack) {
    /** 5 s, 60 s, 30 s. */
    public static final TimeOuts DEFAULT =
        new TimeOuts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));

    /** Checks that all are positive. */
    public TimeOuts {
      check(connect.isPositive(), "the time-out for connecting must be positive");
      check(request.isPositive(), "the time-out for a request must be positive");
      check(!pingSlack.isNegative(), "the slack of a ping must not be negative");
    }
  }

  /**
   * What is repeated and when; only requests that are safe to repeat are.
   *
   * @param attempts how often a request is tried, the first time included; 1: never repeated
   * @param firstPause pause before the second attempt, twice as long before each further one; the
   *     real pause is a random part of it
   * @param longestPause bound of that growth
   * @param within no pause ends, and no attempt begins, later than this after the call began
   * @param budget how many repetitions all calls to this server may have ahead of their successes;
   *     ten first attempts earn one more. So an overloaded OX is not asked yet more often
   */
  public record Retries(
      int attempts, Duration firstPause, Duration longestPause, Duration within, int budget) {
    /** 4 attempts, 250 ms to 10 s, within 90 s, a budget of 50. */
    public static final Retries DEFAULT =
        new Retries(4, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(90), 50);

    /** Checks the ranges. */
    public Retries {
      check(attempts >= 1, "there must be at least one attempt");
      check(!firstPause.isNegative(), "the first pause must not be negative");
      check(
          longestPause.compareTo(firstPause) >= 0,
          "the longest pause must not be shorter than the first");
      check(within.isPositive(), "the time for all attempts must be positive");
      check(budget >= 0, "the budget must not be negative");
    }
  }

  /**
   * How a host is spared, by all who ask it.
   *
   * @param loginsPerSecond most logins in a second
   * @param failures after so many failures in a row it is left alone
   * @param firstRest for so long at first, twice as long after each further failure; really it is a
   *     random part of it, but as long as OX wishes
   * @param longestRest bound of that growth
   */
  public record Restraint(
      int loginsPerSecond, int failures, Duration firstRest, Duration longestRest) {
    /** 50 logins a second; after 10 failures, 1 s to 30 s. */
    public static final Restraint DEFAULT =
        new Restraint(50, 10, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Checks the ranges. */
    public Restraint {
      check(loginsPerSecond > 0, "the number of logins in a second must be positive");
      check(failures > 0, "the number of failures in a row must be positive");
      check(firstRest.isPositive(), "the first rest must be positive");
      check(
          longestRest.compareTo(firstRest) >= 0,
          "the longest rest must not be shorter than the first");
    }

    /** The same with another bound for logins. */
    public Restraint withLogins(int perSecond) {
      return new Restraint(perSecond, failures, firstRest, longestRest);
    }
  }

  /**
   * How we introduce ourselves. OX treats some names specially (rate limits, session storage, the
   * permission asked for), so ours is our own unless the operator says otherwise.
   *
   * @param userAgent HTTP header User-Agent
   * @param name client name at login
   * @param version client version at login
   */
  public record Client(String userAgent, String name, String version) {
    /** {@code ropeway}. */
    public static final Client DEFAULT = new Client("Ropeway", "ropeway", "0.1");

    /** Checks that the names can be sent. */
    public Client {
      check(userAgent.matches("[\\x20-\\x7e]{1,200}"), "the User-Agent must be printable ASCII");
      check(!name.isBlank() && name.length() <= 100, "the client name must have 1 to 100 letters");
    }
  }

  private static void check(boolean good, String message) {
    if (!good) {
      throw new IllegalArgumentException(message);
    }
  }
}
