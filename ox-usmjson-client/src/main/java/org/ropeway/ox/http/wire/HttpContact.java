package org.ropeway.ox.http.wire;

import java.time.Instant;
import org.ropeway.ox.OxContact;

/** A contact, and when it was made. */
public record HttpContact(OxContact contact, Instant created) {}
