/** A mailbox in MAPI words on top of OX. */
module org.ropeway.store {
  requires static transitive org.jspecify;
  requires transitive org.ropeway.codec;
  requires transitive org.ropeway.ox;
  requires apache.mime4j.core;
  requires apache.mime4j.dom;
  requires com.github.benmanes.caffeine;
  requires com.ibm.icu;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires java.sql;
  requires java.xml;
  requires org.jdbi.v3.core;
  requires org.jsoup;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires owasp.java.html.sanitizer;
  requires rtfparserkit;

  exports org.ropeway.store;
  exports org.ropeway.store.body;
  exports org.ropeway.store.draft;
  exports org.ropeway.store.mail;
  exports org.ropeway.store.mailbox;
  exports org.ropeway.store.property;
  exports org.ropeway.store.table;
}
