package org.ropeway.codec.entryid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.Vectors.refusesPrefixes;
import static org.ropeway.codec.Vectors.roundTrip;
import static org.ropeway.codec.Vectors.survivesPrefixes;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.entryid.ConversationIndex.ResponseLevel;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

class EntryIdVectorsTest {
  static Stream<Vector> entryIds() {
    return Vectors.ofKind("entryid");
  }

  static Stream<Vector> conversationIndexes() {
    return Vectors.ofKind("conversation-index");
  }

  static Stream<Vector> persistBlocks() {
    return Vectors.ofKind("additional-ren-entryids-ex");
  }

  private static String upper(MapiGuid guid) {
    return "{" + guid.toString().toUpperCase(java.util.Locale.ROOT) + "}";
  }

  @ParameterizedTest
  @MethodSource("entryIds")
  void entryIdsDecodeAndEncode(Vector v) {
    EntryId id = EntryId.of(Bytes.of(v.bytes()));
    assertThat(id.toBytes()).isEqualTo(Bytes.of(v.bytes()));
    survivesPrefixes(EntryId.WIRE, v.bytes());
    JsonNode type = v.expect().get("type");
    if (type != null && type.asString().equals("one-off")) {
      OneOffEntryId oneOff = (OneOffEntryId) id;
      assertThat(oneOff.displayName()).isEqualTo(v.expect().get("displayName").asString());
      assertThat(oneOff.addressType()).isEqualTo(v.expect().get("addressType").asString());
      assertThat(oneOff.emailAddress()).isEqualTo(v.expect().get("emailAddress").asString());
      // The index gives the two bytes in their order.
      assertThat(oneOff.flags())
          .isIn(
              Integer.decode(v.expect().get("flags").asString()),
              Integer.reverseBytes(Integer.decode(v.expect().get("flags").asString())) >>> 16);
    } else if (type != null && type.asString().equals("addressbook")) {
      AddressBookEntryId user = (AddressBookEntryId) id;
      assertThat(user.x500Dn()).isEqualTo(v.expect().get("x500dn").asString());
      assertThat(user.displayType()).isEqualTo(AddressBookEntryId.MAIL_USER);
    }
    if (v.expect().has("providerUid") && !v.expect().has("form")) {
      assertThat(HexFormat.of().formatHex(id.providerUid().toBytes().array()))
          .isEqualTo(v.expect().get("providerUid").asString());
    }
  }

  @ParameterizedTest
  @MethodSource("entryIds")
  void specificationsFolders(Vector v) {
    if (v.expect().has("form") && v.expect().get("form").asString().equals("Folder EntryID")) {
      FolderEntryId id = roundTrip(FolderEntryId.WIRE, v.bytes());
      refusesPrefixes(FolderEntryId.WIRE, v.bytes());
      assertThat(id.folderType()).isEqualTo(FolderEntryId.PRIVATE);
      assertThat(id.providerUid()).hasToString(v.expect().get("providerUid").asString());
      assertThat(id.folder().databaseGuid()).hasToString(v.expect().get("databaseGuid").asString());
      assertThat(GlobalCounter.toBytes(id.folder().counter()))
          .hasToString(v.expect().get("globalCounterHex").asString());
    }
  }

  @Test
  void store() {
    Vector v = Vectors.get("mfcmapi-entryid-2");
    StoreEntryId id = roundTrip(StoreEntryId.WIRE, v.bytes());
    refusesPrefixes(StoreEntryId.WIRE, v.bytes());
    assertThat(id)
        .isEqualTo(
            StoreEntryId.ofMailbox(
                "SERVER", v.field("Entry ID/MAPI Message Store Entry ID/MailboxDN")));
    assertThat(EntryId.of(Bytes.of(v.bytes()))).isEqualTo(id);
  }

  @Test
  void storeOfLaterVersionKeepsItsExtension() {
    Vector v = Vectors.get("mfcmapi-entryid-30");
    StoreEntryId id = roundTrip(StoreEntryId.WIRE, v.bytes());
    assertThat(id.mailboxDn()).isEqualTo("/O=microsoft/OU=something/cn=Recipients/cn=somebody");
    assertThat(id.extension().length()).isEqualTo(124);
  }

  @Test
  void publicStoreHasNoMailbox() {
    StoreEntryId id = roundTrip(StoreEntryId.WIRE, Vectors.get("mfcmapi-entryid-7").bytes());
    assertThat(id.wrappedProviderUid()).isEqualTo(StoreEntryId.PUBLIC_STORE);
    assertThat(id.wrappedType()).isEqualTo(StoreEntryId.TYPE_PUBLIC_STORE);
    assertThat(id.serverShortname()).isEqualTo("BOOEX2K7");
    assertThat(id.mailboxDn()).isEmpty();
  }

  @Test
  void publicFolder() {
    Vector v = Vectors.get("mfcmapi-entryid-12");
    FolderEntryId id = (FolderEntryId) EntryId.of(Bytes.of(v.bytes()));
    assertThat(id.folderType()).isEqualTo(FolderEntryId.PUBLIC);
    assertThat(id.providerUid()).isEqualTo(FolderEntryId.PUBLIC_PROVIDER);
    assertThat(id.folder())
        .isEqualTo(new LongTermId(MapiGuid.parse("d5310479-4770-4ab9-8b69-2e587c735eee"), 6));
  }

  @Test
  void ephemeral() {
    Vector v = Vectors.get("mfcmapi-entryid-25");
    assertThat(roundTrip(EphemeralEntryId.WIRE, v.bytes()))
        .isEqualTo(
            new EphemeralEntryId(
                MapiGuid.parse("002b3ba1-5ece-4dca-976d-076ec81ba4a4"), 0, 0xBB22));
    refusesPrefixes(EphemeralEntryId.WIRE, v.bytes());
  }

  @Test
  void addressOfContact() {
    byte[] recorded = Vectors.get("mfcmapi-entryid-18").bytes();
    byte[] bytes = Arrays.copyOf(recorded, recorded.length - 3);
    ContactAddressEntryId id = roundTrip(ContactAddressEntryId.WIRE, bytes);
    refusesPrefixes(ContactAddressEntryId.WIRE, bytes);
    MessageEntryId contact = (MessageEntryId) EntryId.of(id.contact());
    assertThat(contact.folder().counter()).isEqualTo(0x481F4F);
    assertThat(contact.message().counter()).isEqualTo(0x487654);
    assertThat(EntryId.of(Bytes.of(bytes))).isEqualTo(ContactAddressEntryId.of(0, contact));
    assertThat(EntryId.of(PersonalDistributionListEntryId.of(contact).toBytes()))
        .isEqualTo(PersonalDistributionListEntryId.of(contact));
    assertThat(EntryId.of(WrappedEntryId.of(0xC3, contact).toBytes()))
        .isEqualTo(WrappedEntryId.of(0xC3, contact));
    assertThat(EntryId.of(Bytes.of(recorded))).isInstanceOf(UnknownEntryId.class);
  }

  @ParameterizedTest
  @MethodSource("persistBlocks")
  void persistBlocksDecodeAndEncode(Vector v) {
    AdditionalRenEntryIdsEx value = roundTrip(AdditionalRenEntryIdsEx.WIRE, v.bytes());
    String root = "Additional Ren Entry IDs/";
    assertThat(value.blocks()).hasSize(Integer.parseInt(v.field(root + "PersistDataCount")));
    for (int i = 0; i < value.blocks().size(); i++) {
      String id = v.field(root + "Persist Element " + i + "/PersistID");
      assertThat(value.blocks().get(i).persistId())
          .isEqualTo(Integer.decode(id.substring(0, id.indexOf(' '))));
    }
    assertThat(value.entryId(AdditionalRenEntryIdsEx.TODO_SEARCH))
        .hasValueSatisfying(e -> assertThat(EntryId.of(e)).isInstanceOf(FolderEntryId.class));
    assertThat(value.entryId(0x9999)).isEmpty();
    survivesPrefixes(AdditionalRenEntryIdsEx.WIRE, v.bytes());
  }

  @ParameterizedTest
  @MethodSource("conversationIndexes")
  void conversationIndexesDecodeAndEncode(Vector v) {
    ConversationIndex index = roundTrip(ConversationIndex.WIRE, v.bytes());
    survivesPrefixes(ConversationIndex.WIRE, v.bytes());
    JsonNode expect = v.expect();
    if (expect.has("fields")) {
      assertThat(upper(index.guid())).isEqualTo(v.field("Conversation Index/GUID"));
      for (int i = 0; i < index.responses().size(); i++) {
        assertLevel(v, "Conversation Index/ResponseLevel[" + i + "]/", index.responses().get(i));
      }
    } else {
      assertThat(index.responses()).isEmpty();
      assertThat(index.guid().toBytes()).hasToString(expect.get("guid").asString());
      assertThat(index.headerTime())
          .isEqualTo(Long.parseLong(expect.get("filetimeHighBytes").asString(), 16));
    }
  }

  private static void assertLevel(Vector v, String path, ResponseLevel level) {
    assertThat(level.coarse()).isEqualTo(v.field(path + "DeltaCode").equals("1"));
    String delta = v.field(path + "Time/TimeDelta");
    assertThat(level.timeDelta()).isEqualTo(Long.decode(delta.substring(0, 10)).intValue());
    assertThat(level.random()).isEqualTo(Integer.decode(v.field(path + "Random").substring(0, 4)));
    assertThat(level.level())
        .isEqualTo(Integer.decode(v.field(path + "ResponseLevel").substring(0, 4)));
  }

  @Test
  void conversationTimes() {
    ConversationIndex index =
        ConversationIndex.WIRE.readAll(Vectors.get("mfcmapi-conversationindex-3").bytes());
    // 0x01CA697FF84A0000; mfcmapi shows 0x01CA697F0000F84A, 7 minutes earlier.
    assertThat(index.time().toString()).startsWith("2009-11-20T01:22:48.08");
    // Written by a client that begins with FILETIME's first byte.
    assertThat(
            ConversationIndex.WIRE
                .readAll(Vectors.get("msg-poi-bug66335-convidx").bytes())
                .time()
                .toString())
        .startsWith("2018-");
    FileTime start = FileTime.of(java.time.Instant.parse("2026-11-24T10:00:00Z"));
    MapiGuid guid = new MapiGuid(1, 2);
    ConversationIndex first = ConversationIndex.start(start, guid);
    assertThat(first.toBytes().length()).isEqualTo(22);
    ConversationIndex soon = first.reply(new FileTime(start.ticks() + 36_000_000_000L), 0x1A);
    assertThat(soon.responses())
        .containsExactly(new ResponseLevel(false, (int) (36_000_000_000L >>> 18), 0xA, 0));
    ConversationIndex late = soon.reply(new FileTime(start.ticks() + (1L << 50)), 3);
    assertThat(late.responses().getLast()).isEqualTo(new ResponseLevel(true, 1 << 27, 3, 0));
    assertThat(ConversationIndex.WIRE.readAll(late.toBytes().array())).isEqualTo(late);
  }

  @Test
  void flatEntryLists() {
    byte[] recorded = Vectors.get("mfcmapi-flatentrylist-1").bytes();
    FlatEntryList list = FlatEntryList.WIRE.readAll(recorded);
    assertThat(list.entryIds())
        .hasSize(3)
        .allSatisfy(id -> {
          assertThat(id.length()).isEqualTo(0x6D); // with three bytes behind it
          WireReader r = WireReader.of(id.unsafeArray());
          ContactAddressEntryId contact = ContactAddressEntryId.WIRE.read(r);
          assertThat(r.remaining()).isEqualTo(3);
          assertThat(contact.index()).isZero();
          assertThat(EntryId.of(contact.contact())).isInstanceOf(MessageEntryId.class);
        });
    assertThat(FlatEntryList.WIRE.readAll(list.toBytes().array())).isEqualTo(list);
    refusesPrefixes(FlatEntryList.WIRE, recorded);
    byte[] none = Vectors.get("mfcmapi-flatentrylist-3").bytes();
    assertThatThrownBy(() -> FlatEntryList.WIRE.readAll(none)).isInstanceOf(WireException.class);
    Bytes one = OneOffEntryId.ofSmtp("A", "a@b").toBytes();
    Bytes two = Bytes.ofHex("01");
    assertThat(
            roundTrip(FlatEntryList.WIRE, new FlatEntryList(List.of(two, one)).toBytes().array()))
        .isEqualTo(new FlatEntryList(List.of(two, one)));
    assertThat(new FlatEntryList(List.of(two, two)).toBytes())
        .isEqualTo(Bytes.ofHex("020000000d000000" + "0100000001000000" + "0100000001"));
  }

  @Test
  void entryListsOfOthers() {
    Vector v = Vectors.get("mfcmapi-entrylist-2");
    EntryList list = Vectors.roundTrip(EntryList.WIRE, v.bytes());
    Vectors.refusesPrefixes(EntryList.WIRE, v.bytes());
    Attack.on(EntryList.WIRE, v.bytes());
    assertThat(list.pad()).isEqualTo(0x06A66890);
    assertThat(list.entries().getFirst().pad()).isEqualTo(0x06A66898);
    assertThat(list.entries().getFirst().entryId().length()).isEqualTo(46);
    assertThat(EntryId.of(list.entries().getFirst().entryId()))
        .isInstanceOfSatisfying(
            FolderEntryId.class,
            id ->
                assertThat(id.folder().databaseGuid())
                    .hasToString("865cfa85-e6fc-11d1-a3a6-0008c728e7f1"));
    byte[] two =
        WireWriter.encode(
            EntryList.WIRE, EntryList.of(List.of(Bytes.ofHex("01"), Bytes.ofHex("0203"))));
    assertThat(Bytes.wrap(two).toHex())
        .isEqualTo("0200000000000000" + "0100000000000000" + "0200000000000000" + "010203");
  }

  @Test
  void xids() {
    byte[] bytes = Vectors.get("mfcmapi-xid-2").bytes();
    assertThat(roundTrip(Xid.WIRE, bytes))
        .isEqualTo(Xid.of(MapiGuid.parse("67375814-34b6-416d-a95e-06fff0d886a8"), 0x032256));
    assertThat(roundTrip(Xid.WIRE, Vectors.get("mfcmapi-xid-3").bytes()))
        .isEqualTo(Xid.of(MapiGuid.parse("41213b37-7628-44fe-8e8d-71be34cc3154"), 0x4F6592F8L));
    byte[] pcl = Vectors.get("mfcmapi-pcl-3").bytes();
    WireReader r = WireReader.of(pcl);
    var list = Wire.readList(r, 2, Xid.SIZED);
    r.end();
    assertThat(list.getFirst())
        .isEqualTo(Xid.of(MapiGuid.parse("41213b37-7628-44fe-8e8d-71be34cc3154"), 0x4B0D991F));
    assertThat(list.getLast().localId().length()).isEqualTo(4);
    WireWriter w = WireWriter.of(100);
    Wire.writeList(w, list, Xid.SIZED);
    assertThat(w.toBytes()).isEqualTo(pcl);
    refusesPrefixes(Xid.SIZED, Vectors.get("mfcmapi-pcl-1").bytes());
  }
}
