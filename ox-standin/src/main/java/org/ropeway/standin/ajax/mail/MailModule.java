package org.ropeway.standin.ajax.mail;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Module;

/** Module {@code mail} (ox-http-api.md section 7). */
public final class MailModule implements Module {
  private final Map<String, Action> actions;

  /** The module. */
  public MailModule(AjaxBackstage backstage) {
    MailLists lists = new MailLists(backstage);
    MailReads reads = new MailReads(backstage);
    MailWrites writes = new MailWrites(backstage);
    MailRemoval removal = new MailRemoval(backstage);
    MailAdding adding = new MailAdding(backstage);
    Map<String, Action> map = new HashMap<>();
    map.put("all", Action.json(lists::all));
    map.put("list", Action.json(lists::list));
    map.put("search", Action.json(lists::search));
    map.put("threadedAll", Action.json(lists::threads));
    map.put("updates", Action.json(lists::updates));
    map.put("count", Action.json(lists::count));
    map.put("examine", Action.json(lists::examine));
    map.put("get", Action.json(reads::get));
    map.put("attachment", Action.file(reads::attachment));
    map.put("update", Action.json(writes::update));
    map.put("all_seen", Action.json(writes::allSeen));
    map.put("copy", Action.json(writes::copy));
    map.put("move_all", Action.json(writes::moveAll));
    map.put("delete", Action.json(removal::delete));
    map.put("clear", Action.json(removal::clear));
    map.put("expunge", Action.json(removal::expunge));
    map.put("new", Action.upload(adding::add));
    map.put("import", Action.upload(adding::importFiles));
    this.actions = Map.copyOf(map);
  }

  @Override
  public Map<String, Action> actions() {
    return actions;
  }
}
