package org.ropeway.it.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;

/**
 * Rows as an inbox has them, the same in every run: the columns of a view, and for each row their
 * values.
 */
record InboxRows(List<PropertyTag> columns, List<Object[]> values) {
  /** What a message list shows, then what Outlook asks for beside it. */
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.MID,
          PidTag.SUBJECT,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.MESSAGE_SIZE,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_CLASS,
          PidTag.IMPORTANCE,
          PidTag.HAS_ATTACHMENTS,
          PidTag.ICON_INDEX,
          PidTag.FOLDER_ID,
          PidTag.INST_ID,
          PidTag.INSTANCE_NUM,
          PidTag.CHANGE_NUMBER,
          PidTag.PARENT_FOLDER_ID,
          PidTag.INSTANCE_KEY,
          PidTag.RECORD_KEY,
          PidTag.CHANGE_KEY,
          PidTag.CONVERSATION_ID,
          PidTag.CONVERSATION_INDEX,
          PidTag.CONVERSATION_TOPIC,
          PidTag.CLIENT_SUBMIT_TIME,
          PidTag.CREATION_TIME,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.LOCAL_COMMIT_TIME,
          PidTag.PRIORITY,
          PidTag.SENSITIVITY,
          PidTag.FLAG_STATUS,
          PidTag.FOLLOWUP_ICON,
          PidTag.TO_DO_ITEM_FLAGS,
          PidTag.MESSAGE_STATUS,
          PidTag.LAST_VERB_EXECUTED,
          PidTag.MESSAGE_EDITOR_FORMAT,
          PidTag.ACCESS,
          PidTag.READ,
          PidTag.DISPLAY_TO,
          PidTag.SENDER_NAME,
          PidTag.SENDER_SMTP_ADDRESS,
          PidTag.INTERNET_MESSAGE_ID,
          PidTag.NORMALIZED_SUBJECT);

  private static final String[] WORDS = {
    "meeting", "report", "Tuesday", "the", "about", "invoice", "new", "project", "and", "for",
    "minutes", "review", "plan", "Müller", "team", "budget", "draft", "with", "question", "travel"
  };

  /** So many rows with the first of the columns. */
  static InboxRows of(int rowCount, int columnCount) {
    Random random = new Random(3);
    List<PropertyTag> columns = COLUMNS.subList(0, columnCount);
    List<Object[]> rows = new ArrayList<>();
    for (int row = 0; row < rowCount; row++) {
      int number = row;
      rows.add(columns.stream().map(column -> value(column, number, random)).toArray());
    }
    return new InboxRows(List.copyOf(columns), rows);
  }

  private static Object value(PropertyTag column, int row, Random random) {
    if (column.equals(PidTag.MESSAGE_CLASS)) {
      return "IPM.Note";
    }
    return switch (column.cellType()) {
      case INTEGER32 -> random.nextInt(4);
      case INTEGER64 -> (0x10001L + 7L * row) << 16 | 1;
      case BOOLEAN -> random.nextBoolean();
      case TIME -> new FileTime(133_500_000_000_000_000L + random.nextLong(1L << 40));
      case BINARY -> Bytes.wrap(bytes(random));
      case STRING -> words(random, 3);
      default -> throw new IllegalStateException("no value for " + column);
    };
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[22];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A line of text. */
  static String words(Random random, int count) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < count; i++) {
      line.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return line.toString();
  }
}
