package org.ropeway.ox.http.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxReminder;

/** A reminder, with OX's id of the folder. */
public record HttpReminder(
    String id,
    OxReminder.Kind kind,
    String folder,
    String itemId,
    @Nullable OxEventTime recurrenceId,
    Instant time) {}
