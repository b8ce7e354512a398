/** Rows and what is made of them: restrictions, sorting, categories. */
@NullMarked
package org.ropeway.store.table;

import org.jspecify.annotations.NullMarked;
