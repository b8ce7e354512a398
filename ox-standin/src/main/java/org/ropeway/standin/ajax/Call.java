package org.ropeway.standin.ajax;

import java.util.List;
import org.ropeway.standin.data.UserRow;

/**
 * A request of somebody who is logged in.
 *
 * @param path what follows the module, such as {@code modules/mail}; empty if nothing does
 * @param parts of a form with files; empty if it is none
 */
public record Call(
    AjaxSession session,
    UserRow user,
    String method,
    String path,
    Params params,
    Body body,
    List<Multipart.Part> parts) {
  /** The same as another request inside it. */
  Call inside(String otherPath, Params otherParams, Body otherBody) {
    return new Call(session, user, "PUT", otherPath, otherParams, otherBody, List.of());
  }
}
