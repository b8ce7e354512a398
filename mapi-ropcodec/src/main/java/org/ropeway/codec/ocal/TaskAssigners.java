package org.ropeway.codec.ocal;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Who assigned a task to whom, the last one last. [MS-OXOTASK] 2.2.2.2.21; PidLidTaskAssigners. */
public record TaskAssigners(List<Assigner> assigners) {
  /** All bytes. */
  public static final WireType<TaskAssigners> WIRE =
      Wire.list32(WireType.of(4, TaskAssigners::readSized, TaskAssigners::writeSized))
          .map(TaskAssigners::new, TaskAssigners::assigners);

  public TaskAssigners {
    assigners = List.copyOf(assigners);
  }

  /**
   * One who assigned the task.
   *
   * @param entryId an address book or one-off entry id
   * @param displayName in the 8-bit character set of the reader
   * @param wideDisplayName in Unicode
   */
  public record Assigner(Bytes entryId, String displayName, String wideDisplayName) {
    private static final Struct<Assigner> WIRE =
        struct(
            Assigner::new,
            field("cbEntryID", "TaskAssignerEntryID", Bytes.WIRE32, Assigner::entryId),
            field("szDisplayName", Wire.STRING8Z, Assigner::displayName),
            field("wzDisplayName", Wire.UTF16Z, Assigner::wideDisplayName));
  }

  private static Assigner readSized(WireReader r) {
    WireReader in = r.slice(r.prefix("TaskAssignerSize", 4));
    Assigner assigner = Assigner.WIRE.read(in);
    in.end();
    return assigner;
  }

  private static void writeSized(WireWriter w, Assigner assigner) {
    int at = w.position();
    Assigner.WIRE.write(w.u32(0), assigner);
    w.patchU32(at, w.position() - at - 4L);
  }
}
