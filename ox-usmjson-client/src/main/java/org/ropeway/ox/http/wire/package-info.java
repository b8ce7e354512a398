/**
 * The words of the HTTP API of OX: operations, columns, the envelope, and how each answer is read
 * (ox-http-api.md; where recordings of a real server differ, they are right).
 */
@NullMarked
package org.ropeway.ox.http.wire;

import org.jspecify.annotations.NullMarked;
