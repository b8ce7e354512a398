package org.ropeway.codec.rop.property;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.8. */
public sealed interface PropertyRopRequest extends RopRequest
    permits RopGetPropertiesSpecific.Request {}
