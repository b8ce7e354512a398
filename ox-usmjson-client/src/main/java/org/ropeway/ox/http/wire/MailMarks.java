package org.ropeway.ox.http.wire;

import java.util.List;

/**
 * What may change of a mail in its folder.
 *
 * @param flags as in {@link org.ropeway.ox.OxMail#flags()}
 */
public record MailMarks(String id, int flags, int colorLabel, List<String> userFlags) {}
