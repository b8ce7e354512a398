/** What Outlook does in online mode, step by step, in two sessions at once. */
package org.ropeway.it.scenario;
