package org.ropeway.standin.usm;

import tools.jackson.databind.JsonNode;

/** A command of a session; returns the answer's {@code data}. */
@FunctionalInterface
interface Command {
  JsonNode run(Call call);
}
