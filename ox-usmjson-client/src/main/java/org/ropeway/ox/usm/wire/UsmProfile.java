package org.ropeway.ox.usm.wire;

/**
 * Names and numbers of the profile (usm-json.md section 3) that more than one reader or writer
 * needs, with its bounds. [C] marks what a public source confirms; all else is to be calibrated.
 */
public final class UsmProfile {
  /** [C] Default alias of the servlet; the command follows as path. */
  public static final String PATH_PREFIX = "/usm-json";

  /** Media type of a request. */
  public static final String CONTENT_TYPE = "application/json; charset=utf-8";

  /** HTTP method of every command. */
  public static final String METHOD = "POST";

  /** The shortest ping, seconds; OX makes a shorter one this long. */
  public static final int PING_MIN_SECONDS = 60;

  /** The longest ping, seconds. */
  public static final int PING_MAX_SECONDS = 1740;

  /** Most items in one request of ours. */
  public static final int MAX_ITEMS_PER_REQUEST = 500;

  static final int PROTOCOL = 1;
  static final int MAX_OBJECTS = 200_000;
  static final int MAX_ADDRESSES = 5_000;
  static final int MAX_PERMISSIONS = 10_000;
  static final int MAX_SMALL_LIST = 1_000;

  static final String LOGIN = "login";
  static final String LOGOUT = "logout";
  static final String GET_CONFIG = "getConfig";
  static final String SET_CONFIG = "setConfig";
  static final String SYNC_INIT = "syncInit";

  /** [C] as a name. */
  static final String SYNC_UPDATE = "syncUpdate";

  static final String UPDATE_ITEMS = "updateItems";
  static final String MOVE_ITEMS = "moveItems";
  static final String DELETE_ITEMS = "deleteItems";

  /** [C] as a name. */
  static final String PING = "ping";

  static final String LOAD_DATA = "loadData";
  static final String SEND_MAIL = "sendMail";

  /** An addition of ours, made of the user's aliases and the deputies of the HTTP API. */
  static final String GET_SENDERS = "getSenders";

  static final String SEARCH_PERSONS = "searchPersons";
  static final String GET_FREE_BUSY = "getFreeBusy";

  /** An addition to the profile: the groups of the HTTP API's {@code group?action=all}. */
  static final String GET_GROUPS = "getGroups";

  /** An addition to the profile: changes the members of a group. */
  static final String CHANGE_GROUP = "changeGroup";

  /** An addition to the profile: the resources of {@code resource?action=search}. */
  static final String GET_RESOURCES = "getResources";

  static final String GET_OX_RESOURCE = "getOXResource";

  /** Additions to the profile: the HTTP API's module {@code reminder}, with uuids. */
  static final String GET_REMINDERS = "getReminders";

  static final String DISMISS_REMINDER = "dismissReminder";
  static final String SNOOZE_REMINDER = "snoozeReminder";

  /** An addition to the profile: searches mails as the HTTP API's {@code mail?action=search}. */
  static final String SEARCH_MAILS = "searchMails";

  static final String GET_MAIL_FILTERS = "getMailFilters";
  static final String CHANGE_MAIL_FILTERS = "changeMailFilters";
  static final String RESOLVE_IDS = "resolveIDs";

  static final String SESSION = "sessionid";
  static final String FOLDER_UUID = "folder_uuid";
  static final String SYNC_ID = "syncid";
  static final String LIMIT = "limit";
  static final String UUID = "uuid";
  static final String ERRORS = "errors";
  static final String ACCEPTED = "accepted";
  static final String CREATED = "created";
  static final String MODIFIED = "modified";
  static final String DELETED = "deleted";
  static final String OBJECT_TYPE = "objectType";
  static final String PERMISSIONS = "permissions";
  static final String FOLDER = "folder";
  static final String MAIL = "mail";

  private UsmProfile() {}
}
