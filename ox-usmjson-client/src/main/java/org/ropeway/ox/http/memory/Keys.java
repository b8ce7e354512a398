package org.ropeway.ox.http.memory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Keys of the memory, all ASCII. */
final class Keys {
  static final String HIERARCHY = "a";
  static final String FOLDERS = "f/";

  private Keys() {}

  /** A number that is ordered as a number. */
  static String number(long value) {
    String digits = Long.toString(value);
    return (char) ('a' + digits.length() - 1) + digits;
  }

  /** An id of OX; those that are numbers are ordered so. */
  static String id(String id) {
    return id.matches("0|[1-9][0-9]{0,17}")
        ? Keys.number(Long.parseLong(id))
        : "z" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  static String folder(long number) {
    return FOLDERS + number(number);
  }

  /** What is known of the mails of a folder. */
  static String head(long folder) {
    return "g/" + number(folder);
  }

  static String mails(long folder) {
    return "m/" + number(folder) + "/";
  }

  static String mail(long folder, String id) {
    return mails(folder) + id(id);
  }

  static String log(long folder) {
    return "s/" + number(folder) + "/";
  }

  static String log(long folder, long seq) {
    return log(folder) + number(seq);
  }

  static String uuid(String uuid) {
    return "u/" + uuid;
  }

  static String identities(String identity) {
    return "h/" + identity + "/";
  }

  static String identity(String identity, long folder, String id) {
    return identities(identity) + number(folder) + "/" + id(id);
  }

  static String expectations(long folder) {
    return "x/" + number(folder) + "/";
  }

  static String expectation(long folder, String uuid) {
    return expectations(folder) + uuid;
  }

  static String sent(String uuid) {
    return "d/" + uuid;
  }

  static String config(String device) {
    return "c/" + URLEncoder.encode(device, StandardCharsets.UTF_8);
  }

  /** The end of a range of all keys that begin so. */
  static String end(String prefix) {
    return prefix.substring(0, prefix.length() - 1)
        + (char) (prefix.charAt(prefix.length() - 1) + 1);
  }
}
