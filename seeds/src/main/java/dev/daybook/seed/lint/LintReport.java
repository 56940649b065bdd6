package dev.daybook.seed.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.seed.fault.Fault;
import dev.daybook.seed.fault.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the linter found.
 *
 * @param faults errors and warnings by file, line and column
 * @param left   faults that were counted but not kept
 */
public record LintReport(List<Fault> faults, int left) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Copies the list. */
    public LintReport {
        faults = List.copyOf(faults);
    }

    /** The same with every warning an error. */
    public LintReport strict() {
        return new LintReport(faults.stream().map(Fault::asError).toList(), left);
    }

    /** Whether there is no error. */
    public boolean passes() {
        return left == 0 && errors() == 0;
    }

    /** How many of the faults kept are errors. */
    public long errors() {
        return faults.stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .count();
    }

    /** How many of the faults kept are warnings. */
    public long warnings() {
        return faults.size() - errors();
    }

    /** One line a fault: {@code file:line:column: error: found ..., wanted ...; hint [rule]}. */
    public List<String> textLines() {
        return faults.stream()
                .map(fault -> "%s: %s: found %s, wanted %s; %s [%s]"
                        .formatted(
                                fault.at(),
                                severity(fault),
                                fault.found(),
                                fault.wanted(),
                                fault.advice(),
                                fault.rule().code()))
                .toList();
    }

    /** One JSON object a fault: file, line, column, severity, rule, found, wanted, hint. */
    public List<String> jsonLines() {
        return faults.stream().map(LintReport::json).toList();
    }

    private static String json(Fault fault) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", fault.file());
        object.put("line", fault.line());
        object.put("column", fault.column());
        object.put("severity", severity(fault));
        object.put("rule", fault.rule().code());
        object.put("found", fault.found());
        object.put("wanted", fault.wanted());
        object.put("hint", fault.advice());
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    private static String severity(Fault fault) {
        return fault.severity().name().toLowerCase(Locale.ROOT);
    }
}
