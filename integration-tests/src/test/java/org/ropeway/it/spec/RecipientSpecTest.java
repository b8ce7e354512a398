package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.stage.Messages.smtp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCMSG] 3.2.5.4 to 3.2.5.6, [MS-OXCDATA] 2.8.3: recipients. */
class RecipientSpecTest extends MessageStage {
  private static final PropertyTag OWN = PropertyTag.of(0x7C08, PropertyType.STRING);
  private static final PropertyTag ANY = PropertyTag.of(0x7C09, PropertyType.UNSPECIFIED);
  private static final PropertyTag CERTIFICATE = PidTag.USER_CERTIFICATE;

  private static ModifyRecipientRow gone(long rowId) {
    return new ModifyRecipientRow(rowId, RecipientType.TO, Optional.empty());
  }

  private static List<Long> rowIds(List<ReadRecipientRow> rows) {
    return rows.stream().map(ReadRecipientRow::rowId).toList();
  }

  private List<String> names(MapiRef message) {
    return messages.recipientRows(message).stream().map(RecipientRow::displayName).toList();
  }

  private MapiRef withThree(Fid folder) {
    MapiRef message = messages.create(folder);
    messages
        .modify(
            message,
            List.of(),
            smtp(5, RecipientType.CC, "Carol", "carol@x.example"),
            smtp(0, RecipientType.TO, "Anna", "anna@x.example"),
            smtp(2, RecipientType.BCC, "Bert", "bert@x.example"))
        .response();
    return message;
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.5: a row id that is not there adds a recipient with that row id")
  @Must("[MS-OXCMSG] 3.2.5.5: one that is there is replaced with all its properties")
  @Must("[MS-OXCMSG] 3.2.5.5: an empty row deletes the recipient")
  @Must("[MS-OXCMSG] 3.2.5.5: what is deleted is not told any more by the same handle")
  @Must("[MS-OXCMSG] 3.2.5.5: changes are told by the same handle before they are saved")
  @Must("[MS-OXCMSG] 3.2.5.5: and not by other handles")
  void modified(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = withThree(folder);
    assertThat(rowIds(messages.recipients(message))).containsExactly(0L, 2L, 5L);
    assertThat(names(message)).containsExactly("Anna", "Bert", "Carol");
    Mid mid = messages.save(message);
    MapiRef handle = messages.write(folder, mid);
    messages
        .modify(
            message,
            List.of(),
            smtp(2, RecipientType.TO, "Berta", "berta@x.example"),
            smtp(9, RecipientType.TO, "Dora", "dora@x.example"),
            gone(0),
            gone(77))
        .response();
    assertThat(names(message)).containsExactly("Berta", "Carol", "Dora");
    assertThat(messages.values(message, PidTag.DISPLAY_TO, PidTag.DISPLAY_CC, PidTag.DISPLAY_BCC))
        .containsExactly("Berta; Dora", "Carol", "");
    assertThat(names(handle)).containsExactly("Anna", "Bert", "Carol");
    messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(names(again)).containsExactly("Berta", "Carol", "Dora");
    assertThat(messages.recipients(again))
        .extracting(ReadRecipientRow::rowId, ReadRecipientRow::recipientType)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, 1),
            org.assertj.core.groups.Tuple.tuple(5L, 2),
            org.assertj.core.groups.Tuple.tuple(9L, 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.4: removed recipients are not told any more by the same handle")
  @Must("[MS-OXCMSG] 3.2.5.4: other handles tell them until the save")
  @Must("[MS-OXCMSG] 3.2.5.4: it succeeds without any recipients")
  @Must("[MS-OXCMSG] 3.2.5.4: the reserved field is ignored")
  @Must("[MS-OXCMSG] 3.2.5.6: a message without recipients is ecNotFound")
  void removedAll(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = withThree(folder);
    Mid mid = messages.save(message);
    for (int i = 0; i < 2; i++) {
      outlook
          .call(message, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request(i * 7L))
          .response();
      assertThat(messages.readRecipients(message, 0).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(messages.value(message, PidTag.DISPLAY_TO)).isEqualTo("");
    }
    assertThat(others.recipients(others.read(folder, mid))).hasSize(3);
    messages.save(message);
    assertThat(others.recipients(others.read(folder, mid))).isEmpty();
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.4: recipients are removed of a message only, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.5: and changed, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.6: and read, ecNullObject")
  void wrongObjects() {
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    assertThat(
            List.of(
                outlook
                    .call(folder, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request())
                    .returnValue(),
                messages.modify(folder, List.of(), gone(0)).returnValue(),
                messages.readRecipients(folder, 0).returnValue()))
        .containsOnly(ErrorCode.NULL_OBJECT);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.6: all recipients are told, however many, from a row id on")
  @Must("[MS-OXCMSG] 3.2.5.6: each answer has as many as fit")
  @Must("[MS-OXCMSG] 3.2.5.6: from row id 0 on the first recipient is the first")
  @Must("[MS-OXCMSG] 3.2.5.6: a row id beyond the last is ecNotFound")
  void moreThanABufferHas(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    List<ModifyRecipientRow> rows = new ArrayList<>();
    for (int i = 1; i <= 700; i++) {
      rows.add(smtp(i, RecipientType.TO, "N".repeat(120) + i, i + "@x.example"));
    }
    Collections.reverse(rows);
    for (int i = 0; i < rows.size(); i += 50) {
      ModifyRecipientRow[] some = rows.subList(i, i + 50).toArray(ModifyRecipientRow[]::new);
      messages.modify(message, List.of(), some).response();
    }
    Mid mid = messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(messages.readRecipients(again, 0).response().recipientRows())
        .hasSizeBetween(50, 255)
        .first()
        .extracting(ReadRecipientRow::rowId)
        .isEqualTo(1L);
    assertThat(rowIds(messages.recipients(again)))
        .isEqualTo(IntStream.rangeClosed(1, 700).mapToObj(i -> (long) i).toList());
    assertThat(messages.readRecipients(again, 400).response().recipientRows())
        .first()
        .extracting(ReadRecipientRow::rowId)
        .isEqualTo(400L);
    assertThat(messages.readRecipients(again, 701).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.3.6.2: RowCount is less than 0xFF, however many would fit")
  void lessThan255() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef message = messages.create(folder);
    ModifyRecipientRow[] rows =
        IntStream.range(0, 300)
            .mapToObj(i -> smtp(i, RecipientType.TO, "N", "n@x.example"))
            .toArray(ModifyRecipientRow[]::new);
    messages.modify(message, List.of(), rows).response();
    assertThat(messages.readRecipients(message, 0).response().recipientRows()).hasSize(254);
    assertThat(messages.recipients(message)).hasSize(300);
    assertThat(messages.reload(message).recipientRows().size()).isLessThan(255);
  }

  private static ModifyRecipientRow row(
      long rowId, RecipientRow.Address address, int options, PropertyRow properties) {
    RecipientRow row =
        new RecipientRow(
            address,
            options,
            address instanceof RecipientRow.Address.X500 ? null : "address of " + rowId,
            "Name " + rowId,
            "simple " + rowId,
            "sent " + rowId,
            properties.values().size(),
            properties);
    return new ModifyRecipientRow(rowId, RecipientType.CC, Optional.of(row));
  }

  private static ModifyRecipientRow[] ofAllKinds(List<PropertyTag> columns) {
    PropertyRow none = new PropertyRow(false, List.of());
    PropertyRow all =
        PropertyRow.of(
            columns,
            List.of("own", new TypedValue(PropertyType.INTEGER32, 42), Bytes.ofHex("0102")));
    PropertyRow some =
        PropertyRow.of(
            columns,
            List.of(
                ErrorCode.NOT_FOUND,
                new TypedValue(PropertyType.STRING, "text"),
                ErrorCode.NOT_FOUND));
    int unicode = RecipientRow.Option.UNICODE;
    return new ModifyRecipientRow[] {
      row(0, new RecipientRow.Address.X500(0, 0, "/o=X/cn=Recipients/cn=bob"), unicode, all),
      row(
          1,
          new RecipientRow.Address.DistributionList(6, Bytes.ofHex("00112233"), Bytes.ofHex("44")),
          unicode,
          none),
      row(2, new RecipientRow.Address.Other("NOTES"), unicode, none),
      row(3, new RecipientRow.Address.Other(null), 0, none),
      row(4, RecipientRow.Address.Standard.FAX, RecipientRow.Option.NO_RICH_INFO, some),
      row(5, RecipientRow.Address.Standard.MS_MAIL, RecipientRow.Option.RESPONSIBLE, none),
      row(6, RecipientRow.Address.Standard.PROFESSIONAL_OFFICE_SYSTEM, unicode, none),
      row(7, RecipientRow.Address.Standard.SMTP, unicode, all)
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCDATA] 2.8.3.2: each kind of recipient is told as it was written")
  @Must("[MS-OXCMSG] 2.2.3.5.1: the columns of the request are properties of the recipient")
  void kinds(PrivateFolder where) {
    Fid folder = fid(where);
    List<PropertyTag> columns = List.of(OWN, ANY, CERTIFICATE);
    MapiRef message = messages.create(folder);
    messages.modify(message, columns, ofAllKinds(columns)).response();
    List<RecipientRow> written = messages.recipientRows(message);
    Mid mid = messages.save(message);
    restart();
    MapiRef again = messages.read(folder, mid);
    assertThat(messages.recipientRows(again)).isEqualTo(written);
    assertThat(written)
        .extracting(RecipientRow::address)
        .hasOnlyElementsOfTypes(
            RecipientRow.Address.X500.class,
            RecipientRow.Address.DistributionList.class,
            RecipientRow.Address.Other.class,
            RecipientRow.Address.Standard.class);
    assertThat(written.getFirst().address())
        .isEqualTo(new RecipientRow.Address.X500(0, 0, "/o=X/cn=Recipients/cn=bob"));
    List<PropertyTag> told = messages.reload(again).recipientColumns();
    assertThat(told).contains(OWN, CERTIFICATE, ANY.withType(PropertyType.INTEGER32));
    assertThat(written.getFirst().properties().values()).contains("own", Bytes.ofHex("0102"), 42);
    assertThat(written.get(4).options() & RecipientRow.Option.NO_RICH_INFO).isNotZero();
    assertThat(written.get(5).options() & RecipientRow.Option.RESPONSIBLE).isNotZero();
    assertThat(written)
        .extracting(RecipientRow::simpleDisplayName)
        .containsExactlyElementsOf(IntStream.range(0, 8).mapToObj(i -> "simple " + i).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.3.5.1: a value of a recipient may be as long as a request has room for")
  void longValues(PrivateFolder where) {
    Fid folder = fid(where);
    Bytes certificate = Bytes.wrap(new byte[9_000]);
    List<PropertyTag> columns = List.of(OWN, CERTIFICATE);
    PropertyRow properties = PropertyRow.of(columns, List.of("x".repeat(4_000), certificate));
    MapiRef message = messages.create(folder);
    messages
        .modify(
            message,
            columns,
            row(0, RecipientRow.Address.Standard.SMTP, RecipientRow.Option.UNICODE, properties))
        .response();
    Mid mid = messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(messages.recipientRows(again))
        .singleElement()
        .satisfies(
            r -> assertThat(r.properties().values()).contains("x".repeat(4_000), certificate));
  }

  @Test
  @Must("[MS-OXCDATA] 2.8.3.2: AddressPrefixUsed counts characters of the prefix told at connect")
  void prefix() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef message = messages.create(folder);
    PropertyRow none = new PropertyRow(false, List.of());
    assertThat(
            messages
                .modify(
                    message,
                    List.of(),
                    row(0, new RecipientRow.Address.X500(200, 0, "/cn=x"), 0, none))
                .returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    messages
        .modify(message, List.of(), row(0, new RecipientRow.Address.X500(3, 0, "X"), 0, none))
        .response();
    assertThat(messages.recipientRows(message).getFirst().address())
        .isInstanceOfSatisfying(
            RecipientRow.Address.X500.class, x -> assertThat(x.dn()).hasSize(4).endsWith("X"));
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.5: a message open for reading keeps its recipients, ecAccessDenied")
  void notOfAMessageForReading() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = messages.save(withThree(folder));
    MapiRef reading = messages.read(folder, mid);
    assertThat(
            outlook
                .call(
                    reading,
                    RopModifyRecipients.ROP,
                    new RopModifyRecipients.Request(List.of(), List.of(gone(0))))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(Outlook.opened(outlook.message(folder, mid, 0))).isNotNull();
  }
}
