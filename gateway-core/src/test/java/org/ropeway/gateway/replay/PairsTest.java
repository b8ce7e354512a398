package org.ropeway.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EphemeralEntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class PairsTest {
  private static final MapiGuid STORE = MapiGuid.parse("11111111-1111-1111-1111-111111111111");
  private static final MapiGuid REPLICA = MapiGuid.parse("22222222-2222-2222-2222-222222222222");
  private static final MapiGuid STORE_LIVE = MapiGuid.parse("33333333-3333-3333-3333-333333333333");
  private static final MapiGuid REPLICA_LIVE =
      MapiGuid.parse("44444444-4444-4444-4444-444444444444");

  private final Pairs pairs = new Pairs();

  private static <T> Bytes bytes(WireType<T> wire, T value) {
    return Bytes.wrap(WireWriter.encode(wire, value));
  }

  private boolean learn(String table, Bytes recorded, Bytes live) {
    return pairs.learn(Pieces.of(table, recorded), Pieces.of(table, live), "s");
  }

  private Bytes translate(String table, Bytes recorded) {
    return Pieces.join(pairs.translate(Pieces.of(table, recorded), "s"));
  }

  /** Ids learned in one form are known in all others. */
  @Test
  void idsAreKnownInEachForm() {
    assertThat(learn("id", bytes(Fid.WIRE, Fid.of(1, 5)), bytes(Fid.WIRE, Fid.of(3, 0x77))))
        .isTrue();
    assertThat(learn("id", bytes(Mid.WIRE, Mid.of(1, 6)), bytes(Mid.WIRE, Mid.of(3, 0x78))))
        .isTrue();
    LongTermId folder = new LongTermId(REPLICA, 5);
    LongTermId folderLive = new LongTermId(REPLICA_LIVE, 0x77);
    assertThat(learn("id", bytes(LongTermId.WIRE, folder), bytes(LongTermId.WIRE, folderLive)))
        .isTrue();
    assertThat(learn("guid", STORE.toBytes(), STORE_LIVE.toBytes())).isTrue();

    assertThat(translate("id", bytes(Fid.WIRE, Fid.of(1, 5))))
        .isEqualTo(bytes(Fid.WIRE, Fid.of(3, 0x77)));
    assertThat(translate("id", FolderEntryId.of(STORE, folder).toBytes()))
        .isEqualTo(FolderEntryId.of(STORE_LIVE, folderLive).toBytes());
    assertThat(
            translate("id", MessageEntryId.of(STORE, folder, new LongTermId(REPLICA, 6)).toBytes()))
        .isEqualTo(
            MessageEntryId.of(STORE_LIVE, folderLive, new LongTermId(REPLICA_LIVE, 0x78))
                .toBytes());
    Bytes sourceKey = bytes(LongTermId.WIRE, folder).slice(0, 22);
    assertThat(translate("id", sourceKey))
        .isEqualTo(bytes(LongTermId.WIRE, folderLive).slice(0, 22));
  }

  @Test
  void oneStandsForOne() {
    Bytes a = bytes(Fid.WIRE, Fid.of(1, 5));
    Bytes b = bytes(Fid.WIRE, Fid.of(1, 6));
    assertThat(learn("id", a, b)).isTrue();
    assertThat(learn("id", a, b)).isTrue();
    assertThat(learn("id", a, a)).as("it is another now").isFalse();
    assertThat(learn("id", b, b)).as("that stands for another already").isFalse();
    assertThat(learn("id", b, a)).isTrue();
  }

  /** No folder is no folder everywhere, and no handle no handle. */
  @Test
  void whatSpecificationsDefineStaysWhatItIs() {
    Bytes none = bytes(Fid.WIRE, Fid.NONE);
    assertThat(learn("id", none, none)).isTrue();
    assertThat(learn("id", none, bytes(Fid.WIRE, Fid.of(1, 5)))).isFalse();
    assertThat(learn("id", bytes(Fid.WIRE, Fid.of(1, 5)), none)).isFalse();
    assertThat(learn("minid", Bytes.ofHex("02000000"), Bytes.ofHex("01000000"))).isFalse();
    assertThat(learn("minid", Bytes.ofHex("02010000"), Bytes.ofHex("01010000"))).isTrue();
    assertThat(learn("proptag", Bytes.ofHex("1f003700"), Bytes.ofHex("1f003800"))).isFalse();
    assertThat(learn("proptag", Bytes.ofHex("1f000180"), Bytes.ofHex("1f000280"))).isTrue();
    assertThat(translate("proptag", Bytes.ofHex("02010180"))).isEqualTo(Bytes.ofHex("02010280"));
    assertThat(translate("propid", Bytes.ofHex("0180"))).isEqualTo(Bytes.ofHex("0280"));
  }

  /** A handle that was let go of comes again for another object. */
  @Test
  void handlesAreOfTheirSessionAndTheirTime() {
    Bytes one = Bytes.ofHex("00000000");
    assertThat(learn("handle", Bytes.ofHex("ffffffff"), Bytes.ofHex("01000000"))).isTrue();
    assertThat(learn("handle", one, Bytes.ofHex("07000000"))).isTrue();
    assertThat(learn("handle", one, Bytes.ofHex("09000000"))).isTrue();
    assertThat(translate("handle", Bytes.ofHex("00000000ffffffff")))
        .isEqualTo(Bytes.ofHex("09000000ffffffff"));
    assertThat(Pieces.join(pairs.translate(Pieces.of("handle", one), "another session")))
        .isEqualTo(one);
  }

  @Test
  void wordsKeepTheirCapitals() {
    pairs.know("vwxyz@klmno.test", "alice@ox.test");
    assertThat(pairs.translate("Mail from VWXYZ, not Vwxyz2"))
        .isEqualTo("Mail from ALICE, not Vwxyz2");
    assertThat(pairs.learn("Vwxyz Qrstuvwx", "Alice Anderson")).isTrue();
    assertThat(pairs.learn("Qrstuvwx", "Bob")).isFalse();
    assertThat(pairs.learn("two words", "one")).isFalse();
    assertThat(translate("id", user("/o=O/cn=vwxyz"))).isEqualTo(user("/o=O/cn=alice"));
  }

  /** A recording that was scrubbed has some words as they were, and pictographs replaced. */
  @Test
  void wordsMayStandForThemselvesToo() {
    assertThat(pairs.learn("Server Failures", "Server Failures")).isTrue();
    assertThat(pairs.learn("Qlnczd is down 💭", "Server is down 📷")).isTrue();
    assertThat(pairs.learn("Server", "Server")).isTrue();
    assertThat(pairs.learn("Qlnczd", "Printer")).isFalse();
    assertThat(pairs.learn("💭", "🎸")).isFalse();
  }

  private static Bytes user(String dn) {
    return AddressBookEntryId.of(0, dn).toBytes();
  }

  @Test
  void minimalIdsOfEphemeralEntryIds() {
    assertThat(learn("minid", Bytes.ofHex("21000000"), Bytes.ofHex("22000000"))).isTrue();
    assertThat(learn("guid", STORE.toBytes(), STORE_LIVE.toBytes())).isTrue();
    assertThat(translate("id", new EphemeralEntryId(STORE, 0, 0x21).toBytes()))
        .isEqualTo(new EphemeralEntryId(STORE_LIVE, 0, 0x22).toBytes());
  }

  /** What comes out in parts is put together to the same bytes. */
  @Test
  void partsAreWhole() {
    List<Bytes> values =
        List.of(
            bytes(Fid.WIRE, Fid.of(1, 5)),
            FolderEntryId.of(STORE, new LongTermId(REPLICA, 5)).toBytes(),
            user("/o=O/ou=U/cn=Recipients/cn=x"),
            Bytes.ofHex("00010203040506"),
            Bytes.EMPTY);
    for (Bytes value : values) {
      for (String table : Pieces.TABLES) {
        assertThat(Pieces.join(Pieces.of(table, value))).as(table).isEqualTo(value);
      }
    }
  }
}
