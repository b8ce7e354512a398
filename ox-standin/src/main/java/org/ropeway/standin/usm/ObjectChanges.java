package org.ropeway.standin.usm;

import tools.jackson.databind.JsonNode;

/** How a client changes the objects of a module; what cannot be is {@link UsmException}. */
interface ObjectChanges {
  void create(Change change, JsonNode object);

  void modify(Change change, JsonNode object);

  void delete(Change change, String uuid);
}
