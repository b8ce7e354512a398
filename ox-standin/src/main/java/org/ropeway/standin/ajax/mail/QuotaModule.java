package org.ropeway.standin.ajax.mail;

import java.util.Map;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.Quotas;
import tools.jackson.databind.node.JsonNodeFactory;

/** Module {@code quota}: how much mail a user has and may have (recording mail-15). */
public final class QuotaModule implements Module {
  private final AjaxBackstage backstage;

  /** The module. */
  public QuotaModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("mail", Action.json(this::mail));
  }

  private Reply mail(Call call) {
    return backstage
        .database()
        .read(tx ->
            Reply.data(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("quota", Quotas.limit(tx, call.user().id()))
                    .put("use", Quotas.used(tx, call.user().id()))
                    .put("countquota", -1)
                    .put("countuse", -1)));
  }
}
