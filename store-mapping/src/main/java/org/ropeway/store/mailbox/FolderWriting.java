package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.Danger;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.guard.Dangers;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.EncodedBag;

/** What clients write to a folder: its properties, and its name, which OX has as well. */
final class FolderWriting {
  /** PidTagFolderWebViewInfo: the page a client shows instead of the folder. */
  private static final int WEB_VIEW = 0x36DF;

  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final StoreLimits.Local limits;
  private final FolderChanges folders;
  private final long fid;

  FolderWriting(LiveMailbox mailbox, long fid) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.limits = mailbox.limits().local();
    this.folders = new FolderChanges(mailbox);
    this.fid = fid;
  }

  /** Sets properties; what was refused. */
  List<PropertyProblem> set(List<PropertyValue> values) {
    index.tree().get(fid).record().require(FolderRights.FOLDER_OWNER);
    ErrorCode renamed = renameAtOx(values);
    return change(values, PropertyValue::tag, (record, value) -> with(record, value, renamed));
  }

  /** Deletes properties; what was refused. */
  List<PropertyProblem> delete(List<PropertyTag> tags) {
    index.tree().get(fid).record().require(FolderRights.FOLDER_OWNER);
    return change(
        tags,
        tag -> tag,
        (record, tag) -> {
          if (tag.id() == PidTag.DISPLAY_NAME.id()) {
            throw new MapiException(ErrorCode.ACCESS_DENIED, "a folder without a name");
          }
          return record.withProperties(record.properties().toBuilder().remove(tag).build());
        });
  }

  /** Works through a list; what one element throws is its problem alone. */
  private <T> List<PropertyProblem> change(
      List<T> elements,
      Function<T, PropertyTag> tagOf,
      BiFunction<FolderRecord, T, FolderRecord> step) {
    return index.change(change -> {
      List<PropertyProblem> problems = new ArrayList<>();
      FolderRecord[] record = {change.tree().get(fid).record()};
      for (int i = 0; i < elements.size(); i++) {
        PropertyTag tag = tagOf.apply(elements.get(i));
        try {
          if (FolderRow.isComputed(tag.id())) {
            throw new MapiException(ErrorCode.COMPUTED_VALUE, "computed " + tag);
          }
          record[0] = checked(change, step.apply(record[0], elements.get(i)));
        } catch (MapiException e) {
          problems.add(new PropertyProblem(i, tag, e.code()));
        }
      }
      change.updateFolder(fid, before -> record[0]);
      return problems;
    });
  }

  /** Gives a folder of OX its new name there; what came of it. */
  private ErrorCode renameAtOx(List<PropertyValue> values) {
    FolderRecord record = index.tree().get(fid).record();
    for (PropertyValue value : values) {
      if (value.tag().id() == PidTag.DISPLAY_NAME.id()
          && value.value() instanceof String name
          && !name.isBlank()
          && !name.equals(record.name())
          && record.oxUuid() != null
          && record.role() == null) {
        return renameAtOx(record, name);
      }
    }
    return ErrorCode.SUCCESS;
  }

  private ErrorCode renameAtOx(FolderRecord record, String name) {
    FolderNode sibling = index.tree().child(record.parent(), name);
    if (sibling != null && sibling.fid() != fid) {
      return ErrorCode.COLLIDING_NAMES;
    }
    try {
      folders.rename(record, name);
      mailbox.ruleEngine().settleNow();
      return ErrorCode.SUCCESS;
    } catch (MapiException e) {
      return e.code();
    } catch (OxException.AccessDenied e) {
      return ErrorCode.ACCESS_DENIED;
    }
  }

  private FolderRecord with(FolderRecord record, PropertyValue value, ErrorCode renamed) {
    PropertyTag tag = value.tag();
    if (tag.id() == PidTag.DISPLAY_NAME.id()) {
      return renamed(record, value.value(), renamed);
    }
    if (!tag.hasKnownType()
        || tag.isMultivalueInstance()
        || tag.type() == PropertyType.UNSPECIFIED
        || tag.type() == PropertyType.ERROR) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "a property without a value " + tag);
    }
    if (tag.id() == WEB_VIEW && !limits.allowed().contains(Danger.HOME_PAGES)) {
      throw Dangers.refused(Danger.HOME_PAGES);
    }
    return record.withProperties(record.properties().toBuilder().put(tag, value.value()).build());
  }

  private static FolderRecord renamed(FolderRecord record, Object name, ErrorCode atOx) {
    if (!(name instanceof String text) || text.isBlank()) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "a folder's name must be a string");
    }
    if (record.name().equals(text)) {
      return record;
    }
    if (record.role() != null) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "renaming a special folder");
    }
    if (record.oxUuid() != null) {
      throw new MapiException(
          atOx.equals(ErrorCode.SUCCESS) ? ErrorCode.INVALID_PARAMETER : atOx,
          "OX gave it another name, or none");
    }
    return record.withName(text);
  }

  private FolderRecord checked(Change change, FolderRecord next) {
    FolderNode sibling = change.tree().child(next.parent(), next.name());
    if (sibling != null
        && sibling.fid() != fid
        && !change.tree().get(fid).record().name().equalsIgnoreCase(next.name())) {
      throw new MapiException(ErrorCode.COLLIDING_NAMES, "another folder has the name");
    }
    if (EncodedBag.of(next.properties()).bytes().length > limits.propertyBytes()) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, "too many properties of a folder");
    }
    return next;
  }
}
