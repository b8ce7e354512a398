/** Bytes to records and back for the MAPI protocols. */
module org.ropeway.codec {
  requires java.xml;
  requires transitive io.netty.buffer;
  requires static transitive org.jspecify;

  exports org.ropeway.codec.data;
  exports org.ropeway.codec.dcerpc;
  exports org.ropeway.codec.dtyp;
  exports org.ropeway.codec.dump;
  exports org.ropeway.codec.entryid;
  exports org.ropeway.codec.fxics;
  exports org.ropeway.codec.mapihttp;
  exports org.ropeway.codec.ndr;
  exports org.ropeway.codec.nspi;
  exports org.ropeway.codec.oabk;
  exports org.ropeway.codec.ocal;
  exports org.ropeway.codec.ocfg;
  exports org.ropeway.codec.omsg;
  exports org.ropeway.codec.orule;
  exports org.ropeway.codec.osrch;
  exports org.ropeway.codec.property;
  exports org.ropeway.codec.rop;
  exports org.ropeway.codec.rop.fasttransfer;
  exports org.ropeway.codec.rop.folder;
  exports org.ropeway.codec.rop.ics;
  exports org.ropeway.codec.rop.logon;
  exports org.ropeway.codec.rop.message;
  exports org.ropeway.codec.rop.notification;
  exports org.ropeway.codec.rop.other;
  exports org.ropeway.codec.rop.permission;
  exports org.ropeway.codec.rop.property;
  exports org.ropeway.codec.rop.rule;
  exports org.ropeway.codec.rop.stream;
  exports org.ropeway.codec.rop.table;
  exports org.ropeway.codec.rop.transport;
  exports org.ropeway.codec.rpc;
  exports org.ropeway.codec.rpc.emsmdb;
  exports org.ropeway.codec.rpc.nspi;
  exports org.ropeway.codec.rpc.rfr;
  exports org.ropeway.codec.rpcext;
  exports org.ropeway.codec.rtf;
  exports org.ropeway.codec.rts;
  exports org.ropeway.codec.structure;
  exports org.ropeway.codec.tnef;
  exports org.ropeway.codec.wire;
}
