package org.ropeway.standin.data;

/**
 * An object of groupware in a folder.
 *
 * @param id OX's, in its context
 * @param json its own members
 * @param createdSeq sequence number with which it came into its folder
 * @param seq sequence number of its newest change
 * @param device that made it, 0 for none that need not hear of it
 * @param modified in ms
 * @param created in ms
 */
public record ItemRow(
    long id,
    long fid,
    String uuid,
    String json,
    long createdSeq,
    long seq,
    long device,
    long modified,
    long created,
    int createdBy,
    int modifiedBy) {}
