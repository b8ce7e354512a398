package org.ropeway.codec.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.Vectors.refusesPrefixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Every body of every request type, full and as empty as it can be. */
class BodyRoundTripTest {
  private static final Bytes AUX = Bytes.of((byte) 1, (byte) 2);
  private static final Optional<Stat> STATE =
      Optional.of(new Stat(1, 2, 3, -4, 5, 6, 1200, 1033, 1031));
  private static final Optional<List<Integer>> MIDS = Optional.of(List.of(16, -1));
  private static final PropertyTag ALIASES =
      PidTag.DISPLAY_NAME.withType(PropertyType.MULTIPLE_STRING);
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.DISPLAY_NAME,
          PidTag.ENTRY_ID,
          ALIASES,
          PidTag.OBJECT_TYPE,
          PropertyTag.of(0x3A00, PropertyType.UNSPECIFIED));
  private static final Optional<List<PropertyTag>> TAGS = Optional.of(COLUMNS);
  private static final Optional<List<PropertyValue>> VALUES =
      Optional.of(
          List.of(
              new PropertyValue(PidTag.DISPLAY_NAME, "Zoë"),
              new PropertyValue(PidTag.ENTRY_ID, NoValue.ABSENT),
              new PropertyValue(ALIASES, List.of("a", "", "c")),
              new PropertyValue(PidTag.OBJECT_TYPE, 6)));
  private static final List<Object> CELLS =
      List.of("Zoë", AUX, List.of("a"), 6, new TypedValue(PropertyType.STRING8, "alias"));
  private static final Optional<AddressBookRows> ROWS =
      Optional.of(
          new AddressBookRows(
              COLUMNS,
              List.of(
                  PropertyRow.of(COLUMNS, CELLS),
                  PropertyRow.of(
                      COLUMNS,
                      List.of(
                          ErrorCode.NOT_FOUND,
                          NoValue.ABSENT,
                          List.of(),
                          1,
                          new TypedValue(PropertyType.BOOLEAN, true))))));
  private static final Restriction FILTER =
      new Restriction.Property(
          org.ropeway.codec.data.RelOp.EQUAL, PidTag.ANR, new PropertyValue(PidTag.ANR, "zo"));

  record Body<T>(WireType<T> type, T value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  static Stream<Body<?>> bodies() {
    List<Body<?>> all = new ArrayList<>();
    addMailbox(all);
    addAddressBook(all);
    addAddressBookObjects(all);
    addAddressBookUrls(all);
    addAddressBookChanges(all);
    addAddressBookTables(all);
    addAddressBookPositions(all);
    return all.stream();
  }

  private static <Q, R> void add(List<Body<?>> all, RequestType<Q, R> type, Q request, R response) {
    all.add(new Body<>(type.request(), request));
    all.add(new Body<>(type.responseBody(), new ResponseBody.Success<>(response)));
  }

  private static void addMailbox(List<Body<?>> all) {
    ErrorCode ok = ErrorCode.SUCCESS;
    add(
        all,
        Connect.TYPE,
        new Connect.Request("/o=x/cn=a", 1, 1252, 1033, 1031, AUX),
        new Connect.Response(ok, 60000, 6, 10, "/o=x/", "Zoë", AUX));
    add(
        all,
        Execute.TYPE,
        new Execute.Request(3, AUX, 0x10008, Bytes.EMPTY),
        new Execute.Response(ok, 0, AUX, AUX));
    add(all, Disconnect.TYPE, new Disconnect.Request(AUX), new Disconnect.Response(ok, AUX));
    add(
        all,
        NotificationWait.TYPE,
        new NotificationWait.Request(0, AUX),
        new NotificationWait.Response(ok, 1, AUX));
    all.add(new Body<>(Execute.TYPE.responseBody(), new ResponseBody.Failure<>(7, AUX)));
  }

  private static void addAddressBook(List<Body<?>> all) {
    ErrorCode ok = ErrorCode.SUCCESS;
    add(
        all,
        Bind.TYPE,
        new Bind.Request(0, STATE, AUX),
        new Bind.Response(ok, MapiGuid.parse("00020329-0000-0000-c000-000000000046"), AUX));
    add(all, Unbind.TYPE, new Unbind.Request(0, AUX), new Unbind.Response(new ErrorCode(1), AUX));
    add(
        all,
        CompareMinIds.TYPE,
        new CompareMinIds.Request(0, STATE, 16, 17, AUX),
        new CompareMinIds.Response(ok, -1, AUX));
    add(
        all,
        DnToMinId.TYPE,
        new DnToMinId.Request(0, Optional.of(List.of("/o=x", "/o=y")), AUX),
        new DnToMinId.Response(ok, MIDS, AUX));
  }

  private static void addAddressBookObjects(List<Body<?>> all) {
    ErrorCode ok = ErrorCode.SUCCESS;
    add(
        all,
        GetPropList.TYPE,
        new GetPropList.Request(1, 16, 1252, AUX),
        new GetPropList.Response(ok, TAGS, AUX));
    add(
        all,
        GetProps.TYPE,
        new GetProps.Request(0, STATE, TAGS, AUX),
        new GetProps.Response(ErrorCode.ERRORS_RETURNED, 1200, VALUES, AUX));
    add(
        all,
        GetTemplateInfo.TYPE,
        new GetTemplateInfo.Request(1, 0, Optional.of("/o=t"), 1252, 1033, AUX),
        new GetTemplateInfo.Response(ok, 1252, VALUES, AUX));
  }

  private static void addAddressBookUrls(List<Body<?>> all) {
    ErrorCode ok = ErrorCode.SUCCESS;
    add(
        all,
        GetMailboxUrl.TYPE,
        new GetMailboxUrl.Request(0, "/o=s", AUX),
        new GetMailboxUrl.Response(ok, "https://h/mapi/emsmdb/", AUX));
    add(
        all,
        GetAddressBookUrl.TYPE,
        new GetAddressBookUrl.Request(0, "/o=u", AUX),
        new GetAddressBookUrl.Response(ok, "https://h/mapi/nspi/", AUX));
  }

  private static void addAddressBookChanges(List<Body<?>> all) {
    ErrorCode refused = ErrorCode.NOT_SUPPORTED;
    add(
        all,
        ModLinkAtt.TYPE,
        new ModLinkAtt.Request(
            1, PropertyTag.of(0x8009, PropertyType.OBJECT), 16, Optional.of(List.of(AUX)), AUX),
        new ModLinkAtt.Response(refused, AUX));
    add(
        all,
        ModProps.TYPE,
        new ModProps.Request(0, STATE, TAGS, VALUES, AUX),
        new ModProps.Response(refused, AUX));
  }

  private static void addAddressBookTables(List<Body<?>> all) {
    ErrorCode ok = ErrorCode.SUCCESS;
    add(
        all,
        GetMatches.TYPE,
        new GetMatches.Request(
            0,
            STATE,
            MIDS,
            0,
            Optional.of(FILTER),
            Optional.of(new PropertyName.Lid(MapiGuid.ZERO, 0x8009)),
            100,
            TAGS,
            AUX),
        new GetMatches.Response(ok, STATE, MIDS, ROWS, AUX));
    add(
        all,
        GetSpecialTable.TYPE,
        new GetSpecialTable.Request(4, STATE, Optional.of(3), AUX),
        new GetSpecialTable.Response(
            ok, 1200, Optional.of(4), VALUES.map(v -> List.of(v, v)), AUX));
    add(
        all,
        QueryRows.TYPE,
        new QueryRows.Request(0, STATE, List.of(16), 50, TAGS, AUX),
        new QueryRows.Response(ok, STATE, ROWS, AUX));
    add(
        all,
        QueryColumns.TYPE,
        new QueryColumns.Request(0, 1, AUX),
        new QueryColumns.Response(ok, TAGS, AUX));
    add(
        all,
        ResolveNames.TYPE,
        new ResolveNames.Request(0, STATE, TAGS, Optional.of(List.of("zoë", "x")), AUX),
        new ResolveNames.Response(ok, 1200, MIDS, ROWS, AUX));
  }

  private static void addAddressBookPositions(List<Body<?>> all) {
    ErrorCode ok = ErrorCode.SUCCESS;
    add(
        all,
        ResortRestriction.TYPE,
        new ResortRestriction.Request(0, STATE, MIDS, AUX),
        new ResortRestriction.Response(ok, STATE, MIDS, AUX));
    add(
        all,
        SeekEntries.TYPE,
        new SeekEntries.Request(
            0, STATE, Optional.of(new PropertyValue(PidTag.DISPLAY_NAME, "z")), MIDS, TAGS, AUX),
        new SeekEntries.Response(ok, STATE, ROWS, AUX));
    add(
        all,
        UpdateStat.TYPE,
        new UpdateStat.Request(0, STATE, true, AUX),
        new UpdateStat.Response(ok, STATE, Optional.of(-3), AUX));
    all.add(
        new Body<>(
            UpdateStat.TYPE.response(),
            new UpdateStat.Response(ok, Optional.empty(), Optional.empty(), Bytes.EMPTY)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  <T> void roundTrip(Body<T> body) {
    byte[] bytes = WireWriter.encode(body.type, body.value);
    assertThat(body.type.readAll(bytes)).isEqualTo(body.value);
    refusesPrefixes(body.type, bytes);
  }

  @Test
  void everyRequestTypeIsCovered() {
    int types = RequestTypes.MAILBOX.size() + RequestTypes.ADDRESS_BOOK.size();
    assertThat(types).isEqualTo(23);
    assertThat(bodies()).hasSize(types * 2 + 2);
  }

  @Test
  void namesAreFoundWhateverTheirCase() {
    assertThat(RequestTypes.find("dntomid")).hasValue(DnToMinId.TYPE);
    assertThat(RequestTypes.find("EXECUTE")).hasValue(Execute.TYPE);
    assertThat(RequestTypes.find("")).isEmpty();
  }
}
