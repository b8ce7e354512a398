package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.gateway.client.MapiRef;

/** An object that is open in both mailboxes. */
final class Handle {
  /** What it is. */
  enum Kind {
    LOGON,
    FOLDER,
    MESSAGE,
    ATTACHMENT,
    EMBEDDED,
    CONTENTS,
    HIERARCHY,
    ATTACHMENTS,
    STREAM,
    SUBSCRIPTION;

    boolean hasProperties() {
      return this == FOLDER || this == MESSAGE || this == ATTACHMENT || this == EMBEDDED;
    }

    boolean isMessage() {
      return this == MESSAGE || this == EMBEDDED;
    }

    boolean isTable() {
      return this == CONTENTS || this == HIERARCHY || this == ATTACHMENTS;
    }
  }

  private final String label;
  private final Kind kind;
  private final @Nullable Handle on;
  private final List<MapiRef> refs;
  private final List<List<Bytes>> bookmarks = new ArrayList<>();
  private final List<List<Bytes>> states = new ArrayList<>();
  private final List<List<Long>> categories = new ArrayList<>();
  private List<PropertyTag> columns = List.of();
  private Optional<PropertyTag> instances = Optional.empty();

  Handle(String label, Kind kind, @Nullable Handle on, List<MapiRef> refs) {
    this.label = label;
    this.kind = kind;
    this.on = on;
    this.refs = List.copyOf(refs);
  }

  Kind kind() {
    return kind;
  }

  /** What it was opened on. */
  @Nullable Handle on() {
    return on;
  }

  boolean isWithin(Handle other) {
    Handle above = on;
    return above != null && (above.equals(other) || above.isWithin(other));
  }

  MapiRef ref(Side side) {
    return refs.get(side.index());
  }

  /** Of a table: bookmarks, by mailbox. */
  List<List<Bytes>> bookmarks() {
    return bookmarks;
  }

  /** Of a table: collapse states, by mailbox. */
  List<List<Bytes>> states() {
    return states;
  }

  /** Of a table: the categories that were read last, by mailbox. */
  List<List<Long>> categories() {
    return categories;
  }

  /** Of a table: its columns. */
  List<PropertyTag> columns() {
    return columns;
  }

  void columns(List<PropertyTag> value) {
    columns = value;
  }

  /** Of a table: the property of whose values each has a row. */
  Optional<PropertyTag> instances() {
    return instances;
  }

  /** It was sorted so; what was known of its rows counts no more. */
  void sorted(Optional<PropertyTag> by) {
    instances = by;
    categories.clear();
    states.clear();
  }

  @Override
  public String toString() {
    return label;
  }
}
