package org.ropeway.ox;

/** The OX id behind a uuid. */
public record OxResolvedId(String uuid, String objectType, String id, String folderId) {}
