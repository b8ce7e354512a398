package org.ropeway.gateway.mapihttp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.gateway.auth.AuthenticatedUser;

/** An address book service that does what a test wants. */
final class FakeNspi implements NspiService {
  private final Map<RequestType<?, ?>, Function<Object, Object>> answers =
      new ConcurrentHashMap<>();

  private volatile boolean remembers = true;

  /** The requests, in order. */
  final List<Object> requests = new CopyOnWriteArrayList<>();

  /** Who opened a session, in order. */
  final List<String> opened = new CopyOnWriteArrayList<>();

  /** Sessions that are open. */
  final AtomicInteger open = new AtomicInteger();

  /** Has sessions answer requests of a type. */
  <Q, R> void on(RequestType<Q, R> type, Function<Q, R> answer) {
    @SuppressWarnings("unchecked") // a request of this type is all it gets
    Function<Object, Object> any = request -> answer.apply((Q) request);
    answers.put(type, any);
  }

  /** Has sessions be bound, refuse all else, and remember nothing. */
  void refuse() {
    remembers = false;
    ErrorCode no = ErrorCode.NOT_SUPPORTED;
    Bytes none = Bytes.EMPTY;
    on(Bind.TYPE, q -> new Bind.Response(ErrorCode.SUCCESS, MapiGuid.ZERO, none));
    on(CompareMinIds.TYPE, q -> new CompareMinIds.Response(no, 0, none));
    on(DnToMinId.TYPE, q -> new DnToMinId.Response(no, Optional.empty(), none));
    on(
        GetMatches.TYPE,
        q ->
            new GetMatches.Response(
                no, Optional.empty(), Optional.empty(), Optional.empty(), none));
    on(GetPropList.TYPE, q -> new GetPropList.Response(no, Optional.empty(), none));
    on(GetProps.TYPE, q -> new GetProps.Response(no, 0, Optional.empty(), none));
    on(
        GetSpecialTable.TYPE,
        q -> new GetSpecialTable.Response(no, 0, Optional.empty(), Optional.empty(), none));
    on(GetTemplateInfo.TYPE, q -> new GetTemplateInfo.Response(no, 0, Optional.empty(), none));
    on(ModLinkAtt.TYPE, q -> new ModLinkAtt.Response(no, none));
    on(ModProps.TYPE, q -> new ModProps.Response(no, none));
    on(QueryRows.TYPE, q -> new QueryRows.Response(no, q.state(), Optional.empty(), none));
    on(QueryColumns.TYPE, q -> new QueryColumns.Response(no, Optional.empty(), none));
    on(
        ResolveNames.TYPE,
        q -> new ResolveNames.Response(no, 0, Optional.empty(), Optional.empty(), none));
    on(
        ResortRestriction.TYPE,
        q -> new ResortRestriction.Response(no, q.state(), q.minimalIds(), none));
    on(SeekEntries.TYPE, q -> new SeekEntries.Response(no, q.state(), Optional.empty(), none));
    on(UpdateStat.TYPE, q -> new UpdateStat.Response(no, q.state(), Optional.empty(), none));
  }

  @Override
  public NspiSession open(AuthenticatedUser user) {
    if (remembers) {
      opened.add(user.oxUser().email());
    }
    open.incrementAndGet();
    return new Session();
  }

  private final class Session implements NspiSession {
    @SuppressWarnings("unchecked") // as on() has put it
    private <Q, R> R answer(RequestType<Q, R> type, Q request) {
      if (remembers) {
        requests.add(request);
      }
      return (R) Objects.requireNonNull(answers.get(type)).apply(request);
    }

    @Override
    public Bind.Response bind(Bind.Request request) {
      return answer(Bind.TYPE, request);
    }

    @Override
    public CompareMinIds.Response compareMinIds(CompareMinIds.Request request) {
      return answer(CompareMinIds.TYPE, request);
    }

    @Override
    public DnToMinId.Response dnToMinId(DnToMinId.Request request) {
      return answer(DnToMinId.TYPE, request);
    }

    @Override
    public GetMatches.Response getMatches(GetMatches.Request request) {
      return answer(GetMatches.TYPE, request);
    }

    @Override
    public GetPropList.Response getPropList(GetPropList.Request request) {
      return answer(GetPropList.TYPE, request);
    }

    @Override
    public GetProps.Response getProps(GetProps.Request request) {
      return answer(GetProps.TYPE, request);
    }

    @Override
    public GetSpecialTable.Response getSpecialTable(GetSpecialTable.Request request) {
      return answer(GetSpecialTable.TYPE, request);
    }

    @Override
    public GetTemplateInfo.Response getTemplateInfo(GetTemplateInfo.Request request) {
      return answer(GetTemplateInfo.TYPE, request);
    }

    @Override
    public ModLinkAtt.Response modLinkAtt(ModLinkAtt.Request request) {
      return answer(ModLinkAtt.TYPE, request);
    }

    @Override
    public ModProps.Response modProps(ModProps.Request request) {
      return answer(ModProps.TYPE, request);
    }

    @Override
    public QueryRows.Response queryRows(QueryRows.Request request) {
      return answer(QueryRows.TYPE, request);
    }

    @Override
    public QueryColumns.Response queryColumns(QueryColumns.Request request) {
      return answer(QueryColumns.TYPE, request);
    }

    @Override
    public ResolveNames.Response resolveNames(ResolveNames.Request request) {
      return answer(ResolveNames.TYPE, request);
    }

    @Override
    public ResortRestriction.Response resortRestriction(ResortRestriction.Request request) {
      return answer(ResortRestriction.TYPE, request);
    }

    @Override
    public SeekEntries.Response seekEntries(SeekEntries.Request request) {
      return answer(SeekEntries.TYPE, request);
    }

    @Override
    public UpdateStat.Response updateStat(UpdateStat.Request request) {
      return answer(UpdateStat.TYPE, request);
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }
}
