/** Bodies of messages: text, HTML and rich text, and the ways from one to another. */
@NullMarked
package org.ropeway.store.body;

import org.jspecify.annotations.NullMarked;
