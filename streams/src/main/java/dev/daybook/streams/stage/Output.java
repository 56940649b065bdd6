package dev.daybook.streams.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record for a stage's topic.
 *
 * @param key  key of the record
 * @param date campaign day it is of
 * @param body what it says; null for a tombstone
 * @param <B>  what the stage's records say
 */
record Output<B>(String key, LocalDate date, @Nullable B body) {}
