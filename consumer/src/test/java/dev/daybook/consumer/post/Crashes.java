package dev.daybook.consumer.post;

import dev.daybook.consumer.post.http.Answer;
import dev.daybook.consumer.post.http.Wire;
import java.util.random.RandomGenerator;

/** Ends a process at some of the steps at which one may end. */
final class Crashes {

    static final Crashes NONE = new Crashes(new java.util.SplittableRandom(0), 0);

    private final RandomGenerator random;
    private final int oneIn;

    /** @param oneIn how many steps it takes until one crashes, on average; 0 for none */
    Crashes(RandomGenerator random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    /** The end of a process. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crashed", null, false, false);
        }
    }

    void maybe() {
        if (oneIn > 0 && random.nextInt(oneIn) == 0) {
            throw new Crash();
        }
    }

    /** A wire on which a process may end before its request leaves and before it sees the answer. */
    Wire on(Wire wire) {
        return request -> {
            maybe();
            Answer answer = wire.exchange(request);
            maybe();
            return answer;
        };
    }
}
