package org.ropeway.ox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be stored. Stored again under the same uuid, nothing happens.
 *
 * @param uuid a random one that the client chooses
 * @param rfc822 the mail as it goes over the wire
 * @param flags as in {@link OxMail#flags()}
 * @param userFlags IMAP keywords
 * @param receivedDate when it was received, to the millisecond; OX chooses if null, and an OX that
 *     cannot be told takes it from the mail itself
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record OxNewMail(
    String uuid,
    byte[] rfc822,
    int flags,
    int colorLabel,
    List<String> userFlags,
    @Nullable Instant receivedDate) {}
