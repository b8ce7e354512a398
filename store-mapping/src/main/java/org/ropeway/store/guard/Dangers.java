package org.ropeway.store.guard;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.store.Danger;
import org.ropeway.store.MapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what could do harm in the actions of rules. What a client does later (OP_DEFER_ACTION) only
 * the client understands; but a program, a file or an address it is to open must be named there.
 */
public final class Dangers {
  private static final Logger LOG = LoggerFactory.getLogger(Dangers.class);

  /** A path, a share, an address, or a name that Windows runs. */
  private static final Pattern TARGET =
      Pattern.compile(
          "[a-z]:[\\\\/]|\\\\\\\\[^\\\\]|%[a-z]+%|[a-z][a-z0-9+.-]+:(//|\\\\\\\\)"
              + "|\\.(exe|com|bat|cmd|ps1|vb[se]|jse?|ws[fh]|hta|lnk|scr|msi|dll|cpl|jar|url|pif"
              + "|reg|chm|application|gadget|inf|iso|one|xll)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a client plays, from a local disk. */
  private static final Pattern SOUND =
      Pattern.compile(
          "[a-z]:\\\\[^\\\\/:][^:]*\\.(wav|mid|midi|wma|mp3)", Pattern.CASE_INSENSITIVE);

  /** Characters that a name or a path may have, in a row. */
  private static final Pattern WORDS = Pattern.compile("[\\x20-\\uD7FF\\uE000-\\uFFFD]{4,}");

  private Dangers() {}

  /** The dangers in some actions. */
  public static Set<Danger> in(List<RuleAction> actions) {
    Set<Danger> found = EnumSet.noneOf(Danger.class);
    for (RuleAction action : actions) {
      switch (action.data()) {
        case RuleAction.Defer defer -> {
          if (namesTarget(defer.data())) {
            found.add(Danger.PROGRAMS);
          }
        }
        case RuleAction.Unknown unknown -> {
          if (namesTarget(unknown.data())) {
            found.add(Danger.PROGRAMS);
          }
        }
        case RuleAction.Bounce bounce -> found.add(Danger.BOUNCES);
        default -> {}
      }
    }
    return found;
  }

  /** The refusal of a danger; the log tells the admin of it, without anything of the user's. */
  public static MapiException refused(Danger danger) {
    LOG.warn("refused, as long as dangers.allow does not name it: {}", danger.word());
    return new MapiException(ErrorCode.ACCESS_DENIED, danger.word());
  }

  private static boolean namesTarget(Bytes data) {
    byte[] bytes = data.unsafeArray();
    int odd = Math.min(1, bytes.length);
    return namesTarget(new String(bytes, StandardCharsets.ISO_8859_1))
        || namesTarget(new String(bytes, StandardCharsets.UTF_16LE))
        || namesTarget(new String(bytes, odd, bytes.length - odd, StandardCharsets.UTF_16LE));
  }

  private static boolean namesTarget(String text) {
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      String some = SOUND.matcher(words.group()).replaceAll("");
      if (TARGET.matcher(some).find()) {
        return true;
      }
    }
    return false;
  }
}
