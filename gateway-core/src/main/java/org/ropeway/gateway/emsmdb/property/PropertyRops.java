package org.ropeway.gateway.emsmdb.property;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.property.PropertyRopRequest;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopProgress;
import org.ropeway.codec.rop.property.RopQueryNamedProperties;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.8. */
public final class PropertyRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, PropertyRopRequest request) {
    return switch (request) {
      case RopCopyProperties.Request r -> refuse();
      case RopCopyTo.Request r -> refuse();
      case RopDeleteProperties.Request r -> refuse();
      case RopDeletePropertiesNoReplicate.Request r -> refuse();
      case RopGetNamesFromPropertyIds.Request r -> refuse();
      case RopGetPropertiesAll.Request r -> refuse();
      case RopGetPropertiesList.Request r -> refuse();
      case RopGetPropertiesSpecific.Request r -> refuse();
      case RopGetPropertyIdsFromNames.Request r -> refuse();
      case RopProgress.Request r -> refuse();
      case RopQueryNamedProperties.Request r -> refuse();
      case RopSetProperties.Request r -> refuse();
      case RopSetPropertiesNoReplicate.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
