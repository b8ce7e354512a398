package org.ropeway.standin.usm;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Api;
import org.ropeway.standin.http.Request;

/** USM-JSON as an API of the server: a command is a POST or PUT below its alias. */
public final class UsmApi implements Api {
  private static final String ALIAS = "/usm-json/";
  private final UsmService service;

  /** The API of a service. */
  public UsmApi(UsmService service) {
    this.service = service;
  }

  @Override
  public boolean serves(String path) {
    return path.regionMatches(true, 0, ALIAS, 0, ALIAS.length());
  }

  @Override
  public String operation(Request request) {
    String command = command(request);
    return service.knows(command) ? command : "?";
  }

  @Override
  public Answer run(Request request) {
    if (!request.method().equals("POST") && !request.method().equals("PUT")) {
      return Answer.status(405).with("Allow", "POST, PUT");
    }
    return Answer.json(service.run(command(request), request.body()));
  }

  @Override
  public Answer busy() {
    return refused(UsmException.of(UsmStatus.TEMPORARILY_UNAVAILABLE, "busy"));
  }

  @Override
  public Answer missing(Request request) {
    return refused(UsmException.of(UsmStatus.UNKNOWN_COMMAND, "unknown command"));
  }

  @Override
  public Answer refusal(String code, int category) {
    return refused(UsmException.ox(UsmStatus.OX_ERROR, "refused on order", code, category));
  }

  private static Answer refused(UsmException refusal) {
    return Answer.json(refusal.toJson().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String command(Request request) {
    return request.path().substring(ALIAS.length()).toLowerCase(Locale.ROOT);
  }
}
