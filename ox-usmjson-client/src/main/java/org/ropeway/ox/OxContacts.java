package org.ropeway.ox;

import java.util.Map;

/** Contacts; a field that is changed to an empty value is taken away. */
public interface OxContacts extends OxItems<OxContact, Map<OxContactField, String>> {}
