package org.ropeway.gateway.ews;

import java.util.Base64;
import java.util.Optional;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;

/** GetUserPhoto ([MS-OXWSCONT] 3.1.4.7). */
final class PhotoOperation {
  SoapWriter.Content answer(SoapRequest request, Caller caller) throws EwsException {
    String email = request.body().need("Email").word();
    SoapElement size = request.body().need("SizeRequested");
    PhotoSize wanted =
        PhotoSize.of(size.word())
            .orElseThrow(() -> size.invalid("it is none of UserPhotoSizeType"));
    OxPhoto photo =
        find(email, wanted, caller)
            .orElseThrow(() -> new EwsException(EwsError.ITEM_NOT_FOUND, "There is no photo"));
    return out ->
        out.response(
            "GetUserPhotoResponse",
            null,
            answer -> {
              answer.message("HasChanged", "true");
              answer.message("PictureData", Base64.getEncoder().encodeToString(photo.bytes()));
              answer.message("ContentType", photo.mediaType());
            });
  }

  /** The photo of a user whom the caller sees; none in a format that can have scripts (SVG). */
  static Optional<OxPhoto> find(String email, PhotoSize size, Caller caller) throws EwsException {
    Optional<OxPerson> user = caller.find(new Addressee("", email, ""));
    return user.isEmpty()
        ? Optional.empty()
        : caller
            .inOx(ox -> ox.photo(user.get().userId(), size.pixels()))
            .filter(photo -> photo.mediaType().matches("image/[a-z0-9.-]+"));
  }
}
