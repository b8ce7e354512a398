package org.ropeway.codec.dump;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireWriter;

/** The vectors as what they are dumped as. */
final class VectorTrees {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("additional-ren-entryids-ex", "AdditionalRenEntryIdsEx"),
          Map.entry("conversation-index", "ConversationIndex"),
          Map.entry("entryid", "EntryId"),
          Map.entry("extended-folder-flags", "ExtendedFolderFlags"),
          Map.entry("folder-user-fields", "FolderUserFields"),
          Map.entry("global-object-id", "GlobalObjectId"),
          Map.entry("nickname-cache", "NicknameCache"),
          Map.entry("predecessor-change-list", "PredecessorChangeList"),
          Map.entry("property-definition-stream", "PropertyDefinitionStream"),
          Map.entry("recipient-row-stream", "RecipientRowStream"),
          Map.entry("report-tag", "ReportTag"),
          Map.entry("rop-request", "RopRequests"),
          Map.entry("rop-request-buffer", "RopInputBuffer"),
          Map.entry("rtf-compressed", "CompressedRtf"),
          Map.entry("search-folder-definition", "SearchFolderDefinition"),
          Map.entry("swapped-todo", "SwappedToDoData"),
          Map.entry("task-assigners", "TaskAssigners"),
          Map.entry("tnef", "Tnef"),
          Map.entry("tombstone", "CalendarTombstone"),
          Map.entry("verb-stream", "VerbStream"),
          Map.entry("webview-persist-stream", "WebViewPersistStream"),
          Map.entry("xid", "Xid"));

  /** A contact address of Type 3, which is not specified. */
  private static final String UNSPECIFIED_TYPE = "mfcmapi-entryid-36";

  private VectorTrees() {}

  /** All vectors that have a type of their own. */
  static Stream<Vector> all() {
    return TYPES.keySet().stream()
        .sorted()
        .flatMap(Vectors::ofKind)
        .filter(v -> !v.robustness() && !v.id().equals(UNSPECIFIED_TYPE));
  }

  /** What a vector is. */
  static DumpType type(Vector v) {
    String name =
        v.id().contains("decodeentryid")
            ? "IndexedEntryId"
            : Objects.requireNonNull(TYPES.get(v.kind()));
    return DumpTypes.find(name).orElseThrow();
  }

  /** A ROP list as a buffer without handles. */
  static Bytes buffer(byte[] rops) {
    return Bytes.wrap(WireWriter.of(0x10000).u16(rops.length + 2).bytes(rops).toBytes());
  }
}
