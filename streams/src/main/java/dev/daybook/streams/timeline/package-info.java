/**
 * What a timeline record must be before anything is made of it.
 *
 * <p><b>Inside:</b> {@link dev.daybook.streams.timeline.RecordShape} checks a record by itself,
 * {@link dev.daybook.streams.timeline.DefinitionCheck} a campaign's definition,
 * {@link dev.daybook.streams.timeline.CampaignIndex} a record against its run's definition;
 * {@link dev.daybook.streams.timeline.RunPosition} says where a run stands.
 *
 * <p><b>Rules.</b> Whatever passes here cannot make a stage fail: a stage that fails is a bug. Every refusal names the
 * run, what was found, what was wanted and what to do.
 *
 * <p><b>May import:</b> the generated records, {@code schema.topic} for run ids, {@code error}; nothing of Kafka.
 * <b>Threads:</b> immutable.
 */
@NullMarked
package dev.daybook.streams.timeline;

import org.jspecify.annotations.NullMarked;
