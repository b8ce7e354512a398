package org.ropeway.ox;

/** A mail address with its display name, which may be empty. */
public record OxAddress(String name, String address) {}
