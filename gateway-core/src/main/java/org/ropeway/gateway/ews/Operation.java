package org.ropeway.gateway.ews;

/** One kind of request. */
@FunctionalInterface
interface Operation {
  /**
   * What the body of the answer has. Errors that the answer of this kind has no place for are
   * faults.
   */
  SoapWriter.Content answer(SoapRequest request, Caller caller) throws EwsException;
}
