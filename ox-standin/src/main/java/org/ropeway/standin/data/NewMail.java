package org.ropeway.standin.data;

/**
 * A mail that is to be stored.
 *
 * @param rfc822 its bytes
 * @param listing what the listing shows and never changes, as a JSON object of OX field names
 * @param received ms
 * @param device the device that stores it and need not hear of it; 0 if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record NewMail(
    String uuid, byte[] rfc822, String listing, int flags, int color, long received, long device) {}
