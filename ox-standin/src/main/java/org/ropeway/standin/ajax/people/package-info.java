/** The people: users, their contacts in the global address book, groups. */
@NullMarked
package org.ropeway.standin.ajax.people;

import org.jspecify.annotations.NullMarked;
