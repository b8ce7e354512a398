package org.ropeway.standin.recorded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the recorded one: the same members, types and codes, and the same values
 * but for those that each server makes up.
 */
final class Likeness {
  /** Members whose values are each server's own. */
  private static final int RECURRENCE_ID = 206;

  private static final Set<String> OWN =
      Set.of(
          "timestamp",
          "error_id",
          "alarmId",
          "server_time",
          "session",
          "creation_date",
          "image_last_modified",
          "last_modified",
          "last_modified_utc",
          "lastModified",
          "lastModifiedOfNewestAttachmentUTC",
          "file_id",
          "created",
          "dtstamp",
          "managedId",
          "acknowledged",
          "received_date",
          "date",
          "uid",
          "validity",
          "size",
          "unread");

  private static final Set<Integer> OWN_COLUMNS = Set.of(4, 5, 6, 608, 610, 661, 3220);
  private static final Pattern CUT = Pattern.compile("<\\.\\.\\. ([0-9]+) more of ([0-9]+)>");
  private static final Pattern CUT_TEXT =
      Pattern.compile("(?s)(.*)<\\.\\.\\. cut, ([0-9]+) characters>");
  private static final int RECENT = 16;

  private final Exchange exchange;
  private final Exceptions exceptions;
  private final Translation translation;
  private final List<Integer> columns;
  private final List<String> differences = new ArrayList<>();

  Likeness(Exchange exchange, Exceptions exceptions, Translation translation) {
    this.exchange = exchange;
    this.exceptions = exceptions;
    this.translation = translation;
    this.columns = columns(exchange);
  }

  List<String> differences() {
    return differences;
  }

  void compare(String path, JsonNode recorded, JsonNode actual) {
    if (exceptions.allows(exchange, path)) {
      return;
    }
    if (recorded.isObject() && actual.isObject()) {
      objects(path, recorded, actual);
    } else if (recorded.isArray() && actual.isArray()) {
      arrays(path, recorded, actual);
    } else if (recorded.getNodeType() != actual.getNodeType()) {
      differ(path, recorded, actual);
    } else {
      values(path, recorded, actual);
    }
  }

  private void objects(String path, JsonNode recorded, JsonNode actual) {
    if (recorded.has("code") != actual.has("code")) {
      differ(path, recorded, actual);
      return;
    }
    Set<String> names = new TreeSet<>(recorded.propertyNames());
    names.addAll(actual.propertyNames());
    for (String name : names) {
      String below = path.isEmpty() ? name : path + "." + name;
      if (recorded.has(name) && actual.has(name)) {
        compare(below, recorded.path(name), actual.path(name));
      } else if (!exceptions.allows(exchange, below)) {
        differ(below, recorded.path(name), actual.path(name));
      }
    }
  }

  private void arrays(String path, JsonNode recorded, JsonNode actual) {
    boolean list = path.equals("data") || path.matches("data\\.(private|public|shared)");
    List<JsonNode> wanted = elements(list, recorded);
    List<JsonNode> got = elements(list, actual);
    if (!wanted.isEmpty() && CUT.matcher(wanted.getLast().asString("")).matches()) {
      Matcher cut = CUT.matcher(wanted.removeLast().asString(""));
      boolean right = cut.matches() && Integer.parseInt(cut.group(2)) == got.size();
      if (!right) {
        differences.add(path + ": " + got.size() + " elements");
        return;
      }
      got = got.subList(0, wanted.size());
    }
    boolean folders = exchange.path().endsWith("/folders") && !path.contains("error_params");
    boolean row = path.matches("data(\\.[a-z]+)?\\[[0-9]+]");
    if ((folders && !row) || path.endsWith("capabilities")) {
      wanted.sort((one, other) -> key(one).compareTo(key(other)));
      got = new ArrayList<>(got);
      got.sort((one, other) -> key(one).compareTo(key(other)));
    }
    if (wanted.size() != got.size()) {
      differences.add(path + ": " + wanted + " recorded, but " + got);
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      compare(path + "[" + i + "]", wanted.get(i), got.get(i));
    }
  }

  /** All elements but those that stand for something the stand-in does not have. */
  private List<JsonNode> elements(boolean list, JsonNode array) {
    List<JsonNode> out = new ArrayList<>();
    for (JsonNode each : array) {
      JsonNode first = each.isArray() ? each.path(0) : each.isObject() ? each.path("id") : each;
      if (!list || !exceptions.absent().contains(kind() + first.asString(""))) {
        out.add(each);
      }
    }
    return out;
  }

  private String kind() {
    return exchange.path().substring(exchange.path().lastIndexOf('/') + 1) + ":";
  }

  private String key(JsonNode row) {
    JsonNode first = row.isArray() ? row.path(0) : row.isObject() ? row.path("entity") : row;
    return translation.id(first.asString(""));
  }

  private void values(String path, JsonNode recorded, JsonNode actual) {
    String member = path.replaceAll(".*\\.", "");
    if (Translation.isTime(recorded) && Translation.isTime(actual) && path.endsWith("timestamp")) {
      translation.time(recorded.longValue(), actual.longValue());
    }
    boolean times = Translation.isTime(recorded) && Translation.isTime(actual);
    if (OWN.contains(member)
        || (times && path.contains("error_params"))
        || path.endsWith("caldav.url")
        || path.matches(".*alarms\\[[0-9]+]\\.id")
        || path.endsWith("X-OX-SPLIT-FROM.value")
        || isOwnColumn(path)
        || isOwnText(path)) {
      return;
    }
    boolean appointment =
        Set.of("id", "recurrence_id").contains(member)
            || column(path) == 1
            || column(path) == RECURRENCE_ID
            || path.matches("data\\[[0-9]+]");
    if (exchange.path().endsWith("/calendar")
        && appointment
        && translation.event(recorded.asString("")).equals(actual.asString(""))) {
      return;
    }
    boolean file = column(path) == 1 || path.matches("data\\[[0-9]+]");
    if (exchange.path().endsWith("/attachment")
        && file
        && translation.file(recorded.asString("")).equals(actual.asString(""))) {
      return;
    }
    if (path.endsWith("image1_url")) {
      pictures(path, recorded, actual);
      return;
    }
    if (isFlags(path)) {
      if ((recorded.asInt() & ~RECENT) != (actual.asInt() & ~RECENT)) {
        differ(path, recorded, actual);
      }
      return;
    }
    boolean numbers = path.contains("error_params") || isTask(path) || isOwner(path);
    String wanted = normal(translation.all(recorded, numbers).asString(""));
    String got = normal(actual.asString(""));
    if (recorded.isString()
        && (Set.of("id", "seriesId", "eventId").contains(member) || path.contains("error_params"))
        && translation.event(recorded.stringValue()).equals(got)) {
      return;
    }
    Matcher cut = CUT_TEXT.matcher(wanted);
    boolean same =
        cut.matches()
            ? got.startsWith(cut.group(1)) && got.length() == Integer.parseInt(cut.group(2))
            : wanted.equals(got);
    if (!same) {
      differ(path, recorded, actual);
    }
  }

  /** Where pictures are: ids and times are the server's own. */
  private void pictures(String path, JsonNode recorded, JsonNode actual) {
    Matcher id = Pattern.compile("contact_id=([0-9]+)").matcher(recorded.asString(""));
    String named = id.replaceAll(match -> "contact_id=" + translation.id(match.group(1)));
    String time = "timestamp=[0-9]+";
    if (!named.replaceAll(time, "").equals(actual.asString("").replaceAll(time, ""))) {
      differ(path, recorded, actual);
    }
  }

  /** Texts that name classes of Java, or ids inside other words. */
  private boolean isOwnText(String path) {
    String code = exchange.answer().path("code").asString("");
    boolean java = code.equals("SVL-0011") || code.equals("MSG-0000") || code.equals("MSG-0003");
    boolean text = path.endsWith("error") || path.endsWith("error_desc");
    return text || (java && path.startsWith("error_params"));
  }

  /** Whether a number is that of a task, rather than one that looks so. */
  private boolean isTask(String path) {
    return exchange.path().endsWith("/tasks")
        && (path.equals("data.id")
            || path.equals("data.folder_id")
            || path.matches("data\\[[0-9]+]")
            || column(path) == 1
            || column(path) == 20);
  }

  /** Whether a number is that of the object that has a file. */
  private boolean isOwner(String path) {
    return exchange.path().endsWith("/attachment")
        && (path.equals("data.attached") || column(path) == 801);
  }

  private boolean isOwnColumn(String path) {
    int column = column(path);
    boolean mail = exchange.path().endsWith("/mail");
    return OWN_COLUMNS.contains(column) && (mail || column < 10 || column > 3_000);
  }

  private boolean isFlags(String path) {
    boolean mail = exchange.path().endsWith("/mail");
    return mail && (column(path) == 611 || path.endsWith(".flags"));
  }

  /** The number of the column at a place such as {@code data[3][1]}. */
  private int column(String path) {
    Matcher matcher = Pattern.compile("data(?:\\.[a-z]+)?\\[[0-9]+]\\[([0-9]+)]").matcher(path);
    int at = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    return at >= 0 && at < columns.size() ? columns.get(at) : -1;
  }

  static String normal(String text) {
    return text.replaceAll("\\b(192\\.0\\.2\\.1|127\\.0\\.0\\.1)\\b", "server")
        .replaceAll("(?m)^(X-OX-Marker:) [-0-9a-f]{36}", "$1")
        .replaceAll("^<session>$|^[0-9a-f]{32}$", "session")
        .replaceAll(" exceptionID=[-0-9]+", "")
        .replaceAll("boundary=\"?([^\";]+)\"?", "boundary=$1")
        .replaceAll("\\s+", " ");
  }

  private void differ(String path, JsonNode recorded, JsonNode actual) {
    differences.add(path + ": " + shorten(recorded) + " recorded, but " + shorten(actual));
  }

  private static String shorten(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  private static List<Integer> columns(Exchange exchange) {
    List<Integer> out = new ArrayList<>();
    for (String number : exchange.query().path("columns").asString("").split(",")) {
      if (number.matches("[0-9]{1,6}")) {
        out.add(Integer.parseInt(number));
      }
    }
    return out;
  }

  /** Names of the cookies that are set, without their hashes, and whether they end some day. */
  static Set<String> cookies(List<String> headers) {
    Set<String> out = new HashSet<>();
    for (String header : headers) {
      String name = header.substring(0, header.indexOf('='));
      String kind = name.replaceAll("^(open-xchange-[a-z-]*-)[A-Za-z0-9]+$", "$1");
      out.add(kind + (header.contains("Expires=") ? " expires" : ""));
    }
    return new TreeSet<>(out);
  }
}
