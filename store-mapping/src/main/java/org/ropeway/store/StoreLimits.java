package org.ropeway.store;

import java.time.Duration;
import java.util.Set;

/**
 * The bounds of mailboxes, all in one place. Start from {@link #DEFAULT} and change what differs.
 *
 * @param memory how much is kept in memory, for all mailboxes together
 * @param local how much may live in the state database only, for one mailbox
 * @param sync how OX is asked
 * @param sending what may be sent
 * @param rules how many rules there may be, and how large
 * @param search what search folders may cost
 */
public record StoreLimits(
    Memory memory, Local local, Sync sync, Sending sending, Rules rules, Search search) {
  /**
   * Most bytes of the condition, or the actions, of an extended rule: PidTagExtendedRuleSizeLimit.
   */
  public static final int EXTENDED_RULE_BYTES = 512 << 10;

  /** The limits in force unless configured otherwise. */
  public static final StoreLimits DEFAULT =
      new StoreLimits(
          Memory.DEFAULT,
          Local.DEFAULT,
          Sync.DEFAULT,
          Sending.DEFAULT,
          Rules.DEFAULT,
          Search.DEFAULT);

  /** The same limits with others for what lives here only. */
  public StoreLimits withLocal(Local value) {
    return new StoreLimits(memory, value, sync, sending, rules, search);
  }

  /** The same limits with others for memory. */
  public StoreLimits withMemory(Memory value) {
    return new StoreLimits(value, local, sync, sending, rules, search);
  }

  /** The same limits with others for OX. */
  public StoreLimits withSync(Sync value) {
    return new StoreLimits(memory, local, value, sending, rules, search);
  }

  /** The same limits with others for sending. */
  public StoreLimits withSending(Sending value) {
    return new StoreLimits(memory, local, sync, value, rules, search);
  }

  /** The same limits with others for rules. */
  public StoreLimits withRules(Rules value) {
    return new StoreLimits(memory, local, sync, sending, value, search);
  }

  /** The same limits with others for search folders. */
  public StoreLimits withSearch(Search value) {
    return new StoreLimits(memory, local, sync, sending, rules, value);
  }

  /**
   * How much is kept in memory.
   *
   * @param rowBytes of rows of tables used lately
   * @param contentBytes of mails opened lately; one that is larger is kept while it is open
   */
  public record Memory(long rowBytes, long contentBytes) {
    /** 16 MiB each. */
    public static final Memory DEFAULT = new Memory(16L << 20, 16L << 20);
  }

  /**
   * How much of one mailbox may live here only.
   *
   * @param messages most messages, FAI and others; over it ecQuotaExceeded, and as many
   *     soft-deleted ones; what is deleted over it is gone
   * @param messageBytes most bytes of the properties of one; over it ecMsgTooBig
   * @param folders most folders that clients made; over it ecQuotaExceeded
   * @param propertyBytes most bytes of what clients write to one folder, or to the store; over it
   *     ecQuotaExceeded
   * @param names most named properties, at most 32,766 ([MS-OXCPRPT] 2.2.12.2); over it a name gets
   *     no id
   * @param idsAtOnce most ids set aside by one request; over it ecInvalidParameter
   * @param allowed what could do harm at the client and is stored all the same
   */
  public record Local(
      int messages,
      int messageBytes,
      int folders,
      int propertyBytes,
      int names,
      int idsAtOnce,
      Set<Danger> allowed) {
    /** 50,000 messages of 32 MiB, 5,000 folders, 1 MiB, all names, 2^20 ids. */
    public static final Local DEFAULT =
        new Local(50_000, 32 << 20, 5_000, 1 << 20, 0x7FFE, 1 << 20);

    public Local {
      allowed = Set.copyOf(allowed);
    }

    /** Limits that let nothing dangerous in. */
    public Local(
        int messages, int messageBytes, int folders, int propertyBytes, int names, int idsAtOnce) {
      this(messages, messageBytes, folders, propertyBytes, names, idsAtOnce, Set.of());
    }

    /** The same limits with some dangers allowed. */
    public Local allowing(Set<Danger> dangers) {
      return new Local(messages, messageBytes, folders, propertyBytes, names, idsAtOnce, dangers);
    }
  }

  /**
   * How many rules there may be, and how large.
   *
   * @param perFolder most rules of a folder; over it NotEnoughMemory
   * @param folderBytes most bytes of all rules of a folder; over it NotEnoughMemory
   * @param depth nesting of a condition; over it ecTooComplex
   * @param conditions parts of a condition; over it ecTooComplex
   * @param steps most actions that the rules take on one mail; the others are left out
   */
  public record Rules(int perFolder, int folderBytes, int depth, int conditions, int steps) {
    /** 500 rules of 256 KiB, 64 levels, 4,096 parts, 200 actions. */
    public static final Rules DEFAULT = new Rules(500, 256 << 10, 64, 4096, 200);
  }

  /**
   * How OX is asked.
   *
   * @param page most objects in one answer
   * @param pages most pages that are fetched at once for folders not yet synchronised, over all
   *     mailboxes
   * @param changes most mails whose read state changes in one request
   * @param ping the longest wait for news
   * @param firstPause the pause after a failure, twice as long after each further one
   * @param longestPause bound of that growth
   * @param remember how long the id of a mail is kept that left its folder, should it turn up in
   *     another
   * @param keepDeleted how long soft-deleted messages can be recovered
   */
  public record Sync(
      int page,
      int pages,
      int changes,
      Duration ping,
      Duration firstPause,
      Duration longestPause,
      Duration remember,
      Duration keepDeleted) {
    /**
     * 1,000 objects, 4 pages at once, 500 changes, 29 minutes, 1 s to 1 minute, 30 days, 14 days.
     */
    public static final Sync DEFAULT =
        new Sync(
            1_000,
            4,
            500,
            Duration.ofMinutes(29),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofDays(30),
            Duration.ofDays(14));
  }

  /**
   * What may be sent.
   *
   * @param recipients most of one message; over it ecTooManyRecips
   * @param bytes most bytes of the properties of one; over it ecMaxSubmissionExceeded
   */
  public record Sending(int recipients, int bytes) {
    /** 500 recipients; 17 MiB, which is what OX takes at once, in base64 twice. */
    public static final Sending DEFAULT = new Sending(500, 17 << 20);
  }

  /**
   * What search folders may cost.
   *
   * @param folders most search folders of one mailbox that look for something; over it
   *     ecQuotaExceeded
   * @param atOnce most of one mailbox that are filled at once; others wait
   * @param overAll most of all mailboxes together
   * @param page messages looked at in one go, and shown in one transaction
   * @param questions most conditions of one search on contents; over it ecTooComplex
   * @param contents most mails that one search has OX send because it needs their contents; with
   *     more it finds a part only
   * @param checks most messages looked into one by one after they changed; with more their folders
   *     are searched
   * @param time how long filling one may take; what is found until then is a part
   */
  public record Search(
      int folders,
      int atOnce,
      int overAll,
      int page,
      int questions,
      int contents,
      int checks,
      Duration time) {
    /** 200, 2, 4, 500, 32, 1,000, 64, 10 minutes. */
    public static final Search DEFAULT =
        new Search(200, 2, 4, 500, 32, 1_000, 64, Duration.ofMinutes(10));
  }
}
