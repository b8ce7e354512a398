package org.ropeway.gateway.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.AuthResult;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.ExchangeObserver;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.HttpException;
import org.ropeway.gateway.http.Route;
import org.ropeway.gateway.mapihttp.MapiEndpoint;
import org.ropeway.gateway.mapihttp.MapiHttpObserver;
import org.ropeway.gateway.mapihttp.ResponseCode;
import org.ropeway.ox.host.Bulkhead;
import org.ropeway.ox.host.CircuitBreaker;
import org.ropeway.ox.host.LoginTurns;
import org.ropeway.ox.host.OxHost;
import org.ropeway.store.ArrivalObserver;

/**
 * What the gateway counts and times, for Prometheus; docs/admin/monitoring.md lists it. Labels are
 * words of small, closed sets, never data of users.
 */
public final class Metrics
    implements ExchangeObserver, AuthObserver, MapiHttpObserver, ArrivalObserver, AutoCloseable {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final LongAdder waiting = new LongAdder();

  /** Those of each request, by their name and labels: to find them in the registry takes longer. */
  private final Map<MeterKey, Meter> meters = new ConcurrentHashMap<>();

  private record MeterKey(String name, List<String> labels) {}

  /** Nanoseconds that the request of this thread has spent waiting for OX. */
  private final ScopedValue<LongAdder> inOx = ScopedValue.newInstance();

  /** Metrics with those of the Java machine. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    garbage.bindTo(registry);
    gauge("ropeway.waiting.clients", "Clients that wait for news", waiting::sum);
  }

  @Override
  public void finished(Exchange exchange) {
    int status = exchange.status();
    timer(
            "ropeway.requests",
            "Requests, from the last byte in to the last byte out",
            "request",
            word(exchange.label()),
            "status",
            status == 0 ? "none" : status / 100 + "xx",
            "outcome",
            exchange.failure() == null ? "ok" : "failed")
        .record(exchange.elapsedNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void result(AuthResult result) {
    counter(
            "ropeway.logins",
            "Credentials judged, most of them from memory",
            "result",
            result.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
  }

  @Override
  public void oxCall(String operation, Duration time, Outcome outcome) {
    timer(
            "ropeway.ox.calls",
            "Calls to OX, repetitions included",
            "operation",
            operation,
            "outcome",
            word(outcome))
        .record(time);
    if (inOx.isBound()) {
      inOx.get().add(time.toNanos());
    }
  }

  @Override
  public void ended(MapiEndpoint endpoint, Ending why) {
    counter(
            "ropeway.mapi.sessions.ended",
            "MAPI sessions that ended, and why",
            "endpoint",
            word(endpoint),
            "why",
            word(why))
        .increment();
  }

  @Override
  public void told(Duration age) {
    timer("ropeway.mail.told", "From a mail's delivery at OX until clients were told of it")
        .record(age);
  }

  @Override
  public void parked() {
    waiting.increment();
  }

  @Override
  public void unparked() {
    waiting.decrement();
  }

  @Override
  public void answered(
      MapiEndpoint endpoint, String requestType, ResponseCode code, Duration time) {
    counter(
            "ropeway.mapi.answers",
            "Answers by X-ResponseCode",
            "endpoint",
            word(endpoint),
            "code",
            word(code))
        .increment();
  }

  /** Shows how many MAPI sessions each endpoint has. */
  public void sessions(ToIntFunction<MapiEndpoint> count) {
    for (MapiEndpoint endpoint : MapiEndpoint.values()) {
      Gauge.builder("ropeway.mapi.sessions", () -> count.applyAsInt(endpoint))
          .description("MAPI sessions")
          .tag("endpoint", word(endpoint))
          .register(registry);
    }
  }

  /** Shows how hosts of OX are spared. */
  public void hosts(List<OxHost> hosts) {
    for (OxHost host : hosts) {
      Tags tags = Tags.of("host", host.name());
      CircuitBreaker breaker = host.breaker();
      LoginTurns logins = host.logins();
      Gauge.builder(
              "ropeway.ox.left.alone", () -> breaker.state() == CircuitBreaker.State.CLOSED ? 0 : 1)
          .description("1 while calls to OX fail at once, since it failed too often")
          .tags(tags)
          .register(registry);
      FunctionCounter.builder("ropeway.ox.calls.refused", breaker, CircuitBreaker::refused)
          .description("Calls that were not made, since OX is left alone")
          .tags(tags)
          .register(registry);
      Gauge.builder("ropeway.ox.logins.waiting", logins::waiting)
          .description("Logins at OX that wait for their turn")
          .tags(tags)
          .register(registry);
      FunctionCounter.builder("ropeway.ox.logins.refused", logins, LoginTurns::refused)
          .description("Logins at OX whose turn would have come too late")
          .tags(tags)
          .register(registry);
      places(host.places(), tags);
    }
  }

  private void places(Bulkhead places, Tags tags) {
    Gauge.builder("ropeway.ox.requests.running", places::running)
        .description("Requests that run at OX, those that wait for news not counted")
        .tags(tags)
        .register(registry);
    Gauge.builder("ropeway.ox.requests.waiting", places::waiting)
        .description("Requests that wait until fewer run at OX")
        .tags(tags)
        .register(registry);
    FunctionTimer.builder(
            "ropeway.ox.requests.waited",
            places,
            Bulkhead::waits,
            Bulkhead::waitedNanos,
            TimeUnit.NANOSECONDS)
        .description("How many requests waited until fewer ran at OX, and how long")
        .tags(tags)
        .register(registry);
    FunctionCounter.builder("ropeway.ox.requests.refused", places, Bulkhead::refused)
        .description("Requests that were not made, since they waited too long")
        .tags(tags)
        .register(registry);
  }

  /** The same route, with the time measured that its requests wait for OX. */
  public Route measured(Route route) {
    return new Route(
        route.path(),
        route.maxBody(),
        route.bodyTimeout(),
        route.refusal(),
        measured(route.handler()));
  }

  /** Shows what {@code value} says whenever somebody looks. */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** All of it in Prometheus' text format 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }

  private Handler measured(Handler handler) {
    return exchange -> {
      LongAdder spent = new LongAdder();
      try {
        ScopedValue.where(inOx, spent)
            .<Void, HttpException>call(() -> {
              handler.handle(exchange);
              return null;
            });
      } finally {
        timer(
                "ropeway.requests.in.ox",
                "The part of requests that was spent waiting for OX",
                "request",
                word(exchange.label()))
            .record(spent.sum(), TimeUnit.NANOSECONDS);
      }
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String word(String label) {
    return label.isEmpty() ? "other" : label;
  }

  private Timer timer(String name, String description, String... labels) {
    return (Timer)
        meter(
            name,
            labels,
            () ->
                Timer.builder(name)
                    .description(description)
                    .serviceLevelObjectives(BUCKETS)
                    .tags(labels)
                    .register(registry));
  }

  private Counter counter(String name, String description, String... labels) {
    return (Counter)
        meter(
            name,
            labels,
            () -> Counter.builder(name).description(description).tags(labels).register(registry));
  }

  private Meter meter(String name, String[] labels, Supplier<Meter> make) {
    MeterKey key = new MeterKey(name, List.of(labels));
    Meter known = meters.get(key);
    return known != null ? known : meters.computeIfAbsent(key, k -> make.get());
  }
}
