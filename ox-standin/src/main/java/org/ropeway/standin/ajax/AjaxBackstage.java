package org.ropeway.standin.ajax;

import java.time.Clock;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.mail.Delivery;

/** What the modules share. */
public record AjaxBackstage(
    Database database, Delivery delivery, AjaxSettings settings, Clock clock) {}
