package org.ropeway.standin;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AjaxService;
import org.ropeway.standin.ajax.AjaxSessions;
import org.ropeway.standin.ajax.Interference;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.attachments.AttachmentModule;
import org.ropeway.standin.ajax.calendar.AlarmModule;
import org.ropeway.standin.ajax.calendar.ChronosModule;
import org.ropeway.standin.ajax.calendar.LegacyModule;
import org.ropeway.standin.ajax.calendar.ReminderModule;
import org.ropeway.standin.ajax.folders.FoldersModule;
import org.ropeway.standin.ajax.mail.MailFilterModule;
import org.ropeway.standin.ajax.mail.MailModule;
import org.ropeway.standin.ajax.mail.QuotaModule;
import org.ropeway.standin.ajax.people.ContactsModule;
import org.ropeway.standin.ajax.people.GroupModule;
import org.ropeway.standin.ajax.people.PictureModule;
import org.ropeway.standin.ajax.people.ResourceModule;
import org.ropeway.standin.ajax.people.UserModule;
import org.ropeway.standin.ajax.push.PushModule;
import org.ropeway.standin.ajax.tasks.TasksModule;

/** Puts the HTTP API together. */
final class HttpApi {
  private HttpApi() {}

  static AjaxService of(AjaxBackstage backstage, Interference interference) {
    AjaxSessions sessions = new AjaxSessions(backstage.clock());
    PushModule push = new PushModule(backstage, sessions);
    Map<String, Module> modules = new HashMap<>();
    modules.put("user", new UserModule(backstage));
    ContactsModule contacts = new ContactsModule(backstage);
    TasksModule tasks = new TasksModule(backstage);
    LegacyModule appointments = new LegacyModule(backstage);
    modules.put("contacts", contacts);
    modules.put("contacts/picture", new PictureModule(backstage));
    modules.put("group", new GroupModule(backstage));
    modules.put("resource", new ResourceModule(backstage));
    modules.put("folders", new FoldersModule(backstage));
    modules.put("mail", new MailModule(backstage));
    modules.put("quota", new QuotaModule(backstage));
    modules.put("mailfilter", new MailFilterModule(backstage));
    modules.put(
        "attachment",
        new AttachmentModule(
            backstage, Map.of(1, appointments.owner(), 4, tasks.owner(), 7, contacts.owner())));
    modules.put("tasks", tasks);
    modules.put("calendar", appointments);
    modules.put("reminder", new ReminderModule(backstage));
    if (backstage.settings().chronos()) {
      modules.put("chronos", new ChronosModule(backstage));
      modules.put("chronos/alarm", new AlarmModule(backstage));
    }
    modules.put("pns", push);
    return new AjaxService(backstage, sessions, modules, push, interference);
  }
}
