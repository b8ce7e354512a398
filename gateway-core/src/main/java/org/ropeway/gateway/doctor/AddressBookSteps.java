package org.ropeway.gateway.doctor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.Unbind;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.client.MapiEndpoint;

/** What Outlook asks the address book when a profile is made. */
final class AddressBookSteps implements AutoCloseable {
  private static final Stat STAT = new Stat(0, 0, 0, 0, 0, 0, 1252, 0x0409, 0x0409);
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.DISPLAY_NAME,
          PidTag.EMAIL_ADDRESS,
          PidTag.ADDRESS_BOOK_HOME_MESSAGE_DATABASE,
          PidTag.SMTP_ADDRESS);
  private static final String MISSING =
      "the user must appear in OX's global address book with his mail address";

  private final DiscoverySteps discovery;
  private @Nullable MapiEndpoint endpoint;

  AddressBookSteps(DiscoverySteps discovery) {
    this.discovery = discovery;
  }

  /** Opens a session and lists the address books. */
  Finding bind() {
    MapiEndpoint book = new MapiEndpoint(discovery.found().addressBook(), discovery.settings());
    check(book.call(Bind.TYPE, new Bind.Request(0, Optional.of(STAT), Bytes.EMPTY)).errorCode());
    endpoint = book;
    GetSpecialTable.Response table =
        book.call(
            GetSpecialTable.TYPE,
            new GetSpecialTable.Request(
                NspiFlags.UNICODE_STRINGS, Optional.of(STAT), Optional.of(0), Bytes.EMPTY));
    check(table.errorCode());
    int count = table.rows().map(List::size).orElse(0);
    if (count == 0) {
      throw new StepFailure("there is no address book", MISSING);
    }
    return Finding.of(count + " address book" + (count == 1 ? "" : "s"));
  }

  /** Finds the user's own entry by the name Autodiscover gave. */
  Finding ownEntry() {
    String dn = discovery.found().legacyDn();
    DnToMinId.Response ids =
        endpoint()
            .call(DnToMinId.TYPE, new DnToMinId.Request(0, Optional.of(List.of(dn)), Bytes.EMPTY));
    check(ids.errorCode());
    int id = ids.minimalIds().map(List::getFirst).orElse(0);
    if (id == 0) {
      throw new StepFailure("the address book does not know " + dn, MISSING);
    }
    QueryRows.Response rows =
        endpoint()
            .call(
                QueryRows.TYPE,
                new QueryRows.Request(
                    0, Optional.of(STAT), List.of(id), 1, Optional.of(COLUMNS), Bytes.EMPTY));
    check(rows.errorCode());
    List<Object> values =
        rows.columnsAndRows()
            .filter(r -> r.rows().size() == 1)
            .map(r -> r.rows().getFirst().values())
            .orElseThrow(() -> new StepFailure("the entry has no row", MISSING));
    if (values.stream().anyMatch(v -> v instanceof ErrorCode)) {
      throw new StepFailure("the entry lacks properties Outlook needs", MISSING);
    }
    return Finding.of(values.getFirst() + " <" + values.getLast() + ">");
  }

  /** "Check name", by the mail address. */
  Finding resolveName() {
    ResolveNames.Response answer =
        endpoint()
            .call(
                ResolveNames.TYPE,
                new ResolveNames.Request(
                    0,
                    Optional.of(STAT),
                    Optional.of(COLUMNS),
                    Optional.of(List.of("=SMTP:" + discovery.email())),
                    Bytes.EMPTY));
    check(answer.errorCode());
    int resolved = answer.minimalIds().map(List::getFirst).orElse(0);
    if (resolved != MinimalId.RESOLVED) {
      throw new StepFailure(
          "the name is " + (resolved == MinimalId.AMBIGUOUS ? "ambiguous" : "unknown"), MISSING);
    }
    return Finding.of("resolved");
  }

  private MapiEndpoint endpoint() {
    return requireNonNull(endpoint, "address book");
  }

  private static void check(ErrorCode code) {
    if (!code.equals(ErrorCode.SUCCESS)) {
      throw new StepFailure(
          "the address book answered with " + code, "the log of the server names the reason");
    }
  }

  @Override
  public void close() {
    MapiEndpoint open = endpoint;
    if (open != null) {
      open.call(Unbind.TYPE, new Unbind.Request(0, Bytes.EMPTY));
    }
  }
}
