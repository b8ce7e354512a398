package org.ropeway.gateway.replay;

import java.util.List;

/**
 * Which fields a rule is for: names of the specification from the outer to the inner, {@code *} for
 * any one or a part of its name, {@code **} for any number of them. It is compared with the end of
 * a path, and may ask for the type of the value as well: {@code RopLogon/ServerTime}, {@code
 * RopNotify/**}, {@code **:Fid}.
 *
 * @param names what each step must be
 * @param type of the value, in the codec's words; empty if it does not matter
 */
record PathPattern(List<String> names, String type) {
  private static final String ANY_NUMBER = "**";

  PathPattern {
    names = List.copyOf(names);
  }

  /** From its text. */
  static PathPattern of(String text) {
    int colon = text.lastIndexOf(':');
    String path = colon < 0 ? text : text.substring(0, colon);
    return new PathPattern(
        List.of(path.split("/", -1)), colon < 0 ? "" : text.substring(colon + 1));
  }

  /** Whether it is for the value of a type at a path. */
  boolean matches(List<String> path, String valueType) {
    return (type.isEmpty() || type.equals(valueType))
        && ends(path, path.size() - 1, names.size() - 1);
  }

  /** Whether the names up to one match the end of a path up to a step. */
  private boolean ends(List<String> path, int step, int name) {
    if (name < 0) {
      return true;
    }
    String wanted = names.get(name);
    if (wanted.equals(ANY_NUMBER)) {
      for (int rest = step; rest >= -1; rest--) {
        if (ends(path, rest, name - 1)) {
          return true;
        }
      }
      return false;
    }
    return step >= 0 && is(wanted, path.get(step)) && ends(path, step - 1, name - 1);
  }

  /** Whether a name is the wanted one, which may have one {@code *} for anything. */
  private static boolean is(String wanted, String name) {
    int star = wanted.indexOf('*');
    return star < 0
        ? wanted.equals(name)
        : name.length() >= wanted.length() - 1
            && name.startsWith(wanted.substring(0, star))
            && name.endsWith(wanted.substring(star + 1));
  }

  @Override
  public String toString() {
    return String.join("/", names) + (type.isEmpty() ? "" : ":" + type);
  }
}
