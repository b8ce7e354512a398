package org.ropeway.standin.data;

/**
 * A mail as it is listed.
 *
 * @param mid key in the database
 * @param uid OX id within the folder
 * @param createdSeq sequence number of its coming into the folder
 * @param seq sequence number of its newest change
 * @param device the device that made that change, 0 if others must hear of it, too
 * @param received ms
 * @param userFlags IMAP keywords as a JSON array
 * @param listing what never changes, as a JSON object of OX field names
 */
public record MailRow(
    long mid,
    long fid,
    long uid,
    String uuid,
    long createdSeq,
    long seq,
    long device,
    long received,
    int flags,
    int color,
    String userFlags,
    long size,
    String listing) {}
