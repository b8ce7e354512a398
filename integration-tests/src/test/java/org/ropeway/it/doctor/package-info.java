/** The check that goes Outlook's way finds the way free, or what bars it. */
package org.ropeway.it.doctor;
