/** What meetings have that come and meetings that go: time zones. */
@NullMarked
package org.ropeway.store.meeting;

import org.jspecify.annotations.NullMarked;
