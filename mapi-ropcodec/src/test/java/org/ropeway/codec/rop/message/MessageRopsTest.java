package org.ropeway.codec.rop.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.codec.rop.Exchange.each;
import static org.ropeway.codec.rop.Exchange.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Exchange;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireWriter;

/** Every ROP of [MS-OXCROPS] 2.2.6, there and back. */
class MessageRopsTest {
  private static final Fid FOLDER = Fid.of(1, 0x102);
  private static final Mid MESSAGE = Mid.of(1, 0x30405);
  private static final Charset CHARSET = StandardCharsets.ISO_8859_1;
  private static final Bytes CLIENT_DATA = Bytes.wrap(new byte[24]);
  private static final List<PropertyTag> COLUMNS =
      List.of(PidTag.OBJECT_TYPE, PidTag.DISPLAY_TYPE, PidTag.SMTP_ADDRESS);

  private static final RecipientRow ANNA =
      new RecipientRow(
          RecipientRow.Address.Standard.SMTP,
          RecipientRow.Option.UNICODE,
          "anna@example.com",
          "Anna",
          null,
          null,
          3,
          PropertyRow.of(COLUMNS, List.of(6, 0, "anna@example.com")));

  private static final RecipientRow BERT =
      new RecipientRow(
          new RecipientRow.Address.X500(0, 0, "/o=Example/cn=bert"),
          RecipientRow.Option.UNICODE | RecipientRow.Option.SAME_TRANSMITTABLE_NAME,
          null,
          "Bert Zoë",
          "Bert",
          null,
          2,
          PropertyRow.of(COLUMNS.subList(0, 2), List.of(6, ErrorCode.NOT_FOUND)));

  private static final MessageInformation INFORMATION =
      new MessageInformation(
          true,
          TypedString.of("RE: "),
          TypedString.of("Grüße € "),
          9,
          COLUMNS,
          List.of(
              new OpenRecipientRow(RecipientType.TO, 1252, ANNA),
              new OpenRecipientRow(RecipientType.CC | RecipientType.RESEND, 1200, BERT)));

  static Stream<Exchange> exchanges() {
    return Stream.of(opening(), recipients(), flags(), attachments()).flatMap(s -> s);
  }

  private static Stream<Exchange> opening() {
    RopOpenMessage.Request open =
        new RopOpenMessage.Request(2, RopOpenMessage.LOGON_CODE_PAGE, FOLDER, 3, MESSAGE);
    MessageInformation plain =
        new MessageInformation(
            false, TypedString.NONE, TypedString.of(""), 0, List.of(), List.of());
    RopCreateMessage.Request create = new RopCreateMessage.Request(2, 1252, FOLDER, true);
    RopSaveChangesMessage.Request save =
        new RopSaveChangesMessage.Request(4, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE);
    return Stream.of(
            each(RopOpenMessage.ROP, open, INFORMATION),
            each(RopOpenMessage.ROP, open, plain),
            each(RopCreateMessage.ROP, create, new RopCreateMessage.Response(Optional.empty())),
            each(RopCreateMessage.ROP, create, new RopCreateMessage.Response(Optional.of(MESSAGE))),
            each(RopSaveChangesMessage.ROP, save, new RopSaveChangesMessage.Response(4, MESSAGE)),
            each(
                RopReloadCachedInformation.ROP,
                new RopReloadCachedInformation.Request(),
                INFORMATION),
            each(
                RopOpenEmbeddedMessage.ROP,
                new RopOpenEmbeddedMessage.Request(2, 0xFFF, RopOpenEmbeddedMessage.CREATE),
                new RopOpenEmbeddedMessage.Response(MESSAGE, INFORMATION)))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> recipients() {
    RopModifyRecipients.Request modify =
        new RopModifyRecipients.Request(
            COLUMNS,
            List.of(
                new ModifyRecipientRow(0, RecipientType.TO, Optional.of(ANNA)),
                new ModifyRecipientRow(0xFFFFFFFFL, RecipientType.BCC, Optional.of(BERT)),
                new ModifyRecipientRow(7, RecipientType.CC, Optional.empty())));
    RopReadRecipients.Response read =
        new RopReadRecipients.Response(
            List.of(
                ReadRecipientRow.of(0, RecipientType.TO, 1252, COLUMNS, ANNA, CHARSET),
                ReadRecipientRow.of(1, RecipientType.CC, 1200, COLUMNS, BERT, CHARSET)));
    RopReadRecipients.Request from = new RopReadRecipients.Request(0);
    return Stream.of(
            each(
                RopRemoveAllRecipients.ROP,
                new RopRemoveAllRecipients.Request(),
                RopResponse.EMPTY),
            each(RopModifyRecipients.ROP, modify, RopResponse.EMPTY),
            each(RopReadRecipients.ROP, from, read).map(e -> e.withColumns(COLUMNS)),
            each(RopReadRecipients.ROP, from, read))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> flags() {
    RopSetMessageStatus.Response status = new RopSetMessageStatus.Response(0x3800);
    RopSetReadFlags.Request readFlags = new RopSetReadFlags.Request(true, 5, List.of(MESSAGE));
    RopSetMessageReadFlag.Request quiet =
        new RopSetMessageReadFlag.Request(4, RopSetReadFlags.SUPPRESS_RECEIPT, Optional.empty());
    RopSetMessageReadFlag.Request inPublic =
        new RopSetMessageReadFlag.Request(4, 0, Optional.of(CLIENT_DATA));
    RopSetMessageReadFlag.Response changed =
        new RopSetMessageReadFlag.Response(
            Optional.of(new RopSetMessageReadFlag.ReadStatusChanged(3, CLIENT_DATA)));
    return Stream.of(
            each(
                RopSetMessageStatus.ROP,
                new RopSetMessageStatus.Request(MESSAGE, 0x1000, 0x3000),
                status),
            each(RopGetMessageStatus.ROP, new RopGetMessageStatus.Request(MESSAGE), status),
            Stream.of(
                exchange(
                    RopSetReadFlags.ROP, readFlags, ErrorCode.SUCCESS, new PartialCompletion(true)),
                exchange(
                    RopSetReadFlags.ROP,
                    readFlags,
                    ErrorCode.ACCESS_DENIED,
                    new PartialCompletion(false))),
            each(
                RopSetMessageReadFlag.ROP,
                quiet,
                new RopSetMessageReadFlag.Response(Optional.empty())),
            each(RopSetMessageReadFlag.ROP, inPublic, changed).map(Exchange::onPublicLogon))
        .flatMap(s -> s);
  }

  private static Stream<Exchange> attachments() {
    return Stream.of(
            each(
                RopOpenAttachment.ROP,
                new RopOpenAttachment.Request(2, RopOpenAttachment.BEST_ACCESS, 1),
                RopResponse.EMPTY),
            each(
                RopCreateAttachment.ROP,
                new RopCreateAttachment.Request(2),
                new RopCreateAttachment.Response(0xFFFFFFFFL)),
            each(RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(1), RopResponse.EMPTY),
            each(
                RopSaveChangesAttachment.ROP,
                new RopSaveChangesAttachment.Request(
                    4, RopSaveChangesAttachment.KEEP_OPEN_READ_ONLY),
                RopResponse.EMPTY),
            each(
                RopGetAttachmentTable.ROP,
                new RopGetAttachmentTable.Request(2, RopGetAttachmentTable.UNICODE),
                RopResponse.EMPTY),
            each(
                RopGetValidAttachments.ROP,
                new RopGetValidAttachments.Request(),
                new RopGetValidAttachments.Response(List.of(0L, 2L))))
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void comesBackAsItWas(Exchange exchange) {
    exchange.check();
  }

  @Test
  void everyRopOfTheChapterIsExchanged() {
    Exchange.coverChapter("2.2.6.", exchanges());
  }

  @Test
  void recipientsAreReadByTheColumnsOfTheirMessage() {
    RecipientRow cyrillic =
        new RecipientRow(
            RecipientRow.Address.Standard.SMTP,
            0,
            "anna@example.com",
            "Анна",
            null,
            null,
            1,
            PropertyRow.of(COLUMNS.subList(0, 1), List.of(6)));
    Charset charset = Charset.forName("windows-1251");
    ReadRecipientRow row =
        ReadRecipientRow.of(1, RecipientType.CC, 1251, COLUMNS, cyrillic, charset);
    assertThat(row.recipientRow(COLUMNS, charset)).isEqualTo(cyrillic);
    assertThat(row.size()).isEqualTo(11 + row.recipientRow().length());
  }

  @Test
  void theStatusIsAnsweredUnderTheIdOfSettingIt() {
    Exchange exchange =
        exchange(
            RopGetMessageStatus.ROP,
            new RopGetMessageStatus.Request(MESSAGE),
            ErrorCode.SUCCESS,
            new RopSetMessageStatus.Response(1));
    assertThat(exchange.answer()).startsWith(0x20);
  }

  @Test
  void asManyRecipientsAreToldAsFit() {
    int all = WireWriter.encode(MessageInformation.WIRE, INFORMATION).length;
    assertThat(INFORMATION.within(all, CHARSET)).isEqualTo(INFORMATION);
    MessageInformation one = INFORMATION.within(all - 1, CHARSET);
    assertThat(one.recipientRows()).containsExactly(INFORMATION.recipientRows().getFirst());
    assertThat(one.recipientCount()).isEqualTo(9);
    int without = all - WireWriter.encode(MessageInformation.WIRE, one).length;
    assertThat(without).isPositive();
    assertThatThrownBy(() -> INFORMATION.within(10, CHARSET))
        .isInstanceOf(WireOverflowException.class);
  }

  @Test
  void asManyRecipientsAreReadAsFit() {
    ReadRecipientRow row = ReadRecipientRow.of(0, RecipientType.TO, 1252, COLUMNS, ANNA, CHARSET);
    List<ReadRecipientRow> many = Collections.nCopies(300, row);
    assertThat(RopReadRecipients.Response.of(many, 1 + 2 * row.size()).recipientRows()).hasSize(2);
    assertThat(RopReadRecipients.Response.of(many, 2 * row.size()).recipientRows()).hasSize(1);
    assertThat(RopReadRecipients.Response.of(many, row.size()).recipientRows()).isEmpty();
    assertThat(RopReadRecipients.Response.of(many, 0x8000).recipientRows()).hasSize(254);
  }

  /** A byte too many, a column too many, a size too small, counts that are not paid for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0e0001" + "0000" + "0100" + "00000000" + "01" + "0600" + "0300" + "0000" + "00" + "00",
        "0e0001" + "0000" + "0100" + "00000000" + "01" + "0500" + "0300" + "0100" + "00",
        "0e0001" + "0000" + "0100" + "00000000" + "01" + "0400" + "0300" + "0000" + "00",
        "0e0001" + "ffff" + "0100" + "00000000" + "01" + "0500" + "0300" + "0000" + "00",
        "0e0001" + "0000" + "ffff" + "00000000" + "01" + "0500" + "0300" + "0000" + "00",
      })
  void recipientsThatDoNotFillTheirSizeAreRefused(String request) {
    assertThatThrownBy(() -> RopCall.wire(LogonKinds.PRIVATE).readAll(Bytes.ofHex(request).array()))
        .isInstanceOf(WireException.class);
  }
}
