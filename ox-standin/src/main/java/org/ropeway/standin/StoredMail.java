package org.ropeway.standin;

/**
 * A mail in a folder.
 *
 * @param uuid what USM-JSON names it by; stays when it moves
 * @param id its OX id in that folder
 */
public record StoredMail(String uuid, String id) {}
