package dev.daybook.consumer.gateway.operate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/**
 * Named checks of a process, asked at each question.
 *
 * <p><i>Live</i> means that a restart would not help: its threads run. <i>Ready</i> means that it does its work: it has
 * its partitions, its broker answers, it has read what was there. A check answers at once, from what is known.
 */
public final class Health {

    private final Map<String, BooleanSupplier> live = new ConcurrentSkipListMap<>();
    private final Map<String, BooleanSupplier> ready = new ConcurrentSkipListMap<>();

    /** Adds a check without which the process is of no use any more. */
    public void live(String name, BooleanSupplier check) {
        live.put(name, check);
    }

    /** Adds a check without which the process does not do its work now. */
    public void ready(String name, BooleanSupplier check) {
        ready.put(name, check);
    }

    /** Whether every check of life passes. */
    public boolean isLive() {
        return pass(live);
    }

    /** Whether every check passes. */
    public boolean isReady() {
        return isLive() && pass(ready);
    }

    /** {@code {"status":"ok","checks":{...}}}, with {@code failed} if one does not pass. */
    public String liveness() {
        return page(isLive() ? "ok" : "failed", live).toString();
    }

    /** {@code {"status":"ready","checks":{...}}}, with {@code starting} if one does not pass. */
    public String readiness() {
        ObjectNode page = page(isReady() ? "ready" : "starting", ready);
        return page.toString();
    }

    private static boolean pass(Map<String, BooleanSupplier> checks) {
        return checks.values().stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    private static ObjectNode page(String status, Map<String, BooleanSupplier> checks) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("status", status);
        ObjectNode each = page.putObject("checks");
        checks.forEach((name, check) -> each.put(name, check.getAsBoolean()));
        return page;
    }
}
