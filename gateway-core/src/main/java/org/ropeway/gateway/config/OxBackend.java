package org.ropeway.gateway.config;

import org.ropeway.ox.http.Polling;

/**
 * How OX is asked.
 *
 * @param apiPath path of the HTTP API; empty for its own default
 * @param polling how often users of the HTTP API ask for news
 */
public record OxBackend(Kind kind, String apiPath, Polling polling) {
  /** Whichever a user may use, at the usual path and pace. */
  public static final OxBackend DEFAULT = new OxBackend(Kind.AUTO, "", Polling.DEFAULT);

  /** The same, always asked so. */
  public OxBackend with(Kind other) {
    return new OxBackend(other, apiPath, polling);
  }

  /** One of the interfaces of OX. */
  public enum Kind {
    /** USM-JSON. */
    USM_JSON,
    /** The HTTP API. */
    HTTP_API,
    /** USM-JSON for users who may use it, the HTTP API for others. */
    AUTO
  }
}
