package org.ropeway.ox;

/** Somebody to whom a task is given. */
public sealed interface OxTaskParticipant {
  /** A user of OX, in whose folder of tasks it is shown as well. */
  record User(int id) implements OxTaskParticipant {}

  /** The members of a group of OX. */
  record Group(int id) implements OxTaskParticipant {}

  /** Somebody else. */
  record External(String mail, String displayName) implements OxTaskParticipant {}
}
