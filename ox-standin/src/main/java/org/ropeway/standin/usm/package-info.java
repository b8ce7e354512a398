/** The commands of USM-JSON (profile GX-USM/1, ox/usm-json.md section 3). */
@NullMarked
package org.ropeway.standin.usm;

import org.jspecify.annotations.NullMarked;
