package org.ropeway.codec.fxics;

import org.ropeway.codec.data.PropertyTag;

/**
 * Properties that exist in FastTransfer streams only. [MS-OXCFXICS] 2.2.1.1, 2.2.1.3, 2.2.4.1.5;
 * those without a name are told apart by their place.
 */
public final class MetaTag {
  /** Warning about the object that follows: an error code. */
  public static final PropertyTag EC_WARNING = new PropertyTag(0x400F0003);

  /** The replicas of a public folder: {@link FolderReplicaInfo}. */
  public static final PropertyTag NEW_FX_FOLDER = new PropertyTag(0x40110102);

  /** Subobjects that are to be deleted before what follows is added: their property tag. */
  public static final PropertyTag FX_DEL_PROP = new PropertyTag(0x40160003);

  /** The property group mapping that is in effect from here on: its number. */
  public static final PropertyTag INCR_SYNC_GROUP_ID = new PropertyTag(0x407C0003);

  /** The property group whose properties follow: its index. */
  public static final PropertyTag INCREMENTAL_SYNC_MESSAGE_PARTIAL = new PropertyTag(0x407A0003);

  /** To be ignored. */
  public static final PropertyTag DN_PREFIX = new PropertyTag(0x4008001E);

  /**
   * The objects a client has: a REPLGUID-based {@link IdSet}. Its type says PtypInteger32, its
   * value is that of PtypBinary. 2.2.1.1.1.
   */
  public static final PropertyTag IDSET_GIVEN = new PropertyTag(0x40170003);

  /** The changes of folders and normal messages a client has: a REPLGUID-based {@link IdSet}. */
  public static final PropertyTag CNSET_SEEN = new PropertyTag(0x67960102);

  /** The changes of FAI messages a client has: a REPLGUID-based {@link IdSet}. */
  public static final PropertyTag CNSET_SEEN_FAI = new PropertyTag(0x67DA0102);

  /** The changes of read states a client has: a REPLGUID-based {@link IdSet}. */
  public static final PropertyTag CNSET_READ = new PropertyTag(0x67D20102);

  /** What was deleted: a REPLID-based {@link IdSet}. */
  public static final PropertyTag IDSET_DELETED = new PropertyTag(0x67E50102);

  /** What is not in the scope any more: a REPLID-based {@link IdSet}. */
  public static final PropertyTag IDSET_NO_LONGER_IN_SCOPE = new PropertyTag(0x40210102);

  /** What expired: a REPLID-based {@link IdSet}. */
  public static final PropertyTag IDSET_EXPIRED = new PropertyTag(0x67930102);

  /** What is read now: a REPLID-based {@link IdSet}. */
  public static final PropertyTag IDSET_READ = new PropertyTag(0x402D0102);

  /** What is unread now: a REPLID-based {@link IdSet}. */
  public static final PropertyTag IDSET_UNREAD = new PropertyTag(0x402E0102);

  /**
   * {@link ProgressInformation} in progressTotal, {@link PropertyGroupInfo} in groupInfo, {@link
   * ExtendedErrorInfo} in errorInfo.
   */
  public static final PropertyTag UNNAMED_BINARY = new PropertyTag(0x00000102);

  /** The size of the next message in progressPerMessage. */
  public static final PropertyTag UNNAMED_INTEGER32 = new PropertyTag(0x00000003);

  /** Whether the next message is an FAI message in progressPerMessage. */
  public static final PropertyTag UNNAMED_BOOLEAN = new PropertyTag(0x0000000B);

  static final int IDSET_GIVEN_ID = 0x4017;
  static final int CNSET_SEEN_ID = 0x6796;
  static final int CNSET_SEEN_FAI_ID = 0x67DA;
  static final int CNSET_READ_ID = 0x67D2;

  private MetaTag() {}
}
