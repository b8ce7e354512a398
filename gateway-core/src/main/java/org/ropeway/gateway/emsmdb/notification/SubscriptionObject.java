package org.ropeway.gateway.emsmdb.notification;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.EventObject;
import org.ropeway.codec.rop.notification.NotificationData.OldPlace;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MailboxEvents;

/**
 * A subscription to events of a mailbox: of all of it, of a folder and what is directly in it, or
 * of a message. [MS-OXCNOTIF] 3.1.4.1.
 */
final class SubscriptionObject implements ServerObject {
  private final LogonObject logon;
  private final int types;
  private final Optional<RopRegisterNotification.Scope> scope;
  private volatile int handle;
  private MailboxEvents.@Nullable Subscription subscription;

  SubscriptionObject(LogonObject logon, RopRegisterNotification.Request request) {
    this.logon = logon;
    this.types = request.notificationTypes();
    this.scope = request.scope();
  }

  @Override
  public LogonObject logon() {
    return logon;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.NOTIFICATION;
  }

  @Override
  public void opened(int given) {
    handle = given;
    subscription = logon.mailbox().events().subscribe(this::happened);
  }

  @Override
  public void release() {
    MailboxEvents.Subscription s = subscription;
    if (s != null) {
      s.close();
    }
    logon.session().notifications().forget(handle);
  }

  private void happened(MailboxEvent event) {
    if ((types & typeOf(event)) != 0 && isInScope(event)) {
      logon
          .session()
          .notifications()
          .add(new RopNotify(Integer.toUnsignedLong(handle), logon.logonId(), data(event)));
    }
  }

  private static int typeOf(MailboxEvent event) {
    return switch (event) {
      case MailboxEvent.NewMail _ -> RopRegisterNotification.NEW_MAIL;
      case MailboxEvent.MessageCreated _ -> RopRegisterNotification.OBJECT_CREATED;
      case MailboxEvent.MessageModified _ -> RopRegisterNotification.OBJECT_MODIFIED;
      case MailboxEvent.MessageDeleted _ -> RopRegisterNotification.OBJECT_DELETED;
      case MailboxEvent.MessageMoved _ -> RopRegisterNotification.OBJECT_MOVED;
      case MailboxEvent.MessageCopied _ -> RopRegisterNotification.OBJECT_COPIED;
      case MailboxEvent.FolderCopied _ -> RopRegisterNotification.OBJECT_COPIED;
      case MailboxEvent.FolderCreated _ -> RopRegisterNotification.OBJECT_CREATED;
      case MailboxEvent.FolderModified _ -> RopRegisterNotification.OBJECT_MODIFIED;
      case MailboxEvent.FolderDeleted _ -> RopRegisterNotification.OBJECT_DELETED;
      case MailboxEvent.FolderMoved _ -> RopRegisterNotification.OBJECT_MOVED;
      case MailboxEvent.SearchComplete _ -> RopRegisterNotification.SEARCH_COMPLETE;
    };
  }

  private boolean isInScope(MailboxEvent event) {
    if (scope.isEmpty()) {
      return true;
    }
    Fid folder = scope.get().folderId();
    Mid message = scope.get().messageId();
    return switch (event) {
      case MailboxEvent.NewMail e -> isOf(folder, message, e.folder(), e.message());
      case MailboxEvent.MessageCreated e -> isOf(folder, message, e.folder(), e.message());
      case MailboxEvent.MessageModified e -> isOf(folder, message, e.folder(), e.message());
      case MailboxEvent.MessageDeleted e -> isOf(folder, message, e.folder(), e.message());
      case MailboxEvent.MessageMoved e ->
          isOf(folder, message, e.folder(), e.message())
              || isOf(folder, message, e.oldFolder(), e.oldMessage());
      case MailboxEvent.MessageCopied e ->
          isOf(folder, message, e.folder(), e.message())
              || isOf(folder, message, e.oldFolder(), e.oldMessage());
      case MailboxEvent.FolderCopied e ->
          isOf(folder, message, e.folder(), e.parent())
              || isOf(folder, message, e.oldFolder(), e.oldParent());
      case MailboxEvent.FolderCreated e -> isOf(folder, message, e.folder(), e.parent());
      case MailboxEvent.FolderModified e -> isOf(folder, message, e.folder(), e.folder());
      case MailboxEvent.FolderDeleted e -> isOf(folder, message, e.folder(), e.parent());
      case MailboxEvent.FolderMoved e ->
          isOf(folder, message, e.folder(), e.parent())
              || isOf(folder, message, e.folder(), e.oldParent());
      case MailboxEvent.SearchComplete e -> isOf(folder, message, e.folder(), e.folder());
    };
  }

  private static boolean isOf(Fid folder, Mid message, Fid eventFolder, Mid eventMessage) {
    return message.equals(Mid.NONE) ? folder.equals(eventFolder) : message.equals(eventMessage);
  }

  private static boolean isOf(Fid folder, Mid message, Fid eventFolder, Fid eventParent) {
    return message.equals(Mid.NONE) && (folder.equals(eventFolder) || folder.equals(eventParent));
  }

  private static NotificationData data(MailboxEvent event) {
    return switch (event) {
      case MailboxEvent.NewMail e ->
          new NotificationData.NewMail(
              EventObject.message(e.folder(), e.message()),
              Integer.toUnsignedLong(e.messageFlags()),
              false,
              e.messageClass());
      case MailboxEvent.MessageCreated e ->
          new NotificationData.ObjectCreated(
              EventObject.message(e.folder(), e.message()), Optional.empty());
      case MailboxEvent.MessageModified e ->
          new NotificationData.ObjectModified(
              EventObject.message(e.folder(), e.message()), Optional.empty());
      case MailboxEvent.MessageDeleted e ->
          new NotificationData.ObjectDeleted(EventObject.message(e.folder(), e.message()));
      case MailboxEvent.MessageMoved e ->
          new NotificationData.ObjectMoved(
              EventObject.message(e.folder(), e.message()),
              new OldPlace(e.oldFolder(), e.oldMessage(), Fid.NONE));
      case MailboxEvent.MessageCopied e ->
          new NotificationData.ObjectCopied(
              EventObject.message(e.folder(), e.message()),
              new OldPlace(e.oldFolder(), e.oldMessage(), Fid.NONE));
      case MailboxEvent.FolderCopied e ->
          new NotificationData.ObjectCopied(
              EventObject.folder(e.folder(), e.parent()),
              new OldPlace(e.oldFolder(), Mid.NONE, e.oldParent()));
      case MailboxEvent.FolderCreated e ->
          new NotificationData.ObjectCreated(
              EventObject.folder(e.folder(), e.parent()), Optional.empty());
      case MailboxEvent.FolderModified e ->
          new NotificationData.ObjectModified(counted(e), Optional.empty());
      case MailboxEvent.FolderDeleted e ->
          new NotificationData.ObjectDeleted(EventObject.folder(e.folder(), e.parent()));
      case MailboxEvent.FolderMoved e ->
          new NotificationData.ObjectMoved(
              EventObject.folder(e.folder(), e.parent()),
              new OldPlace(e.folder(), Mid.NONE, e.oldParent()));
      case MailboxEvent.SearchComplete e ->
          new NotificationData.SearchComplete(EventObject.folder(e.folder(), Fid.NONE));
    };
  }

  private static EventObject counted(MailboxEvent.FolderModified e) {
    return new EventObject(
        EventSource.FOLDER,
        e.folder(),
        Mid.NONE,
        Fid.NONE,
        count(e.totalCount()),
        count(e.unreadCount()));
  }

  private static OptionalLong count(int n) {
    return n < 0 ? OptionalLong.empty() : OptionalLong.of(n);
  }
}
