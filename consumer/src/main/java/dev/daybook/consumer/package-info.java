/**
 * The readers' side: what the topics say, and how people are told.
 *
 * <p><b>Inside:</b> {@code view} keeps a read model of every run, {@code follow} feeds it from Kafka, {@code text} sets
 * lines for a terminal, {@code digest} prints a day, {@code listing} prints runs and raw records.
 *
 * <p><b>Rules.</b> A campaign is known from the topics alone. Only {@code follow} knows Kafka's clients.
 *
 * <p><b>May import:</b> the schemas module, Kafka's clients, Jackson, JLine's text classes. Never {@code seeds},
 * {@code producer}, {@code streams} or {@code app}.
 */
@NullMarked
package dev.daybook.consumer;

import org.jspecify.annotations.NullMarked;
