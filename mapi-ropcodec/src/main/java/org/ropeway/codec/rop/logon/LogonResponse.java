package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** The response to {@link RopLogon}. */
public sealed interface LogonResponse extends RopResponse {
  /** How many folder ids a logon tells. */
  int FOLDERS = 13;

  /** LogonFlags of the request. */
  int logonFlags();

  /**
   * Of a private mailbox. [MS-OXCROPS] 2.2.3.1.2.
   *
   * @param folderIds in the order of {@link PrivateFolder}
   * @param replId what stands for {@code replGuid} in the ids of this mailbox
   * @param gwartTime when the server last changed its routing table; 0 will do
   */
  record PrivateMailbox(
      int logonFlags,
      List<Fid> folderIds,
      int responseFlags,
      MapiGuid mailboxGuid,
      int replId,
      MapiGuid replGuid,
      LogonTime logonTime,
      FileTime gwartTime,
      long storeState)
      implements LogonResponse {
    /** ResponseFlags: always set. */
    public static final int RESERVED = 0x01;

    /** ResponseFlags: the user owns the mailbox. */
    public static final int OWNER_RIGHT = 0x02;

    /** ResponseFlags: the user may send as the mailbox. */
    public static final int SEND_AS_RIGHT = 0x04;

    /** ResponseFlags: the user is out of office. */
    public static final int OOF = 0x10;

    static final WireType<PrivateMailbox> WIRE =
        struct(
            PrivateMailbox::new,
            field("LogonFlags", Wire.U8, PrivateMailbox::logonFlags),
            field("FolderIds", Wire.list(FOLDERS, Fid.WIRE), PrivateMailbox::folderIds),
            field("ResponseFlags", Wire.U8, PrivateMailbox::responseFlags),
            field("MailboxGuid", MapiGuid.WIRE, PrivateMailbox::mailboxGuid),
            field("ReplId", Wire.U16, PrivateMailbox::replId),
            field("ReplGuid", MapiGuid.WIRE, PrivateMailbox::replGuid),
            field("LogonTime", LogonTime.WIRE, PrivateMailbox::logonTime),
            field("GwartTime", FileTime.WIRE, PrivateMailbox::gwartTime),
            field("StoreState", Wire.U32, PrivateMailbox::storeState));

    public PrivateMailbox {
      folderIds = checked(folderIds);
    }

    /** The id of a folder. */
    public Fid folderId(PrivateFolder folder) {
      return folderIds.get(folder.slot());
    }
  }

  /**
   * Of public folders. [MS-OXCROPS] 2.2.3.1.3.
   *
   * @param folderIds in the order of {@link PublicFolder}, then three of no meaning
   */
  record PublicFolders(
      int logonFlags, List<Fid> folderIds, int replId, MapiGuid replGuid, MapiGuid perUserGuid)
      implements LogonResponse {
    static final WireType<PublicFolders> WIRE =
        struct(
            PublicFolders::new,
            field("LogonFlags", Wire.U8, PublicFolders::logonFlags),
            field("FolderIds", Wire.list(FOLDERS, Fid.WIRE), PublicFolders::folderIds),
            field("ReplId", Wire.U16, PublicFolders::replId),
            field("ReplGuid", MapiGuid.WIRE, PublicFolders::replGuid),
            field("PerUserGuid", MapiGuid.WIRE, PublicFolders::perUserGuid));

    public PublicFolders {
      folderIds = checked(folderIds);
    }

    /** The id of a folder. */
    public Fid folderId(PublicFolder folder) {
      return folderIds.get(folder.slot());
    }
  }

  /**
   * To another server; the ReturnValue is ecWrongServer. [MS-OXCROPS] 2.2.3.1.4.
   *
   * @param serverName its distinguished name, at most 254 characters
   */
  record Redirect(int logonFlags, String serverName) implements LogonResponse {
    static final WireType<Redirect> WIRE =
        struct(
            Redirect::new,
            field("LogonFlags", Wire.U8, Redirect::logonFlags),
            field(
                "ServerNameSize", "ServerName", SizedString.in(Bytes.WIRE8), Redirect::serverName));
  }

  private static List<Fid> checked(List<Fid> folderIds) {
    if (folderIds.size() != FOLDERS) {
      throw new IllegalArgumentException(folderIds.size() + " folder ids");
    }
    return List.copyOf(folderIds);
  }
}
