package org.ropeway.codec.rpc.nspi;

import java.util.List;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.SyntaxId;

/** The interface of the address book. [MS-OXNSPI] 1.9. */
public final class Nspi {
  /** All operations; 15 is not used on the wire. */
  public static final RpcInterface INTERFACE =
      new RpcInterface(
          "nspi",
          SyntaxId.of("f5cc5a18-4264-101a-8c59-08002b2f8426", 56, 0),
          List.of(
              NspiBind.OPERATION,
              NspiUnbind.OPERATION,
              NspiUpdateStat.OPERATION,
              NspiQueryRows.OPERATION,
              NspiSeekEntries.OPERATION,
              NspiGetMatches.OPERATION,
              NspiResortRestriction.OPERATION,
              NspiDNToMId.OPERATION,
              NspiGetPropList.OPERATION,
              NspiGetProps.OPERATION,
              NspiCompareMIds.OPERATION,
              NspiModProps.OPERATION,
              NspiGetSpecialTable.OPERATION,
              NspiGetTemplateInfo.OPERATION,
              NspiModLinkAtt.OPERATION,
              NspiQueryColumns.OPERATION,
              NspiGetNamesFromIDs.OPERATION,
              NspiGetIDsFromNames.OPERATION,
              NspiResolveNames.OPERATION,
              NspiResolveNamesW.OPERATION));

  private Nspi() {}
}
