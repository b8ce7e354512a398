package org.ropeway.ox;

import java.util.List;

/**
 * The addresses from which a user may send.
 *
 * @param own the user's own, the primary one first
 * @param others those of others who let the user send on their behalf
 */
public record OxSenders(List<String> own, List<String> others) {}
