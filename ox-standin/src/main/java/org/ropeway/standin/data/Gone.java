package org.ropeway.standin.data;

/**
 * What went away: from a folder, or a file from an object.
 *
 * @param id OX's number of it
 * @param at when, in ms
 */
public record Gone(long id, long at) {}
