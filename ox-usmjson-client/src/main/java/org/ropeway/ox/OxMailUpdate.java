package org.ropeway.ox;

import java.util.OptionalInt;

/**
 * A change of a mail's flags.
 *
 * @param uuid the mail
 * @param setFlags flag bits of {@link OxMail#flags()} to set
 * @param clearFlags flag bits to clear
 * @param colorLabel new colour label, if it changes
 */
public record OxMailUpdate(String uuid, int setFlags, int clearFlags, OptionalInt colorLabel) {}
