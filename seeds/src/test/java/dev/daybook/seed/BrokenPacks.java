package dev.daybook.seed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to break a pack, one at a time, at a place chosen by chance. */
final class BrokenPacks {

    static final List<String> FILES =
            List.of("campaign.yaml", "sources.yaml", "places.geojson", "events/01-hutou.yaml");

    private final SplittableRandom random;

    BrokenPacks(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Breaks one file of {@code pack} and returns its name. */
    String breakOne(PackFolder pack) {
        String file = FILES.get(random.nextInt(FILES.size()));
        String text = pack.read(file);
        String broken = switch (random.nextInt(6)) {
            case 0 -> misspelledKey(text);
            case 1 -> withoutARequiredLine(text);
            case 2 -> cutOff(text);
            case 3 -> unbalanced(text);
            case 4 -> bracketed(text);
            default -> withDuplicate(text);
        };
        pack.write(file, broken);
        return file;
    }

    /** The start of some key's name, of the form {@code name:} or {@code "name":}. */
    private int someKey(String text) {
        List<Integer> keys = Pattern.compile("(?<=^|[ {\\n\"])[a-zA-Z]+(?=\"?: ?[^ /])")
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .toList();
        return keys.get(random.nextInt(keys.size()));
    }

    private String misspelledKey(String text) {
        int at = someKey(text);
        return text.substring(0, at) + "zz" + text.substring(at);
    }

    /** Takes away an id that has to be there; the one before a feature's properties does not. */
    private String withoutARequiredLine(String text) {
        List<MatchResult> ids = Pattern.compile("\"?\\bid\"?: ?\"?[a-z0-9-]+\"?,?")
                .matcher(text)
                .results()
                .toList();
        MatchResult id = ids.get(random.nextInt(text.startsWith("{") ? 1 : 0, ids.size()));
        return text.substring(0, id.start()) + text.substring(id.end());
    }

    /** Ends the file in the middle of a word, with a quote that never closes. */
    private String cutOff(String text) {
        return text.substring(0, someKey(text)) + "\"";
    }

    private String unbalanced(String text) {
        int at = someKey(text);
        return text.substring(0, at) + "[}" + text.substring(at);
    }

    private String bracketed(String text) {
        return "[".repeat(1 + random.nextInt(200)) + text;
    }

    private String withDuplicate(String text) {
        return text + "\n" + text;
    }
}
