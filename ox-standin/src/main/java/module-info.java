/** An embedded stand-in for an OX server. */
module org.ropeway.standin {
  requires static transitive org.jspecify;
  requires java.sql;
  requires org.slf4j;
  requires tools.jackson.databind;
  requires io.netty.buffer;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;
  requires org.apache.james.mime4j;
  requires org.xerial.sqlitejdbc;

  exports org.ropeway.standin;
}
