package org.ropeway.gateway.emsmdb.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.store.mail.Recipient;

/** RopModifyRecipients and RopRemoveAllRecipients. */
final class RecipientWriting {
  /**
   * [MS-OXCMSG] 3.2.5.5. A recipient that is to be deleted and is not there is none to complain of.
   */
  RopResult modify(RopContext c, MessageObject message, RopModifyRecipients.Request r) {
    String dnPrefix = c.session().connectResult().dnPrefix();
    Map<Integer, Recipient> all = new TreeMap<>(Integer::compareUnsigned);
    message.content().recipients().forEach(known -> all.put(known.rowId(), known));
    for (ModifyRecipientRow row : r.recipientRows()) {
      int rowId = (int) row.rowId();
      if (row.recipientRow().isEmpty()) {
        all.remove(rowId);
      } else {
        all.put(
            rowId,
            ReceivedRecipient.of(
                rowId,
                row.recipientType(),
                r.recipientColumns(),
                row.recipientRow().get(),
                dnPrefix));
      }
    }
    message.setRecipients(new ArrayList<>(all.values()));
    return RopResult.SUCCESS;
  }

  /** [MS-OXCMSG] 3.2.5.4. */
  RopResult removeAll(MessageObject message) {
    message.setRecipients(List.of());
    return RopResult.SUCCESS;
  }
}
