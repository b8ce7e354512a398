package org.ropeway.gateway.auth;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How users may sign in.
 *
 * @param basic whether passwords are taken
 * @param codePage in which Basic is read that is not in UTF-8
 * @param trusted what is offered before Basic, in this order
 */
public record SignInWays(boolean basic, Charset codePage, List<TrustedScheme> trusted) {
  /** Basic only. */
  public static final SignInWays BASIC =
      new SignInWays(true, Charset.forName("windows-1252"), List.of());

  public SignInWays {
    trusted = List.copyOf(trusted);
  }
}
