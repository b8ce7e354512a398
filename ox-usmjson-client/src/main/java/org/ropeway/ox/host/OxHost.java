package org.ropeway.ox.host;

import java.util.concurrent.ThreadLocalRandom;
import org.ropeway.ox.OxServerConfig;

/**
 * One OX host.
 *
 * @param name host and port
 */
public record OxHost(String name, CircuitBreaker breaker, LoginTurns logins, Bulkhead places) {
  static OxHost of(String name, OxServerConfig config) {
    CircuitBreaker breaker =
        new CircuitBreaker(
            name,
            config.restraint(),
            config.timeOuts().connect(),
            System::nanoTime,
            () -> ThreadLocalRandom.current().nextDouble());
    return new OxHost(
        name,
        breaker,
        new LoginTurns(name, config.restraint().loginsPerSecond(), System::nanoTime),
        new Bulkhead(name, config.maxConcurrentRequests()));
  }
}
