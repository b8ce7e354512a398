package org.ropeway.gateway.xml;

/** A document that is not read: no XML, or more than the bounds allow. */
public final class XmlException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Stackless: the peer is at fault. */
  XmlException(String why) {
    super(why, null, false, false);
  }
}
