#!/usr/bin/env python3
"""Makes ErrorCode's constants and its table of names.

usage: errorcodes.py TABLE JAVA RESOURCE

TABLE is the collected table of [MS-OXCDATA] 2.4: tab-separated value, names of the specification,
section, alternate names. JAVA is ErrorCode.java, whose lines between the markers are replaced;
RESOURCE becomes value<tab>name<tab>alternate name.
"""
import re
import sys


def constant(n):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", n).upper()


table, java, resource = sys.argv[1:]
constants, names, taken = [], [], set()
for line in open(table, encoding="utf-8").read().splitlines()[1:]:
    value, spec, section, alternate, openchange = (line.split("\t") + [""] * 5)[:5]
    spec_names = [n for n in spec.split(",") if n]
    known = [n for n in (alternate or openchange).split(",") if re.match(r"(ec|MAPI_)\w+$", n)]
    alias = known[0] if known else ""
    if not spec_names and not alias:
        continue
    names.append("%s\t%s\t%s" % (value, spec_names[0] if spec_names else alias, alias))
    for n in spec_names:
        c = constant(n)
        if c in taken:
            c = re.sub(r"^EC_", "", constant(alias))
        taken.add(c)
        constants.append("  /** %s%s. */\n  public static final ErrorCode %s = new ErrorCode(%s);\n"
                         % (n, " (" + alias + ")" if alias else "", c, value))
text = open(java, encoding="utf-8").read()
head, rest = text.split("  // <generated>\n")
tail = rest.split("  // </generated>\n")[1]
open(java, "w", encoding="utf-8").write(
    head + "  // <generated>\n" + "\n".join(constants) + "  // </generated>\n" + tail)
open(resource, "w", encoding="utf-8").write("\n".join(names) + "\n")
