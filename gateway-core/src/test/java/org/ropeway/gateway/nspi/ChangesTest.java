package org.ropeway.gateway.nspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.nspi.WireClient.at;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.mapihttp.ModProps;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.store.LegacyDn;

/** What clients change, by the server rules of [MS-OXNSPI] 3.1.4.1.14 and .15. */
class ChangesTest {
  private static final PropertyTag CERTIFICATE = PidTag.ADDRESS_BOOK_X509_CERTIFICATE;
  private static final PropertyTag USER_CERTIFICATE = PidTag.USER_X509_CERTIFICATE;
  private static final PropertyTag DELEGATES = PidTag.ADDRESS_BOOK_PUBLIC_DELEGATES;
  private static final PropertyTag MEMBERS = PidTag.ADDRESS_BOOK_MEMBER;

  /** A certificate in DER. */
  static final Bytes X509 =
      Bytes.wrap(
          Base64.getDecoder()
              .decode(
                  "MIIBiDCCAS2gAwIBAgIUWAyIky/K/vxax/TMyroRsHn0NpUwCgYIKoZIzj0EAwIwGDEWMBQGA1UEAwwNYWxpY2VAb3"
                      + "gudGVzdDAgFw0yNjExMjcwODEzMzRaGA8yMTI2MTEwMzA4MTMzNFowGDEWMBQGA1UEAwwNYWxpY2VAb3gudGVzdDBZ"
                      + "MBMGByqGSM49AgEGCCqGSM49AwEHA0IABIt0RDOZJW3ySgK5g6t7yHUJtHsaSlR1r346GS6hL392k/mdVKu6sdbMD7"
                      + "oxV6EpuMJ8AYLJkGvLzSzWa4cefnmjUzBRMB0GA1UdDgQWBBQ16BldLEcnu1rcwrFdrQKC2XXtUDAfBgNVHSMEGDAW"
                      + "gBQ16BldLEcnu1rcwrFdrQKC2XXtUDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCM0F9tQ4/Mnp"
                      + "rpvfwTfaAKV0ThzxmlcPbVnlsew/duLAIhAJE1TtiF+nl/C2EDW9s8MMlNlOsacRHu8tN7LZzo9TIh"));

  private static final Bytes OTHER = Bytes.of((byte) 1, (byte) 2);

  private final Stage stage = new Stage();
  private final WireClient client = stage.client();
  private final WireClient bob = stage.client(stage.ox.user(4, "bob@ox.test", "Bob Builder"));
  private final int alice = client.mid("Alice Anderson");

  private static ErrorCode modProps(
      WireClient who, Stat stat, Optional<List<PropertyTag>> remove, PropertyValue... values) {
    ModProps.Request request =
        new ModProps.Request(
            0, Optional.of(stat), remove, Optional.of(List.of(values)), Bytes.EMPTY);
    return who.call(ModProps.TYPE, request, who.session()::modProps).errorCode();
  }

  private static Object value(WireClient who, int mid, PropertyTag tag) {
    return who.getProps(0, at(mid, 0), tag).propertyValues().orElseThrow().getFirst().value();
  }

  private ErrorCode put(PropertyTag tag, Bytes... values) {
    return modProps(
        client, at(alice, 0), Optional.of(List.of(tag)), new PropertyValue(tag, List.of(values)));
  }

  @Test
  void s3_1_4_1_14_ownCertificatesAreKeptAndShownToAll() {
    assertThat(value(client, alice, USER_CERTIFICATE)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(put(USER_CERTIFICATE, OTHER)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(put(CERTIFICATE, X509)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(value(bob, alice, USER_CERTIFICATE)).isEqualTo(List.of(OTHER));
    assertThat(value(bob, alice, CERTIFICATE)).isEqualTo(List.of(X509));
    assertThat(bob.getPropList(0, alice).propertyTags().orElseThrow()).contains(CERTIFICATE);
    WireClient later = new Stage(NspiLimits.DEFAULT, People.some(), stage.values).client();
    assertThat(value(later, later.mid("Alice Anderson"), CERTIFICATE)).isEqualTo(List.of(X509));
    assertThat(modProps(client, at(alice, 0), Optional.of(List.of(CERTIFICATE, USER_CERTIFICATE))))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(value(bob, alice, CERTIFICATE)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(bob.getPropList(0, alice).propertyTags().orElseThrow()).doesNotContain(CERTIFICATE);
  }

  @Test
  void s3_1_4_1_14_valuesAreAddedToThoseThatAreNotRemoved() {
    assertThat(put(USER_CERTIFICATE, OTHER)).isEqualTo(ErrorCode.SUCCESS);
    PropertyValue more = new PropertyValue(USER_CERTIFICATE, List.of(X509, OTHER));
    assertThat(modProps(client, at(alice, 0), Optional.of(List.of()), more))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(value(client, alice, USER_CERTIFICATE)).isEqualTo(List.of(OTHER, X509));
  }

  @Test
  void s3_1_4_1_14_whatCannotBeChangedLeavesAllAsItWas() {
    Optional<List<PropertyTag>> remove = Optional.of(List.of(USER_CERTIFICATE));
    assertThat(put(USER_CERTIFICATE, OTHER)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(modProps(bob, at(alice, 0), remove)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(modProps(client, at(alice, 0), Optional.empty()))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modProps(client, at(0x7777, 0), remove)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modProps(client, WireClient.inCodePage(1200), remove))
        .isEqualTo(ErrorCode.INVALID_CODEPAGE);
    assertThat(
            modProps(client, at(alice, 0), remove, new PropertyValue(PidTag.DISPLAY_NAME, "Queen")))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(put(CERTIFICATE, OTHER)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(put(USER_CERTIFICATE, Bytes.wrap(new byte[70_000])))
        .isEqualTo(ErrorCode.OUT_OF_RESOURCES);
    assertThat(value(client, alice, USER_CERTIFICATE)).isEqualTo(List.of(OTHER));
  }

  private static ErrorCode modLink(
      WireClient who, int flags, PropertyTag property, int mid, Bytes... ids) {
    ModLinkAtt.Request request =
        new ModLinkAtt.Request(flags, property, mid, Optional.of(List.of(ids)), Bytes.EMPTY);
    return who.call(ModLinkAtt.TYPE, request, who.session()::modLinkAtt).errorCode();
  }

  private List<Integer> linked(WireClient who, int mid, PropertyTag tag) {
    Stat stat = new Stat(0x3E8, tag.value(), mid, 0, 0, 0, 1252, 0x0407, 0x0407);
    GetMatches.Response response = who.matches(stat, Optional.empty(), 100);
    return response.minimalIds().orElseThrow();
  }

  private static Bytes permanent(String address) {
    return AddressBookEntryId.of(0, LegacyDn.ofUser(address)).toBytes();
  }

  private Bytes ephemeral(int mid) {
    return new EphemeralEntryId(client.bind(1252).serverGuid(), 0, mid).toBytes();
  }

  @Test
  void s3_1_4_1_15_ownDelegatesAreKeptByEntryIdsOfBothForms() {
    int zoe = client.mid("Zoë Zimmer");
    assertThat(modLink(client, 0, DELEGATES, alice, permanent("bob@ox.test"), ephemeral(zoe)))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(modLink(client, 0, DELEGATES, alice, permanent("bob@ox.test")))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(linked(bob, alice, DELEGATES)).containsExactly(client.mid("Bob Builder"), zoe);
    assertThat(modLink(client, 1, DELEGATES, alice, ephemeral(zoe), permanent("gone@ox.test")))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(linked(bob, alice, DELEGATES)).containsExactly(client.mid("Bob Builder"));
  }

  @Test
  void s3_1_4_1_15_whatCannotBeLinked() {
    Bytes id = permanent("bob@ox.test");
    assertThat(modLink(client, 0, DELEGATES, client.mid("Bob Builder"), id))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(modLink(client, 0, DELEGATES, 0x7777, id)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modLink(client, 0, PidTag.DISPLAY_NAME, alice, id)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(modLink(client, 0, MEMBERS, alice, id)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(modLink(client, 0, DELEGATES, alice, id, permanent("gone@ox.test")))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(modLink(client, 0, DELEGATES, alice, Bytes.EMPTY))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(linked(client, alice, DELEGATES)).isEmpty();
  }

  @Test
  void s3_1_4_1_15_membersOfGroupsAreChangedAtOx() {
    stage.ox.groups.add(new OxGroup(50, "team", "Das Team", List.of(3)));
    WireClient fresh = new Stage(stage).client();
    int team = fresh.mid("Das Team");
    int zoe = fresh.mid("Zoë Zimmer");
    Bytes id = permanent("zoe@ox.test");
    assertThat(modLink(fresh, 0, MEMBERS, team, id)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(linked(fresh, team, MEMBERS)).containsExactly(fresh.mid("Alice Anderson"), zoe);
    assertThat(modLink(fresh, 1, MEMBERS, team, id)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(linked(fresh, team, MEMBERS)).containsExactly(fresh.mid("Alice Anderson"));
    stage.ox.failure = new OxException.AccessDenied("no right to edit groups");
    assertThat(modLink(fresh, 0, MEMBERS, team, id)).isEqualTo(ErrorCode.ACCESS_DENIED);
    Bytes outside = permanent("sales@supplier.example");
    assertThat(modLink(fresh, 0, MEMBERS, team, outside)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(linked(fresh, team, MEMBERS)).containsExactly(fresh.mid("Alice Anderson"));
  }
}
