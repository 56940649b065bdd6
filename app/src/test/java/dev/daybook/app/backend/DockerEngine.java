package dev.daybook.app.backend;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** The Docker engine of this machine, if there is one. */
public final class DockerEngine {

    private DockerEngine() {}

    /** Why {@code image} cannot be run here; empty if it can. */
    public static Optional<String> missing(DockerImageName image) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no Docker engine answers here: start one to run the tests on " + image);
        }
        try {
            new RemoteDockerImage(image).get();
            return Optional.empty();
        } catch (ContainerFetchException e) {
            return Optional.of("image %s is not here and cannot be fetched: %s".formatted(image, e.getMessage()));
        }
    }
}
