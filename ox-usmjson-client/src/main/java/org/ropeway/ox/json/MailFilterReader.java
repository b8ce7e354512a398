package org.ropeway.ox.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;

/** Reads rules of the mail filter: the JSON of the HTTP API's module (ox-http-api.md 19). */
public final class MailFilterReader {
  private static final int MAX_LIST = 1_000;
  private static final Pattern ZONE = Pattern.compile("[+-](0[0-9]|1[0-7])[0-5][0-9]");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,15})([BKMG]?)");

  private long id = OxMailFilter.NEW;
  private String name = "";
  private boolean active = true;
  private List<String> flags = List.of();
  private OxMailFilter.Test test = new OxMailFilter.Always();
  private List<OxMailFilter.Action> actions = List.of();

  private MailFilterReader() {}

  /** Reads a rule; what is not known of it stands as other. */
  public static OxMailFilter read(JsonInput json) {
    MailFilterReader filter = new MailFilterReader();
    json.object("a mail filter", filter::take);
    return new OxMailFilter(
        filter.id, filter.name, filter.active, filter.flags, filter.test, filter.actions);
  }

  private void take(String member, JsonInput in) {
    switch (member) {
      case "id" -> id = in.number("id", OxMailFilter.NEW);
      case "rulename" -> name = in.text("rulename");
      case "active" -> active = in.flag("active");
      case "flags" -> flags = texts("flags", in);
      case "test" -> test = in.isObject() ? test(in) : test;
      case "actioncmds" -> actions = in.list("actioncmds", MAX_LIST, MailFilterReader::action);
      default -> {}
    }
  }

  private static List<String> texts(String what, JsonInput in) {
    return in.list(what, MAX_LIST, each -> each.text(what));
  }

  private static OxMailFilter.Test test(JsonInput in) {
    TestMembers members = new TestMembers();
    in.object("a test", members::take);
    return members.test();
  }

  /** The members of a test, whatever it is. */
  private static final class TestMembers {
    private String id = "";
    private String comparison = "";
    private String part = "all";
    private List<String> headers = List.of();
    private List<String> values = List.of();
    private String size = "";
    private String datePart = "";
    private List<Long> dates = List.of();
    private String zone = "";
    private OxMailFilter.@Nullable Test inner;
    private List<OxMailFilter.Test> tests = List.of();

    void take(String member, JsonInput in) {
      switch (member) {
        case "id" -> id = in.text("id").toLowerCase(Locale.ROOT);
        case "comparison" -> comparison = in.text("comparison");
        case "addresspart" -> part = in.text("addresspart");
        case "headers" -> headers = texts("headers", in);
        case "values" -> values = texts("values", in);
        case "datepart" -> datePart = in.text("datepart");
        case "datevalue" ->
            dates = in.list("datevalue", MAX_LIST, each -> each.number("datevalue", 0));
        case "zone" -> zone = in.text("zone");
        case "size" -> size = in.text("size").toUpperCase(Locale.ROOT);
        case "test" -> inner = in.isObject() ? MailFilterReader.test(in) : null;
        case "tests" -> tests = in.list("tests", MAX_LIST, MailFilterReader::test);
        default -> {}
      }
    }

    OxMailFilter.Test test() {
      OxMailFilter.Test not = inner;
      return switch (id) {
        case "true" -> new OxMailFilter.Always();
        case "allof" -> new OxMailFilter.AllOf(tests);
        case "anyof" -> new OxMailFilter.AnyOf(tests);
        case "not" -> not == null ? other() : new OxMailFilter.Not(not);
        case "exists" -> new OxMailFilter.Exists(headers);
        case "size" -> size();
        case "currentdate" -> date();
        case "subject", "from", "to", "cc" -> header(List.of(id));
        case "anyrecipient" -> header(List.of("to", "cc"));
        case "header" -> header(headers);
        case "address" -> part.equals("all") ? address() : other();
        default -> other();
      };
    }

    private OxMailFilter.Test other() {
      return new OxMailFilter.OtherTest(id);
    }

    /** "not contains" is another way to say it. */
    private OxMailFilter.Test header(List<String> of) {
      Comparison how = comparison(positive());
      return how == null ? other() : signed(new OxMailFilter.Header(of, how, values));
    }

    private OxMailFilter.Test address() {
      Comparison how = comparison(positive());
      return how == null ? other() : signed(new OxMailFilter.Address(headers, how, values));
    }

    private String positive() {
      return comparison.startsWith("not ") ? comparison.substring(4) : comparison;
    }

    private OxMailFilter.Test signed(OxMailFilter.Test positive) {
      return comparison.startsWith("not ") ? new OxMailFilter.Not(positive) : positive;
    }

    /** OX gives days as their midnight in UTC. */
    private OxMailFilter.Test date() {
      boolean until = positive().equals("le");
      if (!datePart.equals("date")
          || dates.size() != 1
          || !ZONE.matcher(zone).matches()
          || (!until && !positive().equals("ge"))) {
        return other();
      }
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(dates.getFirst()), ZoneOffset.UTC);
      return signed(new OxMailFilter.CurrentDate(until, day, ZoneOffset.of(zone)));
    }

    private OxMailFilter.Test size() {
      Matcher matcher = SIZE.matcher(size);
      boolean over = positive().equals("over");
      if (!matcher.matches() || (!over && !positive().equals("under"))) {
        return other();
      }
      int shift = 10 * Math.max(0, "BKMG".indexOf(matcher.group(2)));
      long bytes = Long.parseLong(matcher.group(1)) << (matcher.group(2).isEmpty() ? 0 : shift);
      return signed(new OxMailFilter.Size(over, bytes));
    }
  }

  private static @Nullable Comparison comparison(String word) {
    return switch (word) {
      case "is" -> Comparison.IS;
      case "contains" -> Comparison.CONTAINS;
      case "startswith" -> Comparison.STARTS_WITH;
      case "endswith" -> Comparison.ENDS_WITH;
      default -> null;
    };
  }

  private static OxMailFilter.Action action(JsonInput in) {
    ActionMembers members = new ActionMembers();
    in.object("an action", members::take);
    return members.action();
  }

  /** The members of an action, whatever it is. */
  private static final class ActionMembers {
    private String id = "";
    private String to = "";
    private String into = "";
    private boolean copy;
    private List<String> flags = new ArrayList<>();
    private String days = "";
    private List<String> addresses = List.of();
    private String subject = "";
    private String text = "";

    void take(String member, JsonInput in) {
      switch (member) {
        case "id" -> id = in.text("id");
        case "to" -> to = in.text("to");
        case "into" -> into = in.text("into");
        case "copy" -> copy = in.flag("copy");
        case "flags" -> flags = texts("flags", in);
        case "days" -> days = in.text("days");
        case "addresses" -> addresses = texts("addresses", in);
        case "subject" -> subject = in.text("subject");
        case "text" -> text = in.text("text").replace("\r\n", "\n");
        default -> {}
      }
    }

    OxMailFilter.Action action() {
      return switch (id) {
        case "keep" -> new OxMailFilter.Keep();
        case "discard" -> new OxMailFilter.Discard();
        case "stop" -> new OxMailFilter.Stop();
        case "redirect" -> new OxMailFilter.Redirect(to, copy);
        case "move" -> new OxMailFilter.Move(into, copy);
        case "copy" -> new OxMailFilter.Move(into, true);
        case "addflags" -> new OxMailFilter.AddFlags(flags);
        case "vacation" ->
            days.matches("[0-9]{1,4}")
                ? new OxMailFilter.Vacation(Integer.parseInt(days), addresses, subject, text)
                : new OxMailFilter.OtherAction(id);
        default -> new OxMailFilter.OtherAction(id);
      };
    }
  }
}
