package dev.daybook.seed.lint;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import dev.daybook.seed.text.Position;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events that may be one, told from two angles.
 *
 * <p>Suspect are two events that begin at most a day apart, of the same place, whose titles share more than half of
 * their words; and two of any place and up to a week apart that share four words in five. Rows of a table have its own
 * ids and titles made by rule, so they are compared with what people wrote and not with each other.
 */
final class Duplicates implements LintRule {

    private static final int MOST_DAYS = 7;
    private static final double ALIKE = 0.5;
    private static final double NEARLY_EQUAL = 0.8;

    /**
     * What is compared of an event.
     *
     * @param at       where its id stands
     * @param id       the id
     * @param begins   its earliest day
     * @param place    where, if anywhere
     * @param title    one line
     * @param kept     words of the title; null for a row of a table, of which there are many and few are compared
     */
    private record Titled(
            Position at,
            String id,
            LocalDate begins,
            @Nullable String place,
            String title,
            @Nullable Set<String> kept) {

        boolean imported() {
            return kept == null;
        }

        Set<String> words() {
            return kept == null ? wordsOf(title) : kept;
        }

        boolean isOfSamePlace(Titled other) {
            return place != null && place.equals(other.place);
        }
    }

    private final List<Titled> events = new ArrayList<>();

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        CampaignEvent value = event.value();
        String title = value.getTitle();
        Set<String> words = event.node().get("origin") == null ? wordsOf(title) : null;
        events.add(new Titled(event.at("id"), value.getId(), value.getEarliest(), value.getPlace(), title, words));
    }

    @Override
    public void end(Faults faults) {
        if (events.stream().allMatch(Titled::imported)) {
            return;
        }
        events.sort(Comparator.comparing(Titled::begins));
        for (int later = 0; later < events.size(); later++) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                if (daysBetween(events.get(earlier), events.get(later)) > MOST_DAYS) {
                    break;
                }
                check(events.get(earlier), events.get(later), faults);
            }
        }
    }

    private static void check(Titled earlier, Titled later, Faults faults) {
        if (earlier.imported() && later.imported()) {
            return;
        }
        double alike = alike(earlier.words(), later.words());
        boolean close = daysBetween(earlier, later) <= 1 && earlier.isOfSamePlace(later);
        if (alike > NEARLY_EQUAL || close && alike > ALIKE) {
            String found = "'%s', much like '%s'".formatted(later.id(), earlier.id());
            String hint =
                    "make one of them with the sources of both, or tell them apart in their titles; the other is at "
                            + earlier.at();
            faults.warning(later.at(), Rule.SUSPECTED_DUPLICATE, found, "each event once", hint);
        }
    }

    private static long daysBetween(Titled earlier, Titled later) {
        return ChronoUnit.DAYS.between(earlier.begins(), later.begins());
    }

    /** Numbers, and words of four letters or more, in lower case. */
    private static Set<String> wordsOf(String title) {
        Set<String> words = new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.isEmpty() || word.length() < 4 && !Character.isDigit(word.charAt(0)));
        return words;
    }

    /** Words in both over words in either (Jaccard). */
    static double alike(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int either = a.size() + b.size() - both.size();
        return either == 0 ? 0 : (double) both.size() / either;
    }
}
