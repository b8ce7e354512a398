/** The OX server behind one port, with its adapters. */
module org.ropeway.ox {
  requires static transitive org.jspecify;
  requires java.net.http;
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports org.ropeway.ox;
  exports org.ropeway.ox.choice;
  exports org.ropeway.ox.host;
  exports org.ropeway.ox.http;
  exports org.ropeway.ox.usm;
}
