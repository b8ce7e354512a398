package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Uploads a folder that is new or has changed. [MS-OXCROPS] 2.2.13.4; behaviour [MS-OXCFXICS]
 * 2.2.3.2.4.3.
 */
public final class RopSynchronizationImportHierarchyChange {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x73,
          "RopSynchronizationImportHierarchyChange",
          "2.2.13.4",
          Handles.INPUT,
          struct(
              Request::new,
              field(
                  "HierarchyValueCount",
                  "HierarchyValues",
                  Wire.list16(PropertyValue.WIRE),
                  Request::hierarchyValues),
              field(
                  "PropertyValueCount",
                  "PropertyValues",
                  Wire.list16(PropertyValue.WIRE),
                  Request::propertyValues)),
          ResponseForm.onSuccess(
              struct(Response::new, field("FolderId", Fid.WIRE, Response::folderId))));

  private RopSynchronizationImportHierarchyChange() {}

  /**
   * The request, to a collector.
   *
   * @param hierarchyValues PidTagParentSourceKey, PidTagSourceKey, PidTagLastModificationTime,
   *     PidTagChangeKey, PidTagPredecessorChangeList and PidTagDisplayName
   * @param propertyValues its other properties
   */
  public record Request(List<PropertyValue> hierarchyValues, List<PropertyValue> propertyValues)
      implements IcsRopRequest {}

  /**
   * The response.
   *
   * @param folderId {@link Fid#NONE}
   */
  public record Response(Fid folderId) implements RopResponse {}
}
