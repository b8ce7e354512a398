package org.ropeway.gateway.nspi;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
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
import org.ropeway.codec.nspi.Stat;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.mapihttp.NspiSession;
import org.ropeway.ox.OxException;
import org.ropeway.store.MapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One user's session. It holds nothing but the last view it used; a refusal leaves the position as
 * it was, and all else out of the response.
 */
final class AddressBookSession implements NspiSession {
  private static final Logger log = LoggerFactory.getLogger(AddressBookSession.class);

  private final AuthenticatedUser user;
  private final Directory directory;
  private final AddressBook book;
  private @Nullable View view;

  AddressBookSession(AuthenticatedUser user, Directory directory, AddressBook book) {
    this.user = user;
    this.directory = directory;
    this.book = book;
  }

  @Override
  public Bind.Response bind(Bind.Request request) {
    return answer(
        scope -> {
          request.state().map(Stat::codePage).ifPresent(CodePage::of);
          return new Bind.Response(ErrorCode.SUCCESS, directory.guid(), Bytes.EMPTY);
        },
        code ->
            new Bind.Response(
                code.equals(ErrorCode.GENERAL_FAILURE) ? ErrorCode.LOGON_FAILED : code,
                MapiGuid.ZERO,
                Bytes.EMPTY));
  }

  @Override
  public CompareMinIds.Response compareMinIds(CompareMinIds.Request request) {
    return answer(
        scope -> new Tables(scope).compareMinIds(request),
        code -> new CompareMinIds.Response(code, 0, Bytes.EMPTY));
  }

  @Override
  public DnToMinId.Response dnToMinId(DnToMinId.Request request) {
    return answer(
        scope -> new Lookups(scope).dnToMinId(request),
        code -> new DnToMinId.Response(code, Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public GetMatches.Response getMatches(GetMatches.Request request) {
    return answer(
        scope -> new Lookups(scope).getMatches(request),
        code ->
            new GetMatches.Response(
                code, request.state(), Optional.empty(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public GetPropList.Response getPropList(GetPropList.Request request) {
    return answer(
        scope -> new Details(scope).getPropList(request),
        code -> new GetPropList.Response(code, Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public GetProps.Response getProps(GetProps.Request request) {
    return answer(
        scope -> new Details(scope).getProps(request),
        code ->
            new GetProps.Response(code, codePage(request.state()), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public GetSpecialTable.Response getSpecialTable(GetSpecialTable.Request request) {
    return answer(
        scope -> new Details(scope).getSpecialTable(request),
        code ->
            new GetSpecialTable.Response(
                code, codePage(request.state()), Optional.empty(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public GetTemplateInfo.Response getTemplateInfo(GetTemplateInfo.Request request) {
    return answer(
        scope -> new Details(scope).getTemplateInfo(request),
        code ->
            new GetTemplateInfo.Response(code, request.codePage(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public ModLinkAtt.Response modLinkAtt(ModLinkAtt.Request request) {
    return answer(
        scope -> new Changes(scope, directory, user).modLinkAtt(request),
        code -> new ModLinkAtt.Response(code, Bytes.EMPTY));
  }

  @Override
  public ModProps.Response modProps(ModProps.Request request) {
    return answer(
        scope -> new Changes(scope, directory, user).modProps(request),
        code -> new ModProps.Response(code, Bytes.EMPTY));
  }

  @Override
  public QueryRows.Response queryRows(QueryRows.Request request) {
    return answer(
        scope -> new Tables(scope).queryRows(request),
        code -> new QueryRows.Response(code, request.state(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public QueryColumns.Response queryColumns(QueryColumns.Request request) {
    return answer(
        scope -> new Details(scope).queryColumns(request),
        code -> new QueryColumns.Response(code, Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public ResolveNames.Response resolveNames(ResolveNames.Request request) {
    return answer(
        scope -> new Lookups(scope).resolveNames(request),
        code ->
            new ResolveNames.Response(
                code, codePage(request.state()), Optional.empty(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public ResortRestriction.Response resortRestriction(ResortRestriction.Request request) {
    return answer(
        scope -> new Tables(scope).resortRestriction(request),
        code ->
            new ResortRestriction.Response(code, request.state(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public SeekEntries.Response seekEntries(SeekEntries.Request request) {
    return answer(
        scope -> new Tables(scope).seekEntries(request),
        code -> new SeekEntries.Response(code, request.state(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public UpdateStat.Response updateStat(UpdateStat.Request request) {
    return answer(
        scope -> new Tables(scope).updateStat(request),
        code -> new UpdateStat.Response(code, request.state(), Optional.empty(), Bytes.EMPTY));
  }

  @Override
  public void close() {
    view = null;
  }

  private static int codePage(Optional<Stat> state) {
    return state.map(Stat::codePage).orElse(0);
  }

  private <R> R answer(Function<Scope, R> request, Function<ErrorCode, R> refusal) {
    try {
      return request.apply(book.scope(user, view()));
    } catch (MapiException e) {
      log.debug("{}: {}", user.key(), e.getMessage());
      return refusal.apply(e.code());
    } catch (OxException.Unavailable e) {
      throw e;
    } catch (OxException e) {
      log.warn("{}: OX does not show the address book: {}", user.key(), e.getMessage());
      return refusal.apply(ErrorCode.GENERAL_FAILURE);
    }
  }

  private View view() {
    Snapshot now = directory.visibleTo(user);
    @Nullable View last = view;
    if (last == null || last.snapshot() != now) {
      last = directory.view(user, now);
      view = last;
    }
    return last;
  }
}
