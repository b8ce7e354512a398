/**
 * The configuration: a HOCON file with a closed set of keys. What the keys mean stands once, in
 * {@link org.ropeway.gateway.config.ConfigKeys}, and serves reading, checking and the page for the
 * admin.
 */
@NullMarked
package org.ropeway.gateway.config;

import org.jspecify.annotations.NullMarked;
