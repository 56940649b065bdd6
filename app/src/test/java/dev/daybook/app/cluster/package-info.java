/**
 * Daybook on three brokers: what holds when any of them is lost.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.cluster.TrialCluster} is three brokers, each in a virtual machine of its own,
 * to be killed, stopped and started again.
 *
 * <p><b>Rules.</b> What is killed is killed as {@code kill -9} does. A machine with too little memory for it skips these
 * trials and says so.
 *
 * <p><b>May import:</b> everything public.
 */
@NullMarked
package dev.daybook.app.cluster;

import org.jspecify.annotations.NullMarked;
