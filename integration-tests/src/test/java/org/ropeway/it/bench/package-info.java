/** How much time and memory the codec takes: JMH benchmarks, run by {@code bin/bench codec}. */
package org.ropeway.it.bench;
