package org.ropeway.ox.http.wire;

import java.util.List;

/**
 * The operations of the HTTP API that this adapter uses; docs/ox-operations.md is made from them.
 * Session and time zone are parameters of nearly all and not listed.
 */
public enum Operation {
  LOGIN("POST", "login", "login", "name password client version", "opens a session"),
  LOGOUT("GET", "login", "logout", "", "ends it"),
  USER_GET("GET", "user", "get", "", "who the user is: name, address, locale, time zone"),
  ADDRESSES(
      "GET",
      "config/modules/mail",
      "",
      "",
      "addresses from which the user may send, standard folders of mail"),
  CAPABILITIES("GET", "capabilities", "all", "", "whether OX tells of news by a websocket"),
  MULTIPLE("PUT", "multiple", "", "continue", "several requests of one kind at once"),

  FOLDER_ROOT("GET", "folders", "root", "tree columns", "the folders on top"),
  FOLDER_LIST("GET", "folders", "list", "parent tree columns all", "folders below one"),
  FOLDER_ALL_VISIBLE(
      "GET", "folders", "allVisible", "content_type tree columns all", "the folders of a module"),
  FOLDER_NEW("PUT", "folders", "new", "folder_id tree", "makes a folder"),
  FOLDER_UPDATE(
      "PUT", "folders", "update", "id tree timestamp", "renames, moves, shares, subscribes one"),
  FOLDER_DELETE(
      "PUT", "folders", "delete", "tree hardDelete failOnError", "deletes one past the trash"),

  MAIL_EXAMINE("GET", "mail", "examine", "folder", "UIDVALIDITY, UIDNEXT, total, unread"),
  MAIL_ALL(
      "GET",
      "mail",
      "all",
      "folder columns sort order left_hand_limit right_hand_limit unseen",
      "ids and marks of the mails in a folder"),
  MAIL_LIST("PUT", "mail", "list", "columns headers", "what is listed of some mails"),
  MAIL_SEARCH("PUT", "mail", "search", "folder columns", "ids of mails with a text"),
  MAIL_GET("GET", "mail", "get", "folder id src save unseen", "a mail as it is"),
  MAIL_UPDATE("PUT", "mail", "update", "folder id", "flags, colour and user flags; moves"),
  MAIL_DELETE("PUT", "mail", "delete", "harddelete", "deletes mails for good"),
  MAIL_IMPORT(
      "POST",
      "mail",
      "import",
      "folder flags force plainJson preserveReceivedDate",
      "stores a mail"),
  MAIL_APPEND(
      "PUT", "mail", "new", "folder flags force", "stores a mail that import does not take"),
  MAIL_SEND("PUT", "mail", "new", "", "sends a mail and keeps a copy"),
  MAIL_QUOTA("GET", "quota", "mail", "", "how much mail the user has and may have"),

  PERSON_ALL(
      "GET",
      "contacts",
      "all",
      "folder columns left_hand_limit right_hand_limit",
      "the global address book; contacts of a folder"),
  CONTACT_UPDATES(
      "GET",
      "contacts",
      "updates",
      "folder columns timestamp",
      "changes of a folder's contacts, and of the global address book"),
  CONTACT_GET("GET", "contacts", "get", "folder id", "a contact"),
  CONTACT_NEW("PUT", "contacts", "new", "", "makes a contact"),
  CONTACT_UPDATE("PUT", "contacts", "update", "folder id timestamp", "changes or moves a contact"),
  CONTACT_DELETE("PUT", "contacts", "delete", "timestamp", "deletes a contact"),

  TASK_ALL("GET", "tasks", "all", "folder columns", "the tasks of a folder"),
  TASK_UPDATES(
      "GET", "tasks", "updates", "folder columns timestamp ignore", "changes of a folder's tasks"),
  TASK_GET("GET", "tasks", "get", "folder id", "a task"),
  TASK_NEW("PUT", "tasks", "new", "", "makes a task"),
  TASK_UPDATE("PUT", "tasks", "update", "folder id timestamp", "changes or moves a task"),
  TASK_DELETE("PUT", "tasks", "delete", "timestamp", "deletes a task"),
  TASK_CONFIRM(
      "PUT", "tasks", "confirm", "folder id timestamp", "the user's answer to a task given to him"),

  ATTACHMENT_ALL(
      "GET", "attachment", "all", "attached folder module columns", "the files at an object"),
  ATTACHMENT_DOCUMENT(
      "GET", "attachment", "document", "attached folder module id", "what is in a file"),
  ATTACHMENT_ATTACH("POST", "attachment", "attach", "plainJson", "adds a file to an object"),
  ATTACHMENT_DETACH(
      "PUT", "attachment", "detach", "attached folder module", "takes files away from an object"),

  PERSON_AUTOCOMPLETE(
      "GET",
      "contacts",
      "autocomplete",
      "query columns email",
      "users and contacts whose name or address begins so"),
  PERSON_LIST_USER("PUT", "contacts", "listuser", "columns", "users by their numbers"),
  PICTURE_GET(
      "GET",
      "contacts/picture",
      "get",
      "user_id width height contact_id folder_id",
      "the picture of a user or a contact"),
  GROUP_ALL("GET", "group", "all", "columns", "groups and their members"),
  GROUP_GET("GET", "group", "get", "id", "one group and its members"),
  GROUP_UPDATE("PUT", "group", "update", "id timestamp", "changes the members of a group"),
  RESOURCE_SEARCH("PUT", "resource", "search", "", "rooms and other resources"),
  REMINDER_RANGE("GET", "reminder", "range", "end", "reminders of tasks, and of appointments"),
  REMINDER_AGAIN("PUT", "reminder", "remindAgain", "id", "reminds again"),
  REMINDER_DELETE("PUT", "reminder", "delete", "", "reminds no more"),
  ALARM_PENDING("GET", "chronos/alarm", "pending", "rangeEnd", "reminders of events"),
  ALARM_SNOOZE("GET", "chronos/alarm", "snooze", "folder id alarmId snoozeTime", "reminds again"),
  ALARM_ACK("GET", "chronos/alarm", "ack", "folder id alarmId", "reminds no more"),

  CALENDAR_ALL(
      "GET",
      "calendar",
      "all",
      "folder columns start end recurrence_master",
      "appointments of a folder, where OX has no chronos"),
  CALENDAR_UPDATES(
      "GET",
      "calendar",
      "updates",
      "folder columns timestamp recurrence_master",
      "changes of a folder's appointments"),
  CALENDAR_GET("GET", "calendar", "get", "folder id recurrence_position", "an appointment"),
  CALENDAR_NEW("PUT", "calendar", "new", "", "makes an appointment"),
  CALENDAR_UPDATE(
      "PUT", "calendar", "update", "folder id timestamp", "changes an appointment, or one of many"),
  CALENDAR_DELETE(
      "PUT", "calendar", "delete", "timestamp", "deletes an appointment, or one of many"),
  CALENDAR_CONFIRM(
      "PUT", "calendar", "confirm", "folder id timestamp occurrence", "whether the user comes"),
  CALENDAR_EXCEPTIONS(
      "GET", "calendar", "getChangeExceptions", "folder id columns", "exceptions of a series"),
  CALENDAR_FREE_BUSY(
      "GET",
      "calendar",
      "freebusy",
      "id type start end",
      "when a user or a resource is busy, where OX has no chronos"),
  EVENT_UPDATES(
      "GET",
      "chronos",
      "updates",
      "folder timestamp rangeStart rangeEnd",
      "changes of a calendar, or all of it"),
  EVENT_GET("GET", "chronos", "get", "folder id recurrenceId", "an event, or one of a series"),
  EVENT_NEW("PUT", "chronos", "new", "folder checkConflicts scheduling", "makes an event"),
  EVENT_UPDATE(
      "PUT",
      "chronos",
      "update",
      "folder id timestamp recurrenceId recurrenceRange checkConflicts scheduling",
      "changes an event, or some of a series"),
  EVENT_DELETE("PUT", "chronos", "delete", "timestamp scheduling", "deletes an event"),
  EVENT_MOVE(
      "POST",
      "chronos",
      "move",
      "folder id targetFolder timestamp",
      "puts an event into another calendar"),
  EVENT_UPDATE_ATTENDEE(
      "PUT",
      "chronos",
      "updateAttendee",
      "folder id timestamp recurrenceId scheduling",
      "answers an invitation"),

  EVENT_FREE_BUSY("PUT", "chronos", "freeBusy", "from until", "when users are busy"),

  FILTER_LIST("GET", "mailfilter/v2", "list", "", "the rules of the mail filter"),
  FILTER_NEW("PUT", "mailfilter/v2", "new", "", "adds a rule"),
  FILTER_UPDATE("PUT", "mailfilter/v2", "update", "", "changes a rule"),
  FILTER_DELETE("PUT", "mailfilter/v2", "delete", "", "removes a rule"),
  FILTER_REORDER("PUT", "mailfilter/v2", "reorder", "", "another order of the rules"),

  PUSH_SUBSCRIBE("PUT", "pns", "subscribe", "", "news by websocket"),
  PUSH_UNSUBSCRIBE("PUT", "pns", "unsubscribe", "", "no more news");

  private final String method;
  private final String module;
  private final String action;
  private final String parameters;
  private final String purpose;

  Operation(String method, String module, String action, String parameters, String purpose) {
    this.method = method;
    this.module = module;
    this.action = action;
    this.parameters = parameters;
    this.purpose = purpose;
  }

  /** HTTP method. */
  public String method() {
    return method;
  }

  /** Path below the prefix. */
  public String module() {
    return module;
  }

  /** Value of the parameter {@code action}, empty if there is none. */
  public String action() {
    return action;
  }

  /** The parameters it may be sent with, session, time zone and action apart. */
  public List<String> parameters() {
    return parameters.isEmpty() ? List.of() : List.of(parameters.split(" "));
  }

  /** What it is used for. */
  public String purpose() {
    return purpose;
  }

  /** As it is known to whoever reads a log. */
  @Override
  public String toString() {
    return action.isEmpty() ? module : module + "?action=" + action;
  }
}
