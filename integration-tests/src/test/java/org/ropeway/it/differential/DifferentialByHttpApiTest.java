package org.ropeway.it.differential;

import org.ropeway.gateway.config.OxBackend;

/** The same with an OX that is asked by its HTTP API. */
class DifferentialByHttpApiTest extends DifferentialTest {
  @Override
  OxBackend.Kind backend() {
    return OxBackend.Kind.HTTP_API;
  }
}
