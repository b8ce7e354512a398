package org.ropeway.ox.contract;

import java.time.Instant;
import org.ropeway.ox.OxServer;

/**
 * An OX server behind the stage, for {@link OxSessionContract}: two users, {@code alice} and {@code
 * bob}, with empty mailboxes and the password {@link #PASSWORD}. Mails are named by their subjects.
 */
public interface OxStage extends AutoCloseable {
  /** Both users' password. */
  String PASSWORD = "pass-Wörd \"7\"";

  /** The adapter to be tested. */
  OxServer server();

  /** Puts a mail into a folder of alice. */
  void append(String folder, String subject, byte[] rfc822, int flags, Instant received);

  /** Changes a mail's flags and colour as another client does. */
  void mark(String subject, int flags, int colorLabel);

  /** Deletes a mail as another client does. */
  void delete(String subject);

  /** Makes a mail folder of alice. */
  void createFolder(String path);

  /** The flags a mail has. */
  int flags(String subject);

  /** Ends all sessions, as a restart of OX does. */
  void endSessions();

  /** Lets OX forget alice's sync states. */
  void forgetSyncStates();

  /** Lets the next answers to calls that change something get lost, after these were done. */
  void loseAnswers(int count);

  /** How often somebody logged in. */
  long logins();

  @Override
  void close();
}
