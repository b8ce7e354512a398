package org.ropeway.standin.ajax.people;

import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.ContactPictures;
import org.ropeway.standin.data.Principals;

/**
 * Module {@code contacts/picture} (recording contacts-04): pictures of users and contacts, in the
 * size they have.
 */
public final class PictureModule implements Module {
  private final AjaxBackstage backstage;

  /** The module. */
  public PictureModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("get", Action.file(this::get));
  }

  private Reply get(Call call) {
    Optional<String> contact = call.params().get("contact_id");
    int user = call.params().integer("user_id").orElse(-1);
    String folder = contact.isPresent() ? call.params().require("folder_id") : "";
    Optional<Principals.Picture> picture =
        backstage
            .database()
            .read(tx ->
                contact.isPresent()
                    ? ContactPictures.of(tx, call.user(), folder, contact.get())
                    : Principals.picture(tx, call.user(), user));
    return picture
        .<Reply>map(p ->
            new Reply.File(p.type() + ";charset=UTF-8", "inline; filename=\"image\"", p.bytes()))
        .orElseGet(Reply.Missing::new);
  }
}
