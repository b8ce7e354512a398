package org.ropeway.gateway.emsmdb.logon;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.fxics.GlobSet;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/**
 * What the user has read in public folders ([MS-OXCSTOR] 3.2.5.12.3, 3.2.5.13.3): the change
 * numbers of the messages that are marked as read, which OX keeps as it does elsewhere.
 */
final class PublicReadState implements PerUserRecords {
  private static final int READ_FLAG = 0x01;

  private final Mailbox mailbox;

  PublicReadState(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public Bytes read(LongTermId folder) {
    GlobSet.Builder read = new GlobSet.Builder();
    folder(folder)
        .contents(Associated.NORMAL)
        .scan(
            List.of(PidTag.CHANGE_NUMBER, PidTag.MESSAGE_FLAGS),
            row -> {
              if (row.get(PidTag.MESSAGE_FLAGS) instanceof Integer flags
                  && (flags & READ_FLAG) != 0
                  && row.get(PidTag.CHANGE_NUMBER) instanceof Long number) {
                read.add(GlobalCounter.counter(number));
              }
            });
    IdSet<MapiGuid> set = IdSet.of(mailbox.identity().replicaGuid(), read.build());
    return Bytes.wrap(WireWriter.encode(IdSet.REPLGUID, set));
  }

  /** What is in the set is read; that another message is not in it does not make it unread. */
  @Override
  public void write(LongTermId folder, MapiGuid replica, Bytes data) {
    GlobSet read = ids(data).of(mailbox.identity().replicaGuid());
    List<Mid> mids = new ArrayList<>();
    Folder at = folder(folder);
    at.contents(Associated.NORMAL)
        .scan(
            List.of(PidTag.CHANGE_NUMBER),
            row -> {
              if (row.get(PidTag.CHANGE_NUMBER) instanceof Long number
                  && read.contains(GlobalCounter.counter(number))) {
                mids.add(new Mid(row.id()));
              }
            });
    at.setRead(mids, true);
  }

  private Folder folder(LongTermId id) {
    return mailbox.folder(new Fid(mailbox.idOf(id)));
  }

  /** The ids of a BLOB; ecFmtError if it is no set of ids. */
  static IdSet<MapiGuid> ids(Bytes data) {
    try {
      return IdSet.REPLGUID.readAll(data.unsafeArray());
    } catch (WireException e) {
      throw new MapiException(ErrorCode.FORMAT_ERROR, "no set of ids");
    }
  }
}
