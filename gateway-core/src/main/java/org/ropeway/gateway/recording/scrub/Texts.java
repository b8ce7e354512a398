package org.ropeway.gateway.recording.scrub;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scrubs texts: words are replaced, but not what every mailbox and every server has. */
final class Texts {
  /** Names that Outlook and servers give to folders themselves, in English. */
  private static final Set<String> FOLDERS =
      Set.of(
          "top of information store",
          "ipm_subtree",
          "inbox",
          "outbox",
          "sent items",
          "deleted items",
          "drafts",
          "calendar",
          "contacts",
          "tasks",
          "notes",
          "journal",
          "junk e-mail",
          "junk email",
          "archive",
          "finder",
          "views",
          "common views",
          "schedule",
          "shortcuts",
          "spooler queue",
          "deferred action",
          "deferred actions",
          "reminders",
          "to-do search",
          "sync issues",
          "conflicts",
          "local failures",
          "server failures",
          "rss feeds",
          "conversation action settings",
          "quick step settings",
          "freebusy data",
          "root",
          "root container",
          "global address list",
          "all address lists");

  /** Parts of distinguished names that are the same everywhere. [MS-OXOABK], [MS-NSPI] 2.2.1. */
  private static final Set<String> NAMES =
      Set.of(
          "ropeway",
          "first organization",
          "exchangelabs",
          "recipients",
          "configuration",
          "servers",
          "microsoft private mdb",
          "microsoft public mdb",
          "exchange administrative group (fydibohf23spdlt)");

  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'<>\\\\]+");

  private static final Pattern HTML_HEAD =
      Pattern.compile("(?i)<(html|head|body|!doctype html)\\b");

  /** What kind of address follows. */
  private static final Pattern KIND =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(smtp|ex|x400|x500|sip|mailto):");

  private static final Pattern DN = Pattern.compile("(?i)/o=[^\\p{Cntrl}]*");

  private final Pseudonyms words;
  private final HttpScrubber http;

  Texts(Pseudonyms words) {
    this.words = words;
    this.http = new HttpScrubber(words);
  }

  /** Targets and headers, with the same words. */
  HttpScrubber http() {
    return http;
  }

  /** The text with its words replaced; as long as before in all encodings. */
  String scrub(String text) {
    if (FOLDERS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    Matcher dn = DN.matcher(text);
    if (dn.find()) {
      return plain(text.substring(0, dn.start()))
          + name(dn.group())
          + plain(text.substring(dn.end()));
    }
    return plain(text);
  }

  /** A document in XML. */
  String xml(String document) {
    return Markup.scrub(this, Markup.Kind.XML, document);
  }

  /** A document in HTML. */
  String html(String document) {
    return Markup.scrub(this, Markup.Kind.HTML, document);
  }

  /** A document, or a part of one, of which nobody says what it is. */
  String document(String text) {
    return HTML_HEAD.matcher(text).find() ? html(text) : scrub(text);
  }

  private String plain(String text) {
    return between(
        URL.matcher(text),
        text,
        http::target,
        part -> between(KIND.matcher(part), part, kind -> kind, words::text));
  }

  /** A text with one operation done to what matches, and another to what is between. */
  static String between(
      Matcher found, String text, UnaryOperator<String> match, UnaryOperator<String> rest) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (found.find()) {
      out.append(rest.apply(text.substring(from, found.start())));
      out.append(match.apply(found.group()));
      from = found.end();
    }
    return out.append(rest.apply(text.substring(from))).toString();
  }

  private String name(String dn) {
    StringBuilder out = new StringBuilder(dn.length());
    for (String part : dn.split("(?=/)")) {
      int equals = part.indexOf('=');
      String value = part.substring(equals + 1);
      out.append(part, 0, equals + 1);
      out.append(NAMES.contains(value.toLowerCase(Locale.ROOT)) ? value : words.text(value));
    }
    return out.toString();
  }
}
