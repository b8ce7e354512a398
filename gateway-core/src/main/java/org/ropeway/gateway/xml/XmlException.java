package org.ropeway.gateway.xml;

import org.ropeway.gateway.xml.XmlElement.Place;

/** A document that is not read: no XML, or more than the bounds allow. */
public final class XmlException extends Exception {
  private static final long serialVersionUID = 2L;
  private final transient Place place;

  /** Stackless: the peer is at fault. */
  XmlException(String why, Place place) {
    super(why, null, false, false);
    this.place = place;
  }

  /** As far as it was read. */
  public Place place() {
    return place;
  }
}
