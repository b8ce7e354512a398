package org.ropeway.ox.http.wire;

/**
 * What a mail folder holds, in short.
 *
 * @param validity UIDVALIDITY
 * @param next UIDNEXT, -1 if the mail server has none
 */
public record Examined(String validity, long next, int total, int unread) {}
