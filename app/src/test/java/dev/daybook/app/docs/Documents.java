package dev.daybook.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README and everything in {@code docs/}. */
final class Documents {

    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private Documents() {}

    /** Every page, by its name from the top of the checkout. */
    static Map<String, String> all() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TOP.resolve("docs"))) {
            List<Path> found = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".md")).toList());
            found.add(TOP.resolve("README.md"));
            for (Path file : found) {
                pages.put(TOP.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }

    static String page(String name) throws IOException {
        return Files.readString(TOP.resolve("docs").resolve(name));
    }

    /** What the first group of {@code pattern} finds in any page, with the pages it stands in. */
    static Map<String, TreeSet<String>> named(Pattern pattern) throws IOException {
        Map<String, TreeSet<String>> named = new TreeMap<>();
        all().forEach((page, text) -> pattern.matcher(text)
                .results()
                .forEach(found -> named.computeIfAbsent(found.group(1), key -> new TreeSet<>())
                        .add(page)));
        return named;
    }

    /** First cells, without their backquotes, of the table below a heading. */
    static List<String> firstColumn(String page, String heading) throws IOException {
        return table(page, heading).stream()
                .map(row -> row.split("\\|")[1].strip().replace("`", ""))
                .toList();
    }

    /** The rows of the table below a heading, without its head. */
    static List<String> table(String page, String heading) throws IOException {
        List<String> lines = page(page).lines().toList();
        int at = lines.indexOf("## " + heading);
        if (at < 0) {
            throw new IllegalStateException("docs/%s has no heading '## %s'".formatted(page, heading));
        }
        return lines.subList(at, lines.size()).stream()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    /** All that {@code pattern} finds in a text. */
    static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
