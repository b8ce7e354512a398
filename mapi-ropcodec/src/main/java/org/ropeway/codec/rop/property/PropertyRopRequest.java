package org.ropeway.codec.rop.property;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.8. */
public sealed interface PropertyRopRequest extends RopRequest
    permits RopCopyProperties.Request,
        RopCopyTo.Request,
        RopDeleteProperties.Request,
        RopDeletePropertiesNoReplicate.Request,
        RopGetNamesFromPropertyIds.Request,
        RopGetPropertiesAll.Request,
        RopGetPropertiesList.Request,
        RopGetPropertiesSpecific.Request,
        RopGetPropertyIdsFromNames.Request,
        RopProgress.Request,
        RopQueryNamedProperties.Request,
        RopSetProperties.Request,
        RopSetPropertiesNoReplicate.Request {}
