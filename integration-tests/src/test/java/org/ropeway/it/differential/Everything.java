package org.ropeway.it.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Outlook;

/** All that a mailbox has below the base, in words. */
final class Everything {
  private static final int NO_LIMIT = 0;

  private final Side side;
  private final World world;
  private final Text text;
  private final StringBuilder out = new StringBuilder();

  private Everything(Side side, World world) {
    this.side = side;
    this.world = world;
    this.text = new Text(side);
  }

  /** Compares all of both. */
  static void compare(Play p) {
    p.world().refresh();
    List<String> all = p.sides().stream().map(side -> of(side, p.world())).toList();
    if (all.getFirst().equals(all.getLast())) {
      return;
    }
    List<String> ox = all.getFirst().lines().toList();
    List<String> here = all.getLast().lines().toList();
    for (int i = 0; i < Math.max(ox.size(), here.size()); i++) {
      String a = i < ox.size() ? ox.get(i) : "nothing";
      String b = i < here.size() ? here.get(i) : "nothing";
      if (!a.equals(b)) {
        throw new Difference("everything, line " + i, Apart.of(a, b), Apart.of(b, a));
      }
    }
  }

  /** All of one. */
  static String of(Side side, World world) {
    Everything all = new Everything(side, world);
    all.read();
    return all.out.toString();
  }

  private void read() {
    Outlook outlook = side.outlook();
    for (Thing folder : world.folders()) {
      MapiRef ref = outlook.folder(folder.fid(side));
      out.append(folder).append(' ').append(properties(ref)).append('\n');
      outlook.release(ref);
    }
    for (World.Placed placed : world.messages()) {
      out.append(placed).append(' ');
      boolean deleted = placed.where() == World.Whereabouts.SOFT_DELETED;
      RopFuture<MessageInformation> opened =
          outlook.message(
              placed.folder().fid(side),
              placed.message().mid(side),
              deleted ? RopOpenMessage.OPEN_SOFT_DELETED : RopOpenMessage.READ_ONLY);
      out.append(text.of(opened, List.of())).append('\n');
      MapiRef ref = Outlook.opened(opened);
      message(ref, 0);
      outlook.release(ref);
    }
  }

  private void message(MapiRef ref, int depth) {
    String indent = "  ".repeat(depth + 1);
    out.append(indent).append(properties(ref)).append('\n');
    RopFuture<RopReadRecipients.Response> recipients =
        side.outlook().call(ref, RopReadRecipients.ROP, new RopReadRecipients.Request(0));
    out.append(indent).append(text.of(recipients, List.of())).append('\n');
    List<PropertyTag> columns = List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD);
    for (PropertyRow row : side.outlook().attachments(ref, columns)) {
      MapiRef attachment = side.outlook().attachment(ref, (Integer) row.values().getFirst());
      out.append(indent).append(properties(attachment)).append('\n');
      embedded(attachment, depth);
      side.outlook().release(attachment);
    }
  }

  private void embedded(MapiRef attachment, int depth) {
    RopFuture<RopOpenEmbeddedMessage.Response> opened =
        side.outlook()
            .open(
                attachment,
                RopOpenEmbeddedMessage.ROP,
                at ->
                    new RopOpenEmbeddedMessage.Request(
                        at, RopOpenMessage.LOGON_CODE_PAGE, RopOpenEmbeddedMessage.READ_ONLY));
    if (opened.fields() != null) {
      message(opened.opened(), depth + 1);
      side.outlook().release(opened.opened());
    }
  }

  /** All properties, those that are too large by streams. */
  private String properties(MapiRef ref) {
    RopFuture<RopGetPropertiesAll.Response> all =
        side.outlook()
            .call(ref, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(NO_LIMIT, 1));
    StringBuilder b = new StringBuilder(text.of(all, List.of()));
    all.response()
        .propertyValues()
        .forEach(v -> {
          PropertyTag large = tooLarge(v.tag(), v.value());
          if (large != null && !Meant.isOne(large)) {
            b.append(' ').append(side.name(large)).append(" streamed ");
            side.outlook().stream(ref, large)
                .ifPresent(bytes -> b.append(Text.bytes(Bytes.wrap(bytes))));
          }
        });
    return b.toString();
  }

  private static @Nullable PropertyTag tooLarge(PropertyTag tag, Object value) {
    return value instanceof ErrorCode code
            && code.equals(ErrorCode.NOT_ENOUGH_MEMORY)
            && (tag.typeCode() == PropertyType.STRING.code()
                || tag.typeCode() == PropertyType.BINARY.code())
        ? tag
        : null;
  }
}
