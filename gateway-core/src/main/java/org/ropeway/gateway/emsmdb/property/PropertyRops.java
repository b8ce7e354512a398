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
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.store.MapiException;

/**
 * The behaviour of [MS-OXCROPS] 2.2.8. Nothing is replicated, so that the ROPs that do not
 * replicate are the others; and everything is done when it is answered, so that there is never any
 * progress.
 */
public final class PropertyRops {
  private final PropertyReading reading = new PropertyReading();
  private final PropertyWriting writing = new PropertyWriting();
  private final PropertyCopying copying = new PropertyCopying(writing);
  private final NameMapping names = new NameMapping();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, PropertyRopRequest request) {
    return switch (request) {
      case RopGetPropertiesSpecific.Request r -> reading.specific(c, object(c), r);
      case RopGetPropertiesAll.Request r -> reading.all(c, object(c), r);
      case RopGetPropertiesList.Request r -> reading.list(c, object(c));
      case RopSetProperties.Request r -> writing.set(object(c), r.propertyValues());
      case RopSetPropertiesNoReplicate.Request r -> writing.set(object(c), r.propertyValues());
      case RopDeleteProperties.Request r -> writing.delete(object(c), r.propertyTags());
      case RopDeletePropertiesNoReplicate.Request r -> writing.delete(object(c), r.propertyTags());
      case RopCopyProperties.Request r -> copying.copyProperties(c, object(c), r);
      case RopCopyTo.Request r -> copying.copyTo(c, object(c), r);
      case RopGetPropertyIdsFromNames.Request r -> names.ids(object(c), r);
      case RopGetNamesFromPropertyIds.Request r -> names.names(object(c), r);
      case RopQueryNamedProperties.Request r -> names.query(c, object(c), r);
      case RopProgress.Request r -> progress(c.input());
    };
  }

  private static PropertyObject object(RopContext c) {
    return c.input(PropertyObject.class);
  }

  private static RopResult progress(ServerObject object) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "nothing goes on in " + object.kind());
  }
}
