package org.ropeway.gateway.recording.scrub;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.KnownProperty;

/** What the values of properties are to privacy. */
final class PropertyRules {
  /** How a value is treated. */
  enum Rule {
    /** It says nothing of anybody. */
    KEEP,
    /** It is a text, or bytes that are one. */
    TEXT,
    /** It is a document in HTML. */
    MARKUP,
    /** It is compressed RTF. */
    RTF,
    /** It is an identifier in which names may stand. */
    IDENTIFIER,
    /** Nobody knows. */
    UNKNOWN
  }

  private static final Map<Integer, Rule> BY_ID =
      Map.ofEntries(
          entry(0x001A, Rule.KEEP), // PidTagMessageClass
          entry(0x004B, Rule.KEEP), // PidTagOriginalMessageClass
          entry(0x0064, Rule.KEEP), // PidTagSentRepresentingAddressType
          entry(0x0066, Rule.KEEP), // PidTagOriginalSenderAddressType
          entry(0x0068, Rule.KEEP), // PidTagOriginalSentRepresentingAddressType
          entry(0x0075, Rule.KEEP), // PidTagReceivedByAddressType
          entry(0x0077, Rule.KEEP), // PidTagReceivedRepresentingAddressType
          entry(0x0C1E, Rule.KEEP), // PidTagSenderAddressType
          entry(0x3002, Rule.KEEP), // PidTagAddressType
          entry(0x3613, Rule.KEEP), // PidTagContainerClass
          entry(0x36E5, Rule.KEEP), // PidTagDefaultPostMessageClass
          entry(0x370A, Rule.KEEP), // PidTagAttachTag
          entry(0x370E, Rule.KEEP), // PidTagAttachMimeTag
          entry(0x0071, Rule.KEEP), // PidTagConversationIndex
          entry(0x3013, Rule.KEEP), // PidTagConversationId
          entry(0x0FF6, Rule.KEEP), // PidTagInstanceKey
          entry(0x0FF8, Rule.KEEP), // PidTagMappingSignature
          entry(0x0FF9, Rule.IDENTIFIER), // PidTagRecordKey, a name in the address book
          entry(0x0FFA, Rule.KEEP), // PidTagStoreRecordKey
          entry(0x65E0, Rule.KEEP), // PidTagSourceKey
          entry(0x65E1, Rule.KEEP), // PidTagParentSourceKey
          entry(0x65E2, Rule.KEEP), // PidTagChangeKey
          entry(0x65E3, Rule.KEEP), // PidTagPredecessorChangeList
          entry(0x6796, Rule.KEEP), // MetaTagCnsetSeen
          entry(0x6793, Rule.KEEP), // MetaTagIdsetExpired
          entry(0x4017, Rule.KEEP), // MetaTagIdsetGiven
          entry(0x4018, Rule.KEEP), // MetaTagIdsetDeleted
          entry(0x4021, Rule.KEEP), // MetaTagIdsetNoLongerInScope
          entry(0x402D, Rule.KEEP), // MetaTagIdsetRead
          entry(0x402E, Rule.KEEP), // MetaTagIdsetUnread
          entry(0x67D2, Rule.KEEP), // MetaTagCnsetRead
          entry(0x67DA, Rule.KEEP), // MetaTagCnsetSeenFAI
          entry(0x1013, Rule.MARKUP), // PidTagHtml
          entry(0x1009, Rule.RTF)); // PidTagRtfCompressed

  private static final Set<String> IDENTIFIERS = Set.of("EntryId", "EntryID", "SearchKey");

  private PropertyRules() {}

  /** The rule for the value of a property. */
  static Rule of(PropertyTag tag) {
    Rule rule = BY_ID.get(tag.id());
    if (rule != null) {
      return rule;
    }
    String name =
        KnownProperties.byTag(tag)
            .filter(p -> !tag.isNamed())
            .map(KnownProperty::canonicalName)
            .orElse("");
    return IDENTIFIERS.stream().anyMatch(name::contains) ? Rule.IDENTIFIER : Rule.UNKNOWN;
  }
}
