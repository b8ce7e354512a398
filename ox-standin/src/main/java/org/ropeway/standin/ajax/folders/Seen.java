package org.ropeway.standin.ajax.folders;

import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.UserRow;

/**
 * A folder as one user sees it.
 *
 * @param row as it is stored; null where it stands for something else
 * @param owner whose it is; null for those of the context
 */
public record Seen(
    Kind kind,
    String id,
    String parent,
    String title,
    int type,
    int rights,
    @Nullable FolderRow row,
    @Nullable UserRow owner) {
  /** What an id means. */
  public enum Kind {
    /** Roots, and the folders all have in common. */
    SYSTEM,
    /** Groupware folders by their numbers. */
    PLAIN,
    /** A calendar as chronos has it, {@code cal://0/31}. */
    EVENT,
    /** An address book as 8.x has it, {@code con://0/32}. */
    ADDRESS_BOOK,
    /** All shared folders of one user, {@code u:4}. */
    SHARER,
    /** The root of the mail account, {@code default0}. */
    MAIL_ROOT,
    /** Mail folders. */
    MAIL,
    /** The root of other users' mail folders, or of the public ones. */
    MAIL_SHARED
  }

  /** Whether it is a folder of mails, or the root of such. */
  public boolean isMail() {
    return kind == Kind.MAIL || kind == Kind.MAIL_ROOT || kind == Kind.MAIL_SHARED;
  }

  /** Whether it is somebody else's. */
  public boolean isShared() {
    return type == 3;
  }

  /** When it changed; 0 where OX does not say. */
  public long modified() {
    FolderRow stored = row;
    return stored == null || isMail() ? 0 : stored.modified();
  }

  /** The module it belongs to, as columns say it. */
  public String module() {
    FolderRow stored = row;
    return switch (kind) {
      case SYSTEM, PLAIN -> stored == null ? "system" : stored.module();
      case EVENT -> "calendar";
      case ADDRESS_BOOK -> "contacts";
      case SHARER, MAIL_ROOT -> "system";
      case MAIL, MAIL_SHARED -> "mail";
    };
  }
}
