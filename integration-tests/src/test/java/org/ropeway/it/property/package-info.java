/** Properties and streams through the whole house. */
package org.ropeway.it.property;
