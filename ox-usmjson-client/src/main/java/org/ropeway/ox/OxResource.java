package org.ropeway.ox;

/**
 * A room or a device that can be booked (ox-http-api.md 16).
 *
 * @param id number; users, groups and resources of a context have numbers of one sequence
 * @param name the name admins know it by
 * @param email address at which it is invited; may be empty
 * @param available whether it can be booked at all
 */
public record OxResource(
    int id, String name, String displayName, String email, String description, boolean available) {}
