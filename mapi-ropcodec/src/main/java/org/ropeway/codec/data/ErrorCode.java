package org.ropeway.codec.data;

import java.util.HexFormat;
import org.ropeway.codec.wire.WireType;

/**
 * The outcome of an operation, or why a property has no value. [MS-OXCDATA] 2.4. The constants are
 * made by src/build/errorcodes.py.
 */
public record ErrorCode(int value) {
  /** The 32 bits. */
  public static final WireType<ErrorCode> WIRE =
      WireType.of(4, r -> new ErrorCode(r.i32()), (w, v) -> w.u32(v.value));

  // <generated>
  /** Success (MAPI_E_SUCCESS). */
  public static final ErrorCode SUCCESS = new ErrorCode(0x00000000);

  /** UnbindSuccess (MAPI_E_USER_ABORT). */
  public static final ErrorCode UNBIND_SUCCESS = new ErrorCode(0x00000001);

  /** UnbindFailure (MAPI_E_FAILURE). */
  public static final ErrorCode UNBIND_FAILURE = new ErrorCode(0x00000002);

  /** IsamWarningRemainingVersions. */
  public static final ErrorCode ISAM_WARNING_REMAINING_VERSIONS = new ErrorCode(0x00000141);

  /** IsamWarningUniqueKey. */
  public static final ErrorCode ISAM_WARNING_UNIQUE_KEY = new ErrorCode(0x00000159);

  /** IsamWarningSeparateLongValue. */
  public static final ErrorCode ISAM_WARNING_SEPARATE_LONG_VALUE = new ErrorCode(0x00000196);

  /** IsamWarningExistingLogFileHasBadSignature. */
  public static final ErrorCode ISAM_WARNING_EXISTING_LOG_FILE_HAS_BAD_SIGNATURE =
      new ErrorCode(0x0000022E);

  /** IsamWarningExistingLogFileIsNotContiguous. */
  public static final ErrorCode ISAM_WARNING_EXISTING_LOG_FILE_IS_NOT_CONTIGUOUS =
      new ErrorCode(0x0000022F);

  /** IsamWarningSkipThisRecord. */
  public static final ErrorCode ISAM_WARNING_SKIP_THIS_RECORD = new ErrorCode(0x00000234);

  /** IsamWarningTargetInstanceRunning. */
  public static final ErrorCode ISAM_WARNING_TARGET_INSTANCE_RUNNING = new ErrorCode(0x00000242);

  /** IsamWarningDatabaseRepaired. */
  public static final ErrorCode ISAM_WARNING_DATABASE_REPAIRED = new ErrorCode(0x00000253);

  /** IsamError (ecJetError). */
  public static final ErrorCode ISAM_ERROR = new ErrorCode(0x000003EA);

  /** UnknownUser (ecUnknownUser). */
  public static final ErrorCode UNKNOWN_USER = new ErrorCode(0x000003EB);

  /** IsamWarningColumnNull. */
  public static final ErrorCode ISAM_WARNING_COLUMN_NULL = new ErrorCode(0x000003EC);

  /** Exiting (ecExiting). */
  public static final ErrorCode EXITING = new ErrorCode(0x000003ED);

  /** BadConfiguration (ecBadConfig). */
  public static final ErrorCode BAD_CONFIGURATION = new ErrorCode(0x000003EE);

  /** IsamWarningBufferTruncated (ecBadConfig). */
  public static final ErrorCode ISAM_WARNING_BUFFER_TRUNCATED = new ErrorCode(0x000003EE);

  /** UnknownCodePage (ecUnknownCodePage). */
  public static final ErrorCode UNKNOWN_CODE_PAGE = new ErrorCode(0x000003EF);

  /** IsamWarningDatabaseAttached (ecUnknownCodePage). */
  public static final ErrorCode ISAM_WARNING_DATABASE_ATTACHED = new ErrorCode(0x000003EF);

  /** ServerMemory (ecServerOOM). */
  public static final ErrorCode SERVER_MEMORY = new ErrorCode(0x000003F0);

  /** IsamWarningSortOverflow. */
  public static final ErrorCode ISAM_WARNING_SORT_OVERFLOW = new ErrorCode(0x000003F1);

  /** LoginPermission (ecLoginPerm). */
  public static final ErrorCode LOGIN_PERMISSION = new ErrorCode(0x000003F2);

  /** DatabaseRolledBack (ecDatabaseRolledBack). */
  public static final ErrorCode DATABASE_ROLLED_BACK = new ErrorCode(0x000003F3);

  /** DatabaseCopiedError (ecDatabaseCopiedError). */
  public static final ErrorCode DATABASE_COPIED_ERROR = new ErrorCode(0x000003F4);

  /** AuditNotAllowed (ecAuditNotAllowed). */
  public static final ErrorCode AUDIT_NOT_ALLOWED = new ErrorCode(0x000003F5);

  /** ZombieUser (ecZombieUser). */
  public static final ErrorCode ZOMBIE_USER = new ErrorCode(0x000003F6);

  /** UnconvertableACL (ecUnconvertableACL). */
  public static final ErrorCode UNCONVERTABLE_ACL = new ErrorCode(0x000003F7);

  /** IsamWarningSeekNotEqual. */
  public static final ErrorCode ISAM_WARNING_SEEK_NOT_EQUAL = new ErrorCode(0x0000040F);

  /** IsamWarningNoErrorInfo. */
  public static final ErrorCode ISAM_WARNING_NO_ERROR_INFO = new ErrorCode(0x0000041F);

  /** IsamWarningNoIdleActivity. */
  public static final ErrorCode ISAM_WARNING_NO_IDLE_ACTIVITY = new ErrorCode(0x00000422);

  /** IsamWarningNoWriteLock. */
  public static final ErrorCode ISAM_WARNING_NO_WRITE_LOCK = new ErrorCode(0x0000042B);

  /** IsamWarningColumnSetNull. */
  public static final ErrorCode ISAM_WARNING_COLUMN_SET_NULL = new ErrorCode(0x0000042C);

  /** NoFreeJetSessions (ecNoFreeJses). */
  public static final ErrorCode NO_FREE_JET_SESSIONS = new ErrorCode(0x0000044C);

  /** DifferentJetSession (ecDifferentJses). */
  public static final ErrorCode DIFFERENT_JET_SESSION = new ErrorCode(0x0000044D);

  /** FileRemove (ecFileRemove). */
  public static final ErrorCode FILE_REMOVE = new ErrorCode(0x0000044F);

  /** ParameterOverflow (ecParameterOverflow). */
  public static final ErrorCode PARAMETER_OVERFLOW = new ErrorCode(0x00000450);

  /** BadVersion (ecBadVersion). */
  public static final ErrorCode BAD_VERSION = new ErrorCode(0x00000451);

  /** TooManyColumns (ecTooManyCols). */
  public static final ErrorCode TOO_MANY_COLUMNS = new ErrorCode(0x00000452);

  /** HaveMore (ecHaveMore). */
  public static final ErrorCode HAVE_MORE = new ErrorCode(0x00000453);

  /** DatabaseError (ecDatabaseError). */
  public static final ErrorCode DATABASE_ERROR = new ErrorCode(0x00000454);

  /** IndexNameTooBig (ecIndexNameTooBig). */
  public static final ErrorCode INDEX_NAME_TOO_BIG = new ErrorCode(0x00000455);

  /** UnsupportedProperty (ecUnsupportedProp). */
  public static final ErrorCode UNSUPPORTED_PROPERTY = new ErrorCode(0x00000456);

  /** MessageNotSaved (ecMsgNotSaved). */
  public static final ErrorCode MESSAGE_NOT_SAVED = new ErrorCode(0x00000457);

  /** UnpublishedNotification (ecUnpubNotif). */
  public static final ErrorCode UNPUBLISHED_NOTIFICATION = new ErrorCode(0x00000459);

  /** DifferentRoot (ecDifferentRoot). */
  public static final ErrorCode DIFFERENT_ROOT = new ErrorCode(0x0000045B);

  /** BadFolderName (ecBadFolderName). */
  public static final ErrorCode BAD_FOLDER_NAME = new ErrorCode(0x0000045C);

  /** AttachmentOpen (ecAttachOpen). */
  public static final ErrorCode ATTACHMENT_OPEN = new ErrorCode(0x0000045D);

  /** InvalidCollapseState (ecInvClpsState). */
  public static final ErrorCode INVALID_COLLAPSE_STATE = new ErrorCode(0x0000045E);

  /** SkipMyChildren (ecSkipMyChildren). */
  public static final ErrorCode SKIP_MY_CHILDREN = new ErrorCode(0x0000045F);

  /** SearchFolder (ecSearchFolder). */
  public static final ErrorCode SEARCH_FOLDER = new ErrorCode(0x00000460);

  /** NotSearchFolder (ecNotSearchFolder). */
  public static final ErrorCode NOT_SEARCH_FOLDER = new ErrorCode(0x00000461);

  /** FolderSetReceive (ecFolderSetReceive). */
  public static final ErrorCode FOLDER_SET_RECEIVE = new ErrorCode(0x00000462);

  /** NoReceiveFolder (ecNoReceiveFolder). */
  public static final ErrorCode NO_RECEIVE_FOLDER = new ErrorCode(0x00000463);

  /** DeleteSubmittedMessage (ecNoDelSubmitMsg). */
  public static final ErrorCode DELETE_SUBMITTED_MESSAGE = new ErrorCode(0x00000465);

  /** InvalidRecipients (ecInvalidRecips). */
  public static final ErrorCode INVALID_RECIPIENTS = new ErrorCode(0x00000467);

  /** NoReplicaHere (ecNoReplicaHere). */
  public static final ErrorCode NO_REPLICA_HERE = new ErrorCode(0x00000468);

  /** NoReplicaAvailable (ecNoReplicaAvailable). */
  public static final ErrorCode NO_REPLICA_AVAILABLE = new ErrorCode(0x00000469);

  /** PublicDatabase (ecPublicMDB). */
  public static final ErrorCode PUBLIC_DATABASE = new ErrorCode(0x0000046A);

  /** NotPublicDatabase (ecNotPublicMDB). */
  public static final ErrorCode NOT_PUBLIC_DATABASE = new ErrorCode(0x0000046B);

  /** RecordNotFound (ecRecordNotFound). */
  public static final ErrorCode RECORD_NOT_FOUND = new ErrorCode(0x0000046C);

  /** ReplicationConflict (ecReplConflict). */
  public static final ErrorCode REPLICATION_CONFLICT = new ErrorCode(0x0000046D);

  /** FXBufferOverrun (ecFxBufferOverrun). */
  public static final ErrorCode FX_BUFFER_OVERRUN = new ErrorCode(0x00000470);

  /** FXBufferEmpty (ecFxBufferEmpty). */
  public static final ErrorCode FX_BUFFER_EMPTY = new ErrorCode(0x00000471);

  /** FXPartialValue (ecFxPartialValue). */
  public static final ErrorCode FX_PARTIAL_VALUE = new ErrorCode(0x00000472);

  /** FxNoRoom (ecFxNoRoom). */
  public static final ErrorCode FX_NO_ROOM = new ErrorCode(0x00000473);

  /** TimeExpired (ecMaxTimeExpired). */
  public static final ErrorCode TIME_EXPIRED = new ErrorCode(0x00000474);

  /** DestinationError (ecDstError). */
  public static final ErrorCode DESTINATION_ERROR = new ErrorCode(0x00000475);

  /** DatabaseNotInitialized (ecMDBNotInit). */
  public static final ErrorCode DATABASE_NOT_INITIALIZED = new ErrorCode(0x00000476);

  /** WrongServer (ecWrongServer). */
  public static final ErrorCode WRONG_SERVER = new ErrorCode(0x00000478);

  /** BufferTooSmall (ecBufferTooSmall). */
  public static final ErrorCode BUFFER_TOO_SMALL = new ErrorCode(0x0000047D);

  /** AttachmentResolutionRequired (ecRequiresRefResolve). */
  public static final ErrorCode ATTACHMENT_RESOLUTION_REQUIRED = new ErrorCode(0x0000047E);

  /** ServerPaused (ecServerPaused). */
  public static final ErrorCode SERVER_PAUSED = new ErrorCode(0x0000047F);

  /** ServerBusy (ecServerBusy). */
  public static final ErrorCode SERVER_BUSY = new ErrorCode(0x00000480);

  /** NoSuchLogon (ecNoSuchLogon). */
  public static final ErrorCode NO_SUCH_LOGON = new ErrorCode(0x00000481);

  /** LoadLibraryFailed (ecLoadLibFailed). */
  public static final ErrorCode LOAD_LIBRARY_FAILED = new ErrorCode(0x00000482);

  /** AlreadyConfigured (ecObjAlreadyConfig). */
  public static final ErrorCode ALREADY_CONFIGURED = new ErrorCode(0x00000483);

  /** NotConfigured (ecObjNotConfig). */
  public static final ErrorCode NOT_CONFIGURED = new ErrorCode(0x00000484);

  /** DataLoss (ecDataLoss). */
  public static final ErrorCode DATA_LOSS = new ErrorCode(0x00000485);

  /** MaximumSendThreadExceeded (ecMaxSendThreadExceeded). */
  public static final ErrorCode MAXIMUM_SEND_THREAD_EXCEEDED = new ErrorCode(0x00000488);

  /** FxErrorMarker (ecFxErrorMarker). */
  public static final ErrorCode FX_ERROR_MARKER = new ErrorCode(0x00000489);

  /** NoFreeJtabs (ecNoFreeJtabs). */
  public static final ErrorCode NO_FREE_JTABS = new ErrorCode(0x0000048A);

  /** NotPrivateDatabase (ecNotPrivateMDB). */
  public static final ErrorCode NOT_PRIVATE_DATABASE = new ErrorCode(0x0000048B);

  /** IsintegMDB (ecIsintegMDB). */
  public static final ErrorCode ISINTEG_MDB = new ErrorCode(0x0000048C);

  /** RecoveryMismatch (ecRecoveryMDBMismatch). */
  public static final ErrorCode RECOVERY_MISMATCH = new ErrorCode(0x0000048D);

  /** TableMayNotBeDeleted (ecTableMayNotBeDeleted). */
  public static final ErrorCode TABLE_MAY_NOT_BE_DELETED = new ErrorCode(0x0000048E);

  /** SearchFolderScopeViolation (ecSearchFolderScopeViolation). */
  public static final ErrorCode SEARCH_FOLDER_SCOPE_VIOLATION = new ErrorCode(0x00000490);

  /** RpcRegisterIf (ecRpcRegisterIf). */
  public static final ErrorCode RPC_REGISTER_IF = new ErrorCode(0x000004B1);

  /** RpcListen (ecRpcListen). */
  public static final ErrorCode RPC_LISTEN = new ErrorCode(0x000004B2);

  /** RpcFormat (ecRpcFormat). */
  public static final ErrorCode RPC_FORMAT = new ErrorCode(0x000004B6);

  /** NoCopyTo (ecNoCopyTo). */
  public static final ErrorCode NO_COPY_TO = new ErrorCode(0x000004B7);

  /** NullObject (ecNullObject). */
  public static final ErrorCode NULL_OBJECT = new ErrorCode(0x000004B9);

  /** RpcAuthentication (ecRpcAuthentication). */
  public static final ErrorCode RPC_AUTHENTICATION = new ErrorCode(0x000004BC);

  /** RpcBadAuthenticationLevel (ecRpcBadAuthenticationLevel). */
  public static final ErrorCode RPC_BAD_AUTHENTICATION_LEVEL = new ErrorCode(0x000004BD);

  /** NullCommentRestriction (ecNullCommentRestriction). */
  public static final ErrorCode NULL_COMMENT_RESTRICTION = new ErrorCode(0x000004BE);

  /** RulesLoadError (ecRulesLoadError). */
  public static final ErrorCode RULES_LOAD_ERROR = new ErrorCode(0x000004CC);

  /** RulesDeliverErr (ecRulesDelivErr). */
  public static final ErrorCode RULES_DELIVER_ERR = new ErrorCode(0x000004CD);

  /** RulesParsingErr (ecRulesParsingErr). */
  public static final ErrorCode RULES_PARSING_ERR = new ErrorCode(0x000004CE);

  /** RulesCreateDAE (ecRulesCreateDaeErr). */
  public static final ErrorCode RULES_CREATE_DAE = new ErrorCode(0x000004CF);

  /** RulesCreateDAM (ecRulesCreateDamErr). */
  public static final ErrorCode RULES_CREATE_DAM = new ErrorCode(0x000004D0);

  /** RulesNoMoveCopyFolder (ecRulesNoMoveCopyFolder). */
  public static final ErrorCode RULES_NO_MOVE_COPY_FOLDER = new ErrorCode(0x000004D1);

  /** RulesNoFolderRights (ecRulesNoFolderRights). */
  public static final ErrorCode RULES_NO_FOLDER_RIGHTS = new ErrorCode(0x000004D2);

  /** MessageTooBig (ecMessageTooBig). */
  public static final ErrorCode MESSAGE_TOO_BIG = new ErrorCode(0x000004D4);

  /** FormNotValid (ecFormNotValid). */
  public static final ErrorCode FORM_NOT_VALID = new ErrorCode(0x000004D5);

  /** NotAuthorized (ecNotAuthorized). */
  public static final ErrorCode NOT_AUTHORIZED = new ErrorCode(0x000004D6);

  /** DeleteMessage (ecDeleteMessage). */
  public static final ErrorCode DELETE_MESSAGE = new ErrorCode(0x000004D7);

  /** BounceMessage (ecBounceMessage). */
  public static final ErrorCode BOUNCE_MESSAGE = new ErrorCode(0x000004D8);

  /** QuotaExceeded (ecQuotaExceeded). */
  public static final ErrorCode QUOTA_EXCEEDED = new ErrorCode(0x000004D9);

  /** MaxSubmissionExceeded (ecMaxSubmissionExceeded). */
  public static final ErrorCode MAX_SUBMISSION_EXCEEDED = new ErrorCode(0x000004DA);

  /** MaxAttachmentExceeded (ecMaxAttachmentExceeded). */
  public static final ErrorCode MAX_ATTACHMENT_EXCEEDED = new ErrorCode(0x000004DB);

  /** SendAsDenied (ecSendAsDenied). */
  public static final ErrorCode SEND_AS_DENIED = new ErrorCode(0x000004DC);

  /** ShutoffQuotaExceeded (ecShutoffQuotaExceeded). */
  public static final ErrorCode SHUTOFF_QUOTA_EXCEEDED = new ErrorCode(0x000004DD);

  /** TooManyOpenObjects (ecMaxObjsExceeded). */
  public static final ErrorCode TOO_MANY_OPEN_OBJECTS = new ErrorCode(0x000004DE);

  /** ClientVersionBlocked (ecClientVerDisallowed). */
  public static final ErrorCode CLIENT_VERSION_BLOCKED = new ErrorCode(0x000004DF);

  /** RpcHttpDisallowed (ecRpcHttpDisallowed). */
  public static final ErrorCode RPC_HTTP_DISALLOWED = new ErrorCode(0x000004E0);

  /** CachedModeRequired (ecCachedModeRequired). */
  public static final ErrorCode CACHED_MODE_REQUIRED = new ErrorCode(0x000004E1);

  /** FolderNotCleanedUp (ecFolderNotCleanedUp). */
  public static final ErrorCode FOLDER_NOT_CLEANED_UP = new ErrorCode(0x000004E3);

  /** FormatError (ecFmtError). */
  public static final ErrorCode FORMAT_ERROR = new ErrorCode(0x000004ED);

  /** NotExpanded (ecNotExpanded). */
  public static final ErrorCode NOT_EXPANDED = new ErrorCode(0x000004F7);

  /** NotCollapsed (ecNotCollapsed). */
  public static final ErrorCode NOT_COLLAPSED = new ErrorCode(0x000004F8);

  /** NoExpandLeafRow (ecLeaf). */
  public static final ErrorCode NO_EXPAND_LEAF_ROW = new ErrorCode(0x000004F9);

  /** UnregisteredNameProp (ecUnregisteredNamedProp). */
  public static final ErrorCode UNREGISTERED_NAME_PROP = new ErrorCode(0x000004FA);

  /** FolderDisabled (ecFolderDisabled). */
  public static final ErrorCode FOLDER_DISABLED = new ErrorCode(0x000004FB);

  /** DomainError (ecDomainError). */
  public static final ErrorCode DOMAIN_ERROR = new ErrorCode(0x000004FC);

  /** NoCreateRight (ecNoCreateRight). */
  public static final ErrorCode NO_CREATE_RIGHT = new ErrorCode(0x000004FF);

  /** PublicRoot (ecPublicRoot). */
  public static final ErrorCode PUBLIC_ROOT = new ErrorCode(0x00000500);

  /** NoReadRight (ecNoReadRight). */
  public static final ErrorCode NO_READ_RIGHT = new ErrorCode(0x00000501);

  /** NoCreateSubfolderRight (ecNoCreateSubfolderRight). */
  public static final ErrorCode NO_CREATE_SUBFOLDER_RIGHT = new ErrorCode(0x00000502);

  /** NullDestinationObject (ecDstNullObject). */
  public static final ErrorCode NULL_DESTINATION_OBJECT = new ErrorCode(0x00000503);

  /** MessageCycle (ecMsgCycle). */
  public static final ErrorCode MESSAGE_CYCLE = new ErrorCode(0x00000504);

  /** TooManyRecips (ecTooManyRecips). */
  public static final ErrorCode TOO_MANY_RECIPS = new ErrorCode(0x00000505);

  /** VirusScanInProgress (ecVirusScanInProgress). */
  public static final ErrorCode VIRUS_SCAN_IN_PROGRESS = new ErrorCode(0x0000050A);

  /** VirusDetected (ecVirusDetected). */
  public static final ErrorCode VIRUS_DETECTED = new ErrorCode(0x0000050B);

  /** MailboxInTransit (ecMailboxInTransit). */
  public static final ErrorCode MAILBOX_IN_TRANSIT = new ErrorCode(0x0000050C);

  /** BackupInProgress (ecBackupInProgress). */
  public static final ErrorCode BACKUP_IN_PROGRESS = new ErrorCode(0x0000050D);

  /** VirusMessageDeleted (ecVirusMessageDeleted). */
  public static final ErrorCode VIRUS_MESSAGE_DELETED = new ErrorCode(0x0000050E);

  /** InvalidBackupSequence (ecInvalidBackupSequence). */
  public static final ErrorCode INVALID_BACKUP_SEQUENCE = new ErrorCode(0x0000050F);

  /** InvalidBackupType (ecInvalidBackupType). */
  public static final ErrorCode INVALID_BACKUP_TYPE = new ErrorCode(0x00000510);

  /** TooManyBackups (ecTooManyBackupsInProgress). */
  public static final ErrorCode TOO_MANY_BACKUPS = new ErrorCode(0x00000511);

  /** RestoreInProgress (ecRestoreInProgress). */
  public static final ErrorCode RESTORE_IN_PROGRESS = new ErrorCode(0x00000512);

  /** IsamWarningTableEmpty. */
  public static final ErrorCode ISAM_WARNING_TABLE_EMPTY = new ErrorCode(0x00000515);

  /** IsamWarningTableInUseBySystem. */
  public static final ErrorCode ISAM_WARNING_TABLE_IN_USE_BY_SYSTEM = new ErrorCode(0x0000052F);

  /** DuplicateObject (ecDuplicateObject). */
  public static final ErrorCode DUPLICATE_OBJECT = new ErrorCode(0x00000579);

  /** ObjectNotFound (ecObjectNotFound). */
  public static final ErrorCode OBJECT_NOT_FOUND = new ErrorCode(0x0000057A);

  /** FixupReplyRule (ecFixupReplyRule). */
  public static final ErrorCode FIXUP_REPLY_RULE = new ErrorCode(0x0000057B);

  /** TemplateNotFound (ecTemplateNotFound). */
  public static final ErrorCode TEMPLATE_NOT_FOUND = new ErrorCode(0x0000057C);

  /** RuleExecution (ecRuleException). */
  public static final ErrorCode RULE_EXECUTION = new ErrorCode(0x0000057D);

  /** DSNoSuchObject (ecDSNoSuchObject). */
  public static final ErrorCode DS_NO_SUCH_OBJECT = new ErrorCode(0x0000057E);

  /** AlreadyTombstoned (ecMessageAlreadyTombstoned). */
  public static final ErrorCode ALREADY_TOMBSTONED = new ErrorCode(0x0000057F);

  /** IsamWarningCorruptIndexDeleted. */
  public static final ErrorCode ISAM_WARNING_CORRUPT_INDEX_DELETED = new ErrorCode(0x00000587);

  /** ReadOnlyTransaction (ecRequiresRWTransaction). */
  public static final ErrorCode READ_ONLY_TRANSACTION = new ErrorCode(0x00000596);

  /** IsamWarningColumnMaxTruncated. */
  public static final ErrorCode ISAM_WARNING_COLUMN_MAX_TRUNCATED = new ErrorCode(0x000005E8);

  /** IsamWarningCopyLongValue. */
  public static final ErrorCode ISAM_WARNING_COPY_LONG_VALUE = new ErrorCode(0x000005F0);

  /** IsamWarningColumnSkipped. */
  public static final ErrorCode ISAM_WARNING_COLUMN_SKIPPED = new ErrorCode(0x000005FB);

  /** IsamWarningColumnNotLocal. */
  public static final ErrorCode ISAM_WARNING_COLUMN_NOT_LOCAL = new ErrorCode(0x000005FC);

  /** IsamWarningColumnMoreTags. */
  public static final ErrorCode ISAM_WARNING_COLUMN_MORE_TAGS = new ErrorCode(0x000005FD);

  /** IsamWarningColumnTruncated. */
  public static final ErrorCode ISAM_WARNING_COLUMN_TRUNCATED = new ErrorCode(0x000005FE);

  /** IsamWarningColumnPresent. */
  public static final ErrorCode ISAM_WARNING_COLUMN_PRESENT = new ErrorCode(0x000005FF);

  /** IsamWarningColumnSingleValue. */
  public static final ErrorCode ISAM_WARNING_COLUMN_SINGLE_VALUE = new ErrorCode(0x00000600);

  /** IsamWarningColumnDefault. */
  public static final ErrorCode ISAM_WARNING_COLUMN_DEFAULT = new ErrorCode(0x00000601);

  /** Paused (ecPaused). */
  public static final ErrorCode PAUSED = new ErrorCode(0x0000060E);

  /** NotPaused (ecNotPaused). */
  public static final ErrorCode NOT_PAUSED = new ErrorCode(0x0000060F);

  /** WrongMailbox (ecWrongMailbox). */
  public static final ErrorCode WRONG_MAILBOX = new ErrorCode(0x00000648);

  /** IsamWarningDataHasChanged. */
  public static final ErrorCode ISAM_WARNING_DATA_HAS_CHANGED = new ErrorCode(0x0000064A);

  /** ChangePassword (ecChgPassword). */
  public static final ErrorCode CHANGE_PASSWORD = new ErrorCode(0x0000064C);

  /** PasswordExpired (ecPwdExpired). */
  public static final ErrorCode PASSWORD_EXPIRED = new ErrorCode(0x0000064D);

  /** InvalidWorkstation (ecInvWkstn). */
  public static final ErrorCode INVALID_WORKSTATION = new ErrorCode(0x0000064E);

  /** InvalidLogonHours (ecInvLogonHrs). */
  public static final ErrorCode INVALID_LOGON_HOURS = new ErrorCode(0x0000064F);

  /** AccountDisabled (ecAcctDisabled). */
  public static final ErrorCode ACCOUNT_DISABLED = new ErrorCode(0x00000650);

  /** IsamWarningKeyChanged. */
  public static final ErrorCode ISAM_WARNING_KEY_CHANGED = new ErrorCode(0x00000652);

  /** RuleVersion (ecRuleVersion). */
  public static final ErrorCode RULE_VERSION = new ErrorCode(0x000006A4);

  /** RuleFormat (ecRuleFormat). */
  public static final ErrorCode RULE_FORMAT = new ErrorCode(0x000006A5);

  /** RuleSendAsDenied (ecRuleSendAsDenied). */
  public static final ErrorCode RULE_SEND_AS_DENIED = new ErrorCode(0x000006A6);

  /** NoServerSupport (ecNoServerSupport). */
  public static final ErrorCode NO_SERVER_SUPPORT = new ErrorCode(0x000006B9);

  /** LockTimedOut (ecLockTimedOut). */
  public static final ErrorCode LOCK_TIMED_OUT = new ErrorCode(0x000006BA);

  /** ObjectLocked (ecObjectLocked). */
  public static final ErrorCode OBJECT_LOCKED = new ErrorCode(0x000006BB);

  /** InvalidLockNamespace (ecInvalidLockNamespace). */
  public static final ErrorCode INVALID_LOCK_NAMESPACE = new ErrorCode(0x000006BD);

  /** IsamWarningFileOpenReadOnly. */
  public static final ErrorCode ISAM_WARNING_FILE_OPEN_READ_ONLY = new ErrorCode(0x00000715);

  /** IsamWarningIdleFull. */
  public static final ErrorCode ISAM_WARNING_IDLE_FULL = new ErrorCode(0x00000774);

  /** IsamWarningDefragAlreadyRunning. */
  public static final ErrorCode ISAM_WARNING_DEFRAG_ALREADY_RUNNING = new ErrorCode(0x000007D0);

  /** IsamWarningDefragNotRunning. */
  public static final ErrorCode ISAM_WARNING_DEFRAG_NOT_RUNNING = new ErrorCode(0x000007D1);

  /** MessageDeleted (ecMessageDeleted). */
  public static final ErrorCode MESSAGE_DELETED = new ErrorCode(0x000007D6);

  /** ProtocolDisabled (ecProtocolDisabled). */
  public static final ErrorCode PROTOCOL_DISABLED = new ErrorCode(0x000007D8);

  /** CleartextLogonDisabled (ecClearTextLogonDisabled). */
  public static final ErrorCode CLEARTEXT_LOGON_DISABLED = new ErrorCode(0x000007D9);

  /** Rejected (ecRejected). */
  public static final ErrorCode REJECTED = new ErrorCode(0x000007EE);

  /** IsamWarningCallbackNotRegistered. */
  public static final ErrorCode ISAM_WARNING_CALLBACK_NOT_REGISTERED = new ErrorCode(0x00000834);

  /** AmbiguousAlias (ecAmbiguousAlias). */
  public static final ErrorCode AMBIGUOUS_ALIAS = new ErrorCode(0x0000089A);

  /** UnknownMailbox (ecUnknownMailbox). */
  public static final ErrorCode UNKNOWN_MAILBOX = new ErrorCode(0x0000089B);

  /** ExpressionReserved (ecExpReserved). */
  public static final ErrorCode EXPRESSION_RESERVED = new ErrorCode(0x000008FC);

  /** ExpressionParseDepth (ecExpParseDepth). */
  public static final ErrorCode EXPRESSION_PARSE_DEPTH = new ErrorCode(0x000008FD);

  /** ExpressionArgumentType (ecExpFuncArgType). */
  public static final ErrorCode EXPRESSION_ARGUMENT_TYPE = new ErrorCode(0x000008FE);

  /** ExpressionSyntax (ecExpSyntax). */
  public static final ErrorCode EXPRESSION_SYNTAX = new ErrorCode(0x000008FF);

  /** ExpressionBadStringToken (ecExpBadStrToken). */
  public static final ErrorCode EXPRESSION_BAD_STRING_TOKEN = new ErrorCode(0x00000900);

  /** ExpressionBadColToken (ecExpBadColToken). */
  public static final ErrorCode EXPRESSION_BAD_COL_TOKEN = new ErrorCode(0x00000901);

  /** ExpressionTypeMismatch (ecExpTypeMismatch). */
  public static final ErrorCode EXPRESSION_TYPE_MISMATCH = new ErrorCode(0x00000902);

  /** ExpressionOperatorNotSupported (ecExpOpNotSupported). */
  public static final ErrorCode EXPRESSION_OPERATOR_NOT_SUPPORTED = new ErrorCode(0x00000903);

  /** ExpressionDivideByZero (ecExpDivByZero). */
  public static final ErrorCode EXPRESSION_DIVIDE_BY_ZERO = new ErrorCode(0x00000904);

  /** ExpressionUnaryArgument (ecExpUnaryArgType). */
  public static final ErrorCode EXPRESSION_UNARY_ARGUMENT = new ErrorCode(0x00000905);

  /** NotLocked (ecNotLocked). */
  public static final ErrorCode NOT_LOCKED = new ErrorCode(0x00000960);

  /** ClientEvent (ecClientEvent). */
  public static final ErrorCode CLIENT_EVENT = new ErrorCode(0x00000961);

  /** CorruptEvent (ecCorruptEvent). */
  public static final ErrorCode CORRUPT_EVENT = new ErrorCode(0x00000965);

  /** CorruptWatermark (ecCorruptWatermark). */
  public static final ErrorCode CORRUPT_WATERMARK = new ErrorCode(0x00000966);

  /** EventError (ecEventError). */
  public static final ErrorCode EVENT_ERROR = new ErrorCode(0x00000967);

  /** WatermarkError (ecWatermarkError). */
  public static final ErrorCode WATERMARK_ERROR = new ErrorCode(0x00000968);

  /** NonCanonicalACL (ecNonCanonicalACL). */
  public static final ErrorCode NON_CANONICAL_ACL = new ErrorCode(0x00000969);

  /** MailboxDisabled (ecMailboxDisabled). */
  public static final ErrorCode MAILBOX_DISABLED = new ErrorCode(0x0000096C);

  /** RulesFolderOverQuota (ecRulesFolderOverQuota). */
  public static final ErrorCode RULES_FOLDER_OVER_QUOTA = new ErrorCode(0x0000096D);

  /** AddressBookUnavailable (ecADUnavailable). */
  public static final ErrorCode ADDRESS_BOOK_UNAVAILABLE = new ErrorCode(0x0000096E);

  /** AddressBookError (ecADError). */
  public static final ErrorCode ADDRESS_BOOK_ERROR = new ErrorCode(0x0000096F);

  /** NotEncrypted (ecNotEncrypted). */
  public static final ErrorCode NOT_ENCRYPTED = new ErrorCode(0x00000970);

  /** AddressBookObjectNotFound (ecADNotFound). */
  public static final ErrorCode ADDRESS_BOOK_OBJECT_NOT_FOUND = new ErrorCode(0x00000971);

  /** AddressBookPropertyError (ecADPropertyError). */
  public static final ErrorCode ADDRESS_BOOK_PROPERTY_ERROR = new ErrorCode(0x00000972);

  /** RpcServerTooBusy (ecRpcServerTooBusy). */
  public static final ErrorCode RPC_SERVER_TOO_BUSY = new ErrorCode(0x00000973);

  /** RpcOutOfMemory (ecRpcOutOfMemory). */
  public static final ErrorCode RPC_OUT_OF_MEMORY = new ErrorCode(0x00000974);

  /** RpcServerOutOfMemory (ecRpcServerOutOfMemory). */
  public static final ErrorCode RPC_SERVER_OUT_OF_MEMORY = new ErrorCode(0x00000975);

  /** RpcOutOfResources (ecRpcOutOfResources). */
  public static final ErrorCode RPC_OUT_OF_RESOURCES = new ErrorCode(0x00000976);

  /** RpcServerUnavailable (ecRpcServerUnavailable). */
  public static final ErrorCode RPC_SERVER_UNAVAILABLE = new ErrorCode(0x00000977);

  /** SecureSubmitError (ecSecureSubmitError). */
  public static final ErrorCode SECURE_SUBMIT_ERROR = new ErrorCode(0x0000097A);

  /** EventsDeleted (ecEventsDeleted). */
  public static final ErrorCode EVENTS_DELETED = new ErrorCode(0x0000097C);

  /** SubsystemStopping (ecSubsystemStopping). */
  public static final ErrorCode SUBSYSTEM_STOPPING = new ErrorCode(0x0000097D);

  /** AttendantUnavailable (ecSAUnavailable). */
  public static final ErrorCode ATTENDANT_UNAVAILABLE = new ErrorCode(0x0000097E);

  /** CIStopping (ecCIStopping). */
  public static final ErrorCode CI_STOPPING = new ErrorCode(0x00000A28);

  /** FxInvalidState (ecFxInvalidState). */
  public static final ErrorCode FX_INVALID_STATE = new ErrorCode(0x00000A29);

  /** FxUnexpectedMarker (ecFxUnexpectedMarker). */
  public static final ErrorCode FX_UNEXPECTED_MARKER = new ErrorCode(0x00000A2A);

  /** DuplicateDelivery (ecDuplicateDelivery). */
  public static final ErrorCode DUPLICATE_DELIVERY = new ErrorCode(0x00000A2B);

  /** ConditionViolation (ecConditionViolation). */
  public static final ErrorCode CONDITION_VIOLATION = new ErrorCode(0x00000A2C);

  /** MaximumConnectionPoolsExceeded (ecMaxPoolExceeded). */
  public static final ErrorCode MAXIMUM_CONNECTION_POOLS_EXCEEDED = new ErrorCode(0x00000A2D);

  /** InvalidRpcHandle (ecRpcInvalidHandle). */
  public static final ErrorCode INVALID_RPC_HANDLE = new ErrorCode(0x00000A2E);

  /** EventNotFound (ecEventNotFound). */
  public static final ErrorCode EVENT_NOT_FOUND = new ErrorCode(0x00000A2F);

  /** PropertyNotPromoted (ecPropNotPromoted). */
  public static final ErrorCode PROPERTY_NOT_PROMOTED = new ErrorCode(0x00000A30);

  /** LowFreeSpaceForDatabase (ecLowMdbSpace). */
  public static final ErrorCode LOW_FREE_SPACE_FOR_DATABASE = new ErrorCode(0x00000A31);

  /** LowFreeSpaceForLogs. */
  public static final ErrorCode LOW_FREE_SPACE_FOR_LOGS = new ErrorCode(0x00000A32);

  /** MailboxIsQuarantined. */
  public static final ErrorCode MAILBOX_IS_QUARANTINED = new ErrorCode(0x00000A33);

  /** DatabaseMountInProgress. */
  public static final ErrorCode DATABASE_MOUNT_IN_PROGRESS = new ErrorCode(0x00000A34);

  /** DatabaseDismountInProgress. */
  public static final ErrorCode DATABASE_DISMOUNT_IN_PROGRESS = new ErrorCode(0x00000A35);

  /** ConnectionsOverBudget. */
  public static final ErrorCode CONNECTIONS_OVER_BUDGET = new ErrorCode(0x00000A36);

  /** NotFoundInContainer. */
  public static final ErrorCode NOT_FOUND_IN_CONTAINER = new ErrorCode(0x00000A37);

  /** CannotRemove. */
  public static final ErrorCode CANNOT_REMOVE = new ErrorCode(0x00000A38);

  /** InvalidConnectionPool. */
  public static final ErrorCode INVALID_CONNECTION_POOL = new ErrorCode(0x00000A39);

  /** VirusScanGeneralFailure. */
  public static final ErrorCode VIRUS_SCAN_GENERAL_FAILURE = new ErrorCode(0x00000A3A);

  /** ErrorsReturned (ecWarnWithErrors). */
  public static final ErrorCode ERRORS_RETURNED = new ErrorCode(0x00040380);

  /** PositionChanged (ecWarnPositionChanged). */
  public static final ErrorCode POSITION_CHANGED = new ErrorCode(0x00040481);

  /** ApproximateCount (ecWarnApproxCount). */
  public static final ErrorCode APPROXIMATE_COUNT = new ErrorCode(0x00040482);

  /** PartiallyComplete (ecPartialCompletion). */
  public static final ErrorCode PARTIALLY_COMPLETE = new ErrorCode(0x00040680);

  /** SyncProgress. */
  public static final ErrorCode SYNC_PROGRESS = new ErrorCode(0x00040820);

  /** NewerClientChange. */
  public static final ErrorCode NEWER_CLIENT_CHANGE = new ErrorCode(0x00040821);

  /** NoInterface (ecInterfaceNotSupported). */
  public static final ErrorCode NO_INTERFACE = new ErrorCode(0x80004002);

  /** GeneralFailure (ecError). */
  public static final ErrorCode GENERAL_FAILURE = new ErrorCode(0x80004005);

  /** StorageInvalidFunction. */
  public static final ErrorCode STORAGE_INVALID_FUNCTION = new ErrorCode(0x80030001);

  /** StorageAccessDenied. */
  public static final ErrorCode STORAGE_ACCESS_DENIED = new ErrorCode(0x80030005);

  /** StorageInsufficientMemory. */
  public static final ErrorCode STORAGE_INSUFFICIENT_MEMORY = new ErrorCode(0x80030008);

  /** StorageInvalidPointer. */
  public static final ErrorCode STORAGE_INVALID_POINTER = new ErrorCode(0x80030009);

  /** StorageReadFault. */
  public static final ErrorCode STORAGE_READ_FAULT = new ErrorCode(0x8003001E);

  /** StorageLockViolation. */
  public static final ErrorCode STORAGE_LOCK_VIOLATION = new ErrorCode(0x80030021);

  /** StorageInvalidParameter. */
  public static final ErrorCode STORAGE_INVALID_PARAMETER = new ErrorCode(0x80030057);

  /** StreamSizeError (ecStreamSizeError). */
  public static final ErrorCode STREAM_SIZE_ERROR = new ErrorCode(0x80030070);

  /** StorageInvalidFlag. */
  public static final ErrorCode STORAGE_INVALID_FLAG = new ErrorCode(0x800300FF);

  /** StorageCannotSave. */
  public static final ErrorCode STORAGE_CANNOT_SAVE = new ErrorCode(0x80030103);

  /** NotSupported (ecNotSupported). */
  public static final ErrorCode NOT_SUPPORTED = new ErrorCode(0x80040102);

  /** InvalidCharacterWidth (ecBadCharwidth). */
  public static final ErrorCode INVALID_CHARACTER_WIDTH = new ErrorCode(0x80040103);

  /** StringTooLong (ecStringTooLarge). */
  public static final ErrorCode STRING_TOO_LONG = new ErrorCode(0x80040105);

  /** InvalidFlag (ecUnknownFlags). */
  public static final ErrorCode INVALID_FLAG = new ErrorCode(0x80040106);

  /** InvalidEntryID (ecInvalidEntryId). */
  public static final ErrorCode INVALID_ENTRY_ID = new ErrorCode(0x80040107);

  /** InvalidObject (ecInvalidObject). */
  public static final ErrorCode INVALID_OBJECT = new ErrorCode(0x80040108);

  /** ObjectChanged (ecObjectModified). */
  public static final ErrorCode OBJECT_CHANGED = new ErrorCode(0x80040109);

  /** ObjectDeleted (ecObjectDeleted). */
  public static final ErrorCode OBJECT_DELETED = new ErrorCode(0x8004010A);

  /** ServerBusy (ecBusy). */
  public static final ErrorCode BUSY = new ErrorCode(0x8004010B);

  /** OutOfDisk (ecDiskFull). */
  public static final ErrorCode OUT_OF_DISK = new ErrorCode(0x8004010D);

  /** OutOfResources (ecInsufficientResrc). */
  public static final ErrorCode OUT_OF_RESOURCES = new ErrorCode(0x8004010E);

  /** NotFound (ecNotFound). */
  public static final ErrorCode NOT_FOUND = new ErrorCode(0x8004010F);

  /** VersionMismatch (ecVersion). */
  public static final ErrorCode VERSION_MISMATCH = new ErrorCode(0x80040110);

  /** LogonFailed (ecLoginFailure). */
  public static final ErrorCode LOGON_FAILED = new ErrorCode(0x80040111);

  /** TooManySessions (ecTooManySessions). */
  public static final ErrorCode TOO_MANY_SESSIONS = new ErrorCode(0x80040112);

  /** UserCanceled (ecUserAbort). */
  public static final ErrorCode USER_CANCELED = new ErrorCode(0x80040113);

  /** AbortFailed (ecUnableToAbort). */
  public static final ErrorCode ABORT_FAILED = new ErrorCode(0x80040114);

  /** NetworkError (ecRpcFailed). */
  public static final ErrorCode NETWORK_ERROR = new ErrorCode(0x80040115);

  /** DiskError (ecReadFault). */
  public static final ErrorCode DISK_ERROR = new ErrorCode(0x80040116);

  /** TooComplex (ecTooComplex). */
  public static final ErrorCode TOO_COMPLEX = new ErrorCode(0x80040117);

  /** InvalidColumn (MAPI_E_BAD_COLUMN). */
  public static final ErrorCode INVALID_COLUMN = new ErrorCode(0x80040118);

  /** ComputedValue (ecComputed). */
  public static final ErrorCode COMPUTED_VALUE = new ErrorCode(0x8004011A);

  /** CorruptData (ecCorruptData). */
  public static final ErrorCode CORRUPT_DATA = new ErrorCode(0x8004011B);

  /** InvalidCodepage (MAPI_E_UNKNOWN_CPID). */
  public static final ErrorCode INVALID_CODEPAGE = new ErrorCode(0x8004011E);

  /** InvalidLocale (MAPI_E_UNKNOWN_LCID). */
  public static final ErrorCode INVALID_LOCALE = new ErrorCode(0x8004011F);

  /** TimeSkew (ecTimeSkew). */
  public static final ErrorCode TIME_SKEW = new ErrorCode(0x80040123);

  /** EndOfSession (MAPI_E_END_OF_SESSION). */
  public static final ErrorCode END_OF_SESSION = new ErrorCode(0x80040200);

  /** UnknownEntryId (MAPI_E_UNKNOWN_ENTRYID). */
  public static final ErrorCode UNKNOWN_ENTRY_ID = new ErrorCode(0x80040201);

  /** BadValue (ecPropBadValue). */
  public static final ErrorCode BAD_VALUE = new ErrorCode(0x80040301);

  /** InvalidType (ecInvalidType). */
  public static final ErrorCode INVALID_TYPE = new ErrorCode(0x80040302);

  /** UnsupportedType (ecTypeNotSupported). */
  public static final ErrorCode UNSUPPORTED_TYPE = new ErrorCode(0x80040303);

  /** UnexpectedType (ecPropType). */
  public static final ErrorCode UNEXPECTED_TYPE = new ErrorCode(0x80040304);

  /** TooBig (ecTooBig). */
  public static final ErrorCode TOO_BIG = new ErrorCode(0x80040305);

  /** DeclineCopy (MAPI_E_DECLINE_COPY). */
  public static final ErrorCode DECLINE_COPY = new ErrorCode(0x80040306);

  /** UnexpectedId (MAPI_E_UNEXPECTED_ID). */
  public static final ErrorCode UNEXPECTED_ID = new ErrorCode(0x80040307);

  /** NotCompleted (ecUnableToComplete). */
  public static final ErrorCode NOT_COMPLETED = new ErrorCode(0x80040400);

  /** Timeout (ecTimeout). */
  public static final ErrorCode TIMEOUT = new ErrorCode(0x80040401);

  /** EmptyTable (ecTableEmpty). */
  public static final ErrorCode EMPTY_TABLE = new ErrorCode(0x80040402);

  /** TableTooBig (ecTableTooBig). */
  public static final ErrorCode TABLE_TOO_BIG = new ErrorCode(0x80040403);

  /** InvalidBookmark (ecInvalidBookmark). */
  public static final ErrorCode INVALID_BOOKMARK = new ErrorCode(0x80040405);

  /** ErrorWait (ecWait). */
  public static final ErrorCode ERROR_WAIT = new ErrorCode(0x80040500);

  /** ErrorCancel (ecCancel). */
  public static final ErrorCode ERROR_CANCEL = new ErrorCode(0x80040501);

  /** NoSuppress (MAPI_E_NO_SUPPRESS). */
  public static final ErrorCode NO_SUPPRESS = new ErrorCode(0x80040602);

  /** CollidingNames (ecDuplicateName). */
  public static final ErrorCode COLLIDING_NAMES = new ErrorCode(0x80040604);

  /** NotInitialized (ecNotInitialized). */
  public static final ErrorCode NOT_INITIALIZED = new ErrorCode(0x80040605);

  /** NoRecipients (MAPI_E_NO_RECIPIENTS). */
  public static final ErrorCode NO_RECIPIENTS = new ErrorCode(0x80040607);

  /** AlreadySent (ecSubmitted). */
  public static final ErrorCode ALREADY_SENT = new ErrorCode(0x80040608);

  /** HasFolders (ecFolderHasChildren). */
  public static final ErrorCode HAS_FOLDERS = new ErrorCode(0x80040609);

  /** HasMessages (ecFolderHasContents). */
  public static final ErrorCode HAS_MESSAGES = new ErrorCode(0x8004060A);

  /** FolderCycle (ecRootFolder). */
  public static final ErrorCode FOLDER_CYCLE = new ErrorCode(0x8004060B);

  /** TooManyLocks (ecLockIdLimit). */
  public static final ErrorCode TOO_MANY_LOCKS = new ErrorCode(0x8004060D);

  /** AmbiguousRecipient (ecAmbiguousRecip). */
  public static final ErrorCode AMBIGUOUS_RECIPIENT = new ErrorCode(0x80040700);

  /** SyncObjectDeleted. */
  public static final ErrorCode SYNC_OBJECT_DELETED = new ErrorCode(0x80040800);

  /** IgnoreFailure. */
  public static final ErrorCode IGNORE_FAILURE = new ErrorCode(0x80040801);

  /** SyncConflict. */
  public static final ErrorCode SYNC_CONFLICT = new ErrorCode(0x80040802);

  /** NoParentFolder. */
  public static final ErrorCode NO_PARENT_FOLDER = new ErrorCode(0x80040803);

  /** CycleDetected. */
  public static final ErrorCode CYCLE_DETECTED = new ErrorCode(0x80040804);

  /** NotSynchronized. */
  public static final ErrorCode NOT_SYNCHRONIZED = new ErrorCode(0x80040805);

  /** NamedPropertyQuota (ecNPQuotaExceeded). */
  public static final ErrorCode NAMED_PROPERTY_QUOTA = new ErrorCode(0x80040900);

  /** NotImplemented. */
  public static final ErrorCode NOT_IMPLEMENTED = new ErrorCode(0x80040FFF);

  /** AccessDenied (ecAccessDenied). */
  public static final ErrorCode ACCESS_DENIED = new ErrorCode(0x80070005);

  /** OutOfMemory (ecMAPIOOM). */
  public static final ErrorCode OUT_OF_MEMORY = new ErrorCode(0x8007000E);

  /** NotEnoughMemory (ecMAPIOOM). */
  public static final ErrorCode NOT_ENOUGH_MEMORY = new ErrorCode(0x8007000E);

  /** InvalidParameter (ecInvalidParam). */
  public static final ErrorCode INVALID_PARAMETER = new ErrorCode(0x80070057);

  /** IsamErrorFileCompressed. */
  public static final ErrorCode ISAM_ERROR_FILE_COMPRESSED = new ErrorCode(0xFFFFF05B);

  /** IsamErrorFileIOBeyondEOF. */
  public static final ErrorCode ISAM_ERROR_FILE_IO_BEYOND_EOF = new ErrorCode(0xFFFFF05F);

  /** IsamErrorFileIOSparse. */
  public static final ErrorCode ISAM_ERROR_FILE_IO_SPARSE = new ErrorCode(0xFFFFF060);

  /** IsamErrorLSNotSet. */
  public static final ErrorCode ISAM_ERROR_LS_NOT_SET = new ErrorCode(0xFFFFF446);

  /** IsamErrorLSAlreadySet. */
  public static final ErrorCode ISAM_ERROR_LS_ALREADY_SET = new ErrorCode(0xFFFFF447);

  /** IsamErrorLSCallbackNotSpecified. */
  public static final ErrorCode ISAM_ERROR_LS_CALLBACK_NOT_SPECIFIED = new ErrorCode(0xFFFFF448);

  /** IsamErrorOSSnapshotInvalidSnapId. */
  public static final ErrorCode ISAM_ERROR_OS_SNAPSHOT_INVALID_SNAP_ID = new ErrorCode(0xFFFFF69C);

  /** IsamErrorOSSnapshotNotAllowed. */
  public static final ErrorCode ISAM_ERROR_OS_SNAPSHOT_NOT_ALLOWED = new ErrorCode(0xFFFFF69D);

  /** IsamErrorOSSnapshotTimeOut. */
  public static final ErrorCode ISAM_ERROR_OS_SNAPSHOT_TIME_OUT = new ErrorCode(0xFFFFF69E);

  /** IsamErrorOSSnapshotInvalidSequence. */
  public static final ErrorCode ISAM_ERROR_OS_SNAPSHOT_INVALID_SEQUENCE = new ErrorCode(0xFFFFF69F);

  /** IsamErrorCallbackNotResolved. */
  public static final ErrorCode ISAM_ERROR_CALLBACK_NOT_RESOLVED = new ErrorCode(0xFFFFF7CA);

  /** IsamErrorCallbackFailed. */
  public static final ErrorCode ISAM_ERROR_CALLBACK_FAILED = new ErrorCode(0xFFFFF7CB);

  /** IsamErrorRollbackError. */
  public static final ErrorCode ISAM_ERROR_ROLLBACK_ERROR = new ErrorCode(0xFFFFF883);

  /** IsamErrorOneDatabasePerSession. */
  public static final ErrorCode ISAM_ERROR_ONE_DATABASE_PER_SESSION = new ErrorCode(0xFFFFF884);

  /** IsamErrorRecordFormatConversionFailed. */
  public static final ErrorCode ISAM_ERROR_RECORD_FORMAT_CONVERSION_FAILED =
      new ErrorCode(0xFFFFF885);

  /** IsamErrorSessionInUse. */
  public static final ErrorCode ISAM_ERROR_SESSION_IN_USE = new ErrorCode(0xFFFFF886);

  /** IsamErrorSessionContextNotSetByThisThread. */
  public static final ErrorCode ISAM_ERROR_SESSION_CONTEXT_NOT_SET_BY_THIS_THREAD =
      new ErrorCode(0xFFFFF887);

  /** IsamErrorSessionContextAlreadySet. */
  public static final ErrorCode ISAM_ERROR_SESSION_CONTEXT_ALREADY_SET = new ErrorCode(0xFFFFF888);

  /** IsamErrorEntryPointNotFound. */
  public static final ErrorCode ISAM_ERROR_ENTRY_POINT_NOT_FOUND = new ErrorCode(0xFFFFF889);

  /** IsamErrorSessionSharingViolation. */
  public static final ErrorCode ISAM_ERROR_SESSION_SHARING_VIOLATION = new ErrorCode(0xFFFFF88A);

  /** IsamErrorTooManySplits. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_SPLITS = new ErrorCode(0xFFFFF88B);

  /** IsamErrorAccessDenied. */
  public static final ErrorCode ISAM_ERROR_ACCESS_DENIED = new ErrorCode(0xFFFFF88D);

  /** IsamErrorInvalidOperation. */
  public static final ErrorCode ISAM_ERROR_INVALID_OPERATION = new ErrorCode(0xFFFFF88E);

  /** IsamErrorLogCorrupted. */
  public static final ErrorCode ISAM_ERROR_LOG_CORRUPTED = new ErrorCode(0xFFFFF8C4);

  /** IsamErrorAfterInitialization. */
  public static final ErrorCode ISAM_ERROR_AFTER_INITIALIZATION = new ErrorCode(0xFFFFF8C6);

  /** IsamErrorFileInvalidType. */
  public static final ErrorCode ISAM_ERROR_FILE_INVALID_TYPE = new ErrorCode(0xFFFFF8EC);

  /** IsamErrorFileNotFound. */
  public static final ErrorCode ISAM_ERROR_FILE_NOT_FOUND = new ErrorCode(0xFFFFF8ED);

  /** IsamErrorPermissionDenied. */
  public static final ErrorCode ISAM_ERROR_PERMISSION_DENIED = new ErrorCode(0xFFFFF8EF);

  /** IsamErrorDiskFull. */
  public static final ErrorCode ISAM_ERROR_DISK_FULL = new ErrorCode(0xFFFFF8F0);

  /** IsamErrorTooManyAttachedDatabases. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_ATTACHED_DATABASES = new ErrorCode(0xFFFFF8F3);

  /** IsamErrorTempFileOpenError. */
  public static final ErrorCode ISAM_ERROR_TEMP_FILE_OPEN_ERROR = new ErrorCode(0xFFFFF8F5);

  /** IsamErrorInvalidOnSort. */
  public static final ErrorCode ISAM_ERROR_INVALID_ON_SORT = new ErrorCode(0xFFFFF95A);

  /** IsamErrorTooManySorts. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_SORTS = new ErrorCode(0xFFFFF95B);

  /** IsamErrorLanguageNotSupported. */
  public static final ErrorCode ISAM_ERROR_LANGUAGE_NOT_SUPPORTED = new ErrorCode(0xFFFFF9AD);

  /** IsamErrorDataHasChanged. */
  public static final ErrorCode ISAM_ERROR_DATA_HAS_CHANGED = new ErrorCode(0xFFFFF9B5);

  /** IsamErrorUpdateNotPrepared. */
  public static final ErrorCode ISAM_ERROR_UPDATE_NOT_PREPARED = new ErrorCode(0xFFFFF9B7);

  /** IsamErrorKeyNotMade. */
  public static final ErrorCode ISAM_ERROR_KEY_NOT_MADE = new ErrorCode(0xFFFFF9B8);

  /** IsamErrorAlreadyPrepared. */
  public static final ErrorCode ISAM_ERROR_ALREADY_PREPARED = new ErrorCode(0xFFFFF9B9);

  /** IsamErrorKeyDuplicate. */
  public static final ErrorCode ISAM_ERROR_KEY_DUPLICATE = new ErrorCode(0xFFFFF9BB);

  /** IsamErrorRecordPrimaryChanged. */
  public static final ErrorCode ISAM_ERROR_RECORD_PRIMARY_CHANGED = new ErrorCode(0xFFFFF9BC);

  /** IsamErrorNoCurrentRecord. */
  public static final ErrorCode ISAM_ERROR_NO_CURRENT_RECORD = new ErrorCode(0xFFFFF9BD);

  /** IsamErrorRecordNoCopy. */
  public static final ErrorCode ISAM_ERROR_RECORD_NO_COPY = new ErrorCode(0xFFFFF9BE);

  /** IsamErrorRecordNotFound. */
  public static final ErrorCode ISAM_ERROR_RECORD_NOT_FOUND = new ErrorCode(0xFFFFF9BF);

  /** IsamErrorInvalidPlaceholderColumn. */
  public static final ErrorCode ISAM_ERROR_INVALID_PLACEHOLDER_COLUMN = new ErrorCode(0xFFFFFA06);

  /** IsamErrorDerivedColumnCorruption. */
  public static final ErrorCode ISAM_ERROR_DERIVED_COLUMN_CORRUPTION = new ErrorCode(0xFFFFFA07);

  /** IsamErrorMultiValuedDuplicateAfterTruncation. */
  public static final ErrorCode ISAM_ERROR_MULTI_VALUED_DUPLICATE_AFTER_TRUNCATION =
      new ErrorCode(0xFFFFFA08);

  /** IsamErrorLVCorrupted. */
  public static final ErrorCode ISAM_ERROR_LV_CORRUPTED = new ErrorCode(0xFFFFFA0A);

  /** IsamErrorMultiValuedDuplicate. */
  public static final ErrorCode ISAM_ERROR_MULTI_VALUED_DUPLICATE = new ErrorCode(0xFFFFFA0B);

  /** IsamErrorDefaultValueTooBig. */
  public static final ErrorCode ISAM_ERROR_DEFAULT_VALUE_TOO_BIG = new ErrorCode(0xFFFFFA0C);

  /** IsamErrorCannotBeTagged. */
  public static final ErrorCode ISAM_ERROR_CANNOT_BE_TAGGED = new ErrorCode(0xFFFFFA0F);

  /** IsamErrorColumnInRelationship. */
  public static final ErrorCode ISAM_ERROR_COLUMN_IN_RELATIONSHIP = new ErrorCode(0xFFFFFA11);

  /** IsamErrorBadItagSequence. */
  public static final ErrorCode ISAM_ERROR_BAD_ITAG_SEQUENCE = new ErrorCode(0xFFFFFA12);

  /** IsamErrorBadColumnId. */
  public static final ErrorCode ISAM_ERROR_BAD_COLUMN_ID = new ErrorCode(0xFFFFFA13);

  /** IsamErrorKeyIsMade. */
  public static final ErrorCode ISAM_ERROR_KEY_IS_MADE = new ErrorCode(0xFFFFFA14);

  /** IsamErrorNoCurrentIndex. */
  public static final ErrorCode ISAM_ERROR_NO_CURRENT_INDEX = new ErrorCode(0xFFFFFA15);

  /** IsamErrorTaggedNotNULL. */
  public static final ErrorCode ISAM_ERROR_TAGGED_NOT_NULL = new ErrorCode(0xFFFFFA16);

  /** IsamErrorInvalidColumnType. */
  public static final ErrorCode ISAM_ERROR_INVALID_COLUMN_TYPE = new ErrorCode(0xFFFFFA19);

  /** IsamErrorColumnRedundant. */
  public static final ErrorCode ISAM_ERROR_COLUMN_REDUNDANT = new ErrorCode(0xFFFFFA1A);

  /** IsamErrorMultiValuedColumnMustBeTagged. */
  public static final ErrorCode ISAM_ERROR_MULTI_VALUED_COLUMN_MUST_BE_TAGGED =
      new ErrorCode(0xFFFFFA1B);

  /** IsamErrorColumnDuplicate. */
  public static final ErrorCode ISAM_ERROR_COLUMN_DUPLICATE = new ErrorCode(0xFFFFFA1C);

  /** IsamErrorColumnNotFound. */
  public static final ErrorCode ISAM_ERROR_COLUMN_NOT_FOUND = new ErrorCode(0xFFFFFA1D);

  /** IsamErrorColumnTooBig. */
  public static final ErrorCode ISAM_ERROR_COLUMN_TOO_BIG = new ErrorCode(0xFFFFFA1E);

  /** IsamErrorColumnIndexed. */
  public static final ErrorCode ISAM_ERROR_COLUMN_INDEXED = new ErrorCode(0xFFFFFA1F);

  /** IsamErrorNullInvalid. */
  public static final ErrorCode ISAM_ERROR_NULL_INVALID = new ErrorCode(0xFFFFFA20);

  /** IsamErrorColumnDoesNotFit. */
  public static final ErrorCode ISAM_ERROR_COLUMN_DOES_NOT_FIT = new ErrorCode(0xFFFFFA21);

  /** IsamErrorColumnNoChunk. */
  public static final ErrorCode ISAM_ERROR_COLUMN_NO_CHUNK = new ErrorCode(0xFFFFFA22);

  /** IsamErrorColumnLong. */
  public static final ErrorCode ISAM_ERROR_COLUMN_LONG = new ErrorCode(0xFFFFFA23);

  /** IsamErrorIndexTuplesKeyTooSmall. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_KEY_TOO_SMALL = new ErrorCode(0xFFFFFA63);

  /** IsamErrorIndexTuplesCannotRetrieveFromIndex. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_CANNOT_RETRIEVE_FROM_INDEX =
      new ErrorCode(0xFFFFFA64);

  /** IsamErrorIndexTuplesInvalidLimits. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_INVALID_LIMITS = new ErrorCode(0xFFFFFA65);

  /** IsamErrorIndexTuplesVarSegMacNotAllowed. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_VAR_SEG_MAC_NOT_ALLOWED =
      new ErrorCode(0xFFFFFA66);

  /** IsamErrorIndexTuplesTextBinaryColumnsOnly. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_TEXT_BINARY_COLUMNS_ONLY =
      new ErrorCode(0xFFFFFA67);

  /** IsamErrorIndexTuplesNonUniqueOnly. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_NON_UNIQUE_ONLY = new ErrorCode(0xFFFFFA68);

  /** IsamErrorIndexTuplesTooManyColumns. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_TOO_MANY_COLUMNS =
      new ErrorCode(0xFFFFFA69);

  /** IsamErrorIndexTuplesSecondaryIndexOnly. */
  public static final ErrorCode ISAM_ERROR_INDEX_TUPLES_SECONDARY_INDEX_ONLY =
      new ErrorCode(0xFFFFFA6A);

  /** IsamErrorInvalidIndexId. */
  public static final ErrorCode ISAM_ERROR_INVALID_INDEX_ID = new ErrorCode(0xFFFFFA78);

  /** IsamErrorSecondaryIndexCorrupted. */
  public static final ErrorCode ISAM_ERROR_SECONDARY_INDEX_CORRUPTED = new ErrorCode(0xFFFFFA7A);

  /** IsamErrorPrimaryIndexCorrupted. */
  public static final ErrorCode ISAM_ERROR_PRIMARY_INDEX_CORRUPTED = new ErrorCode(0xFFFFFA7B);

  /** IsamErrorIndexBuildCorrupted. */
  public static final ErrorCode ISAM_ERROR_INDEX_BUILD_CORRUPTED = new ErrorCode(0xFFFFFA7C);

  /** IsamErrorMultiValuedIndexViolation. */
  public static final ErrorCode ISAM_ERROR_MULTI_VALUED_INDEX_VIOLATION = new ErrorCode(0xFFFFFA7D);

  /** IsamErrorTooManyOpenIndexes. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_OPEN_INDEXES = new ErrorCode(0xFFFFFA7E);

  /** IsamErrorInvalidCreateIndex. */
  public static final ErrorCode ISAM_ERROR_INVALID_CREATE_INDEX = new ErrorCode(0xFFFFFA7F);

  /** IsamErrorIndexInvalidDef. */
  public static final ErrorCode ISAM_ERROR_INDEX_INVALID_DEF = new ErrorCode(0xFFFFFA82);

  /** IsamErrorIndexMustStay. */
  public static final ErrorCode ISAM_ERROR_INDEX_MUST_STAY = new ErrorCode(0xFFFFFA83);

  /** IsamErrorIndexNotFound. */
  public static final ErrorCode ISAM_ERROR_INDEX_NOT_FOUND = new ErrorCode(0xFFFFFA84);

  /** IsamErrorIndexDuplicate. */
  public static final ErrorCode ISAM_ERROR_INDEX_DUPLICATE = new ErrorCode(0xFFFFFA85);

  /** IsamErrorIndexHasPrimary. */
  public static final ErrorCode ISAM_ERROR_INDEX_HAS_PRIMARY = new ErrorCode(0xFFFFFA86);

  /** IsamErrorIndexCantBuild. */
  public static final ErrorCode ISAM_ERROR_INDEX_CANT_BUILD = new ErrorCode(0xFFFFFA87);

  /** IsamErrorCannotAddFixedVarColumnToDerivedTable. */
  public static final ErrorCode ISAM_ERROR_CANNOT_ADD_FIXED_VAR_COLUMN_TO_DERIVED_TABLE =
      new ErrorCode(0xFFFFFACE);

  /** IsamErrorClientRequestToStopJetService. */
  public static final ErrorCode ISAM_ERROR_CLIENT_REQUEST_TO_STOP_JET_SERVICE =
      new ErrorCode(0xFFFFFACF);

  /** IsamErrorInvalidSettings. */
  public static final ErrorCode ISAM_ERROR_INVALID_SETTINGS = new ErrorCode(0xFFFFFAD0);

  /** IsamErrorDDLNotInheritable. */
  public static final ErrorCode ISAM_ERROR_DDL_NOT_INHERITABLE = new ErrorCode(0xFFFFFAD2);

  /** IsamErrorCannotNestDDL. */
  public static final ErrorCode ISAM_ERROR_CANNOT_NEST_DDL = new ErrorCode(0xFFFFFAD3);

  /** IsamErrorFixedInheritedDDL. */
  public static final ErrorCode ISAM_ERROR_FIXED_INHERITED_DDL = new ErrorCode(0xFFFFFAD4);

  /** IsamErrorFixedDDL. */
  public static final ErrorCode ISAM_ERROR_FIXED_DDL = new ErrorCode(0xFFFFFAD5);

  /** IsamErrorExclusiveTableLockRequired. */
  public static final ErrorCode ISAM_ERROR_EXCLUSIVE_TABLE_LOCK_REQUIRED =
      new ErrorCode(0xFFFFFAD6);

  /** IsamErrorCannotDeleteTemplateTable. */
  public static final ErrorCode ISAM_ERROR_CANNOT_DELETE_TEMPLATE_TABLE = new ErrorCode(0xFFFFFAD9);

  /** IsamErrorCannotDeleteSystemTable. */
  public static final ErrorCode ISAM_ERROR_CANNOT_DELETE_SYSTEM_TABLE = new ErrorCode(0xFFFFFADA);

  /** IsamErrorCannotDeleteTempTable. */
  public static final ErrorCode ISAM_ERROR_CANNOT_DELETE_TEMP_TABLE = new ErrorCode(0xFFFFFADB);

  /** IsamErrorInvalidObject. */
  public static final ErrorCode ISAM_ERROR_INVALID_OBJECT = new ErrorCode(0xFFFFFADC);

  /** IsamErrorObjectDuplicate. */
  public static final ErrorCode ISAM_ERROR_OBJECT_DUPLICATE = new ErrorCode(0xFFFFFADE);

  /** IsamErrorTooManyOpenTablesAndCleanupTimedOut. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_OPEN_TABLES_AND_CLEANUP_TIMED_OUT =
      new ErrorCode(0xFFFFFADF);

  /** IsamErrorIllegalOperation. */
  public static final ErrorCode ISAM_ERROR_ILLEGAL_OPERATION = new ErrorCode(0xFFFFFAE0);

  /** IsamErrorTooManyOpenTables. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_OPEN_TABLES = new ErrorCode(0xFFFFFAE1);

  /** IsamErrorInvalidTableId. */
  public static final ErrorCode ISAM_ERROR_INVALID_TABLE_ID = new ErrorCode(0xFFFFFAE2);

  /** IsamErrorTableNotEmpty. */
  public static final ErrorCode ISAM_ERROR_TABLE_NOT_EMPTY = new ErrorCode(0xFFFFFAE4);

  /** IsamErrorDensityInvalid. */
  public static final ErrorCode ISAM_ERROR_DENSITY_INVALID = new ErrorCode(0xFFFFFAE5);

  /** IsamErrorObjectNotFound. */
  public static final ErrorCode ISAM_ERROR_OBJECT_NOT_FOUND = new ErrorCode(0xFFFFFAE7);

  /** IsamErrorTableInUse. */
  public static final ErrorCode ISAM_ERROR_TABLE_IN_USE = new ErrorCode(0xFFFFFAE8);

  /** IsamErrorTableDuplicate. */
  public static final ErrorCode ISAM_ERROR_TABLE_DUPLICATE = new ErrorCode(0xFFFFFAE9);

  /** IsamErrorTableLocked. */
  public static final ErrorCode ISAM_ERROR_TABLE_LOCKED = new ErrorCode(0xFFFFFAEA);

  /** IsamErrorInvalidCreateDbVersion. */
  public static final ErrorCode ISAM_ERROR_INVALID_CREATE_DB_VERSION = new ErrorCode(0xFFFFFB37);

  /** IsamErrorDatabaseCorruptedNoRepair. */
  public static final ErrorCode ISAM_ERROR_DATABASE_CORRUPTED_NO_REPAIR = new ErrorCode(0xFFFFFB38);

  /** IsamErrorDatabaseSignInUse. */
  public static final ErrorCode ISAM_ERROR_DATABASE_SIGN_IN_USE = new ErrorCode(0xFFFFFB3A);

  /** IsamErrorPartiallyAttachedDB. */
  public static final ErrorCode ISAM_ERROR_PARTIALLY_ATTACHED_DB = new ErrorCode(0xFFFFFB3B);

  /** IsamErrorCatalogCorrupted. */
  public static final ErrorCode ISAM_ERROR_CATALOG_CORRUPTED = new ErrorCode(0xFFFFFB3C);

  /** IsamErrorForceDetachNotAllowed. */
  public static final ErrorCode ISAM_ERROR_FORCE_DETACH_NOT_ALLOWED = new ErrorCode(0xFFFFFB3D);

  /** IsamErrorDatabaseIdInUse. */
  public static final ErrorCode ISAM_ERROR_DATABASE_ID_IN_USE = new ErrorCode(0xFFFFFB3E);

  /** IsamErrorDatabaseInvalidPath. */
  public static final ErrorCode ISAM_ERROR_DATABASE_INVALID_PATH = new ErrorCode(0xFFFFFB3F);

  /** IsamErrorAttachedDatabaseMismatch. */
  public static final ErrorCode ISAM_ERROR_ATTACHED_DATABASE_MISMATCH = new ErrorCode(0xFFFFFB40);

  /** IsamErrorDatabaseSharingViolation. */
  public static final ErrorCode ISAM_ERROR_DATABASE_SHARING_VIOLATION = new ErrorCode(0xFFFFFB41);

  /** IsamErrorTooManyInstances. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_INSTANCES = new ErrorCode(0xFFFFFB42);

  /** IsamErrorPageSizeMismatch. */
  public static final ErrorCode ISAM_ERROR_PAGE_SIZE_MISMATCH = new ErrorCode(0xFFFFFB43);

  /** IsamErrorDatabase500Format. */
  public static final ErrorCode ISAM_ERROR_DATABASE500_FORMAT = new ErrorCode(0xFFFFFB44);

  /** IsamErrorDatabase400Format. */
  public static final ErrorCode ISAM_ERROR_DATABASE400_FORMAT = new ErrorCode(0xFFFFFB45);

  /** IsamErrorDatabase200Format. */
  public static final ErrorCode ISAM_ERROR_DATABASE200_FORMAT = new ErrorCode(0xFFFFFB46);

  /** IsamErrorInvalidDatabaseVersion. */
  public static final ErrorCode ISAM_ERROR_INVALID_DATABASE_VERSION = new ErrorCode(0xFFFFFB47);

  /** IsamErrorCannotDisableVersioning. */
  public static final ErrorCode ISAM_ERROR_CANNOT_DISABLE_VERSIONING = new ErrorCode(0xFFFFFB48);

  /** IsamErrorDatabaseLocked. */
  public static final ErrorCode ISAM_ERROR_DATABASE_LOCKED = new ErrorCode(0xFFFFFB49);

  /** IsamErrorDatabaseCorrupted. */
  public static final ErrorCode ISAM_ERROR_DATABASE_CORRUPTED = new ErrorCode(0xFFFFFB4A);

  /** IsamErrorDatabaseInvalidPages. */
  public static final ErrorCode ISAM_ERROR_DATABASE_INVALID_PAGES = new ErrorCode(0xFFFFFB4B);

  /** IsamErrorDatabaseInvalidName. */
  public static final ErrorCode ISAM_ERROR_DATABASE_INVALID_NAME = new ErrorCode(0xFFFFFB4C);

  /** IsamErrorDatabaseNotFound. */
  public static final ErrorCode ISAM_ERROR_DATABASE_NOT_FOUND = new ErrorCode(0xFFFFFB4D);

  /** IsamErrorDatabaseInUse. */
  public static final ErrorCode ISAM_ERROR_DATABASE_IN_USE = new ErrorCode(0xFFFFFB4E);

  /** IsamErrorDatabaseDuplicate. */
  public static final ErrorCode ISAM_ERROR_DATABASE_DUPLICATE = new ErrorCode(0xFFFFFB4F);

  /** IsamErrorInvalidInstance. */
  public static final ErrorCode ISAM_ERROR_INVALID_INSTANCE = new ErrorCode(0xFFFFFBA5);

  /** IsamErrorSesidTableIdMismatch. */
  public static final ErrorCode ISAM_ERROR_SESID_TABLE_ID_MISMATCH = new ErrorCode(0xFFFFFBA6);

  /** IsamErrorCannotMaterializeForwardOnlySort. */
  public static final ErrorCode ISAM_ERROR_CANNOT_MATERIALIZE_FORWARD_ONLY_SORT =
      new ErrorCode(0xFFFFFBA7);

  /** IsamErrorRecordTooBigForBackwardCompatibility. */
  public static final ErrorCode ISAM_ERROR_RECORD_TOO_BIG_FOR_BACKWARD_COMPATIBILITY =
      new ErrorCode(0xFFFFFBA8);

  /** IsamErrorSessionWriteConflict. */
  public static final ErrorCode ISAM_ERROR_SESSION_WRITE_CONFLICT = new ErrorCode(0xFFFFFBA9);

  /** IsamErrorTransReadOnly. */
  public static final ErrorCode ISAM_ERROR_TRANS_READ_ONLY = new ErrorCode(0xFFFFFBAA);

  /** IsamErrorRollbackRequired. */
  public static final ErrorCode ISAM_ERROR_ROLLBACK_REQUIRED = new ErrorCode(0xFFFFFBAB);

  /** IsamErrorInTransaction. */
  public static final ErrorCode ISAM_ERROR_IN_TRANSACTION = new ErrorCode(0xFFFFFBAC);

  /** IsamErrorWriteConflictPrimaryIndex. */
  public static final ErrorCode ISAM_ERROR_WRITE_CONFLICT_PRIMARY_INDEX = new ErrorCode(0xFFFFFBAF);

  /** IsamErrorInvalidSesid. */
  public static final ErrorCode ISAM_ERROR_INVALID_SESID = new ErrorCode(0xFFFFFBB0);

  /** IsamErrorTransTooDeep. */
  public static final ErrorCode ISAM_ERROR_TRANS_TOO_DEEP = new ErrorCode(0xFFFFFBB1);

  /** IsamErrorWriteConflict. */
  public static final ErrorCode ISAM_ERROR_WRITE_CONFLICT = new ErrorCode(0xFFFFFBB2);

  /** IsamErrorOutOfSessions. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_SESSIONS = new ErrorCode(0xFFFFFBB3);

  /** IsamErrorInstanceUnavailableDueToFatalLogDiskFull. */
  public static final ErrorCode ISAM_ERROR_INSTANCE_UNAVAILABLE_DUE_TO_FATAL_LOG_DISK_FULL =
      new ErrorCode(0xFFFFFBBC);

  /** IsamErrorDatabaseUnavailable. */
  public static final ErrorCode ISAM_ERROR_DATABASE_UNAVAILABLE = new ErrorCode(0xFFFFFBBD);

  /** IsamErrorInstanceUnavailable. */
  public static final ErrorCode ISAM_ERROR_INSTANCE_UNAVAILABLE = new ErrorCode(0xFFFFFBBE);

  /** IsamErrorInstanceNameInUse. */
  public static final ErrorCode ISAM_ERROR_INSTANCE_NAME_IN_USE = new ErrorCode(0xFFFFFBC2);

  /** IsamErrorTempPathInUse. */
  public static final ErrorCode ISAM_ERROR_TEMP_PATH_IN_USE = new ErrorCode(0xFFFFFBC3);

  /** IsamErrorLogFilePathInUse. */
  public static final ErrorCode ISAM_ERROR_LOG_FILE_PATH_IN_USE = new ErrorCode(0xFFFFFBC4);

  /** IsamErrorSystemPathInUse. */
  public static final ErrorCode ISAM_ERROR_SYSTEM_PATH_IN_USE = new ErrorCode(0xFFFFFBC5);

  /** IsamErrorSystemParamsAlreadySet. */
  public static final ErrorCode ISAM_ERROR_SYSTEM_PARAMS_ALREADY_SET = new ErrorCode(0xFFFFFBC6);

  /** IsamErrorRunningInMultiInstanceMode. */
  public static final ErrorCode ISAM_ERROR_RUNNING_IN_MULTI_INSTANCE_MODE =
      new ErrorCode(0xFFFFFBC7);

  /** IsamErrorRunningInOneInstanceMode. */
  public static final ErrorCode ISAM_ERROR_RUNNING_IN_ONE_INSTANCE_MODE = new ErrorCode(0xFFFFFBC8);

  /** IsamErrorOutOfSequentialIndexValues. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_SEQUENTIAL_INDEX_VALUES =
      new ErrorCode(0xFFFFFBCA);

  /** IsamErrorOutOfDbtimeValues. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_DBTIME_VALUES = new ErrorCode(0xFFFFFBCB);

  /** IsamErrorOutOfAutoincrementValues. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_AUTOINCREMENT_VALUES = new ErrorCode(0xFFFFFBCC);

  /** IsamErrorOutOfLongValueIDs. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_LONG_VALUE_I_DS = new ErrorCode(0xFFFFFBCD);

  /** IsamErrorOutOfObjectIDs. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_OBJECT_I_DS = new ErrorCode(0xFFFFFBCE);

  /** IsamErrorTooManyMempoolEntries. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_MEMPOOL_ENTRIES = new ErrorCode(0xFFFFFBCF);

  /** IsamErrorRecordNotDeleted. */
  public static final ErrorCode ISAM_ERROR_RECORD_NOT_DELETED = new ErrorCode(0xFFFFFBD0);

  /** IsamErrorCannotIndex. */
  public static final ErrorCode ISAM_ERROR_CANNOT_INDEX = new ErrorCode(0xFFFFFBD1);

  /** IsamErrorVersionStoreOutOfMemory. */
  public static final ErrorCode ISAM_ERROR_VERSION_STORE_OUT_OF_MEMORY = new ErrorCode(0xFFFFFBD3);

  /** IsamErrorVersionStoreOutOfMemoryAndCleanupTimedOut. */
  public static final ErrorCode ISAM_ERROR_VERSION_STORE_OUT_OF_MEMORY_AND_CLEANUP_TIMED_OUT =
      new ErrorCode(0xFFFFFBD6);

  /** IsamErrorVersionStoreEntryTooBig. */
  public static final ErrorCode ISAM_ERROR_VERSION_STORE_ENTRY_TOO_BIG = new ErrorCode(0xFFFFFBD7);

  /** IsamErrorInvalidLCMapStringFlags. */
  public static final ErrorCode ISAM_ERROR_INVALID_LC_MAP_STRING_FLAGS = new ErrorCode(0xFFFFFBD8);

  /** IsamErrorInvalidCodePage. */
  public static final ErrorCode ISAM_ERROR_INVALID_CODE_PAGE = new ErrorCode(0xFFFFFBD9);

  /** IsamErrorInvalidLanguageId. */
  public static final ErrorCode ISAM_ERROR_INVALID_LANGUAGE_ID = new ErrorCode(0xFFFFFBDA);

  /** IsamErrorInvalidCountry. */
  public static final ErrorCode ISAM_ERROR_INVALID_COUNTRY = new ErrorCode(0xFFFFFBDB);

  /** IsamErrorTooManyActiveUsers. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_ACTIVE_USERS = new ErrorCode(0xFFFFFBDD);

  /** IsamErrorNotInTransaction. */
  public static final ErrorCode ISAM_ERROR_NOT_IN_TRANSACTION = new ErrorCode(0xFFFFFBE2);

  /** IsamErrorNullKeyDisallowed. */
  public static final ErrorCode ISAM_ERROR_NULL_KEY_DISALLOWED = new ErrorCode(0xFFFFFBE3);

  /** IsamErrorLinkNotSupported. */
  public static final ErrorCode ISAM_ERROR_LINK_NOT_SUPPORTED = new ErrorCode(0xFFFFFBE4);

  /** IsamErrorIndexInUse. */
  public static final ErrorCode ISAM_ERROR_INDEX_IN_USE = new ErrorCode(0xFFFFFBE5);

  /** IsamErrorColumnNotUpdatable. */
  public static final ErrorCode ISAM_ERROR_COLUMN_NOT_UPDATABLE = new ErrorCode(0xFFFFFBE8);

  /** IsamErrorInvalidBufferSize. */
  public static final ErrorCode ISAM_ERROR_INVALID_BUFFER_SIZE = new ErrorCode(0xFFFFFBE9);

  /** IsamErrorColumnInUse. */
  public static final ErrorCode ISAM_ERROR_COLUMN_IN_USE = new ErrorCode(0xFFFFFBEA);

  /** IsamErrorInvalidBookmark. */
  public static final ErrorCode ISAM_ERROR_INVALID_BOOKMARK = new ErrorCode(0xFFFFFBEB);

  /** IsamErrorInvalidFilename. */
  public static final ErrorCode ISAM_ERROR_INVALID_FILENAME = new ErrorCode(0xFFFFFBEC);

  /** IsamErrorContainerNotEmpty. */
  public static final ErrorCode ISAM_ERROR_CONTAINER_NOT_EMPTY = new ErrorCode(0xFFFFFBED);

  /** IsamErrorTooManyColumns. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_COLUMNS = new ErrorCode(0xFFFFFBF0);

  /** IsamErrorBufferTooSmall. */
  public static final ErrorCode ISAM_ERROR_BUFFER_TOO_SMALL = new ErrorCode(0xFFFFFBF2);

  /** IsamErrorFileAccessDenied. */
  public static final ErrorCode ISAM_ERROR_FILE_ACCESS_DENIED = new ErrorCode(0xFFFFFBF8);

  /** IsamErrorInitInProgress. */
  public static final ErrorCode ISAM_ERROR_INIT_IN_PROGRESS = new ErrorCode(0xFFFFFBF9);

  /** IsamErrorAlreadyInitialized. */
  public static final ErrorCode ISAM_ERROR_ALREADY_INITIALIZED = new ErrorCode(0xFFFFFBFA);

  /** IsamErrorNotInitialized. */
  public static final ErrorCode ISAM_ERROR_NOT_INITIALIZED = new ErrorCode(0xFFFFFBFB);

  /** IsamErrorInvalidDatabase. */
  public static final ErrorCode ISAM_ERROR_INVALID_DATABASE = new ErrorCode(0xFFFFFBFC);

  /** IsamErrorTooManyOpenDatabases. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_OPEN_DATABASES = new ErrorCode(0xFFFFFBFD);

  /** IsamErrorRecordTooBig. */
  public static final ErrorCode ISAM_ERROR_RECORD_TOO_BIG = new ErrorCode(0xFFFFFBFE);

  /** IsamErrorInvalidLogDirectory. */
  public static final ErrorCode ISAM_ERROR_INVALID_LOG_DIRECTORY = new ErrorCode(0xFFFFFBFF);

  /** IsamErrorInvalidSystemPath (ecZNullObject). */
  public static final ErrorCode ISAM_ERROR_INVALID_SYSTEM_PATH = new ErrorCode(0xFFFFFC00);

  /** IsamErrorInvalidPath. */
  public static final ErrorCode ISAM_ERROR_INVALID_PATH = new ErrorCode(0xFFFFFC01);

  /** IsamErrorDiskIO. */
  public static final ErrorCode ISAM_ERROR_DISK_IO = new ErrorCode(0xFFFFFC02);

  /** IsamErrorOutOfFileHandles (ecZOutOfHandles). */
  public static final ErrorCode ISAM_ERROR_OUT_OF_FILE_HANDLES = new ErrorCode(0xFFFFFC04);

  /** IsamErrorPageNotInitialized. */
  public static final ErrorCode ISAM_ERROR_PAGE_NOT_INITIALIZED = new ErrorCode(0xFFFFFC05);

  /** IsamErrorReadVerifyFailure. */
  public static final ErrorCode ISAM_ERROR_READ_VERIFY_FAILURE = new ErrorCode(0xFFFFFC06);

  /** IsamErrorRecordDeleted. */
  public static final ErrorCode ISAM_ERROR_RECORD_DELETED = new ErrorCode(0xFFFFFC07);

  /** IsamErrorTooManyKeys. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_KEYS = new ErrorCode(0xFFFFFC08);

  /** IsamErrorTooManyIndexes. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_INDEXES = new ErrorCode(0xFFFFFC09);

  /** IsamErrorOutOfBuffers. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_BUFFERS = new ErrorCode(0xFFFFFC0A);

  /** IsamErrorOutOfCursors. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_CURSORS = new ErrorCode(0xFFFFFC0B);

  /** IsamErrorOutOfDatabaseSpace. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_DATABASE_SPACE = new ErrorCode(0xFFFFFC0C);

  /** IsamErrorOutOfMemory. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_MEMORY = new ErrorCode(0xFFFFFC0D);

  /** IsamErrorInvalidDatabaseId. */
  public static final ErrorCode ISAM_ERROR_INVALID_DATABASE_ID = new ErrorCode(0xFFFFFC0E);

  /** IsamErrorDatabaseFileReadOnly. */
  public static final ErrorCode ISAM_ERROR_DATABASE_FILE_READ_ONLY = new ErrorCode(0xFFFFFC10);

  /** IsamErrorInvalidParameter. */
  public static final ErrorCode ISAM_ERROR_INVALID_PARAMETER = new ErrorCode(0xFFFFFC15);

  /** IsamErrorInvalidName. */
  public static final ErrorCode ISAM_ERROR_INVALID_NAME = new ErrorCode(0xFFFFFC16);

  /** IsamErrorFeatureNotAvailable. */
  public static final ErrorCode ISAM_ERROR_FEATURE_NOT_AVAILABLE = new ErrorCode(0xFFFFFC17);

  /** IsamErrorTermInProgress. */
  public static final ErrorCode ISAM_ERROR_TERM_IN_PROGRESS = new ErrorCode(0xFFFFFC18);

  /** IsamErrorInvalidGrbit. */
  public static final ErrorCode ISAM_ERROR_INVALID_GRBIT = new ErrorCode(0xFFFFFC7C);

  /** IsamErrorRestoreOfNonBackupDatabase. */
  public static final ErrorCode ISAM_ERROR_RESTORE_OF_NON_BACKUP_DATABASE =
      new ErrorCode(0xFFFFFD99);

  /** IsamErrorCheckpointDepthTooDeep. */
  public static final ErrorCode ISAM_ERROR_CHECKPOINT_DEPTH_TOO_DEEP = new ErrorCode(0xFFFFFD9A);

  /** IsamErrorSLVReadVerifyFailure. */
  public static final ErrorCode ISAM_ERROR_SLV_READ_VERIFY_FAILURE = new ErrorCode(0xFFFFFD9B);

  /** IsamErrorLogReadVerifyFailure. */
  public static final ErrorCode ISAM_ERROR_LOG_READ_VERIFY_FAILURE = new ErrorCode(0xFFFFFD9C);

  /** IsamErrorExistingLogFileIsNotContiguous. */
  public static final ErrorCode ISAM_ERROR_EXISTING_LOG_FILE_IS_NOT_CONTIGUOUS =
      new ErrorCode(0xFFFFFD9D);

  /** IsamErrorExistingLogFileHasBadSignature. */
  public static final ErrorCode ISAM_ERROR_EXISTING_LOG_FILE_HAS_BAD_SIGNATURE =
      new ErrorCode(0xFFFFFD9E);

  /** IsamErrorUnicodeNormalizationNotSupported. */
  public static final ErrorCode ISAM_ERROR_UNICODE_NORMALIZATION_NOT_SUPPORTED =
      new ErrorCode(0xFFFFFDA5);

  /** IsamErrorUnicodeTranslationFail. */
  public static final ErrorCode ISAM_ERROR_UNICODE_TRANSLATION_FAIL = new ErrorCode(0xFFFFFDA6);

  /** IsamErrorUnicodeTranslationBufferTooSmall. */
  public static final ErrorCode ISAM_ERROR_UNICODE_TRANSLATION_BUFFER_TOO_SMALL =
      new ErrorCode(0xFFFFFDA7);

  /** IsamErrorCommittedLogFilesCorrupt. */
  public static final ErrorCode ISAM_ERROR_COMMITTED_LOG_FILES_CORRUPT = new ErrorCode(0xFFFFFDB6);

  /** IsamErrorCommittedLogFilesMissing. */
  public static final ErrorCode ISAM_ERROR_COMMITTED_LOG_FILES_MISSING = new ErrorCode(0xFFFFFDBA);

  /** IsamErrorSoftRecoveryOnSnapshot. */
  public static final ErrorCode ISAM_ERROR_SOFT_RECOVERY_ON_SNAPSHOT = new ErrorCode(0xFFFFFDBB);

  /** IsamErrorDatabasesNotFromSameSnapshot. */
  public static final ErrorCode ISAM_ERROR_DATABASES_NOT_FROM_SAME_SNAPSHOT =
      new ErrorCode(0xFFFFFDBC);

  /** IsamErrorRecoveredWithoutUndo. */
  public static final ErrorCode ISAM_ERROR_RECOVERED_WITHOUT_UNDO = new ErrorCode(0xFFFFFDBD);

  /** IsamErrorBadRestoreTargetInstance. */
  public static final ErrorCode ISAM_ERROR_BAD_RESTORE_TARGET_INSTANCE = new ErrorCode(0xFFFFFDBF);

  /** IsamErrorMustDisableLoggingForDbUpgrade. */
  public static final ErrorCode ISAM_ERROR_MUST_DISABLE_LOGGING_FOR_DB_UPGRADE =
      new ErrorCode(0xFFFFFDC1);

  /** IsamErrorLogCorruptDuringHardRecovery. */
  public static final ErrorCode ISAM_ERROR_LOG_CORRUPT_DURING_HARD_RECOVERY =
      new ErrorCode(0xFFFFFDC2);

  /** IsamErrorLogCorruptDuringHardRestore. */
  public static final ErrorCode ISAM_ERROR_LOG_CORRUPT_DURING_HARD_RESTORE =
      new ErrorCode(0xFFFFFDC3);

  /** IsamErrorLogTornWriteDuringHardRecovery. */
  public static final ErrorCode ISAM_ERROR_LOG_TORN_WRITE_DURING_HARD_RECOVERY =
      new ErrorCode(0xFFFFFDC5);

  /** IsamErrorLogTornWriteDuringHardRestore. */
  public static final ErrorCode ISAM_ERROR_LOG_TORN_WRITE_DURING_HARD_RESTORE =
      new ErrorCode(0xFFFFFDC6);

  /** IsamErrorMissingFileToBackup. */
  public static final ErrorCode ISAM_ERROR_MISSING_FILE_TO_BACKUP = new ErrorCode(0xFFFFFDC7);

  /** IsamErrorDbTimeTooNew. */
  public static final ErrorCode ISAM_ERROR_DB_TIME_TOO_NEW = new ErrorCode(0xFFFFFDC9);

  /** IsamErrorDbTimeTooOld. */
  public static final ErrorCode ISAM_ERROR_DB_TIME_TOO_OLD = new ErrorCode(0xFFFFFDCA);

  /** IsamErrorMissingCurrentLogFiles. */
  public static final ErrorCode ISAM_ERROR_MISSING_CURRENT_LOG_FILES = new ErrorCode(0xFFFFFDCB);

  /** IsamErrorDatabaseIncompleteUpgrade. */
  public static final ErrorCode ISAM_ERROR_DATABASE_INCOMPLETE_UPGRADE = new ErrorCode(0xFFFFFDCD);

  /** IsamErrorDatabaseAlreadyUpgraded. */
  public static final ErrorCode ISAM_ERROR_DATABASE_ALREADY_UPGRADED = new ErrorCode(0xFFFFFDCE);

  /** IsamErrorBadBackupDatabaseSize. */
  public static final ErrorCode ISAM_ERROR_BAD_BACKUP_DATABASE_SIZE = new ErrorCode(0xFFFFFDCF);

  /** IsamErrorMissingFullBackup. */
  public static final ErrorCode ISAM_ERROR_MISSING_FULL_BACKUP = new ErrorCode(0xFFFFFDD0);

  /** IsamErrorMissingRestoreLogFiles. */
  public static final ErrorCode ISAM_ERROR_MISSING_RESTORE_LOG_FILES = new ErrorCode(0xFFFFFDD3);

  /** IsamErrorGivenLogFileIsNotContiguous. */
  public static final ErrorCode ISAM_ERROR_GIVEN_LOG_FILE_IS_NOT_CONTIGUOUS =
      new ErrorCode(0xFFFFFDD4);

  /** IsamErrorGivenLogFileHasBadSignature. */
  public static final ErrorCode ISAM_ERROR_GIVEN_LOG_FILE_HAS_BAD_SIGNATURE =
      new ErrorCode(0xFFFFFDD5);

  /** IsamErrorStartingRestoreLogTooHigh. */
  public static final ErrorCode ISAM_ERROR_STARTING_RESTORE_LOG_TOO_HIGH =
      new ErrorCode(0xFFFFFDD6);

  /** IsamErrorEndingRestoreLogTooLow. */
  public static final ErrorCode ISAM_ERROR_ENDING_RESTORE_LOG_TOO_LOW = new ErrorCode(0xFFFFFDD7);

  /** IsamErrorDatabasePatchFileMismatch. */
  public static final ErrorCode ISAM_ERROR_DATABASE_PATCH_FILE_MISMATCH = new ErrorCode(0xFFFFFDD8);

  /** IsamErrorConsistentTimeMismatch. */
  public static final ErrorCode ISAM_ERROR_CONSISTENT_TIME_MISMATCH = new ErrorCode(0xFFFFFDD9);

  /** IsamErrorDatabaseDirtyShutdown. */
  public static final ErrorCode ISAM_ERROR_DATABASE_DIRTY_SHUTDOWN = new ErrorCode(0xFFFFFDDA);

  /** IsamErrorStreamingDataNotLogged. */
  public static final ErrorCode ISAM_ERROR_STREAMING_DATA_NOT_LOGGED = new ErrorCode(0xFFFFFDDB);

  /** IsamErrorLogSequenceEndDatabasesConsistent. */
  public static final ErrorCode ISAM_ERROR_LOG_SEQUENCE_END_DATABASES_CONSISTENT =
      new ErrorCode(0xFFFFFDDC);

  /** IsamErrorLogSectorSizeMismatchDatabasesConsistent. */
  public static final ErrorCode ISAM_ERROR_LOG_SECTOR_SIZE_MISMATCH_DATABASES_CONSISTENT =
      new ErrorCode(0xFFFFFDDD);

  /** IsamErrorLogSectorSizeMismatch. */
  public static final ErrorCode ISAM_ERROR_LOG_SECTOR_SIZE_MISMATCH = new ErrorCode(0xFFFFFDDE);

  /** IsamErrorLogFileSizeMismatchDatabasesConsistent. */
  public static final ErrorCode ISAM_ERROR_LOG_FILE_SIZE_MISMATCH_DATABASES_CONSISTENT =
      new ErrorCode(0xFFFFFDDF);

  /** IsamErrorSoftRecoveryOnBackupDatabase. */
  public static final ErrorCode ISAM_ERROR_SOFT_RECOVERY_ON_BACKUP_DATABASE =
      new ErrorCode(0xFFFFFDE0);

  /** IsamErrorRequiredLogFilesMissing. */
  public static final ErrorCode ISAM_ERROR_REQUIRED_LOG_FILES_MISSING = new ErrorCode(0xFFFFFDE1);

  /** IsamErrorCheckpointFileNotFound. */
  public static final ErrorCode ISAM_ERROR_CHECKPOINT_FILE_NOT_FOUND = new ErrorCode(0xFFFFFDE2);

  /** IsamErrorLogFileSizeMismatch. */
  public static final ErrorCode ISAM_ERROR_LOG_FILE_SIZE_MISMATCH = new ErrorCode(0xFFFFFDE3);

  /** IsamErrorDatabaseStreamingFileMismatch. */
  public static final ErrorCode ISAM_ERROR_DATABASE_STREAMING_FILE_MISMATCH =
      new ErrorCode(0xFFFFFDE4);

  /** IsamErrorDatabaseLogSetMismatch. */
  public static final ErrorCode ISAM_ERROR_DATABASE_LOG_SET_MISMATCH = new ErrorCode(0xFFFFFDE5);

  /** IsamErrorPatchFileMissing. */
  public static final ErrorCode ISAM_ERROR_PATCH_FILE_MISSING = new ErrorCode(0xFFFFFDE6);

  /** IsamErrorBadSLVSignature. */
  public static final ErrorCode ISAM_ERROR_BAD_SLV_SIGNATURE = new ErrorCode(0xFFFFFDE7);

  /** IsamErrorRedoAbruptEnded. */
  public static final ErrorCode ISAM_ERROR_REDO_ABRUPT_ENDED = new ErrorCode(0xFFFFFDE8);

  /** IsamErrorBadPatchPage. */
  public static final ErrorCode ISAM_ERROR_BAD_PATCH_PAGE = new ErrorCode(0xFFFFFDE9);

  /** IsamErrorMissingPatchPage. */
  public static final ErrorCode ISAM_ERROR_MISSING_PATCH_PAGE = new ErrorCode(0xFFFFFDEA);

  /** IsamErrorCheckpointCorrupt. */
  public static final ErrorCode ISAM_ERROR_CHECKPOINT_CORRUPT = new ErrorCode(0xFFFFFDEB);

  /** IsamErrorBadCheckpointSignature. */
  public static final ErrorCode ISAM_ERROR_BAD_CHECKPOINT_SIGNATURE = new ErrorCode(0xFFFFFDEC);

  /** IsamErrorBadDbSignature. */
  public static final ErrorCode ISAM_ERROR_BAD_DB_SIGNATURE = new ErrorCode(0xFFFFFDED);

  /** IsamErrorBadLogSignature. */
  public static final ErrorCode ISAM_ERROR_BAD_LOG_SIGNATURE = new ErrorCode(0xFFFFFDEE);

  /** IsamErrorLogDiskFull. */
  public static final ErrorCode ISAM_ERROR_LOG_DISK_FULL = new ErrorCode(0xFFFFFDEF);

  /** IsamErrorMissingLogFile. */
  public static final ErrorCode ISAM_ERROR_MISSING_LOG_FILE = new ErrorCode(0xFFFFFDF0);

  /** IsamErrorRecoveredWithErrors. */
  public static final ErrorCode ISAM_ERROR_RECOVERED_WITH_ERRORS = new ErrorCode(0xFFFFFDF1);

  /** IsamErrorInvalidBackup. */
  public static final ErrorCode ISAM_ERROR_INVALID_BACKUP = new ErrorCode(0xFFFFFDF2);

  /** IsamErrorMakeBackupDirectoryFail. */
  public static final ErrorCode ISAM_ERROR_MAKE_BACKUP_DIRECTORY_FAIL = new ErrorCode(0xFFFFFDF3);

  /** IsamErrorDeleteBackupFileFail. */
  public static final ErrorCode ISAM_ERROR_DELETE_BACKUP_FILE_FAIL = new ErrorCode(0xFFFFFDF4);

  /** IsamErrorBackupNotAllowedYet. */
  public static final ErrorCode ISAM_ERROR_BACKUP_NOT_ALLOWED_YET = new ErrorCode(0xFFFFFDF5);

  /** IsamErrorInvalidBackupSequence. */
  public static final ErrorCode ISAM_ERROR_INVALID_BACKUP_SEQUENCE = new ErrorCode(0xFFFFFDF7);

  /** IsamErrorNoBackup. */
  public static final ErrorCode ISAM_ERROR_NO_BACKUP = new ErrorCode(0xFFFFFDF8);

  /** IsamErrorLogSequenceEnd. */
  public static final ErrorCode ISAM_ERROR_LOG_SEQUENCE_END = new ErrorCode(0xFFFFFDF9);

  /** IsamErrorLogBufferTooSmall. */
  public static final ErrorCode ISAM_ERROR_LOG_BUFFER_TOO_SMALL = new ErrorCode(0xFFFFFDFB);

  /** IsamErrorLoggingDisabled. */
  public static final ErrorCode ISAM_ERROR_LOGGING_DISABLED = new ErrorCode(0xFFFFFDFC);

  /** IsamErrorInvalidLogSequence. */
  public static final ErrorCode ISAM_ERROR_INVALID_LOG_SEQUENCE = new ErrorCode(0xFFFFFDFD);

  /** IsamErrorBadLogVersion. */
  public static final ErrorCode ISAM_ERROR_BAD_LOG_VERSION = new ErrorCode(0xFFFFFDFE);

  /** IsamErrorLogGenerationMismatch. */
  public static final ErrorCode ISAM_ERROR_LOG_GENERATION_MISMATCH = new ErrorCode(0xFFFFFDFF);

  /** IsamErrorCannotLogDuringRecoveryRedo. */
  public static final ErrorCode ISAM_ERROR_CANNOT_LOG_DURING_RECOVERY_REDO =
      new ErrorCode(0xFFFFFE00);

  /** IsamErrorLogDisabledDueToRecoveryFailure. */
  public static final ErrorCode ISAM_ERROR_LOG_DISABLED_DUE_TO_RECOVERY_FAILURE =
      new ErrorCode(0xFFFFFE01);

  /** IsamErrorLogWriteFail. */
  public static final ErrorCode ISAM_ERROR_LOG_WRITE_FAIL = new ErrorCode(0xFFFFFE02);

  /** IsamErrorMissingPreviousLogFile. */
  public static final ErrorCode ISAM_ERROR_MISSING_PREVIOUS_LOG_FILE = new ErrorCode(0xFFFFFE03);

  /** IsamErrorRestoreInProgress. */
  public static final ErrorCode ISAM_ERROR_RESTORE_IN_PROGRESS = new ErrorCode(0xFFFFFE06);

  /** IsamErrorBackupInProgress. */
  public static final ErrorCode ISAM_ERROR_BACKUP_IN_PROGRESS = new ErrorCode(0xFFFFFE07);

  /** IsamErrorBackupDirectoryNotEmpty. */
  public static final ErrorCode ISAM_ERROR_BACKUP_DIRECTORY_NOT_EMPTY = new ErrorCode(0xFFFFFE08);

  /** IsamErrorNoBackupDirectory. */
  public static final ErrorCode ISAM_ERROR_NO_BACKUP_DIRECTORY = new ErrorCode(0xFFFFFE09);

  /** IsamErrorLogFileCorrupt. */
  public static final ErrorCode ISAM_ERROR_LOG_FILE_CORRUPT = new ErrorCode(0xFFFFFE0B);

  /** IsamErrorInvalidLoggedOperation. */
  public static final ErrorCode ISAM_ERROR_INVALID_LOGGED_OPERATION = new ErrorCode(0xFFFFFE0C);

  /** IsamErrorKeyTooBig. */
  public static final ErrorCode ISAM_ERROR_KEY_TOO_BIG = new ErrorCode(0xFFFFFE68);

  /** IsamErrorKeyTruncated. */
  public static final ErrorCode ISAM_ERROR_KEY_TRUNCATED = new ErrorCode(0xFFFFFEA6);

  /** IsamErrorDbTimeCorrupted. */
  public static final ErrorCode ISAM_ERROR_DB_TIME_CORRUPTED = new ErrorCode(0xFFFFFEA8);

  /** IsamErrorSPOwnExtCorrupted. */
  public static final ErrorCode ISAM_ERROR_SP_OWN_EXT_CORRUPTED = new ErrorCode(0xFFFFFEA9);

  /** IsamErrorSPAvailExtCacheOutOfMemory. */
  public static final ErrorCode ISAM_ERROR_SP_AVAIL_EXT_CACHE_OUT_OF_MEMORY =
      new ErrorCode(0xFFFFFEAA);

  /** IsamErrorSPAvailExtCorrupted. */
  public static final ErrorCode ISAM_ERROR_SP_AVAIL_EXT_CORRUPTED = new ErrorCode(0xFFFFFEAB);

  /** IsamErrorSPAvailExtCacheOutOfSync. */
  public static final ErrorCode ISAM_ERROR_SP_AVAIL_EXT_CACHE_OUT_OF_SYNC =
      new ErrorCode(0xFFFFFEAC);

  /** IsamErrorBadParentPageLink. */
  public static final ErrorCode ISAM_ERROR_BAD_PARENT_PAGE_LINK = new ErrorCode(0xFFFFFEAE);

  /** IsamErrorNTSystemCallFailed. */
  public static final ErrorCode ISAM_ERROR_NT_SYSTEM_CALL_FAILED = new ErrorCode(0xFFFFFEB2);

  /** IsamErrorBadBookmark. */
  public static final ErrorCode ISAM_ERROR_BAD_BOOKMARK = new ErrorCode(0xFFFFFEB8);

  /** IsamErrorBadPageLink. */
  public static final ErrorCode ISAM_ERROR_BAD_PAGE_LINK = new ErrorCode(0xFFFFFEB9);

  /** IsamErrorKeyBoundary. */
  public static final ErrorCode ISAM_ERROR_KEY_BOUNDARY = new ErrorCode(0xFFFFFEBC);

  /** IsamErrorPageBoundary. */
  public static final ErrorCode ISAM_ERROR_PAGE_BOUNDARY = new ErrorCode(0xFFFFFEBD);

  /** IsamErrorPreviousVersion. */
  public static final ErrorCode ISAM_ERROR_PREVIOUS_VERSION = new ErrorCode(0xFFFFFEBE);

  /** IsamErrorDatabaseBufferDependenciesCorrupted. */
  public static final ErrorCode ISAM_ERROR_DATABASE_BUFFER_DEPENDENCIES_CORRUPTED =
      new ErrorCode(0xFFFFFF01);

  /** IsamErrorInternalError. */
  public static final ErrorCode ISAM_ERROR_INTERNAL_ERROR = new ErrorCode(0xFFFFFF95);

  /** IsamErrorTaskDropped. */
  public static final ErrorCode ISAM_ERROR_TASK_DROPPED = new ErrorCode(0xFFFFFF96);

  /** IsamErrorTooManyIO. */
  public static final ErrorCode ISAM_ERROR_TOO_MANY_IO = new ErrorCode(0xFFFFFF97);

  /** IsamErrorOutOfThreads. */
  public static final ErrorCode ISAM_ERROR_OUT_OF_THREADS = new ErrorCode(0xFFFFFF99);

  /** IsamErrorFileClose. */
  public static final ErrorCode ISAM_ERROR_FILE_CLOSE = new ErrorCode(0xFFFFFF9A);

  /** IsamErrorRfsNotArmed. */
  public static final ErrorCode ISAM_ERROR_RFS_NOT_ARMED = new ErrorCode(0xFFFFFF9B);

  /** IsamErrorRfsFailure. */
  public static final ErrorCode ISAM_ERROR_RFS_FAILURE = new ErrorCode(0xFFFFFF9C);

  /** IsamWarningNotYetImplemented. */
  public static final ErrorCode ISAM_WARNING_NOT_YET_IMPLEMENTED = new ErrorCode(0xFFFFFFFF);

  // </generated>
  /** Whether this is {@link #SUCCESS}. */
  public boolean isSuccess() {
    return value == 0;
  }

  /** The code as eight hexadecimal digits behind {@code 0x}. */
  public String toHex() {
    return "0x" + HexFormat.of().withUpperCase().toHexDigits(value);
  }

  /** The name in the specification where it has one, else {@link #toHex()}. */
  @Override
  public String toString() {
    return ErrorNames.of(value);
  }
}
