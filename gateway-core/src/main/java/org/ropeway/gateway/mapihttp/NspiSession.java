package org.ropeway.gateway.mapihttp;

import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;

/**
 * One address book session ([MS-OXCMAPIHTTP] 2.2.5, [MS-OXNSPI] 3.1.4.1). Its methods are called by
 * one thread at a time, block, and put a refusal into the ErrorCode of the response; {@code
 * org.ropeway.ox.OxException.Unavailable} becomes HTTP 503, any other exception is a bug. Unbind is
 * {@link #close}; GetMailboxUrl, GetAddressBookUrl and PING are answered by the transport.
 */
public interface NspiSession extends AutoCloseable {
  /** Bind, 2.2.5.1. A response with an error ends the session at once. */
  Bind.Response bind(Bind.Request request);

  /** CompareMIds, 2.2.5.3. */
  CompareMinIds.Response compareMinIds(CompareMinIds.Request request);

  /** DNToMId, 2.2.5.4. */
  DnToMinId.Response dnToMinId(DnToMinId.Request request);

  /** GetMatches, 2.2.5.5. */
  GetMatches.Response getMatches(GetMatches.Request request);

  /** GetPropList, 2.2.5.6. */
  GetPropList.Response getPropList(GetPropList.Request request);

  /** GetProps, 2.2.5.7. */
  GetProps.Response getProps(GetProps.Request request);

  /** GetSpecialTable, 2.2.5.8. */
  GetSpecialTable.Response getSpecialTable(GetSpecialTable.Request request);

  /** GetTemplateInfo, 2.2.5.9. */
  GetTemplateInfo.Response getTemplateInfo(GetTemplateInfo.Request request);

  /** ModLinkAtt, 2.2.5.10. */
  ModLinkAtt.Response modLinkAtt(ModLinkAtt.Request request);

  /** ModProps, 2.2.5.11. */
  ModProps.Response modProps(ModProps.Request request);

  /** QueryRows, 2.2.5.12. */
  QueryRows.Response queryRows(QueryRows.Request request);

  /** QueryColumns, 2.2.5.13. */
  QueryColumns.Response queryColumns(QueryColumns.Request request);

  /** ResolveNames, 2.2.5.14. */
  ResolveNames.Response resolveNames(ResolveNames.Request request);

  /** ResortRestriction, 2.2.5.15. */
  ResortRestriction.Response resortRestriction(ResortRestriction.Request request);

  /** SeekEntries, 2.2.5.16. */
  SeekEntries.Response seekEntries(SeekEntries.Request request);

  /** UpdateStat, 2.2.5.17. */
  UpdateStat.Response updateStat(UpdateStat.Request request);

  /** Ends it and lets go of all it holds. */
  @Override
  void close();
}
