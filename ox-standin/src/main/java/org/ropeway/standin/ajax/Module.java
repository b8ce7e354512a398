package org.ropeway.standin.ajax;

import java.util.Map;

/** A module of OX: what stands behind the prefix in the path. */
public interface Module {
  /** Its actions by name. */
  Map<String, Action> actions();

  /**
   * The name of the action that a request means; a request without one has the name of its method
   * (login-07).
   */
  default String action(Call call) {
    return call.params().get("action").orElse(call.method());
  }
}
