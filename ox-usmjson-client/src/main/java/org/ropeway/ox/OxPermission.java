package org.ropeway.ox;

/**
 * What a user or a group may do in a folder.
 *
 * @param entity number of the user or group; group 0 is everybody of the context
 * @param bits five groups of seven bits: folder, read, write, delete, administrator (ox-http-api.md
 *     6.5)
 */
public record OxPermission(int entity, boolean group, int bits) {}
