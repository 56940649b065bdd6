package dev.daybook.app.backend;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.shaded.org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.utility.DockerImageName;

/** The Docker engine of this machine, if there is one. */
public final class DockerEngine {

    private DockerEngine() {}

    /** Why {@code image} cannot be run here; empty if it can. */
    public static Optional<String> missing(DockerImageName image) {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.of("no Docker engine answers here: start one to run the tests on " + image);
            }
            new RemoteDockerImage(image).get();
            return Optional.empty();
        } catch (ContainerFetchException | ConditionTimeoutException e) {
            // Testcontainers itself looks about with an image of its own, unless TESTCONTAINERS_HOST_OVERRIDE is set.
            return Optional.of(
                    "image %s, or one that Testcontainers wants besides, is not here and cannot be fetched: %s"
                            .formatted(image, e.getMessage()));
        }
    }
}
