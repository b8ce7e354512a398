package org.ropeway.standin.usm;

import java.time.Clock;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.mail.Delivery;
import tools.jackson.databind.json.JsonMapper;

/** What all commands work with. */
record Backstage(
    Database database,
    Sessions sessions,
    Delivery delivery,
    UsmSettings settings,
    JsonMapper mapper,
    Clock clock) {}
