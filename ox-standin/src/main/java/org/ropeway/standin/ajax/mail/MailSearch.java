package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.mail.HeaderBlock;
import org.ropeway.standin.mail.MailText;
import tools.jackson.databind.JsonNode;

/**
 * A search, in its new form with a filter or the old one with columns and patterns. As recorded
 * (mail-10), fields that cannot be searched match every mail, and of the old form's terms any one
 * is enough.
 */
final class MailSearch {
  private static final int MAX_DEPTH = 50;
  private final Tx tx;
  private final Term term;

  private MailSearch(Tx tx, Term term) {
    this.tx = tx;
    this.term = term;
  }

  private interface Term {
    boolean matches(MailRow mail) throws SQLException;
  }

  static MailSearch of(Tx tx, JsonNode body) {
    MailSearch empty = new MailSearch(tx, mail -> false);
    if (body.isArray()) {
      List<Term> terms = new ArrayList<>();
      for (JsonNode each : body) {
        Wanted wanted = Wanted.of(each.path("pattern").asString(""));
        String field = oldName(each.path("col").asInt(0));
        terms.add(mail -> empty.textMatches(mail, field, wanted));
      }
      return new MailSearch(tx, mail -> any(terms, mail));
    }
    JsonNode filter = body.path("filter");
    if (!filter.isArray()) {
      throw MailTroubles.json("JSONObject[\"filter\"] not found.").raise();
    }
    return new MailSearch(tx, empty.parse(filter, 0));
  }

  boolean matches(MailRow mail) throws SQLException {
    return term.matches(mail);
  }

  private Term parse(JsonNode filter, int depth) {
    if (filter.isEmpty() || depth > MAX_DEPTH) {
      throw MailTroubles.missingOperation().raise();
    }
    String operation = filter.path(0).asString("");
    return switch (operation.toLowerCase(Locale.ROOT)) {
      case "and" -> {
        List<Term> terms = operands(filter, depth);
        yield mail -> all(terms, mail);
      }
      case "or" -> {
        List<Term> terms = operands(filter, depth);
        yield mail -> any(terms, mail);
      }
      case "not" -> {
        Term inner = parse(filter.path(1), depth + 1);
        yield mail -> !inner.matches(mail);
      }
      case "=", "<", ">" -> comparison(operation, filter.path(1), filter.path(2));
      default -> throw MailTroubles.unknownOperation(operation).raise();
    };
  }

  private List<Term> operands(JsonNode filter, int depth) {
    List<Term> out = new ArrayList<>();
    for (int i = 1; i < filter.size(); i++) {
      out.add(parse(filter.path(i), depth + 1));
    }
    return out;
  }

  private Term comparison(String operation, JsonNode left, JsonNode right) {
    String value = right.asString("");
    if (left.path("header").isString()) {
      String name = left.path("header").stringValue();
      Wanted wanted = Wanted.of(value);
      return mail -> {
        HeaderBlock header = HeaderBlock.of(Mails.content(tx, mail.mid()));
        return header.all(name).stream().anyMatch(each -> wanted.isIn(each));
      };
    }
    String field = left.path("field").asString("");
    Wanted wanted = Wanted.of(value);
    return switch (field) {
      case "size" -> mail -> compare(operation, mail.size(), value);
      case "received_date" -> mail -> compare(operation, mail.received(), value);
      case "sent_date" ->
          mail -> {
            JsonNode sent = MailFields.listing(mail).path("sent_date");
            return compare(operation, sent.isNumber() ? sent.longValue() : 0, value);
          };
      case "flags" -> {
        int bits = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
        yield mail -> (mail.flags() & bits) == bits;
      }
      default -> mail -> textMatches(mail, field, wanted);
    };
  }

  private boolean textMatches(MailRow mail, String field, Wanted wanted) throws SQLException {
    return switch (field) {
      case "subject" -> wanted.isIn(MailFields.listing(mail).path("subject").asString(""));
      case "from", "to", "cc", "bcc" -> {
        for (JsonNode address : MailFields.listing(mail).path(field)) {
          String shown = address.path(0).asString("") + " <" + address.path(1).asString("") + ">";
          if (wanted.isIn(shown)) {
            yield true;
          }
        }
        yield false;
      }
      case "content" -> wanted.isIn(MailText.of(Mails.content(tx, mail.mid())));
      default -> true;
    };
  }

  private static boolean compare(String operation, long left, String value) {
    if (!value.matches("-?[0-9]{1,18}")) {
      return true;
    }
    long right = Long.parseLong(value);
    return switch (operation) {
      case "<" -> left < right;
      case ">" -> left > right;
      default -> left == right;
    };
  }

  private static boolean all(List<Term> terms, MailRow mail) throws SQLException {
    for (Term term : terms) {
      if (!term.matches(mail)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(List<Term> terms, MailRow mail) throws SQLException {
    for (Term term : terms) {
      if (term.matches(mail)) {
        return true;
      }
    }
    return false;
  }

  private static String oldName(int column) {
    return column == -1 ? "content" : MailFields.name(column);
  }

  /** A text to be found anywhere, whatever the case; a star stands for anything between. */
  private record Wanted(List<String> pieces) {
    static Wanted of(String text) {
      return new Wanted(List.of(text.toLowerCase(Locale.ROOT).split("\\*", -1)));
    }

    boolean isIn(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      int at = 0;
      for (String piece : pieces) {
        int found = lower.indexOf(piece, at);
        if (found < 0) {
          return false;
        }
        at = found + piece.length();
      }
      return true;
    }
  }
}
