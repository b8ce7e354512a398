package org.ropeway.codec.rop.notification;

/**
 * Where an event comes from: the upper two bits of NotificationFlags. [MS-OXCNOTIF] 2.2.1.4.1.2.
 */
public enum EventSource {
  /** A folder; a hierarchy table. */
  FOLDER(0),
  /** A search folder as such. */
  SEARCH_FOLDER(0x4000),
  /** A message; a contents table. */
  MESSAGE(0x8000),
  /** A message in a search folder; the contents table of one. */
  MESSAGE_IN_SEARCH_FOLDER(0xC000);

  /** The bits of NotificationFlags that say it. */
  static final int BITS = 0xC000;

  private final int bits;

  EventSource(int bits) {
    this.bits = bits;
  }

  /** Its bits. */
  int bits() {
    return bits;
  }

  /** The source that NotificationFlags say. */
  static EventSource of(int notificationFlags) {
    return values()[(notificationFlags & BITS) >>> 14];
  }

  /** Whether it is a message. */
  public boolean isMessage() {
    return (bits & 0x8000) != 0;
  }

  /** Whether events of creation, deletion, move and copy have a ParentFolderId. */
  boolean hasParent() {
    return this == FOLDER || this == MESSAGE_IN_SEARCH_FOLDER;
  }
}
