package org.ropeway.store.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMail;
import org.ropeway.store.property.PropertyBag;

/**
 * What a list shows of a mail and a header tells, wherever it comes from: from OX's listing or from
 * the mail itself. Both go this way, so that a mail does not change when it is opened.
 *
 * @param subject decoded
 * @param priority 1 highest to 5 lowest, where no header tells
 */
record Envelope(
    String subject,
    List<MailAddress> from,
    List<MailAddress> to,
    List<MailAddress> cc,
    List<MailAddress> bcc,
    @Nullable Instant sent,
    @Nullable Instant received,
    int priority,
    HeaderFields headers) {

  /** The envelope as OX lists it. */
  static Envelope of(OxMail mail) {
    return new Envelope(
        HeaderText.clean(mail.subject()),
        MailAddress.of(mail.from()),
        MailAddress.of(mail.to()),
        MailAddress.of(mail.cc()),
        MailAddress.of(mail.bcc()),
        mail.sentDate(),
        mail.receivedDate(),
        mail.priority(),
        new Listed(mail.headers()));
  }

  /** Puts all properties that follow. */
  void put(PropertyBag.Builder to, MailOwner owner) {
    Subject halves = Subject.of(subject);
    to.put(PidTag.SUBJECT, subject)
        .put(PidTag.SUBJECT_PREFIX, halves.prefix())
        .put(PidTag.NORMALIZED_SUBJECT, halves.normalized());
    Conversation.of(headers, halves).put(to);
    Priorities.put(to, headers, priority);
    putAuthor(to);
    putReaders(to, owner);
    putTimes(to);
    to.put(PidTag.INTERNET_MESSAGE_ID, MessageIds.first(headers.first("message-id")))
        .put(PidTag.IN_REPLY_TO_ID, MessageIds.first(headers.first("in-reply-to")))
        .put(PidTag.INTERNET_REFERENCES, references())
        .put(
            PidTag.MESSAGE_CLASS,
            MessageClass.of(StructuredField.parse(headers.first("content-type"))));
  }

  private @Nullable String references() {
    String field = headers.first("references");
    return field == null ? null : HeaderText.clean(field);
  }

  /**
   * From is whom the mail represents, Sender who sent it ([MS-OXCMAIL] 2.2.3.1.2 and 2.2.3.1.3).
   */
  private void putAuthor(PropertyBag.Builder to) {
    List<MailAddress> sender = AddressList.parse(headers.first("sender"), 1);
    MailAddress author = first(from, sender);
    MailAddress hand = first(sender, from);
    if (author == null || hand == null) {
      return;
    }
    if (author.equals(hand)) {
      AddressGroup.put(to, author, AddressGroup.SENT_REPRESENTING, AddressGroup.SENDER);
    } else {
      AddressGroup.put(to, author, AddressGroup.SENT_REPRESENTING);
      AddressGroup.put(to, hand, AddressGroup.SENDER);
    }
    to.put(PidTag.SENT_REPRESENTING_FLAGS, 0);
  }

  private static @Nullable MailAddress first(List<MailAddress> a, List<MailAddress> b) {
    return !a.isEmpty() ? a.getFirst() : b.isEmpty() ? null : b.getFirst();
  }

  private void putReaders(PropertyBag.Builder to, MailOwner owner) {
    to.put(PidTag.DISPLAY_TO, names(this.to))
        .put(PidTag.DISPLAY_CC, names(cc))
        .put(PidTag.DISPLAY_BCC, names(bcc));
    if (owner.addresses().isEmpty()) {
      return;
    }
    boolean toMe = reaches(owner, this.to);
    boolean ccMe = reaches(owner, cc);
    to.put(PidTag.MESSAGE_TO_ME, toMe)
        .put(PidTag.MESSAGE_CC_ME, ccMe)
        .put(PidTag.MESSAGE_RECIPIENT_ME, toMe || ccMe || reaches(owner, bcc));
    AddressGroup.put(
        to,
        MailAddress.of(owner.displayName(), owner.addresses().getFirst()),
        AddressGroup.RECEIVED_BY,
        AddressGroup.RECEIVED_REPRESENTING);
  }

  private static boolean reaches(MailOwner owner, List<MailAddress> list) {
    for (MailAddress a : list) {
      if (owner.has(a.email())) {
        return true;
      }
    }
    return false;
  }

  private static String names(List<MailAddress> list) {
    if (list.size() == 1) {
      return list.getFirst().name();
    }
    StringBuilder out = new StringBuilder();
    for (MailAddress a : list) {
      out.append(out.isEmpty() ? "" : "; ").append(a.name());
    }
    return out.toString();
  }

  private void putTimes(PropertyBag.Builder to) {
    Instant submitted = sent == null ? received : sent;
    Instant delivered = received == null ? sent : received;
    if (submitted != null && delivered != null) {
      to.put(PidTag.CLIENT_SUBMIT_TIME, FileTime.of(submitted))
          .put(PidTag.MESSAGE_DELIVERY_TIME, FileTime.of(delivered));
    }
  }

  /** The header fields that OX lists. */
  private record Listed(Map<String, String> fields) implements HeaderFields {
    @Override
    public @Nullable String first(String name) {
      String v = fields.get(name);
      int end = v == null ? -1 : v.indexOf('\n');
      return v == null || end < 0 ? v : v.substring(0, end);
    }

    @Override
    public List<String> all(String name) {
      String v = fields.get(name);
      return v == null ? List.of() : Arrays.asList(v.split("\n"));
    }
  }
}
