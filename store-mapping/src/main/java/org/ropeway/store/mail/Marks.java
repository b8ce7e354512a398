package org.ropeway.store.mail;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.property.PropertyBag;

/**
 * What OX keeps about a mail beside it: read, answered, flagged, colour and keywords, as properties
 * ([MS-OXCMSG] 2.2.1.6, [MS-OXOFLAG] 2.2.1, [MS-OXOMSG] 2.2.1.8 and 2.2.1.10). A colour label is a
 * flag in that colour, as OX's own users see it. OX does not know when a mail was answered, so
 * there is no PidTagLastVerbExecutionTime.
 */
final class Marks {

  private static final int REPLIED_TO_SENDER = 102;
  private static final int REPLIED_TO_ALL = 103;
  private static final int FORWARDED = 104;
  private static final int FOLLOWUP_FLAGGED = 2;
  private static final int TIME_FLAGGED = 1;
  private static final int RED = 6;

  /** PidTagFollowupIcon by OX's colour: none, red, blue, green, gray, purple … */
  private static final int[] ICONS = {RED, RED, 5, 3, RED, 1, 3, 2, RED, 5, 4};

  private Marks() {}

  static void put(PropertyBag.Builder to, OxMail mail, MailOwner owner, NamedTags tags) {
    boolean attachments = mail.hasAttachment();
    int flags = messageFlags(mail) | (attachments ? MessageFlags.HAS_ATTACHMENTS : 0);
    boolean sent = !has(mail, OxMail.DRAFT);
    if (sent && !mail.from().isEmpty() && owner.has(mail.from().getFirst().address())) {
      flags |= MessageFlags.FROM_ME;
    }
    to.put(PidTag.MESSAGE_FLAGS, flags)
        .put(PidTag.READ, has(mail, OxMail.SEEN))
        .put(PidTag.HAS_ATTACHMENTS, attachments)
        .put(PidTag.ICON_INDEX, icon(mail));
    if (has(mail, OxMail.FORWARDED)) {
      to.put(PidTag.LAST_VERB_EXECUTED, FORWARDED);
    } else if (has(mail, OxMail.ANSWERED)) {
      to.put(PidTag.LAST_VERB_EXECUTED, REPLIED_TO_SENDER);
    }
    if (has(mail, OxMail.FLAGGED) || mail.colorLabel() > 0) {
      flag(to, mail, tags);
    }
    ReceiptRequest.put(to, mail.headers().get(ReceiptRequest.FIELD));
    keywords(to, mail.userFlags(), tags);
  }

  /** A new mail with the marks a row tells of; what the row cannot tell is left out. */
  static OxNewMail copy(
      String uuid, byte[] rfc822, PropertyBag row, boolean unread, NamedTags tags) {
    int verb = row.get(PidTag.LAST_VERB_EXECUTED, 0);
    boolean flagged = row.get(PidTag.FLAG_STATUS, 0) == FOLLOWUP_FLAGGED;
    int flags =
        (unread ? 0 : OxMail.SEEN)
            | ((row.get(PidTag.MESSAGE_FLAGS, 0) & MessageFlags.UNSENT) != 0 ? OxMail.DRAFT : 0)
            | (verb == FORWARDED ? OxMail.FORWARDED : 0)
            | (verb == REPLIED_TO_SENDER || verb == REPLIED_TO_ALL ? OxMail.ANSWERED : 0)
            | (flagged ? OxMail.FLAGGED : 0);
    FileTime arrived = row.get(PidTag.MESSAGE_DELIVERY_TIME) instanceof FileTime time ? time : null;
    return new OxNewMail(
        uuid,
        rfc822,
        flags,
        flagged ? color(row.get(PidTag.FOLLOWUP_ICON, RED)) : 0,
        keywords(row, tags),
        arrived == null ? null : arrived.toInstant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** What OX is to change; it forgets no answer. */
  static @Nullable OxMailUpdate update(String uuid, PropertyBag row, Set<Integer> changed) {
    boolean flagged = row.get(PidTag.FLAG_STATUS, 0) == FOLLOWUP_FLAGGED;
    boolean flagChanged = changed.contains(PidTag.FLAG_STATUS.id());
    int set = flagChanged && flagged ? OxMail.FLAGGED : 0;
    if (changed.contains(PidTag.LAST_VERB_EXECUTED.id())) {
      set |=
          switch (row.get(PidTag.LAST_VERB_EXECUTED, 0)) {
            case REPLIED_TO_SENDER, REPLIED_TO_ALL -> OxMail.ANSWERED;
            case FORWARDED -> OxMail.FORWARDED;
            default -> 0;
          };
    }
    int clear = flagChanged && !flagged ? OxMail.FLAGGED : 0;
    OptionalInt color = OptionalInt.empty();
    if (flagChanged || (flagged && changed.contains(PidTag.FOLLOWUP_ICON.id()))) {
      color = OptionalInt.of(flagged ? color(row.get(PidTag.FOLLOWUP_ICON, RED)) : 0);
    }
    boolean nothing = set == 0 && clear == 0 && color.isEmpty();
    return nothing ? null : new OxMailUpdate(uuid, set, clear, color);
  }

  /** OX's colour of an icon; red is that of a flag without colour. */
  private static int color(int icon) {
    for (int color = 0; color < ICONS.length; color++) {
      if (ICONS[color] == icon) {
        return color;
      }
    }
    return 0;
  }

  /** The properties that follow from what OX keeps beside a mail. */
  static Set<Integer> ids(NamedTags tags) {
    Set<Integer> ids = new HashSet<>();
    Stream.of(
            PidTag.ICON_INDEX,
            PidTag.LAST_VERB_EXECUTED,
            PidTag.FLAG_STATUS,
            PidTag.FOLLOWUP_ICON,
            PidTag.TO_DO_ITEM_FLAGS)
        .forEach(tag -> ids.add(tag.id()));
    for (PropertyTag tag :
        Arrays.asList(
            tags.own(PidLid.FLAG_REQUEST, PropertyType.STRING),
            tags.own(PidLid.VALID_FLAG_STRING_PROOF, PropertyType.TIME))) {
      if (tag != null) {
        ids.add(tag.id());
      }
    }
    return ids;
  }

  /** Keywords as IMAP has them ([RFC3501] 9: atoms); other categories have no place at OX. */
  private static List<String> keywords(PropertyBag row, NamedTags tags) {
    PropertyTag tag = tags.own(PidName.KEYWORDS, PropertyType.MULTIPLE_STRING);
    return tag != null && row.get(tag) instanceof List<?> words
        ? words.stream().map(String::valueOf).filter(Marks::isKeyword).toList()
        : List.of();
  }

  private static int messageFlags(OxMail mail) {
    int read = has(mail, OxMail.SEEN) ? MessageFlags.READ | MessageFlags.EVER_READ : 0;
    if (has(mail, OxMail.DRAFT)) {
      return read | MessageFlags.UNSENT;
    }
    boolean wanted = !ReceiptRequest.of(mail.headers().get(ReceiptRequest.FIELD)).isEmpty();
    return read
        | MessageFlags.UNMODIFIED
        | MessageFlags.INTERNET
        | (wanted ? MessageFlags.NOTIFY_READ | MessageFlags.NOTIFY_UNREAD : 0);
  }

  private static int icon(OxMail mail) {
    if (has(mail, OxMail.DRAFT)) {
      return 0x103;
    }
    if (has(mail, OxMail.FORWARDED)) {
      return 0x106;
    }
    if (has(mail, OxMail.ANSWERED)) {
      return 0x105;
    }
    return has(mail, OxMail.SEEN) ? 0x100 : 0x101;
  }

  private static void flag(PropertyBag.Builder to, OxMail mail, NamedTags tags) {
    int color = mail.colorLabel();
    to.put(PidTag.FLAG_STATUS, FOLLOWUP_FLAGGED)
        .put(PidTag.FOLLOWUP_ICON, color > 0 && color < ICONS.length ? ICONS[color] : RED)
        .put(PidTag.TO_DO_ITEM_FLAGS, TIME_FLAGGED);
    PropertyTag request = tags.own(PidLid.FLAG_REQUEST, PropertyType.STRING);
    PropertyTag proof = tags.own(PidLid.VALID_FLAG_STRING_PROOF, PropertyType.TIME);
    if (request != null && proof != null && mail.receivedDate() != null) {
      to.put(request, "Follow up").put(proof, FileTime.of(mail.receivedDate()));
    }
  }

  /** IMAP keywords are categories, but for those of servers and clients. */
  private static void keywords(PropertyBag.Builder to, List<String> flags, NamedTags tags) {
    if (flags.isEmpty()) {
      return;
    }
    PropertyTag tag = tags.own(PidName.KEYWORDS, PropertyType.MULTIPLE_STRING);
    List<String> words = flags.stream().filter(Marks::isCategory).toList();
    if (tag != null && !words.isEmpty()) {
      to.put(tag, words);
    }
  }

  private static boolean isKeyword(String word) {
    return isCategory(word)
        && word.chars().allMatch(c -> c > ' ' && c < 0x7F && "(){%*\"\\]".indexOf(c) < 0);
  }

  private static boolean isCategory(String flag) {
    return !flag.isBlank()
        && flag.charAt(0) != '$'
        && flag.charAt(0) != '\\'
        && !flag.startsWith("cl_")
        && !flag.equalsIgnoreCase("Junk")
        && !flag.equalsIgnoreCase("NonJunk")
        && !flag.equalsIgnoreCase("NotJunk");
  }

  private static boolean has(OxMail mail, int flag) {
    return (mail.flags() & flag) != 0;
  }
}
