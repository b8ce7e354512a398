package org.ropeway.store.rule;

/** A step of a rule cannot be done. Stackless; the user is told by a deferred error message. */
final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** PidTagRuleError: cannot be moved or copied. [MS-OXORULE] 2.2.7.2. */
  static final int FOLDER = 0x06;

  /** No rights in the folder. */
  static final int FOLDER_RIGHTS = 0x07;

  /** The deferred action message cannot be made. */
  static final int DEFERRED_ACTION = 0x08;

  /** The template of a reply is missing. */
  static final int TEMPLATE = 0x0A;

  /** Anything else. */
  static final int EXECUTION = 0x0B;

  /** A quota is reached. */
  static final int QUOTA = 0x0C;

  /** Too many recipients. */
  static final int RECIPIENTS = 0x0D;

  private final int error;

  RuleFailure(int error, String why) {
    super(why, null, false, false);
    this.error = error;
  }

  /** PidTagRuleError. */
  int error() {
    return error;
  }
}
