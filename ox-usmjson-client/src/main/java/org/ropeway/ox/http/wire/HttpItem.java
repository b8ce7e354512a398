package org.ropeway.ox.http.wire;

import java.time.Instant;

/** An object of groupware, and what every module tells of one. */
public record HttpItem<T>(String id, Instant created, Instant modified, T item) {}
