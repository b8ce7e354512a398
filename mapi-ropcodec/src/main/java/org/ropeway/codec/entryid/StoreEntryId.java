package org.ropeway.codec.entryid;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A mailbox or the public folder store. [MS-OXCDATA] 2.2.4.3.
 *
 * @param wrappedProviderUid {@link #MAILBOX} or {@link #PUBLIC_STORE}
 * @param wrappedType 0x0000000C for a mailbox, 0x00000006 for the public folder store
 * @param mailboxDn empty for the public folder store
 * @param extension what later versions of Outlook append, undecoded; mostly empty
 */
public record StoreEntryId(
    MapiGuid wrappedProviderUid,
    int wrappedType,
    String serverShortname,
    String mailboxDn,
    Bytes extension)
    implements EntryId {
  /** The ProviderUID of a wrapped store. */
  public static final MapiGuid PROVIDER = MapiGuid.parse("10bba138-e505-1a10-a1bb-08002b2a56c2");

  /** WrappedProviderUID of a mailbox. */
  public static final MapiGuid MAILBOX = MapiGuid.parse("20fa551b-66aa-cd11-9bc8-00aa002fc45a");

  /** WrappedProviderUID of the public folder store. */
  public static final MapiGuid PUBLIC_STORE =
      MapiGuid.parse("1002831c-66aa-cd11-9bc8-00aa002fc45a");

  /** WrappedType of a mailbox. */
  public static final int TYPE_MAILBOX = 0x0000000C;

  /** WrappedType of the public folder store. */
  public static final int TYPE_PUBLIC_STORE = 0x00000006;

  private static final Bytes DLL = Bytes.ofHex("454d534d44422e444c4c00000000");

  /** All bytes up to the end. */
  public static final WireType<StoreEntryId> WIRE =
      WireType.of(61, StoreEntryId::read, StoreEntryId::write);

  /** A mailbox. */
  public static StoreEntryId ofMailbox(String serverShortname, String mailboxDn) {
    return new StoreEntryId(MAILBOX, TYPE_MAILBOX, serverShortname, mailboxDn, Bytes.EMPTY);
  }

  /** The public folder store. */
  public static StoreEntryId ofPublicStore(String serverShortname) {
    return new StoreEntryId(PUBLIC_STORE, TYPE_PUBLIC_STORE, serverShortname, "", Bytes.EMPTY);
  }

  @Override
  public MapiGuid providerUid() {
    return PROVIDER;
  }

  private static StoreEntryId read(WireReader r) {
    if (!EntryIds.header(r).equals(PROVIDER)) {
      throw r.badValue("provider of a store entry id");
    }
    if (r.field("Version", Wire.U16) != 0) {
      throw r.badValue("version of a store entry id");
    }
    if (!r.field("DLLFileName", Bytes.fixed(DLL.length())).equals(DLL)) {
      throw r.badValue("DLL file name of a store entry id");
    }
    r.field("WrappedFlags", EntryIds.LONG_TERM);
    MapiGuid wrapped = r.field("WrappedProviderUID", MapiGuid.WIRE);
    int type = r.field("WrappedType", Wire.I32);
    String server = r.field("ServerShortname", EntryIds.ASCIIZ);
    String dn = wrapped.equals(MAILBOX) ? r.field("MailboxDN", EntryIds.ASCIIZ) : "";
    return new StoreEntryId(wrapped, type, server, dn, Bytes.rest(r, "Extension"));
  }

  private static void write(WireWriter w, StoreEntryId v) {
    MapiGuid.WIRE.write(w.u32(0), PROVIDER);
    w.u16(0).bytes(DLL.unsafeArray()).u32(0);
    MapiGuid.WIRE.write(w, v.wrappedProviderUid);
    w.u32(v.wrappedType).latin1z(v.serverShortname);
    if (v.wrappedProviderUid.equals(MAILBOX)) {
      w.latin1z(v.mailboxDn);
    }
    w.bytes(v.extension.unsafeArray());
  }
}
