package org.ropeway.codec.rop.fasttransfer;

/** The flags of SendOptions: how a stream is downloaded. [MS-OXCFXICS] 2.2.3.1.1.1.2. */
public final class SendOptions {
  /** Strings may be Unicode. */
  public static final int UNICODE = 0x01;

  /** String types may name their code page. */
  public static final int USE_CPID = 0x02;

  /** The client tries to recover what it can: what fails is left out. */
  public static final int RECOVER_MODE = 0x04;

  /** All strings are Unicode. */
  public static final int FORCE_UNICODE = 0x08;

  /** Changes of messages may be partial. */
  public static final int PARTIAL_ITEM = 0x10;

  private SendOptions() {}
}
