#!/usr/bin/env python3
"""Makes the table of known properties and the constants PidTag, PidLid, PidName and PropertySet.

usage: properties.py TABLE JAVA_DIR RESOURCE

TABLE is the collected table of [MS-OXPROPS]: tab-separated canonical name, kind (tag, lid, name),
property id, type, type code, property set, its GUID, LID, property name, area, defining reference.
JAVA_DIR is the source folder of the package; RESOURCE becomes the table KnownProperties loads.
"""
import re
import sys

table, java_dir, resource = sys.argv[1:]

TYPES = {"": "", "PtypErrorCode": "ERROR", "PtypEmbeddedTable": "OBJECT", "PtypeString": "STRING"}


def constant(n):
    n = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[0-9])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", n)
    n = re.sub(r"[^A-Za-z0-9]+", "_", n).strip("_").upper()
    return "_" + n if n[0].isdigit() else n


def ptype(n):
    known = TYPES.get(n)
    return known if known is not None else re.sub(r"(?<=[a-z])(?=[A-Z])", "_", n.removeprefix("Ptyp")).upper()


def write(name, doc, imports, body):
    text = "package org.ropeway.codec.property;\n\n" + "".join("import %s;\n" % i for i in imports)
    text += "\n/** %s Made by src/build/properties.py. */\npublic final class %s {\n" % (doc, name)
    text += "\n".join(body) + "\n  private %s() {}\n}\n" % name
    open("%s/%s.java" % (java_dir, name), "w", encoding="utf-8").write(text)


def quote(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


rows = [(l.split("\t") + [""] * 14)[:14]
        for l in open(table, encoding="utf-8").read().splitlines()[1:]]
sets, tags, lids, names, out = {}, [], [], [], []
for (name, kind, pid, typ, _, pset, guid, lid, pname, area, ref, _, _, _) in rows:
    t = ptype(typ)
    out.append("\t".join([name, kind, pid, t, guid.lower(), lid, pname, area, ref]))
    if guid:
        sets[pset] = guid.lower()
    if kind == "tag" and t:
        c = constant(name.removeprefix("PidTag"))
        tags.append("  /** %s, %s. */\n  public static final PropertyTag %s = PropertyTag.of(%s, PropertyType.%s);\n"
                    % (name, typ, c, pid, t))
    elif kind == "lid" and guid:
        c = constant(name.removeprefix("PidLid"))
        lids.append("  /** %s, %s. */\n  public static final PropertyName %s = PropertyName.of(PropertySet.%s, %sL);\n"
                    % (name, typ or "type not known", c, pset.upper(), lid))
    elif kind == "name" and guid:
        c = constant(name.removeprefix("PidName"))
        names.append("  /** %s, %s. */\n  public static final PropertyName %s = PropertyName.of(PropertySet.%s, %s);\n"
                     % (name, typ or "type not known", c, pset.upper(), quote(pname)))
write("PidTag", "The properties with an id of their own. [MS-OXPROPS] 2.",
      ["org.ropeway.codec.data.PropertyTag", "org.ropeway.codec.data.PropertyType"], tags)
write("PidLid", "The properties named by a number. [MS-OXPROPS] 2.",
      ["org.ropeway.codec.data.PropertyName"], lids)
write("PidName", "The properties named by a string. [MS-OXPROPS] 2.",
      ["org.ropeway.codec.data.PropertyName"], names)
sets.setdefault("PS_MAPI", "00020328-0000-0000-c000-000000000046")
write("PropertySet", "The sets names of properties belong to. [MS-OXPROPS] 1.3.2.",
      ["org.ropeway.codec.data.MapiGuid"],
      ["  /** %s. */\n  public static final MapiGuid %s =\n      MapiGuid.parse(\"%s\");\n" % (s, s.upper(), g)
       for s, g in sorted(sets.items())])
open(resource, "w", encoding="utf-8").write("\n".join(out) + "\n")
