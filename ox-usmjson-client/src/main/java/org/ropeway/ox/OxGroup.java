package org.ropeway.ox;

import java.util.List;

/**
 * A group of a context (ox-http-api.md 16).
 *
 * @param id number; users, groups and resources of a context have numbers of one sequence
 * @param name the name admins know it by; empty for the group of all users
 * @param members numbers of users; of groups, too, where OX keeps them in a directory that nests
 */
public record OxGroup(int id, String name, String displayName, List<Integer> members) {
  /** The number of the group of all users. */
  public static final int ALL_USERS = 0;
}
