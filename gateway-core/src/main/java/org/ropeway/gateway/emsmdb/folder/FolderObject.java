package org.ropeway.gateway.emsmdb.folder;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.property.PropertyBag;

/** An open folder. [MS-OXCFOLD] 3.2.1. */
public final class FolderObject implements PropertyObject {
  private static final int MODIFY = 1;

  private final LogonObject logon;
  private final Folder folder;

  /** A folder of a logon's mailbox. */
  public FolderObject(LogonObject logon, Folder folder) {
    this.logon = logon;
    this.folder = folder;
  }

  /** The folder. */
  public Folder folder() {
    return folder;
  }

  /** Whether it is a search folder. */
  public boolean isSearchFolder() {
    return folder.properties().get(PidTag.FOLDER_TYPE) instanceof Integer type
        && type == RopCreateFolder.SEARCH;
  }

  @Override
  public LogonObject logon() {
    return logon;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.FOLDER;
  }

  @Override
  public PropertyBag properties() {
    return folder.properties();
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return folder.setProperties(values);
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return folder.deleteProperties(tags);
  }

  @Override
  public boolean isWritable() {
    return folder.properties().get(PidTag.ACCESS_LEVEL, MODIFY) == MODIFY;
  }

  @Override
  public List<PropertyTag> subobjects() {
    List<PropertyTag> kinds = new ArrayList<>();
    if (folder.hierarchy(false).count() > 0) {
      kinds.add(PidTag.CONTAINER_HIERARCHY);
    }
    if (folder.contents(Associated.NORMAL).count() > 0) {
      kinds.add(PidTag.CONTAINER_CONTENTS);
    }
    if (folder.contents(Associated.FAI).count() > 0) {
      kinds.add(PidTag.FOLDER_ASSOCIATED_CONTENTS);
    }
    return kinds;
  }

  @Override
  public void release() {}
}
