package org.ropeway.gateway.mapihttp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.Stat;

/**
 * A request type that is answered by the address book session.
 *
 * @param codePage of the 8-bit strings in a request and its response ([MS-OXNSPI] 2.2.8)
 */
record NspiOperation<Q, R>(
    RequestType<Q, R> type, ToIntFunction<Q> codePage, BiFunction<NspiSession, Q, R> call) {
  /** All that need a Session Context. */
  static final List<NspiOperation<?, ?>> ALL =
      List.of(
          new NspiOperation<>(
              CompareMinIds.TYPE, q -> codePage(q.state()), NspiSession::compareMinIds),
          new NspiOperation<>(GetMatches.TYPE, q -> codePage(q.state()), NspiSession::getMatches),
          new NspiOperation<>(
              GetPropList.TYPE, GetPropList.Request::codePage, NspiSession::getPropList),
          new NspiOperation<>(GetProps.TYPE, q -> codePage(q.state()), NspiSession::getProps),
          new NspiOperation<>(
              GetSpecialTable.TYPE, q -> codePage(q.state()), NspiSession::getSpecialTable),
          new NspiOperation<>(
              GetTemplateInfo.TYPE,
              GetTemplateInfo.Request::codePage,
              NspiSession::getTemplateInfo),
          new NspiOperation<>(ModLinkAtt.TYPE, q -> 0, NspiSession::modLinkAtt),
          new NspiOperation<>(ModProps.TYPE, q -> codePage(q.state()), NspiSession::modProps),
          new NspiOperation<>(QueryRows.TYPE, q -> codePage(q.state()), NspiSession::queryRows),
          new NspiOperation<>(QueryColumns.TYPE, q -> 0, NspiSession::queryColumns),
          new NspiOperation<>(
              ResolveNames.TYPE, q -> codePage(q.state()), NspiSession::resolveNames),
          new NspiOperation<>(
              ResortRestriction.TYPE, q -> codePage(q.state()), NspiSession::resortRestriction),
          new NspiOperation<>(SeekEntries.TYPE, q -> codePage(q.state()), NspiSession::seekEntries),
          new NspiOperation<>(UpdateStat.TYPE, q -> codePage(q.state()), NspiSession::updateStat));

  /** The request, its strings in the code page that it names itself. */
  Q decode(MapiRequest request) throws RefusedException {
    Q first = request.decode(type, StandardCharsets.ISO_8859_1);
    return request.decode(type, string8(first));
  }

  /** The response body to a request. */
  Bytes run(NspiSession session, Q request) {
    return NspiEndpoint.encode(type, call.apply(session, request), string8(request));
  }

  private Charset string8(Q request) {
    return CodePages.charset(codePage.applyAsInt(request));
  }

  private static int codePage(Optional<Stat> state) {
    return state.map(Stat::codePage).orElse(0);
  }
}
