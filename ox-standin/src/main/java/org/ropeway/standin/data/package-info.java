/** What the stand-in keeps: users, folders, mails and sync states, in one SQLite file. */
@NullMarked
package org.ropeway.standin.data;

import org.jspecify.annotations.NullMarked;
