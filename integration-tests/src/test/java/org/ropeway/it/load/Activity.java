package org.ropeway.it.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** What a session does again and again, one request each time. */
enum Activity {
  /** {@link InboxView}. */
  VIEW("open inbox, 50 rows with 10 columns, sorted by date") {
    @Override
    Runnable prepare(Outlook outlook) {
      return () -> InboxView.of(outlook);
    }
  },

  /** {@link GroupedView}. */
  GROUPED("open inbox, 50 rows with 40 columns, sorted and grouped by date") {
    @Override
    Runnable prepare(Outlook outlook) {
      return () -> GroupedView.of(outlook);
    }
  },

  /** {@link OpenedMail}. */
  MAIL("open a mail with HTML body and 3 attachments") {
    @Override
    Runnable prepare(Outlook outlook) {
      List<Mid> mails = largeMails(outlook);
      Random random = new Random(mails.hashCode());
      return () -> OpenedMail.of(outlook, mails.get(random.nextInt(mails.size())));
    }
  };

  private final String title;

  Activity(String title) {
    this.title = title;
  }

  /** What is done, in words. */
  String title() {
    return title;
  }

  /** The request of a session. */
  abstract Runnable prepare(Outlook outlook);

  /** The mails of an inbox that have attachments: the newest {@link ManyMails#LARGE}. */
  static List<Mid> largeMails(Outlook outlook) {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    MapiRef table = outlook.contents(inbox, 0, List.of(PidTag.MID, PidTag.HAS_ATTACHMENTS));
    List<Mid> mails = new ArrayList<>();
    RopQueryRows.Request newest = new RopQueryRows.Request(0, true, ManyMails.LARGE);
    RopQueryRows.Response answer = outlook.call(table, RopQueryRows.ROP, newest).response();
    for (PropertyRow row : answer.rowData().rows(table.columns())) {
      if (row.values().get(1).equals(true)) {
        mails.add(new Mid((Long) row.values().get(0)));
      }
    }
    outlook.release(table, inbox);
    return mails;
  }
}
