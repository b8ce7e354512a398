package org.ropeway.codec.fxics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What delimits the structures of a FastTransfer stream. [MS-OXCFXICS] 2.2.4.1.4. */
public enum Marker implements StreamElement {
  /** A topFolder begins. */
  START_TOP_FLD("StartTopFld", 0x40090003),
  /** A subFolder begins. */
  START_SUB_FLD("StartSubFld", 0x400A0003),
  /** A folder ends. */
  END_FOLDER("EndFolder", 0x400B0003),
  /** A normal message begins. */
  START_MESSAGE("StartMessage", 0x400C0003),
  /** An FAI message begins. */
  START_FAI_MSG("StartFAIMsg", 0x40100003),
  /** A message ends. */
  END_MESSAGE("EndMessage", 0x400D0003),
  /** An embedded message begins. */
  START_EMBED("StartEmbed", 0x40010003),
  /** An embedded message ends. */
  END_EMBED("EndEmbed", 0x40020003),
  /** A recipient begins. */
  START_RECIP("StartRecip", 0x40030003),
  /** A recipient ends. */
  END_TO_RECIP("EndToRecip", 0x40040003),
  /** An attachment begins. */
  NEW_ATTACH("NewAttach", 0x40000003),
  /** An attachment ends. */
  END_ATTACH("EndAttach", 0x400E0003),
  /** A change of a folder or message begins. */
  INCR_SYNC_CHG("IncrSyncChg", 0x40120003),
  /** A change of a part of a message begins. */
  INCR_SYNC_CHG_PARTIAL("IncrSyncChgPartial", 0x407D0003),
  /** Deletions begin. */
  INCR_SYNC_DEL("IncrSyncDel", 0x40130003),
  /** The synchronization is complete. */
  INCR_SYNC_END("IncrSyncEnd", 0x40140003),
  /** The changed message itself begins, behind its header. */
  INCR_SYNC_MESSAGE("IncrSyncMessage", 0x40150003),
  /** Changes of read states begin. */
  INCR_SYNC_READ("IncrSyncRead", 0x402F0003),
  /** A state begins. */
  INCR_SYNC_STATE_BEGIN("IncrSyncStateBegin", 0x403A0003),
  /** A state ends. */
  INCR_SYNC_STATE_END("IncrSyncStateEnd", 0x403B0003),
  /** How much is to come begins. */
  INCR_SYNC_PROGRESS_MODE("IncrSyncProgressMode", 0x4074000B),
  /** How much the next message is begins. */
  INCR_SYNC_PROGRESS_PER_MSG("IncrSyncProgressPerMsg", 0x4075000B),
  /** A property group mapping begins. */
  INCR_SYNC_GROUP_INFO("IncrSyncGroupInfo", 0x407B0102),
  /** What went wrong begins. */
  FX_ERROR_INFO("FXErrorInfo", 0x40180003);

  private static final Map<Integer, Marker> BY_TAG = new HashMap<>();

  static {
    for (Marker m : values()) {
      BY_TAG.put(m.tag, m);
    }
  }

  private final String specificationName;
  private final int tag;

  Marker(String specificationName, int tag) {
    this.specificationName = specificationName;
    this.tag = tag;
  }

  /** The name in the specification. */
  public String specificationName() {
    return specificationName;
  }

  /** The 32 bits it is. */
  public int tag() {
    return tag;
  }

  /** The marker of 32 bits, which may be none. */
  static @Nullable Marker find(int tag) {
    return BY_TAG.get(tag);
  }
}
