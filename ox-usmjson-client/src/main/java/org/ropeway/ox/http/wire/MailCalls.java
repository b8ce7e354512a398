package org.ropeway.ox.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxQuota;
import org.ropeway.ox.json.JsonInput;

/** Mail (ox-http-api.md 7). */
public final class MailCalls {
  /** Most mails in one request, and in one window of a list: OX allows fewer than 1,000. */
  public static final int AT_ONCE = 500;

  /** Codes of a mail that was sent, of which no copy was kept. */
  private static final Set<String> NO_COPY = Set.of("MSG-0042", "MSG-0043");

  private static final String FOLDER = "folder";
  private static final String COLUMNS = "columns";
  private static final String ASCENDING = "asc";
  private static final List<Columns.Mail> MARKS =
      List.of(Columns.Mail.ID, Columns.Mail.FLAGS, Columns.Mail.COLOR_LABEL, Columns.Mail.USER);

  private MailCalls() {}

  /** What a folder holds, in short. */
  public static HttpCall<Examined> examine(String folder) {
    return HttpCall.get(Operation.MAIL_EXAMINE, MailCalls::examined).with(FOLDER, folder);
  }

  /** The ids of all mails; the one list that OX gives of a folder of any size. */
  public static HttpCall<List<String>> ids(String folder) {
    return allIds(folder);
  }

  /** The ids of all unread mails. */
  public static HttpCall<List<String>> unreadIds(String folder) {
    return allIds(folder).with("unseen", "true");
  }

  /** The ids of the newest mails, the newest first; at most {@link #AT_ONCE}. */
  public static HttpCall<List<String>> newestIds(String folder, int count) {
    return window(allIds(folder), "desc", 0, count);
  }

  /** Ids and marks of a window of mails, the oldest first; at most {@link #AT_ONCE}. */
  public static HttpCall<List<MailMarks>> marks(String folder, int from) {
    return window(
        HttpCall.get(Operation.MAIL_ALL, in -> Rows.read(in, MarksRow::new))
            .with(FOLDER, folder)
            .with(COLUMNS, Columns.parameter(MARKS)),
        ASCENDING,
        from,
        from + AT_ONCE);
  }

  /** What is listed of these mails of a folder; those that are gone are left out. */
  public static HttpCall<List<OxMail>> list(String folder, Collection<String> ids) {
    return HttpCall.put(Operation.MAIL_LIST, places(folder, ids), in -> Rows.read(in, MailRow::new))
        .with(COLUMNS, Columns.parameter(MailRow.COLUMNS))
        .with("headers", String.join(",", MailRow.HEADERS))
        .utc();
  }

  /** Which of these mails are in the folder. */
  public static HttpCall<List<String>> present(String folder, Collection<String> ids) {
    return HttpCall.put(Operation.MAIL_LIST, places(folder, ids), MailCalls::idRows)
        .with(COLUMNS, Columns.parameter(List.of(Columns.Mail.ID)));
  }

  /** The ids of the mails in which a text is found. */
  public static HttpCall<List<String>> search(String folder, OxMailSearch search) {
    return HttpCall.put(Operation.MAIL_SEARCH, SearchTerm.of(search), MailCalls::idRows)
        .with(FOLDER, folder)
        .with(COLUMNS, Columns.parameter(List.of(Columns.Mail.ID)));
  }

  /** A mail as it is; it stays unread. */
  public static HttpCall<byte[]> source(String folder, String id) {
    return HttpCall.bytes(Operation.MAIL_GET)
        .with(FOLDER, folder)
        .with("id", id)
        .with("src", "1")
        .with("save", "1")
        .with("unseen", "true");
  }

  /** Sets and clears flags, and sets the colour, as far as they are to change. */
  public static HttpCall<MailPlace> mark(
      String folder, String id, int set, int clear, OptionalInt color) {
    return update(
        folder,
        id,
        out -> {
          if (set != 0) {
            out.writeNumberProperty("set_flags", set);
          }
          if (clear != 0) {
            out.writeNumberProperty("clear_flags", clear);
          }
          color.ifPresent(label -> out.writeNumberProperty("color_label", label));
        });
  }

  /** Sets IMAP keywords. */
  public static HttpCall<MailPlace> keywords(String folder, String id, List<String> names) {
    return update(
        folder,
        id,
        out -> {
          out.writeArrayPropertyStart("set_user_flags");
          names.forEach(out::writeString);
          out.writeEndArray();
        });
  }

  /** Moves a mail; tells where it is then, without an id if it was not there. */
  public static HttpCall<MailPlace> move(String folder, String id, String target) {
    return update(folder, id, out -> out.writeStringProperty("folder_id", target));
  }

  /** Deletes mails past the trash; those that are not there are no matter. */
  public static HttpCall<Boolean> delete(String folder, Collection<String> ids) {
    return HttpCall.put(Operation.MAIL_DELETE, places(folder, ids), in -> true)
        .with("harddelete", "true");
  }

  /** Stores a mail as it is. */
  public static HttpCall<MailPlace> importMail(String folder, byte[] rfc822, int flags) {
    String boundary = "ropeway-" + UUID.randomUUID();
    return new HttpCall<MailPlace>(
            Operation.MAIL_IMPORT,
            new HttpCall.Body.OfBytes(
                "multipart/form-data; boundary=" + boundary, upload(boundary, rfc822)),
            ImportReader::read)
        .with(FOLDER, folder)
        .with("flags", Integer.toString(flags))
        .with("force", "true")
        .with("plainJson", "true")
        .with("preserveReceivedDate", "true");
  }

  /** Stores a mail whatever it looks like; OX folds its header anew. */
  public static HttpCall<MailPlace> append(String folder, byte[] rfc822, int flags) {
    return raw(Operation.MAIL_APPEND, rfc822)
        .with(FOLDER, folder)
        .with("flags", Integer.toString(flags))
        .with("force", "true");
  }

  /** How much mail the user has, and may have. */
  public static HttpCall<OxQuota> quota() {
    return HttpCall.get(Operation.MAIL_QUOTA, QuotaReader::read);
  }

  /**
   * Sends a mail; tells where the copy is, without an id if there is none: that a copy cannot be
   * kept is an error to OX, though the mail was sent.
   */
  public static HttpCall<MailPlace> send(byte[] rfc822) {
    HttpCall.Reading<MailPlace> usual = HttpCall.enveloped(MailCalls::place);
    return new HttpCall<>(
        Operation.MAIL_SEND,
        new HttpCall.Body.OfBytes("message/rfc822", rfc822),
        (head, in) -> {
          HttpAnswer<MailPlace> answer = usual.read(head, in);
          boolean sent =
              answer instanceof HttpAnswer.Failure<MailPlace>(HttpFailure failure)
                  && NO_COPY.contains(failure.code());
          boolean silent =
              answer instanceof HttpAnswer.Data<MailPlace> data && data.value() == null;
          return sent || silent ? new HttpAnswer.Data<>(new MailPlace("", ""), 0, null) : answer;
        });
  }

  /** The data of {@code update}, {@code new} and the like. */
  public static MailPlace place(JsonInput json) {
    if (!json.isObject()) {
      return new MailPlace("", "");
    }
    String[] place = {"", ""};
    json.object(
        "a place",
        (name, in) -> {
          switch (name) {
            case "folder_id" -> place[0] = in.text(name);
            case "id" -> place[1] = in.text(name);
            default -> {}
          }
        });
    return new MailPlace(place[0], place[1]);
  }

  /** The data of {@code examine}; some numbers come as texts. */
  public static Examined examined(JsonInput json) {
    String[] texts = {"", ""};
    int[] counts = {0, 0};
    json.object(
        "the state of a folder",
        (name, in) -> {
          switch (name) {
            case "validity" -> texts[0] = in.text(name);
            case "next" -> texts[1] = in.text(name);
            case "total" -> counts[0] = in.integer(name, 0);
            case "unread" -> counts[1] = in.integer(name, 0);
            default -> {}
          }
        });
    long next = texts[1].matches("[0-9]{1,18}") ? Long.parseLong(texts[1]) : -1;
    return new Examined(texts[0], next, counts[0], counts[1]);
  }

  private static HttpCall<List<String>> allIds(String folder) {
    return HttpCall.get(Operation.MAIL_ALL, MailCalls::idRows)
        .with(FOLDER, folder)
        .with(COLUMNS, Columns.parameter(List.of(Columns.Mail.ID)));
  }

  private static <T> HttpCall<T> window(HttpCall<T> call, String order, int from, int to) {
    return call.with("sort", Integer.toString(Columns.Mail.ID.number()))
        .with("order", order)
        .with("left_hand_limit", Integer.toString(from))
        .with("right_hand_limit", Integer.toString(to));
  }

  private static List<String> idRows(JsonInput in) {
    return Rows.read(in, IdRow::new);
  }

  private static HttpCall<MailPlace> update(String folder, String id, HttpCall.Json members) {
    return HttpCall.put(
            Operation.MAIL_UPDATE,
            out -> {
              out.writeStartObject();
              members.write(out);
              out.writeEndObject();
            },
            MailCalls::place)
        .with(FOLDER, folder)
        .with("id", id);
  }

  private static HttpCall<MailPlace> raw(Operation operation, byte[] rfc822) {
    return new HttpCall<>(
        operation,
        new HttpCall.Body.OfBytes("message/rfc822", rfc822),
        HttpCall.enveloped(MailCalls::place));
  }

  private static HttpCall.Json places(String folder, Collection<String> ids) {
    return out -> {
      out.writeStartArray();
      for (String id : ids) {
        out.writeStartObject();
        out.writeStringProperty(FOLDER, folder);
        out.writeStringProperty("id", id);
        out.writeEndObject();
      }
      out.writeEndArray();
    };
  }

  private static byte[] upload(String boundary, byte[] rfc822) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rfc822.length + 300);
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mail.eml\"\r\n"
            + "Content-Type: message/rfc822\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(rfc822);
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** A row with the id alone. */
  private static final class IdRow implements Rows.Row<String> {
    private String id = "";

    @Override
    public void take(int index, JsonInput in) {
      if (index == 0) {
        id = in.text("id");
      }
    }

    @Override
    public String build() {
      return id;
    }
  }

  /** A row of marks. */
  private static final class MarksRow implements Rows.Row<MailMarks> {
    private static final int MAX_KEYWORDS = 5_000;
    private String id = "";
    private int flags;
    private int color;
    private List<String> user = List.of();

    @Override
    public void take(int index, JsonInput in) {
      switch (index) {
        case 0 -> id = in.text("id");
        case 1 -> flags = in.integer("flags", 0);
        case 2 -> color = in.integer("color_label", 0);
        case 3 -> user = in.firstOf("user", MAX_KEYWORDS, () -> in.text("user"));
        default -> {}
      }
    }

    @Override
    public MailMarks build() {
      return new MailMarks(id, flags, color, user);
    }
  }
}
