package org.ropeway.gateway.emsmdb.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;

/** The receive folder table of a mailbox. [MS-OXCSTOR] 3.2.3, 3.2.5.2 to 3.2.5.4. */
final class ReceiveFolders {
  private static final int MAX_LENGTH = 254;
  private static final int MAX_ENTRIES = 64;

  private static final WireType<List<Entry>> WIRE =
      Wire.list16(
          struct(
              Entry::new,
              field("MessageClass", Wire.STRING8Z, Entry::messageClass),
              field("FolderId", Fid.WIRE, Entry::folder),
              field("LastModificationTime", FileTime.WIRE, Entry::modified)));

  private final Mailbox mailbox;
  private final StoreRecords<Entry> records;

  /** Which folder receives messages of a class. */
  record Entry(String messageClass, Fid folder, FileTime modified) {
    private boolean isOf(String other) {
      return messageClass.equalsIgnoreCase(other);
    }

    /** Whether a class is this one or below it; the empty one is above all. */
    private boolean covers(String other) {
      int n = messageClass.length();
      return other.regionMatches(true, 0, messageClass, 0, n)
          && (n == 0 || n == other.length() || other.charAt(n) == '.');
    }
  }

  ReceiveFolders(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.records =
        new StoreRecords<>(mailbox, StoreRecords.RECEIVE_FOLDERS, WIRE, initial(mailbox));
  }

  private static List<Entry> initial(Mailbox mailbox) {
    Fid inbox = mailbox.special(SpecialFolder.INBOX);
    Fid root = mailbox.special(SpecialFolder.ROOT);
    FileTime then = new FileTime(0);
    return List.of(
        new Entry("", inbox, then),
        new Entry("IPM", inbox, then),
        new Entry("REPORT.IPM", inbox, then),
        new Entry("IPC", root, then));
  }

  /** All entries. */
  List<Entry> all() {
    return records.read();
  }

  /** The entry for a class: the longest that covers it. ecInvalidParam for a malformed class. */
  Entry find(String messageClass) {
    check(messageClass);
    Entry longest = null;
    for (Entry entry : all()) {
      if (entry.covers(messageClass)
          && (longest == null || entry.messageClass().length() > longest.messageClass().length())) {
        longest = entry;
      }
    }
    if (longest == null) {
      throw new MapiException(ErrorCode.NO_RECEIVE_FOLDER, "no receive folder");
    }
    return longest;
  }

  /**
   * Sets the folder for a class, or takes the entry away if there is none: ecInvalidParam,
   * ecAccessDenied, ecError, ecNotFound.
   */
  void set(String messageClass, Fid folder) {
    check(messageClass);
    boolean none = folder.equals(Fid.NONE);
    if (none && messageClass.isEmpty()) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "the default needs a folder");
    }
    String upper = messageClass.toUpperCase(Locale.ROOT);
    if (upper.equals("IPM") || upper.equals("REPORT.IPM")) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, upper + " has its folder");
    }
    if (!none) {
      mailbox.folder(folder);
    }
    records.change(before -> changed(before, messageClass, folder));
  }

  private static List<Entry> changed(List<Entry> before, String messageClass, Fid folder) {
    List<Entry> after = new ArrayList<>(before);
    after.removeIf(e -> e.isOf(messageClass));
    if (!folder.equals(Fid.NONE)) {
      after.add(new Entry(messageClass, folder, FileTime.of(Instant.now())));
    }
    if (after.size() > MAX_ENTRIES) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "too many receive folders");
    }
    return after;
  }

  /** The form of a class in ASCII. [MS-OXCSTOR] 2.2.1.2.1. */
  private static void check(String messageClass) {
    boolean printable = messageClass.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    if (!printable
        || messageClass.length() > MAX_LENGTH
        || messageClass.startsWith(".")
        || messageClass.endsWith(".")
        || messageClass.contains("..")) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "malformed message class");
    }
  }
}
