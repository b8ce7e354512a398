package org.ropeway.gateway.emsmdb.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
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
import org.ropeway.store.MapiException;
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
  public Object identity() {
    return folder.fid();
  }

  @Override
  public PropertyBag properties() {
    return folder.properties().toBuilder().put(PidTag.STORE_ENTRY_ID, logon.storeEntryId()).build();
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

  /** Nothing is copied if a folder of the same name is there already. */
  @Override
  public void copySubobjects(PropertyTag which, PropertyObject destination) {
    if (!(destination instanceof FolderObject to)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "from a folder to " + destination.kind());
    }
    Fid into = to.folder().fid();
    boolean whole =
        which.equals(PidTag.CONTAINER_HIERARCHY)
            ? copyFolders(to)
            : folder.copyMessages(messages(which), into).isEmpty();
    if (!whole) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "not all of " + which + " may be there");
    }
  }

  private boolean copyFolders(FolderObject to) {
    Map<Long, Object> names = names(folder);
    Set<Object> taken = lowerCase(names(to.folder()).values());
    if (!Collections.disjoint(lowerCase(names.values()), taken)) {
      throw new MapiException(ErrorCode.COLLIDING_NAMES, "a folder of that name is there");
    }
    boolean whole = true;
    for (long fid : names.keySet()) {
      whole &= folder.copyFolder(new Fid(fid), to.folder().fid(), "", true);
    }
    return whole;
  }

  private static Map<Long, Object> names(Folder of) {
    Map<Long, Object> names = new LinkedHashMap<>();
    of.hierarchy(false)
        .scan(
            List.of(PidTag.DISPLAY_NAME),
            row -> names.put(row.id(), String.valueOf(row.get(PidTag.DISPLAY_NAME))));
    return names;
  }

  private static Set<Object> lowerCase(Collection<Object> names) {
    return names.stream()
        .map(name -> name.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private List<Mid> messages(PropertyTag which) {
    List<Mid> mids = new ArrayList<>();
    folder
        .contents(which.equals(PidTag.CONTAINER_CONTENTS) ? Associated.NORMAL : Associated.FAI)
        .scan(List.of(), row -> mids.add(new Mid(row.id())));
    return mids;
  }

  @Override
  public void release() {}
}
