package org.ropeway.store.rule;

/** The bits of PidTagRuleState. [MS-OXORULE] 2.2.1.3.1.3. */
public final class RuleState {
  /** ST_ENABLED: it runs. */
  public static final int ENABLED = 0x01;

  /** ST_ERROR: it failed, and the user was told. */
  public static final int ERROR = 0x02;

  /** ST_ONLY_WHEN_OOF: it runs only while the user is out of office. */
  public static final int ONLY_WHEN_OOF = 0x04;

  /** ST_KEEP_OOF_HIST: it runs once for each sender while the user is out of office. */
  public static final int KEEP_OOF_HISTORY = 0x08;

  /** ST_EXIT_LEVEL: after it no other rule runs, but those for out of office. */
  public static final int EXIT_LEVEL = 0x10;

  /** ST_SKIP_IF_SCL_IS_SAFE: it does not run on mail that is known not to be junk. */
  public static final int SKIP_IF_SAFE = 0x20;

  /** ST_RULE_PARSE_ERROR: it is beyond the server, and does not run. */
  public static final int PARSE_ERROR = 0x40;

  private RuleState() {}
}
