package dev.daybook.app.console;

import dev.daybook.schema.RunClock;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a server stands.
 *
 * @param address where people find it
 * @param live    the live run's last clock record; empty before its first, and once it is deleted
 * @param streams event streams open
 * @param lag     age of the newest record when it was read
 */
public record Serving(String address, Optional<RunClock> live, int streams, Duration lag) {}
