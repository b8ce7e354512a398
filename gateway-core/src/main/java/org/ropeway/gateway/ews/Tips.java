package org.ropeway.gateway.ews;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.nspi.GroupMembers;
import org.ropeway.store.Absence;

/**
 * What is known of one recipient; null is what nobody knows.
 *
 * @param reply what the sender is told automatically, with nothing to say if the recipient is there
 * @param isFull whether no further mail goes into the mailbox
 * @param members how many persons the recipient is
 * @param external how many of them are not of the organisation
 * @param isInvalid whether the recipient does not exist
 * @param pending what could not be found out now, and may be later
 */
record Tips(
    @Nullable Reply reply,
    @Nullable Boolean isFull,
    @Nullable Integer members,
    @Nullable Integer external,
    @Nullable Boolean isInvalid,
    Set<MailTip> pending) {
  /** An automatic reply; empty if there is none. */
  record Reply(String html, Absence.@Nullable Period period) {
    static final Reply NONE = new Reply("", null);
  }

  /** Of a recipient of whom nothing is known. */
  static final Tips UNKNOWN = new Tips(null, null, null, null, null, Set.of());

  /** Of one who does not exist. */
  static final Tips INVALID = new Tips(null, null, null, null, true, Set.of());

  /** Of a room or another resource. */
  static final Tips RESOURCE = new Tips(null, null, 1, 0, false, Set.of());

  /** Of somebody outside the organisation. */
  static final Tips STRANGER = new Tips(null, null, 1, 1, null, Set.of());

  static Tips group(GroupMembers members) {
    return new Tips(null, null, members.size(), members.others(), false, Set.of());
  }

  static Tips pending(Set<MailTip> tips) {
    return new Tips(null, null, null, null, null, tips);
  }

  /** Writes a MailTips element ([MS-OXWMT] 3.1.4.1.3): those that are asked for, and known. */
  void write(SoapWriter out, Addressee recipient, Set<MailTip> asked) {
    recipient.write(out, "RecipientAddress");
    Set<MailTip> later = new TreeSet<>(pending);
    later.retainAll(asked);
    out.type("PendingMailTips", String.join(" ", later.stream().map(MailTip::type).toList()));
    Map<MailTip, SoapWriter.Content> known = known();
    for (MailTip tip : MailTip.values()) {
      SoapWriter.Content content = known.get(tip);
      if (content != null && asked.contains(tip)) {
        out.type(tip.element(), content);
      }
    }
  }

  private Map<MailTip, SoapWriter.Content> known() {
    Map<MailTip, SoapWriter.Content> out = new EnumMap<>(MailTip.class);
    if (reply != null) {
      out.put(MailTip.OUT_OF_OFFICE, element -> write(element, reply));
    }
    put(out, MailTip.MAILBOX_FULL, isFull);
    put(out, MailTip.TOTAL_MEMBERS, members);
    put(out, MailTip.EXTERNAL_MEMBERS, external);
    put(out, MailTip.INVALID_RECIPIENT, isInvalid);
    return out;
  }

  private static void put(
      Map<MailTip, SoapWriter.Content> to, MailTip tip, @Nullable Object value) {
    if (value != null) {
      to.put(tip, element -> element.text(value.toString()));
    }
  }

  private static void write(SoapWriter out, Reply reply) {
    out.type("ReplyBody", body -> body.type("Message", reply.html()));
    Absence.Period period = reply.period();
    if (period != null) {
      out.type(
          "Duration",
          duration -> {
            duration.type("StartTime", text(period.begin()));
            duration.type("EndTime", text(period.end()));
          });
    }
  }

  private static String text(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
