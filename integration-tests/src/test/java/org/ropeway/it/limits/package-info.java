/** What hostile clients and mails may cost, from outside; the list stands in docs/limits.md. */
package org.ropeway.it.limits;
