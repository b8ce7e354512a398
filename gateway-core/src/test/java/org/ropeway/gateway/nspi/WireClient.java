package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.NspiSession;

/** Asks a session as a client does: every request and response passes the codec. */
record WireClient(NspiSession session, Charset string8) {
  static final int CODE_PAGE = 1252;
  static final int GERMAN = 0x0407;

  WireClient(NspiSession session) {
    this(session, Charset.forName("windows-1252"));
  }

  /** The beginning of the global address list. */
  static Stat start() {
    return new Stat(0, 0, 0, 0, 0, 0, CODE_PAGE, GERMAN, GERMAN);
  }

  /** A position by MId. */
  static Stat at(int currentRec, int delta) {
    return new Stat(0, 0, currentRec, delta, 0, 0, CODE_PAGE, GERMAN, GERMAN);
  }

  /** A position by a fraction. */
  static Stat fraction(int numPos, int totalRecs, int delta) {
    return new Stat(0, 0, 1, delta, numPos, totalRecs, CODE_PAGE, GERMAN, GERMAN);
  }

  static Stat inContainer(int container) {
    return new Stat(0, container, 0, 0, 0, 0, CODE_PAGE, GERMAN, GERMAN);
  }

  static Stat inCodePage(int codePage) {
    return new Stat(0, 0, 0, 0, 0, 0, codePage, GERMAN, GERMAN);
  }

  static Stat sorted(int sortType) {
    return new Stat(sortType, 0, 0, 0, 0, 0, CODE_PAGE, GERMAN, GERMAN);
  }

  Bind.Response bind(int codePage) {
    return call(
        Bind.TYPE,
        new Bind.Request(0, Optional.of(inCodePage(codePage)), Bytes.EMPTY),
        session::bind);
  }

  QueryRows.Response queryRows(Stat stat, long count, PropertyTag... columns) {
    return queryRows(0, stat, List.of(), count, Optional.of(List.of(columns)));
  }

  QueryRows.Response queryRows(
      int flags, Stat stat, List<Integer> table, long count, Optional<List<PropertyTag>> columns) {
    return call(
        QueryRows.TYPE,
        new QueryRows.Request(flags, Optional.of(stat), table, count, columns, Bytes.EMPTY),
        session::queryRows);
  }

  UpdateStat.Response updateStat(Stat stat) {
    return call(
        UpdateStat.TYPE,
        new UpdateStat.Request(0, Optional.of(stat), true, Bytes.EMPTY),
        session::updateStat);
  }

  SeekEntries.Response seek(
      Stat stat, PropertyValue target, Optional<List<Integer>> table, PropertyTag... columns) {
    Optional<List<PropertyTag>> tags =
        columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns));
    return call(
        SeekEntries.TYPE,
        new SeekEntries.Request(
            0, Optional.of(stat), Optional.of(target), table, tags, Bytes.EMPTY),
        session::seekEntries);
  }

  SeekEntries.Response seek(String name, PropertyTag... columns) {
    return seek(start(), new PropertyValue(PidTag.DISPLAY_NAME, name), Optional.empty(), columns);
  }

  GetMatches.Response matches(
      Stat stat, Optional<Restriction> filter, long count, PropertyTag... columns) {
    Optional<List<PropertyTag>> tags =
        columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns));
    return call(
        GetMatches.TYPE,
        new GetMatches.Request(
            0,
            Optional.of(stat),
            Optional.empty(),
            0,
            filter,
            Optional.empty(),
            count,
            tags,
            Bytes.EMPTY),
        session::getMatches);
  }

  ResortRestriction.Response resort(Stat stat, List<Integer> minimalIds) {
    return call(
        ResortRestriction.TYPE,
        new ResortRestriction.Request(0, Optional.of(stat), Optional.of(minimalIds), Bytes.EMPTY),
        session::resortRestriction);
  }

  CompareMinIds.Response compare(Stat stat, int a, int b) {
    return call(
        CompareMinIds.TYPE,
        new CompareMinIds.Request(0, Optional.of(stat), a, b, Bytes.EMPTY),
        session::compareMinIds);
  }

  List<Integer> dnToMid(String... dns) {
    DnToMinId.Response response =
        call(
            DnToMinId.TYPE,
            new DnToMinId.Request(0, Optional.of(List.of(dns)), Bytes.EMPTY),
            session::dnToMinId);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return response.minimalIds().orElseThrow();
  }

  GetProps.Response getProps(int flags, Stat stat, PropertyTag... tags) {
    Optional<List<PropertyTag>> asked =
        tags.length == 0 ? Optional.empty() : Optional.of(List.of(tags));
    return call(
        GetProps.TYPE,
        new GetProps.Request(flags, Optional.of(stat), asked, Bytes.EMPTY),
        session::getProps);
  }

  GetPropList.Response getPropList(int flags, int minimalId) {
    return call(
        GetPropList.TYPE,
        new GetPropList.Request(flags, minimalId, CODE_PAGE, Bytes.EMPTY),
        session::getPropList);
  }

  QueryColumns.Response queryColumns(int flags) {
    return call(
        QueryColumns.TYPE, new QueryColumns.Request(0, flags, Bytes.EMPTY), session::queryColumns);
  }

  GetSpecialTable.Response specialTable(int flags, Stat stat, Optional<Integer> version) {
    return call(
        GetSpecialTable.TYPE,
        new GetSpecialTable.Request(flags, Optional.of(stat), version, Bytes.EMPTY),
        session::getSpecialTable);
  }

  ResolveNames.Response resolve(Stat stat, List<String> names, PropertyTag... columns) {
    Optional<List<PropertyTag>> tags =
        columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns));
    return call(
        ResolveNames.TYPE,
        new ResolveNames.Request(0, Optional.of(stat), tags, Optional.of(names), Bytes.EMPTY),
        session::resolveNames);
  }

  /** What a name means: 0 nobody, 1 several, 2 one. */
  int resolve(String name) {
    return resolve(start(), List.of(name)).minimalIds().orElseThrow().getFirst();
  }

  /** The address of the one a name means. */
  String resolved(String name) {
    ResolveNames.Response response = resolve(start(), List.of(name), PidTag.SMTP_ADDRESS);
    assertThat(response.minimalIds()).hasValue(List.of(2));
    return (String) response.columnsAndRows().orElseThrow().rows().getFirst().values().getFirst();
  }

  /** The MId of who stands in a row. */
  int midOfRow(int row) {
    return updateStat(at(0, row)).state().orElseThrow().currentRec();
  }

  /** The MId of the only one with a name. */
  int mid(String name) {
    GetMatches.Response found =
        matches(
            start(),
            Optional.of(
                new Restriction.Property(
                    org.ropeway.codec.data.RelOp.EQUAL,
                    PidTag.DISPLAY_NAME,
                    new PropertyValue(PidTag.DISPLAY_NAME, name))),
            10);
    assertThat(found.minimalIds().orElseThrow()).as(name).hasSize(1);
    return found.minimalIds().get().getFirst();
  }

  <Q, R> R call(RequestType<Q, R> type, Q request, Function<Q, R> operation) {
    Q sent = passed(type.request(), request);
    R answer = operation.apply(sent);
    ResponseBody<R> body = passed(type.responseBody(), new ResponseBody.Success<>(answer));
    return ((ResponseBody.Success<R>) body).response();
  }

  private <T> T passed(WireType<T> type, T value) {
    WireWriter w = WireWriter.of(1 << 24).withString8Charset(string8);
    type.write(w, value);
    WireReader r = WireReader.of(w.toBytes());
    r.withString8Charset(string8);
    T read = type.read(r);
    r.end();
    return read;
  }
}
