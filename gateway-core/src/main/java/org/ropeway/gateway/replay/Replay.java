package org.ropeway.gateway.replay;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.recording.Exchange;

/**
 * Plays the client's side of a recording against a server and compares the answers. Requests go one
 * after the other in the order of the recording; only waits for events go beside, until they end in
 * the recording.
 */
public final class Replay {
  private static final String AUTODISCOVER = "/autodiscover/autodiscover.xml";
  private static final Duration WAIT = Duration.ofMinutes(6);

  private final ReplayOptions options;
  private final Autodiscovery.Found found;
  private final LiveServer server;
  private final Targets targets;
  private final Pairs pairs = new Pairs();
  private final Sessions sessions = new Sessions();
  private final Findings findings;
  private final AnswerComparison comparison;
  private final List<String> notPlayed = new ArrayList<>();
  private int played;

  private Replay(ReplayOptions options, Autodiscovery.Found found, Consumer<Difference> told) {
    this.options = options;
    this.found = found;
    this.server = new LiveServer(options.settings(), options.email());
    this.targets = new Targets(options.url(), found);
    this.findings = new Findings(options.rules(), pairs, told);
    this.comparison = new AnswerComparison(findings, targets);
  }

  /**
   * Plays exchanges in their order.
   *
   * @param told of each difference when it is found
   * @throws ReplayException if the server cannot be reached, or the user does not get in
   */
  public static ReplayResult run(
      Iterable<Exchange> exchanges, ReplayOptions options, Consumer<Difference> told)
      throws ReplayException {
    Replay replay = new Replay(options, find(options), told);
    try (ParkedWaits waits = new ParkedWaits(options.patience(), replay.findings)) {
      for (Exchange exchange : exchanges) {
        waits.endUntil(exchange.began());
        replay.next(exchange, waits);
      }
      waits.endAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayException("interrupted", e);
    }
    replay.findings.end();
    return new ReplayResult(replay.played, replay.findings.differences(), replay.notPlayed);
  }

  private static Autodiscovery.Found find(ReplayOptions options) throws ReplayException {
    URI url = options.url().resolve(AUTODISCOVER);
    try {
      return Autodiscovery.find(url, options.settings(), options.email());
    } catch (MapiHttpException | Autodiscovery.NotFoundException e) {
      throw new ReplayException(url + ": " + e.getMessage(), e);
    }
  }

  private void next(Exchange exchange, ParkedWaits waits) throws InterruptedException {
    String reason = notPlayable(exchange);
    if (!reason.isEmpty()) {
      notPlayed.add("#" + exchange.number() + " " + name(exchange) + ": " + reason);
      return;
    }
    played++;
    if (exchange.requestType().isEmpty()) {
      plain(exchange);
    } else {
      mapi(exchange, waits);
    }
  }

  private static String notPlayable(Exchange exchange) {
    String method = exchange.method();
    if (method.startsWith("RPC_")) {
      return "RPC over HTTP is not replayed";
    }
    if (!method.equals("POST") && !method.equals("GET")) {
      return "no request of Outlook to a mailbox";
    }
    if (exchange.status() == 401) {
      return "was refused for want of credentials";
    }
    return exchange.requestType().isEmpty() && !isAutodiscover(exchange)
        ? "neither MAPI over HTTP nor Autodiscover"
        : "";
  }

  private static boolean isAutodiscover(Exchange exchange) {
    return exchange.pathAndQuery().toLowerCase(Locale.ROOT).startsWith("/autodiscover/");
  }

  private static String name(Exchange exchange) {
    return exchange.requestType().isEmpty()
        ? exchange.method() + " " + exchange.pathAndQuery().replaceFirst("\\?.*", "")
        : exchange.requestType();
  }

  /** Autodiscover: the same question about the user of today. */
  private void plain(Exchange exchange) throws InterruptedException {
    String body = AutodiscoverBody.text(exchange.requestBody());
    String asked = AutodiscoverBody.address(exchange.requestBody());
    if (!asked.isEmpty()) {
      pairs.know(asked, options.email());
      body = body.replace(asked, options.email());
    }
    try {
      LiveServer.Answer answer =
          server.send(
              exchange,
              targets.of(exchange.pathAndQuery()),
              AutodiscoverBody.bytes(body),
              "",
              Duration.ZERO);
      comparison.plain(exchange, name(exchange), answer);
    } catch (IOException e) {
      unanswered(exchange, e);
    }
  }

  private void mapi(Exchange exchange, ParkedWaits waits) throws InterruptedException {
    Sessions.Session session = sessions.of(exchange.requestHeaders());
    String type = exchange.requestType();
    Bytes recorded =
        type.equalsIgnoreCase("Execute")
            ? ExecuteBody.plain(exchange.requestBody())
            : exchange.requestBody();
    DumpSession.Request recordedRequest = session.recordedTrees().request(type, recorded);
    Bytes live = translated(type, session, recordedRequest.tree());
    DumpSession.Request liveRequest = session.liveTrees().request(type, live);
    MapiExchange both = new MapiExchange(exchange, session, recordedRequest, liveRequest);
    URI url = targets.of(exchange.pathAndQuery());
    String cookie = session.live().header();
    if (type.equalsIgnoreCase("NotificationWait")) {
      waits.begin(
          both,
          () -> server.send(exchange, url, live, cookie, WAIT),
          answer -> compare(both, answer));
      return;
    }
    try {
      compare(both, server.send(exchange, url, live, cookie, Duration.ZERO));
    } catch (IOException e) {
      unanswered(exchange, e);
    }
  }

  private void compare(MapiExchange both, LiveServer.Answer answer) {
    both.session().keep(both.exchange().responseHeaders(), answer.headers());
    comparison.mapi(both, answer);
  }

  private Bytes translated(String type, Sessions.Session session, DumpNode tree) {
    DumpNode userDn = tree.child("UserDn");
    if (type.equalsIgnoreCase("Connect") && userDn != null && userDn.value() instanceof String dn) {
      pairs.know(dn, found.legacyDn());
    }
    Bytes live =
        RequestTranslation.of(Place.root(type), tree, options.rules(), pairs, session.name());
    int delta = live.length() - tree.space().length();
    return delta != 0 && type.equalsIgnoreCase("Execute") ? ExecuteBody.resized(live, delta) : live;
  }

  private void unanswered(Exchange exchange, IOException e) {
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    findings.add(
        new Difference(
            exchange.number(),
            name(exchange),
            "",
            "answer",
            "HTTP status " + exchange.status(),
            "none (" + why + ")"));
  }
}
