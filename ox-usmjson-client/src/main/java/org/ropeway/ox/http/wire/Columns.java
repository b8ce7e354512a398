package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ropeway.ox.OxContactField;

/** The columns that are asked for; the one place for their numbers (ox-http-api.md section 24). */
public final class Columns {
  private Columns() {}

  /** A column: its number in requests, its name in objects. */
  public interface Column {
    /** What it is called in the parameter {@code columns}. */
    int number();

    /** What it is called in an object. */
    String field();
  }

  /** Columns of folders. */
  public enum Folder implements Column {
    ID(1, "id"),
    PARENT(20, "folder_id"),
    TITLE(300, "title"),
    MODULE(301, "module"),
    TYPE(302, "type"),
    SUBFOLDERS(304, "subfolders"),
    OWN_RIGHTS(305, "own_rights"),
    PERMISSIONS(306, "permissions"),
    TOTAL(309, "total"),
    UNREAD(311, "unread"),
    SUBSCRIBED(314, "subscribed"),
    STANDARD_TYPE(316, "standard_folder_type");

    private final int number;
    private final String field;

    Folder(int number, String field) {
      this.number = number;
      this.field = field;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** Columns of mails. */
  public enum Mail implements Column {
    COLOR_LABEL(102, "color_label"),
    ID(600, "id"),
    ATTACHMENT(602, "attachment"),
    FROM(603, "from"),
    TO(604, "to"),
    CC(605, "cc"),
    BCC(606, "bcc"),
    SUBJECT(607, "subject"),
    SIZE(608, "size"),
    SENT_DATE(609, "sent_date"),
    RECEIVED_DATE(610, "received_date"),
    FLAGS(611, "flags"),
    RECEIPT_TO(613, "disp_notification_to"),
    PRIORITY(614, "priority"),
    CONTENT_TYPE(656, "content_type"),
    SENDER(666, "sender"),
    USER(668, "user");

    private final int number;
    private final String field;

    Mail(int number, String field) {
      this.number = number;
      this.field = field;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** Columns of contacts and users. */
  public enum Person implements Column {
    ID(1, "id"),
    FOLDER(20, "folder_id"),
    UID(223, "uid"),
    DISPLAY_NAME(500, "display_name"),
    FIRST_NAME(501, "first_name"),
    LAST_NAME(502, "last_name"),
    SECOND_NAME(503, "second_name"),
    SUFFIX(504, "suffix"),
    TITLE(505, "title"),
    STREET_HOME(506, "street_home"),
    POSTAL_CODE_HOME(507, "postal_code_home"),
    CITY_HOME(508, "city_home"),
    STATE_HOME(509, "state_home"),
    COUNTRY_HOME(510, "country_home"),
    PROFESSION(514, "profession"),
    NICKNAME(515, "nickname"),
    NOTE(518, "note"),
    DEPARTMENT(519, "department"),
    POSITION(520, "position"),
    EMPLOYEE_TYPE(521, "employee_type"),
    ROOM_NUMBER(522, "room_number"),
    STREET_BUSINESS(523, "street_business"),
    USER_ID(524, "user_id"),
    POSTAL_CODE_BUSINESS(525, "postal_code_business"),
    CITY_BUSINESS(526, "city_business"),
    STATE_BUSINESS(527, "state_business"),
    COUNTRY_BUSINESS(528, "country_business"),
    MANAGER_NAME(536, "manager_name"),
    ASSISTANT_NAME(537, "assistant_name"),
    TELEPHONE_BUSINESS1(542, "telephone_business1"),
    TELEPHONE_BUSINESS2(543, "telephone_business2"),
    FAX_BUSINESS(544, "fax_business"),
    TELEPHONE_COMPANY(547, "telephone_company"),
    TELEPHONE_HOME1(548, "telephone_home1"),
    TELEPHONE_HOME2(549, "telephone_home2"),
    FAX_HOME(550, "fax_home"),
    CELLULAR_TELEPHONE1(551, "cellular_telephone1"),
    CELLULAR_TELEPHONE2(552, "cellular_telephone2"),
    TELEPHONE_OTHER(553, "telephone_other"),
    EMAIL1(555, "email1"),
    EMAIL2(556, "email2"),
    EMAIL3(557, "email3"),
    URL(558, "url"),
    TELEPHONE_PAGER(560, "telephone_pager"),
    TELEPHONE_ASSISTANT(568, "telephone_assistant"),
    COMPANY(569, "company"),
    NUMBER_OF_IMAGES(596, "number_of_images");

    private final int number;
    private final String field;

    Person(int number, String field) {
      this.number = number;
      this.field = field;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** A column of objects of groupware in folders. */
  public record Item(int number, String field) implements Column {
    /** The numbers of the fields of contacts, in the order in which these are listed. */
    private static final int[] CONTACT_NUMBERS = {
      100, 101, 102, 104, 223, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 512, 513,
      514, 515, 516, 517, 518, 519, 520, 521, 522, 523, 525, 526, 527, 528, 529, 530, 531, 532, 533,
      534, 535, 536, 537, 538, 539, 540, 541, 542, 543, 544, 545, 546, 547, 548, 549, 550, 551, 552,
      553, 554, 555, 556, 557, 558, 559, 560, 561, 562, 563, 564, 565, 566, 567, 568, 569, 571, 572,
      573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 590, 596,
      598, 599, 602, 605, 616, 617, 618, 619, 620, 621
    };

    /** Those of contacts that are asked for. */
    static final List<Item> CONTACT = contact();

    /** Those of appointments that are asked for. */
    static final List<Item> APPOINTMENT =
        with(
            List.of(
                new Item(100, "categories"),
                new Item(101, "private_flag"),
                new Item(102, "color_label"),
                new Item(104, "number_of_attachments"),
                new Item(200, "title"),
                new Item(201, "start_date"),
                new Item(202, "end_date"),
                new Item(203, "note"),
                new Item(204, "alarm"),
                new Item(206, "recurrence_id"),
                new Item(207, "recurrence_position"),
                new Item(208, "recurrence_date_position"),
                new Item(209, "recurrence_type"),
                new Item(210, "change_exceptions"),
                new Item(211, "delete_exceptions"),
                new Item(212, "days"),
                new Item(213, "day_in_month"),
                new Item(214, "month"),
                new Item(215, "interval"),
                new Item(216, "until"),
                new Item(220, "participants"),
                new Item(221, "users"),
                new Item(222, "occurrences"),
                new Item(223, "uid"),
                new Item(224, "organizer"),
                new Item(225, "sequence"),
                new Item(226, "confirmations"),
                new Item(227, "organizerId"),
                new Item(400, "location"),
                new Item(401, "full_time"),
                new Item(402, "shown_as"),
                new Item(408, "timezone")));

    /** What every object has: its id, when it was made and changed, and then others. */
    static List<Item> with(List<Item> others) {
      List<Item> out = new ArrayList<>();
      out.add(new Item(1, "id"));
      out.add(new Item(4, "creation_date"));
      out.add(new Item(6, "last_modified_utc"));
      out.addAll(others);
      return List.copyOf(out);
    }

    /** Those of tasks that are asked for; OX refuses a list with others (recording tasks-01). */
    static final List<Item> TASK =
        with(
            List.of(
                new Item(100, "categories"),
                new Item(101, "private_flag"),
                new Item(102, "color_label"),
                new Item(104, "number_of_attachments"),
                new Item(200, "title"),
                new Item(203, "note"),
                new Item(204, "alarm"),
                new Item(209, "recurrence_type"),
                new Item(212, "days"),
                new Item(213, "day_in_month"),
                new Item(214, "month"),
                new Item(215, "interval"),
                new Item(216, "until"),
                new Item(220, "participants"),
                new Item(221, "users"),
                new Item(222, "occurrences"),
                new Item(223, "uid"),
                new Item(300, "status"),
                new Item(301, "percent_completed"),
                new Item(302, "actual_costs"),
                new Item(303, "actual_duration"),
                new Item(304, "after_complete"),
                new Item(305, "billing_information"),
                new Item(307, "target_costs"),
                new Item(308, "target_duration"),
                new Item(309, "priority"),
                new Item(312, "currency"),
                new Item(313, "trip_meter"),
                new Item(314, "companies"),
                new Item(315, "date_completed"),
                new Item(316, "start_time"),
                new Item(317, "end_time"),
                new Item(401, "full_time")));

    private static List<Item> contact() {
      List<Item> out = new ArrayList<>();
      OxContactField[] fields = OxContactField.values();
      for (int i = 0; i < fields.length; i++) {
        out.add(new Item(CONTACT_NUMBERS[i], fields[i].field()));
      }
      out.add(new Item(592, "distribution_list"));
      return with(out);
    }
  }

  /** Columns of files at objects of groupware. */
  public enum Attachment implements Column {
    ID(1, "id"),
    FILENAME(803, "filename"),
    FILE_SIZE(804, "file_size"),
    FILE_MIMETYPE(805, "file_mimetype");

    private final int number;
    private final String field;

    Attachment(int number, String field) {
      this.number = number;
      this.field = field;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** Columns of groups. */
  public enum Group implements Column {
    ID(1, "id"),
    NAME(700, "name"),
    DISPLAY_NAME(701, "display_name"),
    MEMBERS(702, "members");

    private final int number;
    private final String field;

    Group(int number, String field) {
      this.number = number;
      this.field = field;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** The value of the parameter {@code columns}. */
  static String parameter(List<? extends Column> columns) {
    return columns.stream()
        .map(column -> Integer.toString(column.number()))
        .collect(Collectors.joining(","));
  }
}
