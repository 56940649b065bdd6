/**
 * The brokers that Daybook must do the same on, each behind one interface.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.backend.BackEnd} and what implements it: a container, a cluster of processes,
 * a broker that asks who one is. The embedded broker's is {@link dev.daybook.app.broker.TrialBroker}.
 *
 * <p><b>Rule.</b> What is not to be had here is said in words, which a test prints when it is skipped.
 */
@NullMarked
package dev.daybook.app.backend;

import org.jspecify.annotations.NullMarked;
