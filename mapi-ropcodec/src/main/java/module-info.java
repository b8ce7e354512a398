/** Bytes to records and back for the MAPI protocols. */
module org.ropeway.codec {
  requires transitive io.netty.buffer;
  requires static transitive org.jspecify;

  exports org.ropeway.codec.data;
  exports org.ropeway.codec.entryid;
  exports org.ropeway.codec.mapihttp;
  exports org.ropeway.codec.nspi;
  exports org.ropeway.codec.property;
  exports org.ropeway.codec.rpcext;
  exports org.ropeway.codec.wire;
}
