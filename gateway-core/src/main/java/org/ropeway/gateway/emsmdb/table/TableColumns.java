package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;

/** What RopQueryColumnsAll answers: the columns a table of a kind may have values of. */
final class TableColumns {
  private static final List<PropertyTag> CONTENTS =
      List.of(
          PidTag.INST_ID,
          PidTag.INSTANCE_NUM,
          PidTag.ROW_TYPE,
          PidTag.DEPTH,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT,
          PidTag.INSTANCE_KEY,
          PidTag.FOLDER_ID,
          PidTag.MID,
          PidTag.ENTRY_ID,
          PidTag.PARENT_ENTRY_ID,
          PidTag.RECORD_KEY,
          PidTag.SEARCH_KEY,
          PidTag.SOURCE_KEY,
          PidTag.CHANGE_KEY,
          PidTag.MAPPING_SIGNATURE,
          PidTag.STORE_RECORD_KEY,
          PidTag.OBJECT_TYPE,
          PidTag.ACCESS,
          PidTag.ACCESS_LEVEL,
          PidTag.MESSAGE_CLASS,
          PidTag.SUBJECT,
          PidTag.SUBJECT_PREFIX,
          PidTag.NORMALIZED_SUBJECT,
          PidTag.SENDER_NAME,
          PidTag.SENDER_EMAIL_ADDRESS,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.DISPLAY_TO,
          PidTag.DISPLAY_CC,
          PidTag.DISPLAY_BCC,
          PidTag.CLIENT_SUBMIT_TIME,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.CREATION_TIME,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_STATUS,
          PidTag.MESSAGE_SIZE,
          PidTag.READ,
          PidTag.HAS_ATTACHMENTS,
          PidTag.IMPORTANCE,
          PidTag.SENSITIVITY,
          PidTag.FLAG_STATUS,
          PidTag.ICON_INDEX,
          PidTag.INTERNET_MESSAGE_ID,
          PidTag.CONVERSATION_TOPIC,
          PidTag.CONVERSATION_INDEX,
          PidTag.CONVERSATION_ID);

  private static final List<PropertyTag> HIERARCHY =
      List.of(
          PidTag.INST_ID,
          PidTag.INSTANCE_KEY,
          PidTag.DEPTH,
          PidTag.FOLDER_ID,
          PidTag.PARENT_FOLDER_ID,
          PidTag.ENTRY_ID,
          PidTag.PARENT_ENTRY_ID,
          PidTag.RECORD_KEY,
          PidTag.SOURCE_KEY,
          PidTag.CHANGE_KEY,
          PidTag.MAPPING_SIGNATURE,
          PidTag.STORE_RECORD_KEY,
          PidTag.OBJECT_TYPE,
          PidTag.ACCESS,
          PidTag.RIGHTS,
          PidTag.DISPLAY_NAME,
          PidTag.COMMENT,
          PidTag.CONTAINER_CLASS,
          PidTag.FOLDER_TYPE,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT,
          PidTag.ASSOCIATED_CONTENT_COUNT,
          PidTag.SUBFOLDERS,
          PidTag.ATTRIBUTE_HIDDEN,
          PidTag.HIERARCHY_CHANGE_NUMBER,
          PidTag.CREATION_TIME,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.LOCAL_COMMIT_TIME_MAX,
          PidTag.DELETED_COUNT_TOTAL);

  private static final List<PropertyTag> ATTACHMENTS =
      List.of(
          PidTag.ATTACH_NUMBER,
          PidTag.RECORD_KEY,
          PidTag.ATTACH_METHOD,
          PidTag.ATTACH_SIZE,
          PidTag.ATTACH_FILENAME,
          PidTag.ATTACH_LONG_FILENAME,
          PidTag.ATTACH_EXTENSION,
          PidTag.ATTACH_MIME_TAG,
          PidTag.ATTACH_CONTENT_ID,
          PidTag.ATTACH_FLAGS,
          PidTag.ATTACHMENT_HIDDEN,
          PidTag.RENDERING_POSITION,
          PidTag.DISPLAY_NAME,
          PidTag.CREATION_TIME,
          PidTag.LAST_MODIFICATION_TIME);

  private static final List<PropertyTag> PERMISSIONS =
      List.of(PidTag.ENTRY_ID, PidTag.MEMBER_ID, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS);

  private static final List<PropertyTag> RULES =
      List.of(
          PidTag.RULE_ID,
          PidTag.RULE_SEQUENCE,
          PidTag.RULE_STATE,
          PidTag.RULE_NAME,
          PidTag.RULE_PROVIDER,
          PidTag.RULE_LEVEL,
          PidTag.RULE_USER_FLAGS,
          PidTag.RULE_PROVIDER_DATA,
          PidTag.RULE_CONDITION,
          PidTag.RULE_ACTIONS);

  private TableColumns() {}

  static List<PropertyTag> of(TableKind kind) {
    return switch (kind) {
      case CONTENTS -> CONTENTS;
      case HIERARCHY -> HIERARCHY;
      case ATTACHMENTS -> ATTACHMENTS;
      case PERMISSIONS -> PERMISSIONS;
      case RULES -> RULES;
    };
  }
}
