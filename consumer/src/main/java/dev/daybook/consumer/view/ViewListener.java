package dev.daybook.consumer.view;

/** Whoever is told when a view moves on, on the thread that feeds it. */
public interface ViewListener {

    /** For a view that is only asked. */
    ViewListener NOBODY = new ViewListener() {
        @Override
        public void reset(RunView view) {}

        @Override
        public void completed(RunView view) {}

        @Override
        public void deleted(String run) {}
    };

    /** A run was sought back or begun again: what was read of it before no longer holds. */
    void reset(RunView view);

    /** More days of a run are complete than before, or it is now finished. */
    void completed(RunView view);

    /** Nothing is left of a run. */
    void deleted(String run);
}
