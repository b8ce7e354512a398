/** Calendars by the HTTP API. */
@NullMarked
package org.ropeway.standin.ajax.calendar;

import org.jspecify.annotations.NullMarked;
