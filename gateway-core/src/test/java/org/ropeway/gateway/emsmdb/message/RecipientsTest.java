package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.KEEP_OPEN_READ_WRITE;
import static org.ropeway.gateway.emsmdb.message.MessageClient.smtp;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.SpecialFolder;

/** Recipients of messages that live here: [MS-OXCMSG] 3.2.5.4 to 3.2.5.6, [MS-OXCDATA] 2.8.3. */
@Timeout(60)
class RecipientsTest {
  private static final PropertyTag OWN = PropertyTag.of(0x7C08, PropertyType.STRING);
  private static OxStage stage;
  private static Fid notes;

  private MessageClient alice;
  private int note;

  @BeforeAll
  static void build() {
    stage = new OxStage();
    notes = stage.folder(SpecialFolder.NOTES);
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void create() {
    alice = new MessageClient(stage.connect());
    note = alice.create(notes, false);
  }

  private static ModifyRecipientRow row(
      long rowId, int type, RecipientRow.Address address, int options, PropertyRow properties) {
    return new ModifyRecipientRow(
        rowId,
        type,
        Optional.of(
            new RecipientRow(
                address,
                options,
                null,
                "Name " + rowId,
                "simple",
                "sent " + rowId,
                properties.values().size(),
                properties)));
  }

  private static PropertyRow none() {
    return new PropertyRow(false, List.of());
  }

  private void expectNames(int message, String... names) {
    assertThat(alice.recipients(message))
        .extracting(MessageClient.Read::name)
        .containsExactly(names);
  }

  /** 3.2.5.5: by row id a recipient is added, replaced as a whole, or deleted. */
  @Test
  void addedReplacedDeleted() {
    alice.modify(
        note,
        List.of(),
        smtp(5, RecipientType.CC, "Carol", "carol@x.example"),
        smtp(0, RecipientType.TO, "Anna", "anna@x.example"),
        smtp(2, RecipientType.BCC, "Bert", "bert@x.example"));
    assertThat(alice.recipients(note))
        .extracting(MessageClient.Read::rowId, MessageClient.Read::type, MessageClient.Read::name)
        .containsExactly(tuple(0L, 1, "Anna"), tuple(2L, 3, "Bert"), tuple(5L, 2, "Carol"));
    assertThat(alice.get(note, PidTag.DISPLAY_TO, PidTag.DISPLAY_CC, PidTag.DISPLAY_BCC))
        .containsExactly("Anna", "Carol", "Bert");
    alice.modify(
        note,
        List.of(),
        smtp(2, RecipientType.TO, "Berta", "berta@x.example"),
        new ModifyRecipientRow(0, RecipientType.TO, Optional.empty()),
        new ModifyRecipientRow(99, RecipientType.TO, Optional.empty()));
    expectNames(note, "Berta", "Carol");
    assertThat(alice.one(note, PidTag.DISPLAY_TO)).isEqualTo("Berta");
  }

  /** 3.2.5.4: all of them, even of a message that has none; others see it after the save. */
  @Test
  void removedAll() {
    alice.rops().get(note, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request());
    alice.modify(note, List.of(), smtp(0, 1, "Anna", "anna@x.example"));
    Mid mid = alice.save(note, KEEP_OPEN_READ_WRITE);
    int other = alice.open(notes, mid, RopOpenMessage.READ_WRITE).handle();
    alice.rops().get(note, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request());
    expectNames(note);
    assertThat(alice.refused(note, RopReadRecipients.ROP, new RopReadRecipients.Request(0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    expectNames(other, "Anna");
    alice.save(note, KEEP_OPEN_READ_WRITE);
    RopReadRecipients.Request all = new RopReadRecipients.Request(0);
    assertThat(alice.rops().get(other, RopReadRecipients.ROP, all).recipientRows()).hasSize(1);
    alice.reload(other);
    assertThat(alice.refused(other, RopReadRecipients.ROP, all)).isEqualTo(ErrorCode.NOT_FOUND);
    expectNames(alice.open(notes, mid, RopOpenMessage.READ_ONLY).handle());
  }

  /** Changes stay in the opening they were made in until they are saved. */
  @Test
  void openingsAreApart() {
    alice.modify(note, List.of(), smtp(0, 1, "Anna", "anna@x.example"));
    Mid mid = alice.save(note, KEEP_OPEN_READ_WRITE);
    MessageClient bob = new MessageClient(stage.connect());
    int other = bob.open(notes, mid, RopOpenMessage.READ_WRITE).handle();
    alice.modify(note, List.of(), smtp(1, 1, "Bert", "bert@x.example"));
    assertThat(bob.recipients(other)).hasSize(1);
    int readOnly = bob.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    RopModifyRecipients.Request change =
        new RopModifyRecipients.Request(List.of(), List.of(smtp(0, 1, "Eve", "e@x.example")));
    assertThat(bob.refused(readOnly, RopModifyRecipients.ROP, change))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            bob.refused(readOnly, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request()))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }

  private static ModifyRecipientRow[] ofAllKinds(List<PropertyTag> columns) {
    int unicode = RecipientRow.Option.UNICODE;
    return new ModifyRecipientRow[] {
      row(
          0,
          RecipientType.TO | RecipientType.SENT,
          new RecipientRow.Address.X500(
              LegacyDn.PREFIX.length(), 0, "/cn=Recipients/cn=bob@ox.test"),
          unicode,
          PropertyRow.of(columns, List.of(6, "own", new TypedValue(PropertyType.INTEGER32, 42)))),
      row(
          1,
          RecipientType.CC,
          new RecipientRow.Address.DistributionList(6, Bytes.ofHex("00112233"), Bytes.ofHex("44")),
          unicode,
          none()),
      row(2, RecipientType.CC, new RecipientRow.Address.Other("NOTES"), unicode, none()),
      row(3, RecipientType.CC, new RecipientRow.Address.Other(null), 0, none()),
      row(
          4,
          RecipientType.CC,
          RecipientRow.Address.Standard.FAX,
          RecipientRow.Option.NO_RICH_INFO | RecipientRow.Option.RESPONSIBLE,
          PropertyRow.of(
              columns, List.of(ErrorCode.NOT_FOUND, "x", new TypedValue(PropertyType.STRING, "t"))))
    };
  }

  /** Each kind of address is kept as it came, with its columns. */
  @Test
  void kindsOfAddress() {
    List<PropertyTag> columns =
        List.of(PidTag.OBJECT_TYPE, OWN, PropertyTag.of(0x7C09, PropertyType.UNSPECIFIED));
    alice.modify(note, columns, ofAllKinds(columns));
    Mid mid = alice.save(note, KEEP_OPEN_READ_WRITE);
    int again = alice.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    List<MessageClient.Read> read = alice.recipients(again);
    assertThat(read).isEqualTo(alice.recipients(note));
    assertThat(read.getFirst().type()).isEqualTo(0x81);
    assertThat(read.stream().map(r -> r.row().address()))
        .containsExactly(
            new RecipientRow.Address.X500(0, 0, LegacyDn.PREFIX + "/cn=Recipients/cn=bob@ox.test"),
            new RecipientRow.Address.DistributionList(
                6, Bytes.ofHex("00112233"), Bytes.ofHex("44")),
            new RecipientRow.Address.Other("NOTES"),
            new RecipientRow.Address.Other(null),
            RecipientRow.Address.Standard.FAX);
    assertThat(read)
        .allSatisfy(r -> {
          assertThat(r.name()).isEqualTo("Name " + r.rowId());
          assertThat(r.row().simpleDisplayName()).isEqualTo("simple");
          assertThat(r.row().transmittableDisplayName()).isEqualTo("sent " + r.rowId());
        });
    assertThat(read.getLast().row().options() & RecipientRow.Option.NO_RICH_INFO).isNotZero();
    assertColumns(alice.reload(again), read);
  }

  private static void assertColumns(MessageInformation told, List<MessageClient.Read> read) {
    List<PropertyTag> columns = told.recipientColumns();
    assertThat(columns).contains(OWN, PropertyTag.of(0x7C09, PropertyType.INTEGER32));
    List<Object> first = read.getFirst().row().properties().values();
    assertThat(first.get(columns.indexOf(OWN))).isEqualTo("own");
    assertThat(first.get(columns.indexOf(PropertyTag.of(0x7C09, PropertyType.INTEGER32))))
        .isEqualTo(42);
    assertThat(first.get(columns.indexOf(PidTag.SMTP_ADDRESS))).isEqualTo("bob@ox.test");
    List<Object> last = read.getLast().row().properties().values();
    assertThat(last.get(columns.indexOf(PidTag.RESPONSIBILITY))).isEqualTo(true);
    assertThat(last.get(columns.indexOf(OWN))).isEqualTo("x");
    assertThat(read.get(1).row().properties().values().get(columns.indexOf(OWN)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** More of our own prefix than there is. */
  @Test
  void prefixBeyondTheEnd() {
    RopModifyRecipients.Request change =
        new RopModifyRecipients.Request(
            List.of(),
            List.of(row(0, 1, new RecipientRow.Address.X500(255, 0, "/cn=x"), 0, none())));
    assertThat(alice.refused(note, RopModifyRecipients.ROP, change))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    expectNames(note);
  }

  /** Written in parts, read in parts; and no more than there may be. */
  @Test
  void thousands() {
    for (int from = 0; from < 10_000; from += 500) {
      int first = from;
      alice.modify(
          note,
          List.of(),
          IntStream.range(first, first + 500)
              .mapToObj(i -> smtp(i, 1, "P" + i, "p" + i))
              .toArray(ModifyRecipientRow[]::new));
    }
    assertThat(
            alice.refused(
                note,
                RopModifyRecipients.ROP,
                new RopModifyRecipients.Request(List.of(), List.of(smtp(10_000, 1, "P", "p")))))
        .isEqualTo(ErrorCode.TOO_MANY_RECIPS);
    Mid mid = alice.save(note, KEEP_OPEN_READ_WRITE);
    List<MessageClient.Read> read =
        alice.recipients(alice.open(notes, mid, RopOpenMessage.READ_ONLY).handle());
    assertThat(read).hasSize(10_000);
    assertThat(read.get(9_999).name()).isEqualTo("P9999");
  }

  /** Row ids have 32 bits. */
  @Test
  void highRowIds() {
    alice.modify(
        note,
        List.of(),
        smtp(0xFFFF_FFF0L, 1, "Last", "l@x.example"),
        smtp(1, 1, "First", "f@x.example"));
    assertThat(alice.recipients(note))
        .extracting(MessageClient.Read::rowId)
        .containsExactly(1L, 0xFFFF_FFF0L);
  }
}
