package org.ropeway.it.replay;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetAddressBookUrl;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.mapihttp.Unbind;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.MapiEndpoint;
import org.ropeway.it.stage.House;

/** A visit to the address book. */
final class AddressBookScenario {
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.ENTRY_ID,
          PidTag.INSTANCE_KEY,
          PidTag.DISPLAY_NAME,
          PidTag.EMAIL_ADDRESS,
          PidTag.SMTP_ADDRESS,
          PidTag.OBJECT_TYPE,
          PidTag.DISPLAY_TYPE);
  private static final Optional<Stat> STAT =
      Optional.of(new Stat(0, 0, 0, 0, 0, 0, 1252, 0x0409, 0x0409));

  private AddressBookScenario() {}

  static void run(URI url, String email) {
    ClientSettings settings = ClientSettings.of(ClientTls.trusting(), email, House.PASSWORD);
    Autodiscovery.Found found = Autodiscovery.find(url, settings, email);
    MapiEndpoint book = new MapiEndpoint(found.addressBook(), settings);
    book.call(Bind.TYPE, new Bind.Request(0, STAT, Bytes.EMPTY));
    book.call(
        GetSpecialTable.TYPE,
        new GetSpecialTable.Request(NspiFlags.UNICODE_STRINGS, STAT, Optional.of(0), Bytes.EMPTY));
    List<Integer> self =
        book.call(
                DnToMinId.TYPE,
                new DnToMinId.Request(0, Optional.of(List.of(found.legacyDn())), Bytes.EMPTY))
            .minimalIds()
            .orElseThrow();
    book.call(
        QueryRows.TYPE, new QueryRows.Request(0, STAT, self, 1, Optional.of(COLUMNS), Bytes.EMPTY));
    book.call(
        QueryRows.TYPE,
        new QueryRows.Request(0, STAT, List.of(), 5, Optional.of(COLUMNS), Bytes.EMPTY));
    book.call(
        ResolveNames.TYPE,
        new ResolveNames.Request(
            0,
            STAT,
            Optional.of(COLUMNS),
            Optional.of(List.of("=SMTP:" + email, "bob", "nobody of that name")),
            Bytes.EMPTY));
    Restriction name =
        new Restriction.Property(RelOp.EQUAL, PidTag.ANR, new PropertyValue(PidTag.ANR, "bob"));
    book.call(
        GetMatches.TYPE,
        new GetMatches.Request(
            0,
            STAT,
            Optional.empty(),
            0,
            Optional.of(name),
            Optional.empty(),
            10,
            Optional.of(COLUMNS),
            Bytes.EMPTY));
    Stat own = new Stat(0, 0, self.getFirst(), 0, 0, 0, 1252, 0x0409, 0x0409);
    book.call(
        GetProps.TYPE,
        new GetProps.Request(0, Optional.of(own), Optional.of(COLUMNS), Bytes.EMPTY));
    book.call(
        CompareMinIds.TYPE,
        new CompareMinIds.Request(0, STAT, self.getFirst(), self.getFirst(), Bytes.EMPTY));
    book.call(
        GetAddressBookUrl.TYPE, new GetAddressBookUrl.Request(0, found.legacyDn(), Bytes.EMPTY));
    book.call(Unbind.TYPE, new Unbind.Request(0, Bytes.EMPTY));
  }
}
