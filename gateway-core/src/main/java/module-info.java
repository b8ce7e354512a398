/** The Netty server in front of the mailbox, and the command line. */
module org.ropeway.gateway {
  requires static transitive org.jspecify;
  requires org.ropeway.codec;
  requires org.ropeway.ox;
  requires org.ropeway.standin;
  requires org.ropeway.store;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires com.github.benmanes.caffeine;
  requires com.ibm.icu;
  requires com.nimbusds.jose.jwt;
  requires info.picocli;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;
  requires java.naming;
  requires java.net.http;
  requires java.security.jgss;
  requires java.xml;
  requires micrometer.core;
  requires micrometer.registry.prometheus;
  requires org.apache.commons.codec;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.slf4j;
  requires tools.jackson.databind;
  requires typesafe.config;

  opens org.ropeway.gateway.cli to
      info.picocli;

  provides ch.qos.logback.classic.spi.Configurator with
      org.ropeway.gateway.ops.LogbackSetup;
}
