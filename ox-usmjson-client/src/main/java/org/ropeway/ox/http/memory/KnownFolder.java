package org.ropeway.ox.http.memory;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.http.wire.HttpFolder;

/**
 * A folder as it was told last.
 *
 * @param number under which its mails are kept
 * @param gone whether it is there no more
 */
public record KnownFolder(long number, String uuid, Stamp stamp, boolean gone, HttpFolder folder) {

  static KnownFolder read(String text) {
    Fields f = Fields.of(text);
    return new KnownFolder(
        f.number(),
        f.text(),
        Stamp.read(f),
        f.flag(),
        new HttpFolder(
            f.text(),
            f.text(),
            f.text(),
            f.text(),
            f.integer(),
            f.integer(),
            f.integer(),
            permissions(f.text()),
            f.flag(),
            false,
            -1,
            -1,
            f.integer()));
  }

  String text() {
    return Fields.join(
        number,
        uuid,
        stamp.seq(),
        stamp.born(),
        stamp.origin(),
        stamp.others(),
        gone,
        folder.id(),
        folder.parentId(),
        folder.title(),
        folder.module(),
        folder.type(),
        folder.standardType(),
        folder.ownRights(),
        permissions(folder.permissions()),
        folder.subscribed(),
        folder.owner());
  }

  /** OX's id. */
  public String id() {
    return folder.id();
  }

  /** Whether it holds mails. */
  public boolean isMail() {
    return folder.module().equals("mail");
  }

  /** Whether it is one of those that OX itself needs. */
  public boolean isStandard() {
    return folder.standardType() != 0;
  }

  KnownFolder with(HttpFolder now, Stamp when) {
    return new KnownFolder(number, uuid, when, false, now);
  }

  KnownFolder without(Stamp when) {
    return new KnownFolder(number, uuid, when, true, folder);
  }

  /** Whether all that is told of it is the same. */
  boolean saysTheSameAs(HttpFolder other) {
    return !gone
        && folder.id().equals(other.id())
        && folder.parentId().equals(other.parentId())
        && folder.title().equals(other.title())
        && folder.module().equals(other.module())
        && folder.type() == other.type()
        && folder.standardType() == other.standardType()
        && folder.ownRights() == other.ownRights()
        && folder.subscribed() == other.subscribed()
        && folder.owner() == other.owner()
        && folder.permissions().equals(other.permissions());
  }

  /** As the port has it. */
  OxFolder told(String parentUuid) {
    return new OxFolder(
        uuid,
        parentUuid,
        folder.id(),
        folder.title(),
        folder.module(),
        folder.type(),
        folder.standardType(),
        folder.ownRights(),
        folder.permissions(),
        folder.subscribed(),
        folder.total(),
        folder.unread(),
        folder.owner());
  }

  private static String permissions(List<OxPermission> list) {
    StringBuilder out = new StringBuilder();
    for (OxPermission p : list) {
      out.append(p.group() ? 'g' : 'u').append(p.entity()).append(':').append(p.bits()).append(' ');
    }
    return out.toString().strip();
  }

  private static List<OxPermission> permissions(String text) {
    List<OxPermission> out = new ArrayList<>();
    for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
      int colon = one.indexOf(':');
      out.add(
          new OxPermission(
              Integer.parseInt(one.substring(1, colon)),
              one.charAt(0) == 'g',
              Integer.parseInt(one.substring(colon + 1))));
    }
    return out;
  }
}
