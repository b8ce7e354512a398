package org.ropeway.ox.contract;

import java.time.Instant;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;

/**
 * An OX server behind the stage, for the contracts: two users, alice and bob, with empty mailboxes.
 * Mails are named by their subjects. What a stage cannot do ends the test as not applicable.
 */
public interface OxStage extends AutoCloseable {
  /** The password of both users of the stand-in. */
  String PASSWORD = "pass-Wörd \"7\"";

  /** A user. */
  record Person(OxCredentials credentials, String email, String displayName) {}

  /** Whose mailbox it is about. */
  Person alice();

  /** Somebody else. */
  Person bob();

  /** The adapter to be tested. */
  OxServer server();

  /** Puts a mail into a folder of alice. */
  void append(String folder, String subject, byte[] rfc822, int flags, Instant received);

  /** Changes a mail's flags and colour as another client does. */
  void mark(String subject, int flags, int colorLabel);

  /** Deletes a mail as another client does. */
  void delete(String subject);

  /** Moves a mail of the inbox as another client does; of several with that subject any. */
  void move(String subject, String folder);

  /** Makes a mail folder of alice. */
  void createFolder(String path);

  /** Makes a public mail folder that alice administers and all may read; returns its OX id. */
  String createPublicFolder(String title);

  /** The flags a mail has. */
  int flags(String subject);

  /** Ends all sessions, as a restart of OX does. */
  void endSessions();

  /** Whether it is OX that keeps the sync states, and so can forget them. */
  boolean canForgetSyncStates();

  /** Lets OX forget alice's sync states. */
  void forgetSyncStates();

  /** Lets alice's mailbox have so many bytes at most; -1 takes the bound away. */
  void setQuota(long bytes);

  /** Marks a time of alice's as an appointment does; {@code shownAs} as in ox-http-api.md 11. */
  void busy(Instant begin, Instant end, int shownAs);

  /** Books a resource. */
  void book(String resource, Instant begin, Instant end);

  /**
   * Makes a group of bob and another group of it, a room and a picture of bob, a PNG smaller than
   * 96 pixels; returns the bytes of the picture.
   */
  byte[] furnish();

  /** Takes alice the right to change groups. */
  void forbidGroups();

  /** Gives bob another display name. */
  void renameBob(String name);

  /** Hides bob from the address book. */
  void hideBob();

  /** Lets the next answers to calls that change something get lost, after these were done. */
  void loseAnswers(int count);

  /** How many requests there were. */
  long requests();

  /** How often somebody logged in. */
  long logins();

  @Override
  void close();
}
