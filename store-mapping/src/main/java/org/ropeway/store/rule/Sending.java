package org.ropeway.store.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.outbound.Addressing;
import org.ropeway.store.property.PropertyBag;

/**
 * Replies, forwards and bounces of rules. What would be discourteous is not sent, and no failure.
 * [MS-OXORULE] 3.2.5.1.
 */
final class Sending {
  private static final int MOST_RECIPIENTS = 100;
  private static final int TO = 1;

  /** What of a template is in the reply. */
  private static final List<PropertyTag> TEMPLATE =
      List.of(
          PidTag.BODY,
          PidTag.HTML,
          PidTag.RTF_COMPRESSED,
          PidTag.RTF_IN_SYNC,
          PidTag.NATIVE_BODY,
          PidTag.INTERNET_CODEPAGE,
          PidTag.IMPORTANCE,
          PidTag.SENSITIVITY);

  private final Hands hands;
  private final MailboxIds ids;
  private final MailboxIdentity owner;
  private final RuleMails mails;

  Sending(Hands hands, MailboxIds ids, MailboxIdentity owner, Instant now) {
    this.hands = hands;
    this.ids = ids;
    this.owner = owner;
    this.mails = new RuleMails(owner, now);
  }

  /** Sends what a step asks for; {@link RuleFailure} if it cannot be. */
  void send(Step step, long mid, ArrivedMail mail) {
    MailHead head = MailHead.of(hands.rfc822(mid));
    Courtesy courtesy = new Courtesy(head, mail, owner.smtpAddress());
    switch (step.action().data()) {
      case RuleAction.Reply reply -> reply(step, reply, mail, courtesy);
      case RuleAction.Forward forward -> forward(step, forward, courtesy);
      case RuleAction.Bounce bounce -> {
        if (courtesy.mayAnswer(false)) {
          byte[] notice = mails.bounce(step.uuid(), head, courtesy.sender(), bounce.bounceCode());
          hands.send(step.uuid(), notice, List.of(courtesy.sender()));
        }
      }
      default -> throw new RuleFailure(RuleFailure.EXECUTION, "nothing to send");
    }
  }

  private void reply(Step step, RuleAction.Reply reply, ArrivedMail mail, Courtesy courtesy) {
    if (!courtesy.mayAnswer(reply.actionType() == RuleAction.OOF_REPLY)) {
      return;
    }
    long flavor = step.action().actionFlavor();
    if ((flavor & RuleAction.REPLY_STOCK_TEMPLATE) != 0) {
      byte[] stock = mails.stockReply(step.uuid(), courtesy.head(), courtesy.sender());
      hands.send(step.uuid(), stock, List.of(courtesy.sender()));
      return;
    }
    MessageContent template = template(reply);
    Set<String> to = new LinkedHashSet<>();
    List<Recipient> recipients = new ArrayList<>(template.recipients());
    if ((flavor & RuleAction.REPLY_NOT_TO_SENDER) == 0) {
      recipients.addFirst(sender(mail, courtesy.sender()));
    }
    recipients.forEach(
        recipient -> Addressing.recipient(recipient.properties()).ifPresent(to::add));
    check(to);
    MessageContent message =
        new MessageContent(properties(template, mail), recipients, template.attachments());
    byte[] written = hands.write(message, messageId(step.uuid()));
    hands.send(step.uuid(), mails.reply(written, courtesy.head()), List.copyOf(to));
  }

  private String messageId(String uuid) {
    return "<" + uuid + owner.smtpAddress().substring(owner.smtpAddress().indexOf('@')) + ">";
  }

  private static Recipient sender(ArrivedMail mail, String address) {
    String name = mail.get(PidTag.SENT_REPRESENTING_NAME) instanceof String known ? known : address;
    return new Recipient(
        0,
        TO,
        PropertyBag.builder()
            .put(PidTag.DISPLAY_NAME, name)
            .put(PidTag.ADDRESS_TYPE, "SMTP")
            .put(PidTag.EMAIL_ADDRESS, address)
            .put(PidTag.SMTP_ADDRESS, address)
            .build());
  }

  private PropertyBag properties(MessageContent template, ArrivedMail mail) {
    PropertyBag.Builder reply = PropertyBag.builder();
    TEMPLATE.forEach(tag -> reply.put(tag, template.properties().get(tag)));
    String own = template.properties().get(PidTag.SUBJECT, "");
    String subject =
        own.isBlank()
            ? "Re: " + (mail.get(PidTag.NORMALIZED_SUBJECT) instanceof String s ? s : "")
            : own;
    return reply
        .put(PidTag.MESSAGE_CLASS, "IPM.Note")
        .put(PidTag.SUBJECT, subject)
        .put(PidTag.SENT_REPRESENTING_NAME, owner.displayName())
        .put(PidTag.SENT_REPRESENTING_ADDRESS_TYPE, "SMTP")
        .put(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, owner.smtpAddress())
        .build();
  }

  /** The template, which is a message of this mailbox. 2.2.5.1.2.2. */
  private MessageContent template(RuleAction.Reply reply) {
    try {
      long mid =
          switch (reply.template()) {
            case RuleAction.TemplateIds id -> MailboxIds.counter(id.messageId().value());
            case RuleAction.TemplateEntryId id ->
                MailboxIds.counter(
                    ids.idOf(
                        ((MessageEntryId) EntryId.WIRE.readAll(id.messageEid().unsafeArray()))
                            .message()));
          };
      return hands.local(mid);
    } catch (WireException | MapiException | ClassCastException e) {
      throw new RuleFailure(RuleFailure.TEMPLATE, "no template");
    }
  }

  private void forward(Step step, RuleAction.Forward forward, Courtesy courtesy) {
    long flavor = step.action().actionFlavor();
    if ((flavor & RuleAction.FORWARD_AS_TEXT_MESSAGE) != 0) {
      throw new RuleFailure(RuleFailure.EXECUTION, "text messages");
    }
    Set<String> to = new LinkedHashSet<>();
    for (RuleAction.Recipient recipient : forward.recipients()) {
      Addressing.recipient(PropertyBag.of(recipient.properties())).ifPresent(to::add);
    }
    to.removeIf(address -> address.equalsIgnoreCase(owner.smtpAddress()));
    check(to);
    if (courtesy.mayForward()) {
      long form =
          forward.actionType() == RuleAction.DELEGATE ? RuleAction.FORWARD_PRESERVE_SENDER : flavor;
      List<String> all = List.copyOf(to);
      hands.send(step.uuid(), mails.forward(step.uuid(), courtesy.head(), form, all), all);
    }
  }

  private static void check(Set<String> to) {
    if (to.isEmpty()) {
      throw new RuleFailure(RuleFailure.EXECUTION, "nobody to send to");
    }
    if (to.size() > MOST_RECIPIENTS) {
      throw new RuleFailure(RuleFailure.RECIPIENTS, to.size() + " recipients");
    }
  }
}
