package org.ropeway.standin.http;

/** One of the interfaces that the server has, and how it words the failures on order. */
public interface Api {
  /** Whether a path belongs to it. */
  boolean serves(String path);

  /**
   * What a request asks for, in lower case, such as {@code syncupdate} or {@code mail.update};
   * {@code ?} for anything unknown, so that the names a peer makes up fill no memory.
   */
  String operation(Request request);

  /** Does it. Answers always, errors included. */
  Answer run(Request request);

  /** That the server is busy. */
  Answer busy();

  /** That there is no such operation. */
  Answer missing(Request request);

  /** A refusal with a code and category of OX (ox-http-api.md section 3). */
  Answer refusal(String code, int category);
}
