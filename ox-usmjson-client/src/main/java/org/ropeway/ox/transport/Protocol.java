package org.ropeway.ox.transport;

/**
 * What is spoken over the transport.
 *
 * @param name as an admin knows it
 * @param pathPrefix where it usually is
 */
public record Protocol(String name, String pathPrefix) {}
