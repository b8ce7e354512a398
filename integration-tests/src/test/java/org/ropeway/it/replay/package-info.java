/** Recorded conversations, played against a gateway of today on each run. */
package org.ropeway.it.replay;
