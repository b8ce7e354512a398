package org.ropeway.gateway.emsmdb;

import org.ropeway.codec.rop.fasttransfer.FastTransferRopRequest;
import org.ropeway.codec.rop.folder.FolderRopRequest;
import org.ropeway.codec.rop.ics.IcsRopRequest;
import org.ropeway.codec.rop.logon.LogonRopRequest;
import org.ropeway.codec.rop.message.MessageRopRequest;
import org.ropeway.codec.rop.notification.NotificationRopRequest;
import org.ropeway.codec.rop.other.OtherRopRequest;
import org.ropeway.codec.rop.permission.PermissionRopRequest;
import org.ropeway.codec.rop.property.PropertyRopRequest;
import org.ropeway.codec.rop.rule.RuleRopRequest;
import org.ropeway.codec.rop.stream.StreamRopRequest;
import org.ropeway.codec.rop.table.TableRopRequest;
import org.ropeway.codec.rop.transport.TransportRopRequest;
import org.ropeway.gateway.emsmdb.fasttransfer.FastTransferRops;
import org.ropeway.gateway.emsmdb.folder.FolderRops;
import org.ropeway.gateway.emsmdb.ics.IcsRops;
import org.ropeway.gateway.emsmdb.logon.LogonRops;
import org.ropeway.gateway.emsmdb.message.MessageRops;
import org.ropeway.gateway.emsmdb.notification.NotificationRops;
import org.ropeway.gateway.emsmdb.other.OtherRops;
import org.ropeway.gateway.emsmdb.permission.PermissionRops;
import org.ropeway.gateway.emsmdb.property.PropertyRops;
import org.ropeway.gateway.emsmdb.rule.RuleRops;
import org.ropeway.gateway.emsmdb.stream.StreamRops;
import org.ropeway.gateway.emsmdb.table.TableRops;
import org.ropeway.gateway.emsmdb.transport.TransportRops;

/** Hands each ROP to its chapter; there it is one arm of an exhaustive switch. */
final class RopDispatch {
  private final LogonRops logon = new LogonRops();
  private final FolderRops folder = new FolderRops();
  private final TableRops table = new TableRops();
  private final MessageRops message = new MessageRops();
  private final TransportRops transport = new TransportRops();
  private final PropertyRops property = new PropertyRops();
  private final StreamRops stream = new StreamRops();
  private final PermissionRops permission = new PermissionRops();
  private final RuleRops rule = new RuleRops();
  private final FastTransferRops fastTransfer = new FastTransferRops();
  private final IcsRops ics = new IcsRops();
  private final NotificationRops notification = new NotificationRops();
  private final OtherRops other = new OtherRops();

  RopResult process(RopContext c) {
    return switch (c.call().request()) {
      case LogonRopRequest r -> logon.process(c, r);
      case FolderRopRequest r -> folder.process(c, r);
      case TableRopRequest r -> table.process(c, r);
      case MessageRopRequest r -> message.process(c, r);
      case TransportRopRequest r -> transport.process(c, r);
      case PropertyRopRequest r -> property.process(c, r);
      case StreamRopRequest r -> stream.process(c, r);
      case PermissionRopRequest r -> permission.process(c, r);
      case RuleRopRequest r -> rule.process(c, r);
      case FastTransferRopRequest r -> fastTransfer.process(c, r);
      case IcsRopRequest r -> ics.process(c, r);
      case NotificationRopRequest r -> notification.process(c, r);
      case OtherRopRequest r -> other.process(c, r);
    };
  }
}
