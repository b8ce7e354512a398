package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.KEEP_OPEN_READ_WRITE;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** What a session writes and does not release takes memory, and no more than it may. */
class DraftMemoryTest {
  private static final int LIMIT = 200_000;
  private static final Bytes PART = Bytes.wrap(new byte[20_000]);

  private final TestSession session =
      new TestSession(new ObjectLimits(16, 100, 1000, 1000, 100, 100, 1 << 20, LIMIT, 100, 1000));
  private final MessageClient alice = new MessageClient(session.client());
  private final Fid inbox = session.mailbox().special(SpecialFolder.INBOX);

  @AfterEach
  void end() {
    session.close();
  }

  private static PropertyTag tag(int i) {
    return PropertyTag.of(0x7000 + i, PropertyType.BINARY);
  }

  private long taken() {
    return session.logon(5).session().drafts().taken();
  }

  /** Sets values until there is no room left; how many it took. */
  private int fill(int object) {
    for (int i = 0; i < 100; i++) {
      RopSetProperties.Request set =
          new RopSetProperties.Request(List.of(new PropertyValue(tag(i), PART)));
      ErrorCode code = alice.rops().send(object, RopSetProperties.ROP, set).returnValue();
      if (!code.equals(ErrorCode.SUCCESS)) {
        assertThat(code).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
        return i;
      }
    }
    return 100;
  }

  @Test
  void messages() {
    int one = alice.create(inbox, true);
    int two = alice.create(inbox, true);
    assertThat(fill(one)).isEqualTo(9);
    assertThat(fill(two)).isZero();
    assertThat(alice.set(one, PidTag.SUBJECT, "small")).isEmpty();
    alice.rops().release(one);
    assertThat(fill(two)).isEqualTo(9);
    alice.rops().release(two);
    assertThat(taken()).isZero();
  }

  /** Writing the same again takes nothing more. */
  @Test
  void overwritten() {
    int message = alice.create(inbox, true);
    for (int i = 0; i < 50; i++) {
      alice.set(message, tag(1), PART);
    }
    assertThat(taken()).isBetween(20_000L, 21_000L);
  }

  @Test
  void attachmentsAndWhatIsInThem() {
    int message = alice.create(inbox, true);
    int attachment = alice.createAttachment(message);
    assertThat(fill(attachment)).isEqualTo(9);
    assertThat(
            alice.refused(
                attachment,
                RopSaveChangesAttachment.ROP,
                new RopSaveChangesAttachment.Request(0, KEEP_OPEN_READ_WRITE)))
        .isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    alice.rops().release(attachment);
    int small = alice.attach(message, "small", PART);
    alice.rops().release(small);
    assertThat(taken()).isBetween(20_000L, 21_000L);
    int holder = alice.createAttachment(message);
    int embedded = alice.openEmbedded(holder, RopOpenEmbeddedMessage.CREATE).handle();
    assertThat(fill(embedded)).isEqualTo(8);
    assertThat(alice.saveRefused(embedded, KEEP_OPEN_READ_WRITE))
        .isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    alice.rops().release(embedded);
    alice.rops().release(holder);
    alice.openAttachment(message, 1, RopOpenAttachment.READ_ONLY);
    assertThat(taken()).isBetween(20_000L, 21_000L);
  }

  @Test
  void recipients() {
    int message = alice.create(inbox, true);
    String name = "x".repeat(1000);
    ErrorCode code = ErrorCode.SUCCESS;
    int i = 0;
    for (; code.equals(ErrorCode.SUCCESS) && i < 1000; i++) {
      RopModifyRecipients.Request add =
          new RopModifyRecipients.Request(
              List.of(), List.of(MessageClient.smtp(i, 1, name, "a@b.example")));
      code = alice.rops().send(message, RopModifyRecipients.ROP, add).returnValue();
    }
    assertThat(code).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    assertThat(i).isBetween(5, 50);
  }
}
