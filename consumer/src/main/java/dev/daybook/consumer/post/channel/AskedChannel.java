package dev.daybook.consumer.post.channel;

import dev.daybook.consumer.post.text.PostWriter;

/** A channel that can be asked afterwards what of a post is there, and so gets each exactly once. */
public abstract class AskedChannel implements Channel {

    private final String name;
    private final PostWriter writer;

    /**
     * @param name   the channel's name
     * @param writer writes what posts say
     */
    protected AskedChannel(String name, PostWriter writer) {
        this.name = name;
        this.writer = writer;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean canBeAsked() {
        return true;
    }

    /** Writes what posts say. */
    protected final PostWriter writer() {
        return writer;
    }
}
