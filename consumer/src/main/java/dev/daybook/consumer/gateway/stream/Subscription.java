package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.ring.EventLog.Scope;
import dev.daybook.consumer.gateway.ring.Filter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for.
 *
 * @param scope  topics and run
 * @param filter which records of them
 * @param since  day from which changes are told one by one; null for the present state alone
 */
record Subscription(Scope scope, Filter filter, @Nullable LocalDate since) {}
