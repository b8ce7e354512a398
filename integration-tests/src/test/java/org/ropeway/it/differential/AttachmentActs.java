package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.RopSetProperties;

/** What clients do to attachments and the messages in them. */
final class AttachmentActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("add an attachment", 14, AttachmentActs::add),
          new Act.Named("begin an attachment", 6, AttachmentActs::create),
          new Act.Named("open an attachment", 14, AttachmentActs::open),
          new Act.Named("save an attachment", 10, AttachmentActs::save),
          new Act.Named("delete an attachment", 5, AttachmentActs::delete),
          new Act.Named("open an attachment table", 6, AttachmentActs::table),
          new Act.Named("get valid attachments", 4, AttachmentActs::valid),
          new Act.Named("open an embedded message", 10, AttachmentActs::embedded));

  private static final int BY_VALUE = 1;
  private static final int BY_REFERENCE_ONLY = 4;
  private static final int EMBEDDED = 5;

  private AttachmentActs() {}

  private static Optional<Handle> message(Play p, Dice d) {
    return p.anyMessage(d);
  }

  private static boolean add(Play p, Dice d) {
    Optional<Handle> message = message(p, d);
    message.ifPresent(m -> add(p, d, m));
    return message.isPresent();
  }

  /** An attachment, with what it has to have, saved. */
  static void add(Play p, Dice d, Handle message) {
    Handle attachment = create(p, message);
    if (attachment == null) {
      return;
    }
    fill(p, d, attachment);
    p.call(
        attachment,
        attachment,
        RopSaveChangesAttachment.ROP,
        (s, in) -> new RopSaveChangesAttachment.Request(in, 0));
    p.release(attachment);
  }

  private static @Nullable Handle create(Play p, Handle message) {
    return p.open(
        Handle.Kind.ATTACHMENT,
        message,
        RopCreateAttachment.ROP,
        (s, out) -> new RopCreateAttachment.Request(out));
  }

  private static void fill(Play p, Dice d, Handle attachment) {
    int method = d.of(BY_VALUE, BY_VALUE, BY_VALUE, BY_REFERENCE_ONLY, EMBEDDED);
    List<PropertyValue> values = new ArrayList<>();
    values.add(new PropertyValue(PidTag.ATTACH_METHOD, method));
    if (method == BY_VALUE) {
      values.add(
          new PropertyValue(
              PidTag.ATTACH_DATA_BINARY, Bytes.wrap(d.bytes(d.of(0, 10, 1000, 20_000)))));
    }
    if (method == BY_REFERENCE_ONLY) {
      values.add(new PropertyValue(PidTag.ATTACH_LONG_PATHNAME, "\\\\server\\share\\a.txt"));
    }
    if (d.percent(80)) {
      values.add(
          new PropertyValue(
              PidTag.ATTACH_LONG_FILENAME, d.of("a.txt", "Übersicht 2026.pdf", "x", "b.c.d")));
    }
    p.note("    " + values);
    p.call(attachment, RopSetProperties.ROP, s -> new RopSetProperties.Request(values));
    if (method == EMBEDDED) {
      embed(p, d, attachment);
    }
  }

  private static void embed(Play p, Dice d, Handle attachment) {
    Handle embedded = embedded(p, attachment, RopOpenEmbeddedMessage.CREATE);
    if (embedded != null) {
      PropertyActs.set(p, d, embedded);
      p.call(
          embedded,
          embedded,
          RopSaveChangesMessage.ROP,
          (s, in) -> new RopSaveChangesMessage.Request(in, 0));
      p.release(embedded);
    }
  }

  private static @Nullable Handle embedded(Play p, Handle attachment, int mode) {
    return p.open(
        Handle.Kind.EMBEDDED,
        attachment,
        RopOpenEmbeddedMessage.ROP,
        (s, out) -> new RopOpenEmbeddedMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, mode));
  }

  private static boolean create(Play p, Dice d) {
    Optional<Handle> message = message(p, d);
    return message.isPresent() && create(p, message.get()) != null;
  }

  private static boolean open(Play p, Dice d) {
    Optional<Handle> message = message(p, d);
    long number = d.below(3);
    int mode =
        d.of(
            RopOpenAttachment.READ_ONLY,
            RopOpenAttachment.READ_WRITE,
            RopOpenAttachment.BEST_ACCESS);
    message.ifPresent(m ->
        p.open(
            Handle.Kind.ATTACHMENT,
            m,
            RopOpenAttachment.ROP,
            (s, out) -> new RopOpenAttachment.Request(out, mode, number)));
    return message.isPresent();
  }

  private static boolean save(Play p, Dice d) {
    Optional<Handle> attachment = p.any(d, Handle.Kind.ATTACHMENT);
    int flags =
        d.of(
            0,
            RopSaveChangesAttachment.KEEP_OPEN_READ_ONLY,
            RopSaveChangesAttachment.KEEP_OPEN_READ_WRITE);
    attachment.ifPresent(a -> {
      p.note("    flags " + flags);
      p.call(
          a,
          a,
          RopSaveChangesAttachment.ROP,
          (s, in) -> new RopSaveChangesAttachment.Request(in, flags));
    });
    return attachment.isPresent();
  }

  private static boolean delete(Play p, Dice d) {
    Optional<Handle> message = message(p, d);
    int number = d.below(3);
    message.ifPresent(
        m -> p.call(m, RopDeleteAttachment.ROP, s -> new RopDeleteAttachment.Request(number)));
    return message.isPresent();
  }

  private static boolean table(Play p, Dice d) {
    Optional<Handle> message = message(p, d);
    message.ifPresent(m ->
        p.open(
            Handle.Kind.ATTACHMENTS,
            m,
            RopGetAttachmentTable.ROP,
            (s, out) -> new RopGetAttachmentTable.Request(out, 0)));
    return message.isPresent();
  }

  private static boolean valid(Play p, Dice d) {
    Optional<Handle> message = message(p, d);
    message.ifPresent(
        m -> p.call(m, RopGetValidAttachments.ROP, s -> new RopGetValidAttachments.Request()));
    return message.isPresent();
  }

  private static boolean embedded(Play p, Dice d) {
    Optional<Handle> attachment = p.any(d, Handle.Kind.ATTACHMENT);
    int mode =
        d.of(
            RopOpenEmbeddedMessage.READ_ONLY,
            RopOpenEmbeddedMessage.READ_WRITE,
            RopOpenEmbeddedMessage.CREATE);
    attachment.ifPresent(a -> embedded(p, a, mode));
    return attachment.isPresent();
  }
}
