package org.ropeway.store.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.draft.SettledBody;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.outbound.Written;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/**
 * What somebody wrote to a message and its mail at OX does not say, so that what was written is
 * what is read: properties, or that there are none; recipients and attachments as far as theirs
 * differ.
 *
 * @param bag all of it: a property that the message has not is ecNotFound
 */
public record Overlay(PropertyBag bag) {
  /** Nothing: the message is what its mail says. */
  public static final Overlay NONE = new Overlay(PropertyBag.EMPTY);

  /** Of an attachment: its place among those of the mail, or {@link #NOWHERE}. */
  private static final PropertyTag PLACE = PidTag.ROWID;

  private static final int NOWHERE = -1;

  /** The place of what stands for no attachments at all. */
  private static final int NONE_AT_ALL = -2;

  /** Whether OX showed a flag, in the place of a property of which nobody's word is kept. */
  private static final PropertyTag FLAGGED = PidTag.MESSAGE_FLAGS;

  /** What follows from state and content, so that nobody's word for it is kept. */
  private static final Set<Integer> COMPUTED =
      Stream.of(
              PidTag.MESSAGE_FLAGS,
              PidTag.MESSAGE_SIZE,
              PidTag.MESSAGE_SIZE_EXTENDED,
              PidTag.MESSAGE_RECIPIENTS,
              PidTag.MESSAGE_ATTACHMENTS)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  /** What every mail has although nobody wrote it: an id and a date. */
  private static final Set<Integer> MADE =
      Stream.of(PidTag.INTERNET_MESSAGE_ID, PidTag.MESSAGE_DELIVERY_TIME)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  /** As {@link #bytes} gave it. */
  public static Overlay of(PropertyBag stored) {
    return stored.size() == 0 ? NONE : new Overlay(stored);
  }

  /**
   * What a message has more than its mail.
   *
   * @param deleted ids of properties that it has not, whatever the mail says
   */
  public static Overlay of(
      MessageContent message, MessageContent mail, Written.Order order, Set<Integer> deleted) {
    PropertyBag more =
        difference(message.properties(), mail.properties(), deleted, Overlay::isComputed);
    return of(ContentBytes.encode(difference(message, mail, order, more)));
  }

  /**
   * What a message has more than its mail, and what it has not of what mails say of themselves: it
   * is as it was written, and tables show all of it.
   *
   * @param listed what tables would show of the mail
   */
  public static Overlay ofWritten(
      MessageContent message, MessageContent mail, Written.Order order, PropertyBag listed) {
    PropertyBag.Builder b =
        exact(message.properties(), mail.properties(), Overlay::isComputed).toBuilder();
    message
        .properties()
        .forEach((tag, value) -> {
          boolean unneeded = listed.get(tag) != null || SettledBody.ids().contains(tag.id());
          if (!unneeded && !isComputed(tag.id()) && !MADE.contains(tag.id())) {
            b.put(tag, value);
          }
        });
    return of(ContentBytes.encode(difference(message, mail, order, b.build())));
  }

  private static PropertyBag exact(PropertyBag message, PropertyBag mail, IntPredicate computed) {
    Set<Integer> others = new HashSet<>();
    mail.forEach((tag, value) -> others.add(tag.id()));
    others.removeAll(MADE);
    if (SettledBody.isWritten(message)) {
      others.removeAll(SettledBody.ids());
    }
    return difference(message, mail, others, computed);
  }

  private static PropertyBag difference(
      PropertyBag message, PropertyBag mail, Set<Integer> deleted, IntPredicate computed) {
    PropertyBag.Builder b = PropertyBag.builder();
    message.forEach((tag, value) -> {
      if (!computed.test(tag.id()) && !value.equals(mail.get(tag))) {
        b.put(tag, value);
      }
    });
    for (int id : deleted) {
      if (message.tagOf(id) == null && mail.tagOf(id) != null && !computed.test(id)) {
        b.put(PropertyTag.of(id, PropertyType.ERROR), ErrorCode.NOT_FOUND);
      }
    }
    return b.build();
  }

  private static boolean isComputed(int id) {
    return COMPUTED.contains(id) || MessageRow.isComputed(id);
  }

  private static MessageContent difference(
      MessageContent message, MessageContent mail, Written.Order order, PropertyBag properties) {
    List<Recipient> recipients =
        message.recipients().equals(mail.recipients()) ? List.of() : message.recipients();
    List<Attachment> attachments = attachments(message, mail, order);
    boolean none = message.attachments().isEmpty() && !attachments.isEmpty();
    PropertyBag shown =
        none ? properties.toBuilder().put(PidTag.HAS_ATTACHMENTS, false).build() : properties;
    return new MessageContent(shown, recipients, attachments);
  }

  private static List<Attachment> attachments(
      MessageContent message, MessageContent mail, Written.Order order) {
    if (message.attachments().equals(mail.attachments())) {
      return List.of();
    }
    if (message.attachments().isEmpty()) {
      return List.of(at(NONE_AT_ALL, 0, PropertyBag.EMPTY, null));
    }
    List<Attachment> more = new ArrayList<>();
    for (Attachment a : message.attachments()) {
      int place = order.numbers().indexOf(a.number());
      boolean there = place >= 0 && place < mail.attachments().size();
      Attachment known = there ? mail.attachments().get(place) : null;
      more.add(
          known == null || (a.embedded() == null) != (known.embedded() == null)
              ? at(NOWHERE, a.number(), a.properties(), a.embedded())
              : attachment(a, known, place, order));
    }
    return more;
  }

  private static Attachment attachment(
      Attachment a, Attachment known, int place, Written.Order order) {
    MessageContent embedded = a.embedded();
    MessageContent read = known.embedded();
    Written.Order within = order.within().getOrDefault(a.number(), Written.Order.NONE);
    return at(
        place,
        a.number(),
        exact(a.properties(), known.properties(), id -> false),
        embedded == null || read == null
            ? null
            : difference(
                embedded,
                read,
                within,
                exact(embedded.properties(), read.properties(), id -> false)));
  }

  private static Attachment at(
      int place, int number, PropertyBag properties, @Nullable MessageContent embedded) {
    return new Attachment(number, properties.toBuilder().put(PLACE, place).build(), embedded);
  }

  /** The message of what its mail says. */
  public MessageContent over(MessageContent mail) {
    if (bag.size() == 0) {
      return mail;
    }
    MessageContent whole = over(mail, ContentBytes.decode(bag.toBuilder().remove(FLAGGED).build()));
    int flags = whole.properties().get(PidTag.MESSAGE_FLAGS, 0) & ~MessageFlags.HAS_ATTACHMENTS;
    int any = whole.attachments().isEmpty() ? 0 : MessageFlags.HAS_ATTACHMENTS;
    return new MessageContent(
        whole.properties().toBuilder().put(PidTag.MESSAGE_FLAGS, flags | any).build(),
        whole.recipients(),
        whole.attachments());
  }

  private static MessageContent over(MessageContent mail, MessageContent more) {
    List<Attachment> attachments = new ArrayList<>();
    for (Attachment a : more.attachments()) {
      if (a.properties().get(PLACE, NOWHERE) != NONE_AT_ALL) {
        attachments.add(over(mail.attachments(), a));
      }
    }
    return new MessageContent(
        over(mail.properties(), more.properties()),
        more.recipients().isEmpty() ? mail.recipients() : more.recipients(),
        more.attachments().isEmpty() ? mail.attachments() : attachments);
  }

  private static Attachment over(List<Attachment> all, Attachment more) {
    int place = more.properties().get(PLACE, NOWHERE);
    PropertyBag own = more.properties().toBuilder().remove(PLACE).build();
    if (place < 0 || place >= all.size()) {
      return new Attachment(more.number(), own, more.embedded());
    }
    Attachment known = all.get(place);
    MessageContent read = known.embedded();
    MessageContent embedded = more.embedded();
    return new Attachment(
        more.number(),
        over(known.properties(), own),
        read == null || embedded == null ? read : over(read, embedded));
  }

  private static PropertyBag over(PropertyBag mail, PropertyBag more) {
    PropertyBag.Builder b = mail.toBuilder();
    more.forEach((tag, value) -> {
      boolean none = tag.typeCode() == PropertyType.ERROR.code();
      if (!ContentBytes.isBelow(tag)) {
        b.put(none ? new PropertyTag(tag.id() << 16) : tag, none ? null : value);
      }
    });
    return b.build();
  }

  /** The same of a mail that OX shows flagged, or not. */
  public Overlay ofFlagged(boolean flagged) {
    int flag = flagged ? 1 : 0;
    return bag.size() == 0 ? this : new Overlay(bag.toBuilder().put(FLAGGED, flag).build());
  }

  /** Whether it was written when OX showed the mail flagged, or not; if it tells. */
  public boolean isOfFlagged(boolean flagged) {
    int flag = flagged ? 1 : 0;
    return bag.get(FLAGGED, flag) == flag;
  }

  /** The ids of the properties that the message has not, whatever the mail says. */
  public Set<Integer> deleted() {
    return bag.toList().stream()
        .filter(v -> v.tag().typeCode() == PropertyType.ERROR.code())
        .map(v -> v.tag().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * With some properties as a message has them now; one that it has not is deleted if {@code atOx},
   * what is known of the mail itself, has it.
   */
  public Overlay with(Set<Integer> changed, PropertyBag message, PropertyBag atOx) {
    PropertyBag.Builder b = bag.toBuilder();
    for (int id : changed) {
      PropertyTag tag = message.tagOf(id);
      if (isComputed(id)) {
        continue;
      }
      if (tag != null) {
        b.put(tag, message.get(tag));
      } else if (atOx.tagOf(id) != null) {
        b.put(PropertyTag.of(id, PropertyType.ERROR), ErrorCode.NOT_FOUND);
      } else {
        b.remove(new PropertyTag(id << 16));
      }
    }
    return of(b.build());
  }

  /** The ids of the properties of which something is said. */
  public Set<Integer> ids() {
    return bag.toList().stream().map(v -> v.tag().id()).collect(Collectors.toUnmodifiableSet());
  }

  /** The same without some properties, and whatever OX shows. */
  public Overlay without(Set<Integer> ids) {
    PropertyBag.Builder b = bag.toBuilder().remove(FLAGGED);
    ids.forEach(id -> b.remove(new PropertyTag(id << 16)));
    return of(b.build());
  }

  /** What tables show of the message, of what they would show of its mail. */
  public PropertyBag overRow(PropertyBag row) {
    if (bag.size() == 0) {
      return row;
    }
    PropertyBag.Builder shown = PropertyBag.builder();
    bag.forEach((tag, value) -> {
      if (!ContentBytes.isBelow(tag) && !tag.equals(FLAGGED)) {
        shown.put(tag, LocalItem.shown(value));
      }
    });
    PropertyBag.Builder b = over(row, shown.build()).toBuilder();
    if (bag.get(PidTag.HAS_ATTACHMENTS) instanceof Boolean any) {
      int flags = row.get(PidTag.MESSAGE_FLAGS, 0) & ~MessageFlags.HAS_ATTACHMENTS;
      b.put(PidTag.MESSAGE_FLAGS, any ? flags | MessageFlags.HAS_ATTACHMENTS : flags);
    }
    return b.build();
  }

  /** As bytes, for the database. */
  public EncodedBag bytes() {
    return EncodedBag.of(bag);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Overlay other && Objects.equals(bag, other.bag);
  }

  @Override
  public int hashCode() {
    return bag.hashCode();
  }
}
