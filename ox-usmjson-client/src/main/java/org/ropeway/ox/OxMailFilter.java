package org.ropeway.ox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A rule of OX's mail filter, which OX runs on mail when it is delivered (ox-http-api.md section
 * 19).
 *
 * @param id OX's number of it; -1 for one that is new
 * @param name for people
 * @param active whether it runs
 * @param flags words that tell programs apart, such as {@code vacation}
 * @param test when it acts
 * @param actions what it does, in order
 */
public record OxMailFilter(
    long id, String name, boolean active, List<String> flags, Test test, List<Action> actions) {
  /** The id of a rule that is new. */
  public static final long NEW = -1;

  public OxMailFilter {
    flags = List.copyOf(flags);
    actions = List.copyOf(actions);
  }

  /** A condition. */
  public sealed interface Test {}

  /** It always holds. */
  public record Always() implements Test {}

  /** All hold. */
  public record AllOf(List<Test> tests) implements Test {
    public AllOf {
      tests = List.copyOf(tests);
    }
  }

  /** One holds. */
  public record AnyOf(List<Test> tests) implements Test {
    public AnyOf {
      tests = List.copyOf(tests);
    }
  }

  /** It does not hold. */
  public record Not(Test test) implements Test {}

  /** How a text compares to others, without regard to the case of ASCII letters. */
  public enum Comparison {
    IS,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH
  }

  /** A field of the header compares to one of the values. */
  public record Header(List<String> headers, Comparison comparison, List<String> values)
      implements Test {
    public Header {
      headers = List.copyOf(headers);
      values = List.copyOf(values);
    }
  }

  /** An address in a field of the header compares to one of the values. */
  public record Address(List<String> headers, Comparison comparison, List<String> values)
      implements Test {
    public Address {
      headers = List.copyOf(headers);
      values = List.copyOf(values);
    }
  }

  /** All these fields are in the header. */
  public record Exists(List<String> headers) implements Test {
    public Exists {
      headers = List.copyOf(headers);
    }
  }

  /** The mail is larger than so many bytes, or smaller. */
  public record Size(boolean over, long bytes) implements Test {}

  /**
   * It is the day, in a zone, or an earlier one ({@code until}), or a later one.
   *
   * @param until whether it holds up to the end of the day; else from its beginning on
   */
  public record CurrentDate(boolean until, LocalDate day, ZoneOffset zone) implements Test {}

  /** A condition that this interface does not know. */
  public record OtherTest(String id) implements Test {}

  /** Something done with a mail. */
  public sealed interface Action {}

  /** It stays in the inbox. */
  public record Keep() implements Action {}

  /** It is thrown away unless another action keeps it. */
  public record Discard() implements Action {}

  /** It goes to somebody else, and stays here as well if {@code copy}. */
  public record Redirect(String to, boolean copy) implements Action {}

  /** It goes into a folder, by its OX id, and stays in the inbox as well if {@code copy}. */
  public record Move(String folderId, boolean copy) implements Action {}

  /** It gets IMAP flags such as {@code \seen}. */
  public record AddFlags(List<String> flags) implements Action {
    public AddFlags {
      flags = List.copyOf(flags);
    }
  }

  /** No other rule meets it. */
  public record Stop() implements Action {}

  /**
   * The sender gets a notice of absence.
   *
   * @param days how long the same sender gets no second one
   * @param addresses the user's, of which one must be among the recipients
   * @param text its lines end with LF
   */
  public record Vacation(int days, List<String> addresses, String subject, String text)
      implements Action {
    public Vacation {
      addresses = List.copyOf(addresses);
    }
  }

  /** An action that this interface does not know. */
  public record OtherAction(String id) implements Action {}
}
