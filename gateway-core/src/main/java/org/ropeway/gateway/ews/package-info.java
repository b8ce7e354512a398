/**
 * Exchange Web Services: the calls that Outlook makes beside MAPI ([MS-OXWSCORE] and its like).
 * What is not served here is answered with a SOAP fault.
 */
@NullMarked
package org.ropeway.gateway.ews;

import org.jspecify.annotations.NullMarked;
