package org.ropeway.standin.ajax;

/** A login. */
public final class AjaxSession {
  private final String id;
  private final int user;
  private final String client;
  private final String publicSession;
  private volatile String secret;
  private volatile boolean staying;
  private volatile long lastUsed;

  AjaxSession(String id, int user, String client, String publicSession, String secret, long now) {
    this.id = id;
    this.user = user;
    this.client = client;
    this.publicSession = publicSession;
    this.secret = secret;
    this.lastUsed = now;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The id of its user. */
  public int user() {
    return user;
  }

  /** The software that logged in. */
  public String client() {
    return client;
  }

  String publicSession() {
    return publicSession;
  }

  String secret() {
    return secret;
  }

  void changeSecret(String next) {
    secret = next;
  }

  /** Whether its cookies outlive the client. */
  boolean isStaying() {
    return staying;
  }

  void stay() {
    staying = true;
  }

  long lastUsed() {
    return lastUsed;
  }

  void used(long now) {
    lastUsed = now;
  }
}
