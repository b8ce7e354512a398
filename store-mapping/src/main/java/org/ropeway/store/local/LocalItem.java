package org.ropeway.store.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/**
 * What a message that lives only here consists of, as it is stored: the properties of its row, and
 * apart from them the values that are too large for one, of which the row has the beginning.
 */
public record LocalItem(ItemRow row, EncodedBag large) {
  /** Tables show at most so much of a value. [MS-OXCTABL] 2.2.2.5. */
  private static final int SHOWN_CHARS = 255;

  private static final int SHOWN_BYTES = 510;
  private static final int LARGE = 2048;
  private static final int READ_FLAG = 0x01;

  /** A message of properties alone; PidTagMessageFlags says whether it is read. */
  public static LocalItem of(
      Change change, long fid, Associated associated, long mid, PropertyBag properties) {
    return of(change, fid, associated, mid, new MessageContent(properties, List.of(), List.of()));
  }

  /** A whole message likewise. */
  public static LocalItem of(
      Change change, long fid, Associated associated, long mid, MessageContent content) {
    PropertyBag properties = ContentBytes.encode(content);
    PropertyBag.Builder row = PropertyBag.builder();
    List<PropertyTag> cut = new ArrayList<>();
    properties.forEach((tag, value) -> {
      Object shown = ContentBytes.isBelow(tag) ? null : shown(value);
      row.put(tag, shown);
      if (shown == null || !shown.equals(value)) {
        cut.add(tag);
      }
    });
    PropertyBag.Builder large = PropertyBag.builder();
    cut.forEach(tag -> large.put(tag, properties.get(tag)));
    row.put(PidTag.MESSAGE_SIZE, size(properties));
    if (properties.get(PidTag.CREATION_TIME) == null) {
      row.put(PidTag.CREATION_TIME, new FileTime(change.now()));
    }
    int flags = properties.get(PidTag.MESSAGE_FLAGS, 0);
    boolean unread = associated == Associated.NORMAL && (flags & READ_FLAG) == 0;
    ItemRow item =
        ItemRow.of(fid, associated, mid, change.nextCounter(), change.now(), unread, row.build());
    return new LocalItem(item, EncodedBag.of(large.build()));
  }

  /** Stores it as a new message. */
  public void insert(Change change) {
    change.insert(List.of(row));
    if (!large.equals(EncodedBag.EMPTY)) {
      change.large(row.mid(), large);
    }
  }

  /** Stores it in the place of what there was. */
  public void replace(Change change, ItemRow before) {
    change.replace(Map.of(before, row));
    change.large(row.mid(), large);
  }

  /** The whole message of what is stored of it. */
  public static MessageContent content(PropertyBag row, PropertyBag large) {
    return ContentBytes.decode(row.with(large));
  }

  /** PidTagMessageSize: about the bytes of a whole message. */
  public static int size(MessageContent content) {
    return size(ContentBytes.encode(content));
  }

  private static int size(PropertyBag properties) {
    return EncodedBag.of(properties).bytes().length;
  }

  /** What a row has of a value: itself, its beginning, or nothing. */
  static @Nullable Object shown(Object value) {
    return switch (value) {
      case Bytes b when b.length() > LARGE -> b.slice(0, SHOWN_BYTES);
      case String s when s.length() > LARGE -> s.substring(0, SHOWN_CHARS);
      case List<?> list when sizeOf(list) > LARGE -> null;
      default -> value;
    };
  }

  /** About how large a list of values is. */
  private static long sizeOf(List<?> list) {
    long size = 0;
    for (Object v : list) {
      size +=
          switch (v) {
            case Bytes b -> b.length() + 2;
            case String s -> s.length() + 2;
            default -> 16;
          };
    }
    return size;
  }
}
