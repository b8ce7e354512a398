package org.ropeway.store.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.ox.OxPermission;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;

/**
 * A folder apart from its contents. Ids are counters, times FILETIME ticks.
 *
 * @param parent 0 for the root
 * @param role the special purpose it serves
 * @param oxUuid null where OX has no such folder
 * @param module OX module of what is in it, empty where OX has no place for such things
 * @param type PidTagFolderType: 0 root, 1 generic, 2 search folder
 * @param rights what the user may do, as PidTagRights has it
 * @param hierarchyChanges how often subfolders came and went
 * @param properties that were provisioned or that clients wrote
 */
public record FolderRecord(
    long fid,
    long parent,
    @Nullable SpecialFolder role,
    @Nullable String oxUuid,
    String module,
    int type,
    String name,
    int rights,
    long changeNumber,
    long created,
    long modified,
    int hierarchyChanges,
    PropertyBag properties) {
  /** PidTagFolderType of the root. */
  public static final int ROOT = 0;

  /** PidTagFolderType of an ordinary folder. */
  public static final int GENERIC = 1;

  /** PidTagFolderType of a search folder. */
  public static final int SEARCH = 2;

  /** The module of mail. */
  public static final String MAIL = "mail";

  /** The module of what lives only here. */
  public static final String LOCAL = "";

  /** Whether ordinary messages in it, and its subfolders, are OX's business. */
  public boolean isHeldByOx() {
    return !module.isEmpty();
  }

  /** Whether it is a mail folder that OX has. */
  public boolean isSynchronised() {
    return oxUuid != null && module.equals(MAIL);
  }

  /** Whether the user has a right there. */
  public boolean may(int right) {
    return (rights & right) != 0;
  }

  /** ecAccessDenied if the user does not have a right there. */
  public void require(int right) {
    if (!may(right)) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "no right " + right + " in this folder");
    }
  }

  /** The same folder after a change of it. */
  public FolderRecord changed(long newChangeNumber, long now) {
    return new FolderRecord(
        fid,
        parent,
        role,
        oxUuid,
        module,
        type,
        name,
        rights,
        newChangeNumber,
        created,
        now,
        hierarchyChanges,
        properties);
  }

  /** The same folder with one more change of its subfolders. */
  public FolderRecord withSubfolderChange() {
    return new FolderRecord(
        fid,
        parent,
        role,
        oxUuid,
        module,
        type,
        name,
        rights,
        changeNumber,
        created,
        modified,
        hierarchyChanges + 1,
        properties);
  }

  /** The same folder under another name. */
  public FolderRecord withName(String value) {
    return new FolderRecord(
        fid,
        parent,
        role,
        oxUuid,
        module,
        type,
        value,
        rights,
        changeNumber,
        created,
        modified,
        hierarchyChanges,
        properties);
  }

  /** The same folder with other properties. */
  public FolderRecord withProperties(PropertyBag value) {
    return new FolderRecord(
        fid,
        parent,
        role,
        oxUuid,
        module,
        type,
        name,
        rights,
        changeNumber,
        created,
        modified,
        hierarchyChanges,
        value);
  }

  /** The same folder with the permissions that OX tells of. */
  public FolderRecord permitted(List<OxPermission> permissions) {
    return withProperties(PermissionRecords.withOx(properties, permissions));
  }

  /** Whether clients see no difference, though what OX told differs. */
  boolean showsTheSameAs(FolderRecord other) {
    return withProperties(other.properties).equals(other)
        && PermissionRecords.showTheSame(properties, other.properties);
  }

  /** The same folder in another role. */
  public FolderRecord withRole(@Nullable SpecialFolder value) {
    return new FolderRecord(
        fid,
        parent,
        value,
        oxUuid,
        module,
        type,
        name,
        rights,
        changeNumber,
        created,
        modified,
        hierarchyChanges,
        properties);
  }

  /** The same folder as OX has it now: its uuid (null: no more), place, name and rights. */
  public FolderRecord asOxHas(
      @Nullable String newUuid, long newParent, String newName, int newRights) {
    return new FolderRecord(
        fid,
        newParent,
        role,
        newUuid,
        module,
        type,
        newName,
        newRights,
        changeNumber,
        created,
        modified,
        hierarchyChanges,
        properties);
  }
}
