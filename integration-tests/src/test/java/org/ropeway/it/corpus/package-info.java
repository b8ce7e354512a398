/** Many mails through the whole house, compared with what another library reads in them. */
package org.ropeway.it.corpus;
