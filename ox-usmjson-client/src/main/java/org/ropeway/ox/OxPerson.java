package org.ropeway.ox;

import java.util.Map;

/**
 * A user or contact of the global address book.
 *
 * @param id by which {@link OxSession#syncPersons} tells that it is gone, and lists name their
 *     members
 * @param uuid durable id
 * @param userId number of the user, 0 if it is no user
 * @param fields further contact fields by their OX names ({@code first_name}, {@code last_name},
 *     {@code company}, {@code telephone_business1} …)
 */
public record OxPerson(
    String id,
    String uuid,
    int userId,
    String displayName,
    String email,
    Map<String, String> fields) {
  /** One whose durable id is the one by which changes are told. */
  public OxPerson(
      String uuid, int userId, String displayName, String email, Map<String, String> fields) {
    this(uuid, uuid, userId, displayName, email, fields);
  }
}
