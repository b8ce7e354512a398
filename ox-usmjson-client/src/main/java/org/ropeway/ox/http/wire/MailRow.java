package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxAddress;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.json.JsonInput;

/** A row of mail columns with header fields behind them; the mail has no uuid yet. */
final class MailRow implements Rows.Row<OxMail> {
  static final List<Columns.Mail> COLUMNS = List.of(Columns.Mail.values());

  /** The header fields that are listed as they came; those with a column OX does not give here. */
  static final List<String> HEADERS =
      List.of(
          "Message-ID",
          "In-Reply-To",
          "References",
          "Content-Class",
          "Thread-Topic",
          "Thread-Index",
          "Importance",
          "Sensitivity",
          "X-Priority",
          "X-MSMail-Priority",
          "Priority",
          "X-Message-Flag",
          "Reply-By",
          "Expires",
          "Auto-Submitted",
          "List-Id",
          "X-MS-TNEF-Correlator");

  private static final int NORMAL = 3;
  private static final int MAX_LIST = 5_000;

  private final List<Columns.Mail> columns;
  private final List<String> names;
  private String id = "";
  private String subject = "";
  private List<OxAddress> from = List.of();
  private List<OxAddress> sender = List.of();
  private List<OxAddress> to = List.of();
  private List<OxAddress> cc = List.of();
  private List<OxAddress> bcc = List.of();
  private int flags;
  private int colorLabel;
  private @Nullable Instant sent;
  private @Nullable Instant received;
  private long size = -1;
  private int priority = NORMAL;
  private boolean attachment;
  private List<String> userFlags = List.of();
  private final Map<String, String> headers = new HashMap<>();

  MailRow() {
    this(COLUMNS, HEADERS);
  }

  /** A row of these columns and header fields. */
  MailRow(List<Columns.Mail> columns, List<String> names) {
    this.columns = columns;
    this.names = names;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (in.isNull()) {
      return;
    }
    if (index >= columns.size()) {
      takeHeader(index - columns.size(), in);
      return;
    }
    Columns.Mail column = columns.get(index);
    String what = column.field();
    switch (column) {
      case ID -> id = in.text(what);
      case COLOR_LABEL -> colorLabel = in.integer(what, 0);
      case ATTACHMENT -> attachment = in.flag(what);
      case FROM -> from = addresses(what, in);
      case TO -> to = addresses(what, in);
      case CC -> cc = addresses(what, in);
      case BCC -> bcc = addresses(what, in);
      case SUBJECT -> subject = in.text(what);
      case SIZE -> size = in.number(what, -1);
      case SENT_DATE -> sent = Instant.ofEpochMilli(in.number(what, 0));
      case RECEIVED_DATE -> received = Instant.ofEpochMilli(in.number(what, 0));
      case FLAGS -> flags = in.integer(what, 0);
      case RECEIPT_TO -> headers.put("disposition-notification-to", in.text(what));
      case PRIORITY -> priority = priority(in.integer(what, NORMAL));
      case CONTENT_TYPE -> headers.put("content-type", in.text(what));
      case SENDER -> sender = addresses(what, in);
      case USER -> userFlags = in.firstOf(what, MAX_LIST, () -> in.text(what));
    }
  }

  private void takeHeader(int index, JsonInput in) {
    if (index >= names.size()) {
      return;
    }
    String name = names.get(index).toLowerCase(Locale.ROOT);
    if (in.isList()) {
      List<String> values = in.firstOf("headers", MAX_LIST, () -> in.text("headers"));
      headers.put(name, String.join("\n", values));
    } else if (in.isText()) {
      headers.put(name, in.text("headers"));
    }
  }

  @Override
  public OxMail build() {
    if (id.isEmpty()) {
      throw JsonInput.missing("the id of a mail");
    }
    if (!sender.isEmpty() && !from.contains(sender.getFirst())) {
      headers.put("sender", field(sender.getFirst()));
    }
    return new OxMail(
        "",
        id,
        subject,
        from,
        to,
        cc,
        bcc,
        flags,
        colorLabel,
        sent,
        received,
        size,
        priority,
        attachment,
        userFlags,
        headers);
  }

  /** Pairs of name, or null, and address. */
  private static List<OxAddress> addresses(String what, JsonInput in) {
    return in.firstOf(
        what,
        MAX_LIST,
        () -> {
          List<String> pair = in.firstOf(what, 2, () -> in.isNull() ? "" : in.text(what));
          return pair.size() < 2 ? null : new OxAddress(unquoted(pair.get(0)), pair.get(1));
        });
  }

  /** OX leaves the quotes of a quoted name. */
  private static String unquoted(String name) {
    boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1") : name;
  }

  /** 0 means that none was set (ox-http-api.md 7.5). */
  private static int priority(int value) {
    return value < 1 || value > 5 ? NORMAL : value;
  }

  /** An address as a header has it. */
  private static String field(OxAddress address) {
    String name = address.name().replaceAll("[\\\\\"]", "\\\\$0");
    return '"' + name + "\" <" + address.address() + '>';
  }
}
