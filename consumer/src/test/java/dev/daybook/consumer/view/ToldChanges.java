package dev.daybook.consumer.view;

import java.util.ArrayList;
import java.util.List;

/** Remembers what a view told, as words. */
final class ToldChanges implements ViewListener {

    final List<String> told = new ArrayList<>();

    @Override
    public void reset(RunView view) {
        told.add("reset " + view.run() + " to epoch " + view.epoch());
    }

    @Override
    public void completed(RunView view) {
        told.add("completed " + view.run() + " " + view.lastCompleteDay().orElseThrow()
                + (view.finished() ? " finished" : ""));
    }

    @Override
    public void deleted(String run) {
        told.add("deleted " + run);
    }
}
