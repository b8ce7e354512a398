package org.ropeway.it.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Disconnect;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.GetAddressBookUrl;
import org.ropeway.codec.mapihttp.GetMailboxUrl;
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
import org.ropeway.codec.mapihttp.RequestTypes;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.Unbind;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.LegacyDn;

/** What docs/request-behaviour.tsv says of each request type is what it does. */
class RequestBehaviourTest {
  private static final Path FILE = Path.of("..", "docs", "request-behaviour.tsv");
  private static final Map<String, ErrorCode> ERRORS =
      Map.of("AccessDenied", ErrorCode.ACCESS_DENIED, "InvalidLocale", ErrorCode.INVALID_LOCALE);
  private static final Bytes NONE = Bytes.EMPTY;
  private static final Optional<List<PropertyTag>> NAME = Optional.of(List.of(PidTag.DISPLAY_NAME));

  private static final Optional<List<PropertyTag>> CERTIFICATES =
      Optional.of(List.of(PidTag.USER_X509_CERTIFICATE));

  private static House house;
  private static Outlook outlook;

  record Row(String name, String behaviour, String error, String section, String note) {
    static Row of(String line) {
      String[] f = line.split("\t", -1);
      assertThat(f).as(line).hasSize(5);
      return new Row(f[0], f[1], f[2], f[3], f[4]);
    }

    boolean isRequestType() {
      return !name.startsWith("Rop");
    }

    @Override
    public String toString() {
      return name + " " + behaviour;
    }
  }

  static List<Row> rows() {
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines.skip(1).map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Row> requestTypes() {
    return rows().stream().filter(Row::isRequestType);
  }

  @BeforeAll
  static void build() {
    house = House.build(b -> {});
    outlook = house.outlook(House.ALICE);
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  @Test
  void allRequestTypesInTheirOrder() {
    assertThat(requestTypes().map(Row::name))
        .containsExactlyElementsOf(
            Stream.concat(RequestTypes.MAILBOX.stream(), RequestTypes.ADDRESS_BOOK.stream())
                .map(RequestType::name)
                .toList());
    assertThat(rows().stream().filter(row -> !row.isRequestType()).map(Row::name))
        .containsExactly("RopNotify", "RopPending", "RopBufferTooSmall", "RopBackoff");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowIsWellFormed(Row row) {
    assertThat(row.behaviour()).isIn("full", "partial", "refused", "unused");
    assertThat(row.section()).matches("\\[MS-OX[A-Z]+] [0-9.]+[0-9]");
    assertThat(row.error().isEmpty()).isEqualTo(!row.behaviour().equals("refused"));
    if (!row.behaviour().equals("full")) {
      assertThat(row.note()).as("what is missing, or why").isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("requestTypes")
  void requestDoesWhatItsRowSays(Row row) {
    ErrorCode expected =
        row.behaviour().equals("refused")
            ? requireNonNull(ERRORS.get(row.error()))
            : row.name().equals("Unbind") ? ErrorCode.UNBIND_SUCCESS : ErrorCode.SUCCESS;
    boolean mailbox = RequestTypes.MAILBOX.stream().anyMatch(t -> t.name().equals(row.name()));
    assertThat(mailbox ? ofMailbox(row.name()) : new AddressBookCalls().outcome(row.name()))
        .isEqualTo(expected);
  }

  private static ErrorCode ofMailbox(String name) {
    MapiEndpoint endpoint = new MapiEndpoint(outlook.found().mailStore(), outlook.settings());
    ErrorCode connected =
        endpoint
            .call(
                Connect.TYPE,
                new Connect.Request(outlook.found().legacyDn(), 0, 1252, 1033, 1033, NONE))
            .errorCode();
    return switch (name) {
      case "Connect" -> connected;
      case "Execute" ->
          endpoint.call(Execute.TYPE, new Execute.Request(3, noRops(), 0x8008, NONE)).errorCode();
      case "NotificationWait" -> waits();
      case "Disconnect" -> endpoint.call(Disconnect.TYPE, new Disconnect.Request(NONE)).errorCode();
      default -> throw new AssertionError(name);
    };
  }

  /** An extended buffer with an empty list of ROPs. */
  private static Bytes noRops() {
    return Bytes.ofHex("0000040002000200" + "0200");
  }

  private static ErrorCode waits() {
    outlook
        .open(
            outlook.logon(),
            RopRegisterNotification.ROP,
            out ->
                new RopRegisterNotification.Request(
                    out, RopRegisterNotification.NEW_MAIL, 0, Optional.empty()))
        .response();
    house.ox().deliver(House.ALICE, "Subject: new\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return outlook.client().waitForEventAnswer().response().errorCode();
  }

  /** One call of each kind for alice, whom the address book knows. */
  private static final class AddressBookCalls {
    private final MapiEndpoint endpoint =
        new MapiEndpoint(outlook.found().addressBook(), outlook.settings());
    private final ErrorCode bound =
        endpoint.call(Bind.TYPE, new Bind.Request(0, state(0), NONE)).errorCode();
    private final int alice =
        endpoint
            .call(DnToMinId.TYPE, dns(outlook.found().legacyDn()))
            .minimalIds()
            .orElseThrow()
            .getFirst();

    private static DnToMinId.Request dns(String dn) {
      return new DnToMinId.Request(0, Optional.of(List.of(dn)), NONE);
    }

    private static Optional<Stat> state(int currentRec) {
      return Optional.of(new Stat(0, 0, currentRec, 0, 0, 0, 1252, 1033, 1033));
    }

    private static Bytes bob() {
      return AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, LegacyDn.ofUser(House.BOB))
          .toBytes();
    }

    ErrorCode outcome(String name) {
      return switch (name) {
        case "Bind" -> bound;
        case "Unbind" -> endpoint.call(Unbind.TYPE, new Unbind.Request(0, NONE)).errorCode();
        case "GetMailboxUrl" ->
            endpoint
                .call(
                    GetMailboxUrl.TYPE,
                    new GetMailboxUrl.Request(0, outlook.found().legacyDn(), NONE))
                .errorCode();
        case "GetAddressBookUrl" ->
            endpoint
                .call(
                    GetAddressBookUrl.TYPE,
                    new GetAddressBookUrl.Request(0, outlook.found().legacyDn(), NONE))
                .errorCode();
        case "CompareMIds", "ResortRestriction", "SeekEntries", "UpdateStat", "QueryRows" ->
            ofTable(name);
        case "DNToMId", "GetMatches", "ResolveNames" -> ofNames(name);
        default -> ofObject(name);
      };
    }

    private ErrorCode ofTable(String name) {
      Optional<List<Integer>> mids = Optional.of(List.of(alice));
      PropertyValue a = new PropertyValue(PidTag.DISPLAY_NAME, "A");
      return switch (name) {
        case "CompareMIds" ->
            endpoint
                .call(
                    CompareMinIds.TYPE, new CompareMinIds.Request(0, state(0), alice, alice, NONE))
                .errorCode();
        case "ResortRestriction" ->
            endpoint
                .call(
                    ResortRestriction.TYPE, new ResortRestriction.Request(0, state(0), mids, NONE))
                .errorCode();
        case "SeekEntries" ->
            endpoint
                .call(
                    SeekEntries.TYPE,
                    new SeekEntries.Request(
                        0, state(0), Optional.of(a), Optional.empty(), NAME, NONE))
                .errorCode();
        case "UpdateStat" ->
            endpoint
                .call(UpdateStat.TYPE, new UpdateStat.Request(0, state(0), true, NONE))
                .errorCode();
        default ->
            endpoint
                .call(QueryRows.TYPE, new QueryRows.Request(0, state(0), List.of(), 9, NAME, NONE))
                .errorCode();
      };
    }

    private ErrorCode ofNames(String name) {
      Restriction named =
          new Restriction.Property(RelOp.EQUAL, PidTag.ANR, new PropertyValue(PidTag.ANR, "alice"));
      return switch (name) {
        case "DNToMId" ->
            endpoint.call(DnToMinId.TYPE, dns(outlook.found().legacyDn())).errorCode();
        case "GetMatches" ->
            endpoint
                .call(
                    GetMatches.TYPE,
                    new GetMatches.Request(
                        0,
                        state(0),
                        Optional.empty(),
                        0,
                        Optional.of(named),
                        Optional.empty(),
                        9,
                        NAME,
                        NONE))
                .errorCode();
        default ->
            endpoint
                .call(
                    ResolveNames.TYPE,
                    new ResolveNames.Request(
                        0, state(0), NAME, Optional.of(List.of("alice")), NONE))
                .errorCode();
      };
    }

    private ErrorCode ofObject(String name) {
      return switch (name) {
        case "GetPropList" ->
            endpoint
                .call(GetPropList.TYPE, new GetPropList.Request(0, alice, 1252, NONE))
                .errorCode();
        case "GetProps" ->
            endpoint
                .call(GetProps.TYPE, new GetProps.Request(0, state(alice), NAME, NONE))
                .errorCode();
        case "GetSpecialTable" ->
            endpoint
                .call(
                    GetSpecialTable.TYPE,
                    new GetSpecialTable.Request(0, state(0), Optional.of(0), NONE))
                .errorCode();
        case "GetTemplateInfo" ->
            endpoint
                .call(
                    GetTemplateInfo.TYPE,
                    new GetTemplateInfo.Request(1, 0, Optional.empty(), 1252, 1033, NONE))
                .errorCode();
        case "ModLinkAtt" ->
            endpoint
                .call(
                    ModLinkAtt.TYPE,
                    new ModLinkAtt.Request(
                        0,
                        PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES,
                        alice,
                        Optional.of(List.of(bob())),
                        NONE))
                .errorCode();
        case "ModProps" ->
            endpoint
                .call(
                    ModProps.TYPE,
                    new ModProps.Request(0, state(alice), CERTIFICATES, Optional.empty(), NONE))
                .errorCode();
        case "QueryColumns" ->
            endpoint.call(QueryColumns.TYPE, new QueryColumns.Request(0, 0, NONE)).errorCode();
        default -> throw new AssertionError(name);
      };
    }
  }
}
