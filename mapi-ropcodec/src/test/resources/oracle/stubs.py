"""Reads NDR stubs with impacket and writes them again.

A line of input is an interface, an opnum, "REQUEST" or "RESPONSE" and a stub in hexadecimal digits; a line of output is
the stub that impacket makes of what it read, or "!" and why it did not.
"""
import sys

from impacket.dcerpc.v5 import nspi, oxabref

OPERATIONS = {"nspi": nspi.OPNUMS, "rfri": oxabref.OPNUMS}

for line in sys.stdin:
    interface, opnum, direction, stub = line.split()
    try:
        call = OPERATIONS[interface][int(opnum)][direction == "RESPONSE"]
        print(call(bytes.fromhex(stub)).getData().hex())
    except Exception as e:  # whatever it is, it is an answer
        print("!", repr(e).replace("\n", " "))
