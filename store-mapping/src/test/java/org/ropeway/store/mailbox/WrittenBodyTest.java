package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;

/** What is left of the body that a client wrote or deleted, at OX and here. */
@Timeout(60)
class WrittenBodyTest {
  private static final PropertyTag[] FORMS = {PidTag.BODY, PidTag.HTML, PidTag.RTF_COMPRESSED};
  private static final Bytes PAGE = Bytes.wrap("<p>Hallo <b>Bob</b></p>".getBytes(UTF_8));

  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static void set(Message message, PropertyTag tag, Object value) {
    assertThat(message.setProperties(List.of(new PropertyValue(tag, value)))).isEmpty();
  }

  private static Message message(Mailbox mailbox, SpecialFolder where) {
    Message message = mailbox.createMessage(mailbox.special(where), Associated.NORMAL);
    set(message, PidTag.SUBJECT, "A body");
    return message;
  }

  private static PropertyBag reopened(Mailbox mailbox, SpecialFolder where, Message message) {
    Fid folder = mailbox.special(where);
    PropertyBag seen = message.properties();
    PropertyBag again = mailbox.openMessage(folder, message.mid()).properties();
    for (PropertyTag form : FORMS) {
      assertThat(again.get(form)).isEqualTo(seen.get(form));
    }
    return again;
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTS", "NOTES"})
  void aMessageWithoutABodyHasNone(SpecialFolder where) {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, where);
    message.save(false);
    PropertyBag none = reopened(mailbox, where, message);
    assertThat(none.get(PidTag.BODY)).isNull();
    assertThat(none.get(PidTag.RTF_COMPRESSED)).isNull();
    assertThat(none.get(PidTag.INTERNET_CODEPAGE)).isNull();
    set(message, PidTag.BODY, "Text");
    message.save(false);
    PropertyBag text = reopened(mailbox, where, message);
    assertThat(text.get(PidTag.BODY)).isEqualTo("Text");
    assertThat(text.get(PidTag.RTF_COMPRESSED)).isNotNull();
    assertThat(text.get(PidTag.INTERNET_CODEPAGE)).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTS", "NOTES"})
  void withTheBestFormWhatWasMadeOfItIsDeleted(SpecialFolder where) {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, where);
    set(message, PidTag.BODY, "Text");
    message.save(false);
    assertThat(message.deleteProperties(List.of(PidTag.BODY))).isEmpty();
    message.save(false);
    PropertyBag none = reopened(mailbox, where, message);
    for (PropertyTag form : FORMS) {
      assertThat(none.get(form)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTS", "NOTES"})
  void aFormThatIsDeletedIsMadeOfTheBestOne(SpecialFolder where) {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, where);
    set(message, PidTag.HTML, PAGE);
    message.save(false);
    assertThat(message.deleteProperties(List.of(PidTag.BODY))).isEmpty();
    assertThat(message.properties().get(PidTag.BODY)).isNull();
    message.save(false);
    PropertyBag page = reopened(mailbox, where, message);
    assertThat(page.get(PidTag.HTML)).isEqualTo(PAGE);
    assertThat(page.get(PidTag.BODY, "")).contains("Hallo Bob");
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTS", "NOTES"})
  void anEmptyPageIsNoRichText(SpecialFolder where) {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, where);
    set(message, PidTag.HTML, Bytes.EMPTY);
    Object rtf = message.properties().get(PidTag.RTF_COMPRESSED);
    message.save(false);
    assertThat(reopened(mailbox, where, message).get(PidTag.RTF_COMPRESSED)).isEqualTo(rtf);
  }
}
