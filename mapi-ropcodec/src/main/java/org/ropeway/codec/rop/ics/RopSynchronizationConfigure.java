package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to download what changed in a folder. [MS-OXCROPS] 2.2.13.1; behaviour [MS-OXCFXICS]
 * 2.2.3.2.1.1.
 */
public final class RopSynchronizationConfigure {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x70,
          "RopSynchronizationConfigure",
          "2.2.13.1",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("SynchronizationType", Wire.U8, Request::synchronizationType),
              field("SendOptions", Wire.U8, Request::sendOptions),
              field("SynchronizationFlags", Wire.U16, Request::synchronizationFlags),
              field(
                  "RestrictionDataSize",
                  "RestrictionData",
                  Wire.optional16(Restriction.WIRE),
                  Request::restrictionData),
              field("SynchronizationExtraFlags", Wire.I32, Request::synchronizationExtraFlags),
              field(
                  "PropertyTagCount",
                  "PropertyTags",
                  Wire.list16(PropertyTag.WIRE),
                  Request::propertyTags)),
          ResponseForm.empty());

  /** SynchronizationType: the messages of the folder. */
  public static final int CONTENTS = 0x01;

  /** SynchronizationType: the folders below the folder. */
  public static final int HIERARCHY = 0x02;

  /** SynchronizationFlags: the client understands Unicode. */
  public static final int UNICODE = 0x0001;

  /** SynchronizationFlags: without what was deleted. */
  public static final int NO_DELETIONS = 0x0002;

  /** SynchronizationFlags: without what no longer meets the restriction. */
  public static final int IGNORE_NO_LONGER_IN_SCOPE = 0x0004;

  /** SynchronizationFlags: with changes of the read state. */
  public static final int READ_STATE = 0x0008;

  /** SynchronizationFlags: with folder-associated messages. */
  public static final int FAI = 0x0010;

  /** SynchronizationFlags: with ordinary messages. */
  public static final int NORMAL = 0x0020;

  /** SynchronizationFlags: PropertyTags are what is wanted instead of what is not. */
  public static final int ONLY_SPECIFIED_PROPERTIES = 0x0080;

  /** SynchronizationFlags: ids are the server's, even where another client gave its own. */
  public static final int NO_FOREIGN_IDENTIFIERS = 0x0100;

  /** SynchronizationFlags: bodies in their original format. */
  public static final int BEST_BODY = 0x2000;

  /** SynchronizationFlags: folder-associated messages come whole, whatever PropertyTags says. */
  public static final int IGNORE_SPECIFIED_ON_FAI = 0x4000;

  /** SynchronizationFlags: the stream tells how far it is. */
  public static final int PROGRESS = 0x8000;

  /** SynchronizationExtraFlags: with the FID or MID. */
  public static final int EID = 0x00000001;

  /** SynchronizationExtraFlags: with PidTagMessageSize. */
  public static final int MESSAGE_SIZE = 0x00000002;

  /** SynchronizationExtraFlags: with PidTagChangeNumber. */
  public static final int CN = 0x00000004;

  /** SynchronizationExtraFlags: the messages delivered last come first. */
  public static final int ORDER_BY_DELIVERY_TIME = 0x00000008;

  private RopSynchronizationConfigure() {}

  /**
   * The request, to a folder.
   *
   * @param sendOptions see {@link org.ropeway.codec.rop.fasttransfer.SendOptions}
   * @param restrictionData which messages are wanted; empty: all
   * @param propertyTags what is not wanted of a message, or what is wanted
   */
  public record Request(
      int outputHandleIndex,
      int synchronizationType,
      int sendOptions,
      int synchronizationFlags,
      Optional<Restriction> restrictionData,
      int synchronizationExtraFlags,
      List<PropertyTag> propertyTags)
      implements IcsRopRequest, RopRequest.Opens {}
}
