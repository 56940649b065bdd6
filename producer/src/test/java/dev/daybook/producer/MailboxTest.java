package dev.daybook.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final Mailbox mailbox = new Mailbox();

    private CompletableFuture<String> post(String id) {
        return mailbox.post(new TransportCommand(id, "a-run", TransportAction.PAUSE, null, Instant.EPOCH));
    }

    @Test
    void requestsAreTakenInTheOrderTheyCame() {
        post("one");
        post("two");

        Mailbox.Letter first = mailbox.peek();
        mailbox.take(first);

        assertThat(first.command().getId()).isEqualTo("one");
        assertThat(mailbox.peek().command().getId()).isEqualTo("two");
    }

    @Test
    void knownIdGetsTheAnswerOfTheFirst() {
        CompletableFuture<String> first = post("one");
        Mailbox.Letter letter = mailbox.peek();
        mailbox.take(letter);
        letter.answer().complete("accepted");

        assertThat(post("one")).isSameAs(first).isCompletedWithValue("accepted");
        assertThat(mailbox.peek()).isNull();
    }

    @Test
    void closedMailboxAnswersAllWithItsReason() {
        CompletableFuture<String> before = post("one");

        mailbox.close("gone");

        assertThat(before).isCompletedWithValue("gone");
        assertThat(post("two")).isCompletedWithValue("gone");
    }

    @Test
    void floodIsRefused() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(post("id" + i)).isNotDone();
        }

        assertThat(post("one too many")).isCompletedWithValue("1000 requests wait already");
    }
}
