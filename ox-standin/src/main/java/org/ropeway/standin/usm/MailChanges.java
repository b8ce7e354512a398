package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.NewMail;
import org.ropeway.standin.data.Quotas;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.mail.MailListing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mails a client creates (members {@code rfc822}, base64, and {@code received_date}, additions to
 * the profile), marks and deletes.
 */
final class MailChanges implements ObjectChanges {
  /** Bits that cannot be written: recent and user (ox-http-api.md 7.4). */
  private static final int WRITABLE = 0x3FF & ~(16 | 64);

  private final Backstage backstage;

  MailChanges(Backstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public void create(Change change, JsonNode object) {
    Call call = change.call();
    FolderRow folder = change.folder();
    String uuid = FolderChanges.uuid(Call.text(object, "uuid"));
    byte[] rfc822 = base64(Call.text(object, "rfc822"));
    int flags = bits(object, "flags", 0);
    int color = color(object, 0);
    MailListing listing = MailListing.of(rfc822);
    long received = received(object, listing);
    String userFlags = userFlags(object, "[]");
    long id =
        backstage
            .database()
            .write(tx -> {
              if (!Rights.mayCreate(Folders.rights(tx, folder, call.user()))) {
                throw UsmException.denied("MSG-0046");
              }
              Optional<MailRow> known = Mails.byUuid(tx, uuid);
              if (known.isPresent()) {
                if (known.get().fid() != folder.fid()) {
                  throw UsmException.parameter("uuid");
                }
                return known.get().uid();
              }
              if (!Quotas.hasRoom(tx, folder, rfc822.length)) {
                throw UsmException.of(UsmStatus.QUOTA, "the mailbox is full");
              }
              NewMail mail =
                  new NewMail(uuid, rfc822, listing.json(), flags, color, received, call.device());
              long uid = Mails.insert(tx, folder.fid(), mail);
              if (!userFlags.equals("[]")) {
                MailRow row = Mails.byUuid(tx, uuid).orElseThrow();
                Mails.mark(tx, row, flags, color, userFlags, call.device());
              }
              return uid;
            });
    ObjectNode accepted = JsonNodeFactory.instance.objectNode();
    change
        .result()
        .created(uuid, accepted.put("id", String.valueOf(id)).put("received_date", received));
  }

  private long received(JsonNode object, MailListing listing) {
    JsonNode named = object.path("received_date");
    if (named.isMissingNode() || named.isNull()) {
      return listing.sentDate().orElse(backstage.clock().millis());
    }
    if (!named.isIntegralNumber() || !named.canConvertToLong()) {
      throw UsmException.parameter("received_date");
    }
    return named.longValue();
  }

  @Override
  public void modify(Change change, JsonNode object) {
    Call call = change.call();
    FolderRow folder = change.folder();
    String uuid = Call.text(object, "uuid");
    backstage
        .database()
        .write(tx -> {
          requireMark(tx, call, folder, List.of(object));
          MailRow mail = Access.mail(tx, folder, uuid);
          if (object.has("flags")) {
            change.requireKnown(mail.seq(), mail.device(), uuid);
          }
          mark(tx, call, folder, mail, object);
          return 0;
        });
    change.result().modified(uuid, JsonNodeFactory.instance.objectNode());
  }

  /** Deletes for good: a client that means the trash moves the mail there. */
  @Override
  public void delete(Change change, String uuid) {
    Call call = change.call();
    FolderRow folder = change.folder();
    backstage
        .database()
        .write(tx -> {
          Optional<MailRow> mail = Mails.byUuid(tx, uuid).filter(row -> row.fid() == folder.fid());
          if (mail.isPresent()) {
            requireDelete(tx, call, folder);
            Mails.delete(tx, mail.get(), call.device());
          }
          return 0;
        });
    change.result().deleted(uuid);
  }

  /** Applies flags, flags_set, flags_clear, color_label and user of an object to a mail. */
  void mark(Tx tx, Call call, FolderRow folder, MailRow mail, JsonNode object) throws SQLException {
    int flags = mail.flags();
    if (object.has("flags")) {
      flags = (flags & ~WRITABLE) | (bits(object, "flags", 0) & WRITABLE);
    }
    flags |= bits(object, "flags_set", 0) & WRITABLE;
    flags &= ~(bits(object, "flags_clear", 0) & WRITABLE);
    int color = color(object, mail.color());
    String userFlags = userFlags(object, mail.userFlags());
    if (flags == mail.flags() && color == mail.color() && userFlags.equals(mail.userFlags())) {
      return;
    }
    Mails.mark(
        tx,
        mail,
        flags,
        color,
        userFlags,
        Access.author(tx, call, folder, mail.seq(), mail.device()));
  }

  /** The user may change the marks that objects name. */
  static void requireMark(Tx tx, Call call, FolderRow folder, Iterable<JsonNode> objects)
      throws SQLException {
    boolean seenOnly = true;
    for (JsonNode object : objects) {
      int flags = bits(object, "flags_set", 0) | bits(object, "flags_clear", 0);
      boolean more = object.has("flags") || object.has("color_label") || object.has("user");
      seenOnly &= !more && (flags & ~Mails.SEEN) == 0;
    }
    if (!Rights.mayMark(Folders.rights(tx, folder, call.user()), seenOnly)) {
      throw UsmException.denied("MSG-0047");
    }
  }

  static void requireDelete(Tx tx, Call call, FolderRow folder) throws SQLException {
    if (!Rights.mayDelete(Folders.rights(tx, folder, call.user()))) {
      throw UsmException.denied("MSG-0048");
    }
  }

  static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw UsmException.parameter("rfc822");
    }
  }

  private static String userFlags(JsonNode object, String whenMissing) {
    JsonNode user = object.path("user");
    if (user.isMissingNode()) {
      return whenMissing;
    }
    boolean good =
        user.isNull()
            || (user.isArray()
                && user.size() <= 100
                && user.values().stream()
                    .allMatch(each ->
                        each.isString()
                            && each.stringValue().length() <= 255
                            && !each.stringValue().startsWith("\\")));
    if (!good) {
      throw UsmException.parameter("user");
    }
    return user.isNull() ? "[]" : JsonMapper.shared().writeValueAsString(user);
  }

  private static int bits(JsonNode object, String name, int whenMissing) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return whenMissing;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw UsmException.parameter(name);
    }
    return value.intValue();
  }

  private static int color(JsonNode object, int whenMissing) {
    int color = bits(object, "color_label", whenMissing);
    if (color > 10) {
      throw UsmException.parameter("color_label");
    }
    return color;
  }
}
