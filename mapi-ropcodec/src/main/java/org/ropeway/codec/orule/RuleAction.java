package org.ropeway.codec.orule;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;

/**
 * One thing a rule does. [MS-OXORULE] 2.2.5.1.
 *
 * @param actionFlavor bits whose meaning depends on what is done
 * @param actionFlags what the client notes
 */
public record RuleAction(long actionFlavor, long actionFlags, ActionData data) {
  /** ActionType OP_MOVE. */
  public static final int MOVE = 0x01;

  /** ActionType OP_COPY. */
  public static final int COPY = 0x02;

  /** ActionType OP_REPLY. */
  public static final int REPLY = 0x03;

  /** ActionType OP_OOF_REPLY. */
  public static final int OOF_REPLY = 0x04;

  /** ActionType OP_DEFER_ACTION. */
  public static final int DEFER_ACTION = 0x05;

  /** ActionType OP_BOUNCE. */
  public static final int BOUNCE = 0x06;

  /** ActionType OP_FORWARD. */
  public static final int FORWARD = 0x07;

  /** ActionType OP_DELEGATE. */
  public static final int DELEGATE = 0x08;

  /** ActionType OP_TAG. */
  public static final int TAG = 0x09;

  /** ActionType OP_DELETE. */
  public static final int DELETE = 0x0A;

  /** ActionType OP_MARK_AS_READ. */
  public static final int MARK_AS_READ = 0x0B;

  /** ActionFlavor of {@link #FORWARD}: as it came, from whom it came (PR, NC). */
  public static final int FORWARD_PRESERVE_SENDER = 0x0000_0001;

  /** ActionFlavor of {@link #FORWARD}: without changes (NC). */
  public static final int FORWARD_DO_NOT_CHANGE = 0x0000_0002;

  /** ActionFlavor of {@link #FORWARD}: as an attachment (AT). */
  public static final int FORWARD_AS_ATTACHMENT = 0x0000_0004;

  /** ActionFlavor of {@link #FORWARD}: as a text message (TM). */
  public static final int FORWARD_AS_TEXT_MESSAGE = 0x0000_0008;

  /** ActionFlavor of {@link #REPLY}: not to the sender, but to those in the template (NS). */
  public static final int REPLY_NOT_TO_SENDER = 0x0000_0001;

  /** ActionFlavor of {@link #REPLY}: with a text of the server (ST). */
  public static final int REPLY_STOCK_TEMPLATE = 0x0000_0002;

  /** BounceCode: the message was too large. */
  public static final int BOUNCE_TOO_LARGE = 0x0000_000D;

  /** BounceCode: the message cannot be shown. */
  public static final int BOUNCE_CANNOT_DISPLAY = 0x0000_001F;

  /** BounceCode: the rule refuses the message. */
  public static final int BOUNCE_DENIED = 0x0000_0026;

  /** An action without flavor or flags. */
  public static RuleAction of(ActionData data) {
    return new RuleAction(0, 0, data);
  }

  /** What is done, with what it needs. 2.2.5.1.2. */
  public sealed interface ActionData {
    /** ActionType. */
    int actionType();
  }

  /**
   * Moves or copies the message. 2.2.5.1.2.1.
   *
   * @param actionType {@link #MOVE} or {@link #COPY}
   * @param folderInThisStore 1 if so; in an extended rule always 0, because it is not said there
   * @param storeEid the entry id of the store, if it is another
   * @param folderEid the folder: a {@link org.ropeway.codec.data.ServerId} if in this store, else
   *     its entry id
   */
  public record MoveCopy(int actionType, int folderInThisStore, Bytes storeEid, Bytes folderEid)
      implements ActionData {}

  /** Where the template of a reply is. */
  public sealed interface Template {}

  /** A message in the folder. */
  public record TemplateIds(Fid folderId, Mid messageId) implements Template {}

  /** In an extended rule: the entry id of a message. */
  public record TemplateEntryId(Bytes messageEid) implements Template {}

  /**
   * Replies with a template. 2.2.5.1.2.2.
   *
   * @param actionType {@link #REPLY} or {@link #OOF_REPLY}
   */
  public record Reply(int actionType, Template template, MapiGuid templateGuid)
      implements ActionData {}

  /** Something the client does later; only it knows what. 2.2.5.1.2.3. */
  public record Defer(Bytes data) implements ActionData {
    @Override
    public int actionType() {
      return DEFER_ACTION;
    }
  }

  /** Sends the message back. 2.2.5.1.2.5. */
  public record Bounce(long bounceCode) implements ActionData {
    @Override
    public int actionType() {
      return BOUNCE;
    }
  }

  /**
   * Sends the message to others. 2.2.5.1.2.4.
   *
   * @param actionType {@link #FORWARD} or {@link #DELEGATE}
   */
  public record Forward(int actionType, List<Recipient> recipients) implements ActionData {
    public Forward {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * To whom a message is forwarded. 2.2.5.1.2.4.1.
   *
   * @param reserved 1
   */
  public record Recipient(int reserved, List<PropertyValue> properties) {
    public Recipient {
      properties = List.copyOf(properties);
    }
  }

  /** Sets a property. 2.2.5.1.2.6. */
  public record Tag(PropertyValue property) implements ActionData {
    @Override
    public int actionType() {
      return TAG;
    }
  }

  /** Deletes the message. 2.2.5.1.2.7. */
  public record Delete() implements ActionData {
    @Override
    public int actionType() {
      return DELETE;
    }
  }

  /** Marks the message as read. 2.2.5.1.2.7. */
  public record MarkAsRead() implements ActionData {
    @Override
    public int actionType() {
      return MARK_AS_READ;
    }
  }

  /** An action that the specification does not know, as it stands. */
  public record Unknown(int actionType, Bytes data) implements ActionData {}
}
