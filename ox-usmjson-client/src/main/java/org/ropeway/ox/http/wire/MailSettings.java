package org.ropeway.ox.http.wire;

import java.util.List;

/**
 * What OX knows of a user's mail.
 *
 * @param sendAddress the address that is used unless another is wanted, empty if unknown
 * @param addresses all from which the user may send
 * @param sentFolder id of the folder of sent mails, empty if unknown
 */
public record MailSettings(String sendAddress, List<String> addresses, String sentFolder) {}
