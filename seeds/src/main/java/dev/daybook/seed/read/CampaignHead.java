package dev.daybook.seed.read;

import dev.daybook.schema.Belligerent;
import java.util.List;

/**
 * What campaign.yaml says, its battles apart, which need the places.
 *
 * @param id           id of the campaign
 * @param title        title
 * @param zone         IANA zone
 * @param span         days of the archive
 * @param highlight    days of the default replay
 * @param licence      SPDX expression
 * @param credits      who is to be credited
 * @param belligerents the sides, with where they stand
 * @param claimants    claimants in order of preference
 */
record CampaignHead(
        String id,
        String title,
        String zone,
        Days.Span span,
        Days.Span highlight,
        String licence,
        String credits,
        List<Located<Belligerent>> belligerents,
        List<String> claimants) {}
