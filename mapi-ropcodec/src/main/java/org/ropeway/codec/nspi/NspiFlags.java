package org.ropeway.codec.nspi;

/** Bits of the Flags fields of address book requests. [MS-OXNSPI] 3.1.4.1. */
public final class NspiFlags {
  /** Bind: anonymous (fAnonymousLogin). */
  public static final int ANONYMOUS_LOGIN = 0x00000020;

  /** QueryRows, GetProps, GetPropList: leave out embedded tables (fSkipObjects). */
  public static final int SKIP_OBJECTS = 0x00000001;

  /** QueryRows, GetProps: entry ids are ephemeral (fEphID). */
  public static final int EPHEMERAL_IDS = 0x00000002;

  /** GetSpecialTable: the table of creation templates (NspiAddressCreationTemplates). */
  public static final int ADDRESS_CREATION_TEMPLATES = 0x00000002;

  /** GetSpecialTable: strings in UTF-16LE (NspiUnicodeStrings). */
  public static final int UNICODE_STRINGS = 0x00000004;

  /** QueryColumns: string properties have Unicode types (NspiUnicodeProptypes). */
  public static final int UNICODE_PROPTYPES = 0x80000000;

  private NspiFlags() {}
}
