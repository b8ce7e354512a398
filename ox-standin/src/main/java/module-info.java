/** An embedded stand-in for an OX server. */
module org.ropeway.standin {
  requires static transitive org.jspecify;
  requires apache.mime4j.core;
  requires apache.mime4j.dom;
  requires info.picocli;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;
  requires java.sql;
  requires net.sf.biweekly;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;

  exports org.ropeway.standin;
  exports org.ropeway.standin.seed;

  opens org.ropeway.standin to
      info.picocli;
}
