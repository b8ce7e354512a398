/** The gateway dies at any moment, and nothing is lost, doubled or renamed. */
package org.ropeway.it.kill;
