package org.ropeway.gateway.emsmdb.message;

/**
 * Which attachment of a message, or message of an attachment.
 *
 * @param outer what it is in
 * @param number PidTagAttachNumber, or -1 for the message
 */
record Within(Object outer, int number) {}
