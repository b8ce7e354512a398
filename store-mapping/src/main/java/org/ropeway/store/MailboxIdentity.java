package org.ropeway.store;

import org.ropeway.codec.data.MapiGuid;

/**
 * Who a mailbox is.
 *
 * @param mailboxGuid PidTagStoreRecordKey and RopLogon's MailboxGuid
 * @param replicaGuid RopLogon's ReplGuid; REPLID 1 stands for it
 * @param mappingSignature PidTagMappingSignature: the scope of named-property ids
 * @param smtpAddress primary address of the owner
 * @param displayName of the owner
 * @param legacyDn ESSDN of the owner
 */
public record MailboxIdentity(
    MapiGuid mailboxGuid,
    MapiGuid replicaGuid,
    MapiGuid mappingSignature,
    String smtpAddress,
    String displayName,
    String legacyDn) {}
