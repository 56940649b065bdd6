package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.Step;
import dev.daybook.producer.transport.Drivable;
import dev.daybook.producer.transport.TransportRequest;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests out on a playback, between two of its turns. One thread only. */
final class Conductor {

    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    private final Playback playback;
    private final Mailbox mailbox;

    /** What is to be told of the oldest request, which was carried out; null if none was. */
    private @Nullable String untold;

    Conductor(Playback playback, Mailbox mailbox) {
        this.playback = playback;
        this.mailbox = mailbox;
    }

    /**
     * Answers the oldest request and tells so.
     *
     * <p>If the broker fails meanwhile it is not carried out again: the next call tells of it.
     *
     * @return whether there was one that could be taken now
     */
    boolean carryOutOne() {
        Mailbox.Letter letter = mailbox.peek();
        if (letter == null || untold == null && waitsForReach(letter)) {
            return false;
        }
        try {
            String answer = carriedOut(letter.command());
            untold = null;
            mailbox.take(letter);
            letter.answer().complete(answer);
        } catch (DaybookException.Unavailable brokerFailed) {
            throw brokerFailed;
        } catch (RuntimeException e) {
            mailbox.take(letter);
            letter.answer().complete("the run failed: " + e.getMessage());
            throw e;
        }
        return true;
    }

    private String carriedOut(TransportCommand command) {
        String answer = untold;
        if (answer == null) {
            answer = answer(command);
            untold = answer;
            LOG.info("run.request run={} action={} answer={}", command.getRun(), command.getAction(), answer);
            playback.board().answer(command.getId(), answer);
        }
        if (playback.result() != PlayResult.DELETED) {
            playback.tell();
        }
        return answer;
    }

    /** Of two steps asked in a row the second begins where the first ends. */
    private boolean waitsForReach(Mailbox.Letter letter) {
        return playback.reaching() && letter.command().getAction() == TransportAction.STEP;
    }

    private String answer(TransportCommand command) {
        try {
            carryOut(TransportRequest.of(command.getAction(), command.getArgument()));
            return Drivable.ACCEPTED;
        } catch (DaybookException.Usage refusal) {
            return refusal.getMessage();
        }
    }

    private void carryOut(TransportRequest request) {
        if (request instanceof TransportRequest.Pause) {
            playback.clock().pause();
        } else if (request instanceof TransportRequest.Resume) {
            refuseAtEnd("resume");
            playback.clock().resume();
        } else if (request instanceof TransportRequest.Rate rate) {
            playback.clock().rate(rate.speed());
        } else if (request instanceof TransportRequest.SeekDay seek) {
            playback.seek(dayReach(seek.day()));
        } else if (request instanceof TransportRequest.SeekEvent seek) {
            playback.seek(Reach.before(event(seek.eventId())));
        } else if (request instanceof TransportRequest.StepOn step) {
            step(step);
        } else if (request instanceof TransportRequest.Stop) {
            playback.stop();
        } else if (request instanceof TransportRequest.Delete) {
            playback.delete();
        }
    }

    private Reach dayReach(LocalDate day) {
        Cursor cursor = playback.cursor();
        if (day.isAfter(cursor.lastDay())) {
            return Reach.lastDay(cursor.start(cursor.lastDay().plusDays(1)));
        }
        LocalDate inside = day.isBefore(cursor.firstDay()) ? cursor.firstDay() : day;
        return Reach.day(inside, cursor.start(inside));
    }

    private Step event(String id) {
        Cursor cursor = playback.cursor();
        return cursor.find(id)
                .orElseThrow(() -> new DaybookException.Usage(
                        "seek '%s': no such event from %s to %s".formatted(id, cursor.firstDay(), cursor.lastDay())));
    }

    private void step(TransportRequest.StepOn step) {
        if (!playback.clock().paused()) {
            throw new DaybookException.Usage("step while playing: pause first");
        }
        refuseAtEnd("step");
        TimelineKind kind = switch (step.unit()) {
            case EVENT -> TimelineKind.EVENT;
            case DAY -> TimelineKind.DAY_CLOSED;
        };
        playback.head(Reach.steps(kind, step.count()));
    }

    private void refuseAtEnd(String what) {
        if (playback.cursor().peek() == null) {
            throw new DaybookException.Usage("%s at the end: the run is finished, seek back first".formatted(what));
        }
    }
}
