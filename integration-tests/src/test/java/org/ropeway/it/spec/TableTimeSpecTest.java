package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.SessionLimits;
import org.ropeway.store.table.TableLimits;

/** What takes too long is given up, and the session goes on. */
class TableTimeSpecTest extends SpecStage {
  private static final int MANY = 300;

  TableTimeSpecTest() {
    super(new SessionLimits(ObjectLimits.DEFAULT, hurried()), mails(3));
  }

  private static TableLimits hurried() {
    TableLimits usual = TableLimits.DEFAULT;
    return new TableLimits(
        usual.sortKeys(),
        usual.categories(),
        usual.columns(),
        usual.restrictionDepth(),
        usual.restrictionNodes(),
        usual.viewRows(),
        Duration.ofNanos(1),
        usual.bookmarks(),
        usual.toggles(),
        usual.pendingChanges(),
        usual.reportedChanges(),
        usual.eventsPerSecond(),
        usual.cacheBytes());
  }

  @Limit(8)
  @Test
  void tooSlow() {
    Fid views = fid(PrivateFolder.COMMON_VIEWS);
    fileAll(outlook, views, Collections.nCopies(MANY, "many"));
    MapiRef folder = outlook.folder(views);
    TableDesk table =
        TableDesk.contents(outlook, folder, RopGetContentsTable.ASSOCIATED)
            .columns(PidTag.SUBJECT)
            .sort(TableDesk.down(PidTag.SUBJECT));
    assertThat(table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(
            table.outcome(
                RopFindRow.ROP,
                TableDesk.finding(
                    0, TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "none"), Origin.BEGINNING)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    TableDesk mails = TableDesk.contents(outlook, inbox, 0).columns(PidTag.SUBJECT);
    assertThat(mails.sort(TableDesk.up(PidTag.SUBJECT)).firsts())
        .containsExactly("mail 01", "mail 02", "mail 03");
    mails.release();
    table.release();
    outlook.release(folder);
  }
}
