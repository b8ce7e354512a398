package org.ropeway.gateway.mapihttp;

import org.ropeway.codec.data.Bytes;

/**
 * What a client says when it connects ([MS-OXCMAPIHTTP] 2.2.4.1.1).
 *
 * @param userDn the user's distinguished name, as sent
 * @param flags 0 for a user's session, 1 for the use of administrative rights
 * @param defaultCodePage code page of 8-bit strings
 * @param lcidSort locale for sorting
 * @param lcidString locale for all else
 * @param auxiliary the auxiliary payload without its RPC_HEADER_EXT; empty if there was none
 * @param client the client and its version
 */
public record ConnectParameters(
    String userDn,
    int flags,
    int defaultCodePage,
    int lcidSort,
    int lcidString,
    Bytes auxiliary,
    ClientVersion client) {}
