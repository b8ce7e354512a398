package org.ropeway.gateway.config;

/** A configuration that cannot be used; the message names file, line and key, and says why. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An unusable configuration. */
  public ConfigException(String message) {
    super(message);
  }
}
