package org.ropeway.standin.data;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of calendars, once for all folders that show it.
 *
 * @param id OX's
 * @param series id of the series it belongs to, its own if it is one; 0 if it is neither
 * @param json what is stored of it: members by chronos' names (ox-http-api.md 12), and some of the
 *     stand-in's own that begin with an underscore
 * @param modified in ms
 * @param created in ms
 */
public record EventRow(
    long id, long series, String json, long modified, long created, int createdBy, int modifiedBy) {
  /** A copy of what is stored. */
  public ObjectNode members() {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  /** The same with other members, as it would be. */
  public EventRow with(ObjectNode members) {
    return new EventRow(id, series, members.toString(), modified, created, createdBy, modifiedBy);
  }

  /** Whether it stands for all of a series. */
  public boolean isSeries() {
    return series == id;
  }

  /** Whether it is one of a series that differs from it. */
  public boolean isException() {
    return series != 0 && series != id;
  }
}
