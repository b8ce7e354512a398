package org.ropeway.ox.http.wire;

/**
 * Where a mail is.
 *
 * @param id empty if OX did not tell
 */
public record MailPlace(String folder, String id) {}
