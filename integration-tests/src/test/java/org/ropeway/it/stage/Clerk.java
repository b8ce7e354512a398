package org.ropeway.it.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.standin.Mailboxes;

/** Folders, and messages in them, as a client asks for them in few words; answers are codes. */
public final class Clerk {
  private final Outlook outlook;

  /** One who works in a session. */
  public Clerk(Outlook outlook) {
    this.outlook = outlook;
  }

  /** The session. */
  public Outlook outlook() {
    return outlook;
  }

  /** Puts mails into a folder at OX. */
  public static void put(House house, String user, String folder, String... subjects) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (String subject : subjects) {
      byte[] bytes =
          ("From: Bob <bob@ox.test>\r\nSubject: " + subject + "\r\n\r\nText of " + subject + "\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      mails.add(new Mailboxes.Mail(bytes, 0, 0, Instant.parse("2026-11-23T10:00:00Z")));
    }
    house.ox().mailboxes().append(user, folder, mails);
  }

  public static <T> T eventually(Supplier<T> question, Predicate<T> good) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(question::get, good);
  }

  /** The code with which a folder is opened. */
  public ErrorCode openFolder(Fid fid) {
    return outlook
        .open(outlook.logon(), RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, fid, 0))
        .returnValue();
  }

  /** A property of a folder, which is there. */
  public Object property(Fid fid, PropertyTag tag) {
    MapiRef folder = outlook.folder(fid);
    Object value = outlook.properties(folder, tag).get(tag);
    outlook.release(folder);
    if (value == null) {
      throw new AssertionError("no " + tag);
    }
    return value;
  }

  /** A number that a folder has. */
  public int number(Fid fid, PropertyTag tag) {
    return (Integer) property(fid, tag);
  }

  /** Asks for a new folder. */
  public RopFuture<RopCreateFolder.Response> create(
      Fid parent, String name, int type, boolean openExisting) {
    MapiRef folder = outlook.folder(parent);
    RopFuture<RopCreateFolder.Response> answer =
        outlook.open(
            folder,
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(out, type, true, openExisting, 0, name, "a comment"));
    outlook.release(folder);
    return answer;
  }

  /** Makes a folder. */
  public Fid create(Fid parent, String name) {
    RopFuture<RopCreateFolder.Response> made = create(parent, name, RopCreateFolder.GENERIC, false);
    Fid fid = made.response().folderId();
    outlook.release(made.opened());
    return fid;
  }

  /** Asks for a subfolder to be deleted. */
  public RopFuture<?> deleteFolder(Fid parent, Fid fid, int flags) {
    return on(parent, RopDeleteFolder.ROP, new RopDeleteFolder.Request(flags, fid));
  }

  /** A ROP on a folder. */
  public <Q extends RopRequest, R extends RopResponse> RopFuture<R> on(
      Fid fid, Rop<Q, R> rop, Q request) {
    MapiRef folder = outlook.folder(fid);
    RopFuture<R> answer = outlook.call(folder, rop, request);
    outlook.release(folder);
    return answer;
  }

  /** The subfolders of a folder by their names. */
  public Map<String, Fid> folders(Fid parent) {
    MapiRef ref = outlook.folder(parent);
    MapiRef table =
        Outlook.opened(
            outlook.open(
                ref, RopGetHierarchyTable.ROP, out -> new RopGetHierarchyTable.Request(out, 0)));
    List<PropertyTag> columns = List.of(PidTag.FOLDER_ID, PidTag.DISPLAY_NAME);
    outlook.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns)).response();
    Map<String, Fid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      found.put((String) row.values().get(1), new Fid((Long) row.values().get(0)));
    }
    outlook.release(table, ref);
    return found;
  }

  /** The messages of a folder by their subjects. */
  public Map<String, Mid> messages(Fid folder, int tableFlags) {
    MapiRef ref = outlook.folder(folder);
    MapiRef table = outlook.contents(ref, tableFlags, List.of(PidTag.MID, PidTag.SUBJECT));
    Map<String, Mid> found = new TreeMap<>();
    for (PropertyRow row : outlook.rows(table)) {
      found.put((String) row.values().get(1), new Mid((Long) row.values().get(0)));
    }
    outlook.release(table, ref);
    return found;
  }

  public Map<String, Mid> messages(Fid folder) {
    return messages(folder, 0);
  }

  public Map<String, Mid> softDeleted(Fid folder) {
    return messages(folder, RopGetContentsTable.SOFT_DELETES);
  }

  /** Waits for messages; after a first logon OX is still being read. */
  public Map<String, Mid> await(Fid folder, String... subjects) {
    return eventually(() -> messages(folder), found -> found.keySet().equals(Set.of(subjects)));
  }

  /** Writes a message; the code of its creation, or of its saving. */
  public ErrorCode write(Fid folder, String subject, boolean associated) {
    RopFuture<RopCreateMessage.Response> made =
        outlook.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out ->
                new RopCreateMessage.Request(
                    out, RopOpenMessage.LOGON_CODE_PAGE, folder, associated));
    if (!made.returnValue().equals(ErrorCode.SUCCESS)) {
      return made.returnValue();
    }
    set(
        made.opened(),
        new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Note"),
        new PropertyValue(PidTag.SUBJECT, subject));
    ErrorCode saved = save(made.opened());
    outlook.release(made.opened());
    return saved;
  }

  /** The code with which a message is saved. */
  public ErrorCode save(MapiRef message) {
    RopList list = outlook.client().list();
    RopFuture<?> saved =
        list.call(
            message,
            message,
            RopSaveChangesMessage.ROP,
            in -> new RopSaveChangesMessage.Request(in, 0));
    list.send();
    return saved.returnValue();
  }

  /** Sets properties; the problems. */
  public List<PropertyProblem> set(MapiRef object, PropertyValue... values) {
    return outlook
        .call(object, RopSetProperties.ROP, new RopSetProperties.Request(List.of(values)))
        .response()
        .propertyProblems();
  }

  /** Moves or copies messages. */
  public RopFuture<DestinationResponse> transfer(Fid from, Fid to, boolean copy, Mid... mids) {
    return withDestination(
        from,
        to,
        RopMoveCopyMessages.ROP,
        at -> new RopMoveCopyMessages.Request(at, List.of(mids), false, copy));
  }

  public RopFuture<DestinationResponse> moveFolder(Fid from, Fid fid, Fid to, String name) {
    return withDestination(
        from, to, RopMoveFolder.ROP, at -> new RopMoveFolder.Request(at, false, true, fid, name));
  }

  public RopFuture<DestinationResponse> copyFolder(
      Fid from, Fid fid, Fid to, boolean recursive, String name) {
    return withDestination(
        from,
        to,
        RopCopyFolder.ROP,
        at -> new RopCopyFolder.Request(at, false, recursive, true, fid, name));
  }

  /** A ROP on a folder with another as its destination. */
  public <Q extends RopRequest> RopFuture<DestinationResponse> withDestination(
      Fid from, Fid to, Rop<Q, DestinationResponse> rop, IntFunction<Q> request) {
    MapiRef source = outlook.folder(from);
    MapiRef target = outlook.folder(to);
    RopList list = outlook.client().list();
    RopFuture<DestinationResponse> answer = list.call(source, target, rop, request);
    list.send();
    outlook.release(source, target);
    return answer;
  }

  /** Whether all of it was done. */
  public static boolean isDone(RopFuture<DestinationResponse> answer) {
    return answer.response().equals(new DestinationResponse.Done(false));
  }

  /** Whether some of it was not done. */
  public static boolean isPartial(RopFuture<DestinationResponse> answer) {
    return answer.response().equals(new DestinationResponse.Done(true));
  }

  /** Waits for an event of a kind, and takes all there are. */
  public <T extends NotificationData> T event(Class<T> kind) {
    List<NotificationData> all = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          outlook.client().list().send();
          outlook.client().takeEvents().stream().map(RopNotify::notificationData).forEach(all::add);
          return all.stream().anyMatch(kind::isInstance);
        });
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
