package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.gateway.run.RunControl;
import dev.daybook.consumer.gateway.run.RunDriver;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway is given by the process it runs in.
 *
 * @param vitals   where it counts and is asked how it is, with whatever else the process shows there
 * @param clock    the wall clock
 * @param nanoTime nanoseconds of a clock that never goes back
 * @param driver   drives runs; null: transport is answered 503
 * @param control  begins and deletes runs; null: both are answered 503
 */
public record GatewayParts(
        Vitals vitals,
        Clock clock,
        LongSupplier nanoTime,
        @Nullable RunDriver driver,
        @Nullable RunControl control) {}
