/** How fast it is, and that large folders cost no more than small ones. */
package org.ropeway.it.load;
