/** Rules of folders: what they are, and what they do to mail that arrives. [MS-OXORULE]. */
@NullMarked
package org.ropeway.store.rule;

import org.jspecify.annotations.NullMarked;
