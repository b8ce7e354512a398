package org.ropeway.standin.ajax;

import java.util.List;

/**
 * How this OX is set up.
 *
 * @param paths where the API answers, each with a slash at the end
 * @param userFlags whether user flags that were set are shown
 * @param fetchLimit of folders with more mails only ids are listed without a range
 * @param chronos whether there is module {@code chronos}; older ones have {@code calendar} alone
 */
public record AjaxSettings(
    List<String> paths, boolean userFlags, int fetchLimit, boolean chronos) {}
