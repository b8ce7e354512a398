/** Events: how they change and are shown, when they take place, and who is busy with them. */
@NullMarked
package org.ropeway.standin.calendar;

import org.jspecify.annotations.NullMarked;
