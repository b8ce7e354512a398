package org.ropeway.it.differential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.property.CopyResponse;
import org.ropeway.codec.rop.property.PropertyProblems;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.gateway.client.RopFuture;

/** An answer in words that are the same for both mailboxes: ids, change keys and times are not. */
final class Text {
  private static final int SHOWN_BYTES = 24;

  private static final Set<Integer> IDS =
      ids(Stream.of(PidTag.MID, PidTag.FOLDER_ID, PidTag.PARENT_FOLDER_ID));

  /** What differs between any two mailboxes, or any two moments; that it is there is compared. */
  private static final Set<Integer> OWN =
      ids(
          Stream.of(
              PidTag.INST_ID,
              PidTag.CHANGE_NUMBER,
              PidTag.CHANGE_KEY,
              PidTag.PREDECESSOR_CHANGE_LIST,
              PidTag.SOURCE_KEY,
              PidTag.PARENT_SOURCE_KEY,
              PidTag.ENTRY_ID,
              PidTag.PARENT_ENTRY_ID,
              PidTag.RECORD_KEY,
              PidTag.STORE_ENTRY_ID,
              PidTag.STORE_RECORD_KEY,
              PidTag.INSTANCE_KEY,
              PidTag.SEARCH_KEY,
              PidTag.MAPPING_SIGNATURE,
              PidTag.CREATOR_NAME,
              PidTag.CREATOR_ENTRY_ID,
              PidTag.LAST_MODIFIER_NAME,
              PidTag.LAST_MODIFIER_ENTRY_ID));

  private final Side side;

  Text(Side side) {
    this.side = side;
  }

  private static Set<Integer> ids(Stream<PropertyTag> tags) {
    return tags.map(PropertyTag::id).collect(Collectors.toUnmodifiableSet());
  }

  /** An answer; {@code columns} are those of the table that was asked. */
  String of(RopFuture<?> future, List<PropertyTag> columns) {
    RopResponse fields = future.fields();
    return future.returnValue() + (fields == null ? "" : " " + fields(future, fields, columns));
  }

  private String fields(RopFuture<?> future, RopResponse response, List<PropertyTag> columns) {
    return switch (response) {
      case RopQueryRows.Response r -> r.origin() + rows(r.rowData(), columns);
      case RopFindRow.Response r -> r.rowNoLongerVisible() + rows(r.rowData(), columns);
      case RopExpandRow.Response r -> r.expandedRowCount() + rows(r.rowData(), columns);
      case RopGetPropertiesSpecific.Response r ->
          rows(
              r.rowData(),
              ((RopGetPropertiesSpecific.Request) future.call().request()).propertyTags());
      case RopGetPropertiesAll.Response r -> values(r.propertyValues());
      case RopGetPropertiesList.Response r -> tags(r.propertyTags());
      case RopQueryColumnsAll.Response r -> tags(r.propertyTags());
      case RopCreateFolder.Response r -> side.label(r.folderId().value()) + r.existing();
      case RopSaveChangesMessage.Response r -> side.label(r.messageId().value());
      case RopIdFromLongTermId.Response r -> side.label(r.objectId());
      case PropertyProblems r -> problems(r.propertyProblems());
      case CopyResponse.Done r -> problems(r.propertyProblems());
      case RopReadStream.Response r -> bytes(r.data());
      case RopCreateBookmark.Response r -> "a bookmark";
      case RopSetCollapseState.Response r -> "a bookmark";
      case RopGetCollapseState.Response r -> "a state";
      case RopLongTermIdFromId.Response r -> "an id";
      default -> response.toString();
    };
  }

  private String problems(List<PropertyProblem> problems) {
    return problems.stream()
        .map(p -> p.index() + " " + side.name(p.propertyTag()) + " " + p.errorCode())
        .toList()
        .toString();
  }

  private String tags(List<PropertyTag> tags) {
    return tags.stream()
        .filter(tag -> !Meant.isOne(tag))
        .map(side::name)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  /** Values in the order of their names. */
  String values(List<PropertyValue> values) {
    return values.stream()
        .filter(v -> !Meant.isOne(v.tag()))
        .map(v -> side.name(v.tag()) + "=" + value(v.tag(), v.value()))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private String rows(RowData data, List<PropertyTag> columns) {
    StringBuilder b = new StringBuilder();
    for (PropertyRow row : data.rows(columns)) {
      b.append("\n    ").append(row(row, columns));
    }
    return b.toString();
  }

  private String row(PropertyRow row, List<PropertyTag> columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      PropertyTag tag = columns.get(i);
      String value = Meant.isOne(tag) ? "~" : value(tag, row.values().get(i));
      cells.add(side.name(tag) + "=" + value);
    }
    return cells.toString();
  }

  private String value(PropertyTag tag, Object value) {
    if (value instanceof TypedValue typed) {
      return typed.type() + " " + value(tag, typed.value());
    }
    if (value instanceof Long id && IDS.contains(tag.id())) {
      return side.label(id);
    }
    if (OWN.contains(tag.id()) && !value.getClass().isEnum()) {
      return value instanceof Long || value instanceof Bytes || value instanceof String
          ? "~"
          : value.toString();
    }
    return plain(value);
  }

  private static String plain(@Nullable Object value) {
    return switch (value) {
      case FileTime time -> time(time);
      case Bytes bytes -> bytes(bytes);
      case List<?> list -> list.stream().map(Text::plain).toList().toString();
      case String s when s.length() > 120 ->
          s.substring(0, 60) + "…" + s.length() + " " + s.hashCode();
      case null, default -> String.valueOf(value);
    };
  }

  private static String time(FileTime time) {
    boolean now =
        Duration.between(time.toInstant(), Instant.now()).abs().compareTo(Duration.ofDays(1)) < 0;
    return now ? "now" : time.toString();
  }

  static String bytes(Bytes bytes) {
    return bytes.length() <= SHOWN_BYTES
        ? bytes.toHex()
        : bytes.slice(0, SHOWN_BYTES).toHex() + "…" + bytes.length() + " " + bytes.hashCode();
  }
}
