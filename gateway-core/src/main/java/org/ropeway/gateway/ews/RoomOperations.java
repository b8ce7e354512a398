package org.ropeway.gateway.ews;

import java.util.Comparator;
import java.util.List;
import org.ropeway.ox.OxResource;

/**
 * GetRoomLists and GetRooms ([MS-OXWSGTRM] 3.1.4). OX tells neither rooms from other resources nor
 * where they are, so that there is one list, of all that can be invited.
 */
final class RoomOperations {
  /** Nobody's address, as the top level domain says ([RFC6761] 6.4); a list needs one. */
  static final String ALL_ROOMS = "all-rooms@ropeway.invalid";

  private static final String SMTP = "SMTP";

  SoapWriter.Content lists(SoapRequest request, Caller caller) {
    try {
      List<OxResource> rooms = rooms(caller);
      return out ->
          out.response(
              "GetRoomListsResponse",
              null,
              answer ->
                  answer.message(
                      "RoomLists",
                      lists -> {
                        if (!rooms.isEmpty()) {
                          new Addressee("All Rooms", ALL_ROOMS, SMTP)
                              .write(lists, "Address", "PublicDL");
                        }
                      }));
    } catch (EwsException e) {
      return out -> out.response("GetRoomListsResponse", e, answer -> {});
    }
  }

  SoapWriter.Content rooms(SoapRequest request, Caller caller) throws EwsException {
    Addressee list = Addressee.of(request.body().need("RoomList"));
    try {
      List<OxResource> rooms = rooms(caller);
      if (rooms.isEmpty() || !list.address().equalsIgnoreCase(ALL_ROOMS)) {
        throw new EwsException(
            EwsError.NAME_RESOLUTION_NO_RESULTS, "There is no such list of rooms");
      }
      return out ->
          out.response(
              "GetRoomsResponse",
              null,
              answer ->
                  answer.message(
                      "Rooms",
                      all -> {
                        for (OxResource room : rooms) {
                          all.type(
                              "Room",
                              one ->
                                  new Addressee(room.displayName(), room.email(), SMTP)
                                      .write(one, "Id", "Mailbox"));
                        }
                      }));
    } catch (EwsException e) {
      return out -> out.response("GetRoomsResponse", e, answer -> {});
    }
  }

  /** Those that can be booked, and invited. */
  private static List<OxResource> rooms(Caller caller) throws EwsException {
    return caller.resources().stream()
        .filter(resource -> resource.available() && !resource.email().isBlank())
        .sorted(Comparator.comparing(OxResource::displayName, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
