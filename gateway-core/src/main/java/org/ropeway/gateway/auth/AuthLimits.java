package org.ropeway.gateway.auth;

import java.time.Duration;

/**
 * What guessing passwords costs.
 *
 * @param failures wrong passwords of one user, or different ones from one address, before {@link
 *     #lockout}
 * @param lockout how long no further ones are tried
 * @param goodFor how long a right password is believed without asking OX
 * @param goodInOutage how long a right password is believed while OX cannot be asked
 * @param badFor how long a wrong one is refused without asking OX
 * @param refusalFloor a refusal takes at least this long, so that its time tells nothing
 * @param entries most logins, users and addresses remembered, each
 */
public record AuthLimits(
    int failures,
    Duration lockout,
    Duration goodFor,
    Duration goodInOutage,
    Duration badFor,
    Duration refusalFloor,
    int entries) {
  /** The values a gateway runs with unless configured otherwise. */
  public static AuthLimits defaults() {
    return new AuthLimits(
        10,
        Duration.ofMinutes(1),
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        Duration.ofSeconds(5),
        Duration.ofMillis(300),
        50_000);
  }
}
