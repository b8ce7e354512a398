package org.ropeway.gateway.config;

import java.util.Optional;
import org.ropeway.ox.TrustedLogin;
import org.ropeway.ox.http.Polling;

/**
 * How OX is asked.
 *
 * @param apiPath path of the HTTP API; empty for its own default
 * @param polling how often users of the HTTP API ask for news
 * @param trusted how users can be logged in without their passwords, if OX lets the gateway
 */
public record OxBackend(
    Kind kind, String apiPath, Polling polling, Optional<TrustedLogin> trusted) {
  /** One that is trusted with nothing. */
  public OxBackend(Kind kind, String apiPath, Polling polling) {
    this(kind, apiPath, polling, Optional.empty());
  }

  /** Whichever a user may use, at the usual path and pace. */
  public static final OxBackend DEFAULT = new OxBackend(Kind.AUTO, "", Polling.DEFAULT);

  /** The same, always asked so. */
  public OxBackend with(Kind other) {
    return new OxBackend(other, apiPath, polling, trusted);
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
