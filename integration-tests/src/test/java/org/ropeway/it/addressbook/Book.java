package org.ropeway.it.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.it.stage.House;

/** A session of a user with the address book over MAPI/HTTP. */
final class Book {
  static final int GERMAN = 0x0407;
  static final int WESTERN = 1252;
  static final int USERS = 0x20;
  static final int GROUPS = 0x21;
  static final int ROOMS = 0x22;
  static final int AMBIGUOUS = 1;
  static final int RESOLVED = 2;

  private static final Bytes NONE = Bytes.EMPTY;

  private final MapiEndpoint endpoint;
  private final Bind.Response bound;

  private Book(MapiEndpoint endpoint) {
    this.endpoint = endpoint;
    this.bound =
        endpoint.call(Bind.TYPE, new Bind.Request(0, Optional.of(stat(0, 0, 0, 0, 0)), NONE));
  }

  static Book of(House house, String user) {
    return at(house.url(), user);
  }

  static Book at(URI url, String user) {
    ClientSettings settings = ClientSettings.of(ClientTls.trusting(), user, House.PASSWORD);
    Autodiscovery.Found found = Autodiscovery.find(url, settings, user);
    return new Book(new MapiEndpoint(found.addressBook(), settings));
  }

  Bind.Response bound() {
    return bound;
  }

  /** A position, German, Windows-1252. */
  static Stat stat(int container, int rec, int delta, int numPos, int total) {
    return new Stat(0, container, rec, delta, numPos, total, WESTERN, GERMAN, GERMAN);
  }

  /** The beginning of a container. */
  static Stat begin(int container) {
    return stat(container, 0, 0, 0, 0);
  }

  <Q, R> R call(RequestType<Q, R> type, Q request) {
    return endpoint.call(type, request);
  }

  QueryRows.Response query(Stat stat, int count, PropertyTag... columns) {
    return call(
        QueryRows.TYPE,
        new QueryRows.Request(0, Optional.of(stat), List.of(), count, columns(columns), NONE));
  }

  QueryRows.Response query(Stat stat, List<Integer> mids, int count, PropertyTag... columns) {
    return call(
        QueryRows.TYPE,
        new QueryRows.Request(0, Optional.of(stat), mids, count, columns(columns), NONE));
  }

  private static Optional<List<PropertyTag>> columns(PropertyTag... columns) {
    return columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns));
  }

  /** The first column of rows. */
  static List<Object> first(List<PropertyRow> rows) {
    return rows.stream().map(row -> row.values().getFirst()).toList();
  }

  List<Object> names(Stat stat, int count) {
    QueryRows.Response response = query(stat, count, PidTag.DISPLAY_NAME);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return first(response.columnsAndRows().orElseThrow().rows());
  }

  UpdateStat.Response update(Stat stat) {
    return call(UpdateStat.TYPE, new UpdateStat.Request(0, Optional.of(stat), true, NONE));
  }

  Stat moved(Stat stat) {
    UpdateStat.Response response = update(stat);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return response.state().orElseThrow();
  }

  SeekEntries.Response seek(Stat stat, String name, Optional<List<Integer>> table) {
    return call(
        SeekEntries.TYPE,
        new SeekEntries.Request(
            0,
            Optional.of(stat),
            Optional.of(new PropertyValue(PidTag.DISPLAY_NAME, name)),
            table,
            columns(PidTag.DISPLAY_NAME),
            NONE));
  }

  /** The row at which a name is found. */
  int rowOf(int container, String name) {
    SeekEntries.Response response = seek(begin(container), name, Optional.empty());
    return response.errorCode().equals(ErrorCode.SUCCESS)
        ? response.state().orElseThrow().numPos()
        : -1;
  }

  /** The MId of a row. */
  int mid(int container, int row) {
    return moved(stat(container, 0, row, 0, 0)).currentRec();
  }

  /** The MId of what a name is resolved to. */
  int mid(String name) {
    ResolveNames.Response response = resolve(begin(0), List.of(name), PidTag.INSTANCE_KEY);
    assertThat(response.minimalIds()).as(name).hasValue(List.of(RESOLVED));
    Bytes key =
        (Bytes) response.columnsAndRows().orElseThrow().rows().getFirst().values().getFirst();
    return (int) WireReader.of(key.array()).u32();
  }

  ResolveNames.Response resolve(Stat stat, List<String> names, PropertyTag... columns) {
    return call(
        ResolveNames.TYPE,
        new ResolveNames.Request(0, Optional.of(stat), columns(columns), Optional.of(names), NONE));
  }

  int outcome(int container, String name) {
    return resolve(begin(container), List.of(name), PidTag.SMTP_ADDRESS)
        .minimalIds()
        .orElseThrow()
        .getFirst();
  }

  /** The display name of whom a name stands for; how it was resolved if it is nobody's alone. */
  Object meant(String name) {
    ResolveNames.Response response = resolve(begin(0), List.of(name), PidTag.DISPLAY_NAME);
    int outcome = response.minimalIds().orElseThrow().getFirst();
    return outcome == RESOLVED
        ? first(response.columnsAndRows().orElseThrow().rows()).getFirst()
        : outcome;
  }

  GetMatches.Response matches(Stat stat, Restriction filter, int count) {
    return call(
        GetMatches.TYPE,
        new GetMatches.Request(
            0,
            Optional.of(stat),
            Optional.empty(),
            0,
            Optional.of(filter),
            Optional.empty(),
            count,
            columns(PidTag.DISPLAY_NAME),
            NONE));
  }

  List<Object> matching(int container, Restriction filter) {
    GetMatches.Response response = matches(begin(container), filter, 500);
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return first(response.columnsAndRows().orElseThrow().rows());
  }

  static Restriction equal(PropertyTag tag, Object value) {
    return new Restriction.Property(RelOp.EQUAL, tag, new PropertyValue(tag, value));
  }

  /** The names of those whom a property of an entry refers to. */
  List<Object> linked(int mid, int propertyTag) {
    Stat stat = new Stat(0x3E8, propertyTag, mid, 0, 0, 0, WESTERN, GERMAN, GERMAN);
    GetMatches.Response response =
        call(
            GetMatches.TYPE,
            new GetMatches.Request(
                0,
                Optional.of(stat),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                500,
                columns(PidTag.DISPLAY_NAME),
                NONE));
    assertThat(response.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return first(response.columnsAndRows().orElseThrow().rows());
  }

  ResortRestriction.Response resort(Stat stat, List<Integer> mids) {
    return call(
        ResortRestriction.TYPE,
        new ResortRestriction.Request(0, Optional.of(stat), Optional.of(mids), NONE));
  }

  CompareMinIds.Response compare(int container, int a, int b) {
    return call(
        CompareMinIds.TYPE,
        new CompareMinIds.Request(0, Optional.of(begin(container)), a, b, NONE));
  }

  int dn(String dn) {
    return call(DnToMinId.TYPE, new DnToMinId.Request(0, Optional.of(List.of(dn)), NONE))
        .minimalIds()
        .orElseThrow()
        .getFirst();
  }

  /** A property of an entry, or its error. */
  Object value(int mid, PropertyTag tag) {
    return call(
            GetProps.TYPE,
            new GetProps.Request(0, Optional.of(stat(0, mid, 0, 0, 0)), columns(tag), NONE))
        .propertyValues()
        .orElseThrow()
        .getFirst()
        .value();
  }

  GetSpecialTable.Response special(int flags, Stat stat, int version) {
    return call(
        GetSpecialTable.TYPE,
        new GetSpecialTable.Request(flags, Optional.of(stat), Optional.of(version), NONE));
  }

  GetTemplateInfo.Response template(int displayType, int lcid) {
    return call(
        GetTemplateInfo.TYPE,
        new GetTemplateInfo.Request(1, displayType, Optional.empty(), WESTERN, lcid, NONE));
  }

  ErrorCode link(int flags, PropertyTag property, int mid, Bytes... ids) {
    return call(
            ModLinkAtt.TYPE,
            new ModLinkAtt.Request(flags, property, mid, Optional.of(List.of(ids)), NONE))
        .errorCode();
  }

  ErrorCode modify(int mid, List<PropertyTag> remove, PropertyValue... values) {
    return call(
            ModProps.TYPE,
            new ModProps.Request(
                0,
                Optional.of(stat(0, mid, 0, 0, 0)),
                Optional.of(remove),
                Optional.of(List.of(values)),
                NONE))
        .errorCode();
  }
}
