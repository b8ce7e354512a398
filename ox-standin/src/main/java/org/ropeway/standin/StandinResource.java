package org.ropeway.standin;

import org.jspecify.annotations.Nullable;

/**
 * A room or a device of the stand-in.
 *
 * @param name the name admins know it by
 * @param email address at which it is invited
 * @param available whether it can be booked at all
 */
public record StandinResource(
    String name,
    String displayName,
    String email,
    @Nullable String description,
    boolean available) {
  /** One that can be booked; its address is its name at ox.test. */
  public StandinResource(String name, String displayName, @Nullable String description) {
    this(name, displayName, name + "@ox.test", description, true);
  }
}
