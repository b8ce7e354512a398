package org.ropeway.gateway.ews;

import java.util.Optional;

/**
 * A request.
 *
 * @param zone the time zone of its times, as the header of newer clients says it
 */
record SoapRequest(XmlElement body, Optional<XmlElement> zone) {}
