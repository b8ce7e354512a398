/**
 * Autodiscover in its plain XML form, [MS-OXDSCLI]: where Outlook finds its mailbox and its address
 * book. Only what is served is told: MAPI over HTTP.
 */
@NullMarked
package org.ropeway.gateway.autodiscover;

import org.jspecify.annotations.NullMarked;
