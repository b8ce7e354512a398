package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;

/** What clients do to recipients. */
final class RecipientActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("modify recipients", 16, RecipientActs::modify),
          new Act.Named("remove all recipients", 4, RecipientActs::remove),
          new Act.Named("read recipients", 8, RecipientActs::read));

  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.SMTP_ADDRESS,
          PidTag.RECIPIENT_DISPLAY_NAME,
          PidTag.RECIPIENT_ORDER,
          PidTag.RECIPIENT_FLAGS,
          PidTag.RECIPIENT_TRACK_STATUS,
          PidTag.SEND_INTERNET_ENCODING,
          PropertyTag.of(0x7C30, PropertyType.BINARY));

  private static final String[] PEOPLE = {"bob", "carol", "dora", "erik", "frank"};

  private RecipientActs() {}

  private static boolean modify(Play p, Dice d) {
    Optional<Handle> message = p.anyMessage(d);
    message.ifPresent(m -> modify(p, d, m));
    return message.isPresent();
  }

  /** Adds, changes or deletes some recipients. */
  static void modify(Play p, Dice d, Handle message) {
    List<PropertyTag> columns = d.percent(20) ? List.of() : d.some(COLUMNS, 5);
    List<ModifyRecipientRow> rows = new ArrayList<>();
    for (long id : d.some(List.of(0L, 1L, 2L, 3L, 4L, 5L), 3)) {
      rows.add(
          new ModifyRecipientRow(
              id,
              d.of(1, 1, 2, 3),
              d.percent(15) ? Optional.empty() : Optional.of(recipient(d, columns))));
    }
    p.note("    " + rows);
    p.call(message, RopModifyRecipients.ROP, s -> new RopModifyRecipients.Request(columns, rows));
  }

  private static RecipientRow recipient(Dice d, List<PropertyTag> columns) {
    String who = d.of(PEOPLE);
    String name = d.of(who, "Ms. " + who, "Jürgen, " + who);
    List<Object> values = new ArrayList<>();
    for (PropertyTag tag : columns) {
      values.add(
          tag.equals(PidTag.SMTP_ADDRESS) || tag.equals(PidTag.RECIPIENT_DISPLAY_NAME)
              ? tag.equals(PidTag.SMTP_ADDRESS) ? who + "@ox.test" : name
              : Values.any(d, tag).value());
    }
    return new RecipientRow(
        RecipientRow.Address.Standard.SMTP,
        RecipientRow.Option.UNICODE | d.of(0, RecipientRow.Option.SAME_TRANSMITTABLE_NAME),
        who + "@ox.test",
        name,
        d.percent(50) ? name : null,
        null,
        columns.size(),
        PropertyRow.of(columns, values));
  }

  private static boolean remove(Play p, Dice d) {
    Optional<Handle> message = p.anyMessage(d);
    message.ifPresent(
        m -> p.call(m, RopRemoveAllRecipients.ROP, s -> new RopRemoveAllRecipients.Request()));
    return message.isPresent();
  }

  private static boolean read(Play p, Dice d) {
    Optional<Handle> message = p.anyMessage(d);
    int from = d.below(3);
    message.ifPresent(m -> {
      // tells of the columns, without which nobody can read the rows
      var told =
          p.call(m, RopReloadCachedInformation.ROP, s -> new RopReloadCachedInformation.Request());
      if (told.ok()) {
        p.call(m, RopReadRecipients.ROP, s -> new RopReadRecipients.Request(from));
      }
    });
    return message.isPresent();
  }
}
