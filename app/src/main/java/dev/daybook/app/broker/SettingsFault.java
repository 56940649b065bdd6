package dev.daybook.app.broker;

import dev.daybook.error.FileFault;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * Why Kafka would not make a client of some settings.
 *
 * @param reason  what it says of them from the outside in, without what could be part of a password
 * @param mayPass whether the same settings may do a little later
 */
record SettingsFault(String reason, boolean mayPass) {

    /** What Kafka says of a host it cannot find, which may be there later. */
    private static final String UNRESOLVED = "No resolvable";

    /** How the outer messages begin, which tell nothing. */
    private static final String FAILED = "Failed to create new ";

    /** Names the setting of a log-in, which holds the password: a word that it quotes may be a piece of that. */
    private static final String LOG_IN = "JAAS config";

    private static final Pattern QUOTED = Pattern.compile("'.*'");

    /** The fault behind {@code failure}, which came before any broker was asked. */
    static SettingsFault of(KafkaException failure) {
        List<String> reasons = new ArrayList<>();
        boolean mayPass = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said(cause).filter(reason -> !reasons.contains(reason)).ifPresent(reasons::add);
            // A log-in may want a token of a service that is still starting.
            mayPass = mayPass || cause instanceof LoginException || isUnresolved(cause);
        }
        return new SettingsFault(reasons.isEmpty() ? failure.toString() : String.join(": ", reasons), mayPass);
    }

    private static boolean isUnresolved(Throwable cause) {
        return cause instanceof ConfigException
                && String.valueOf(cause.getMessage()).startsWith(UNRESOLVED);
    }

    private static Optional<String> said(Throwable cause) {
        String message = cause.getMessage();
        boolean isCausesOwn =
                cause.getCause() != null && cause.getCause().toString().equals(message);
        if (message == null || isCausesOwn || message.startsWith(FAILED)) {
            return Optional.empty();
        }
        if (cause instanceof FileSystemException fault) {
            return Optional.of(FileFault.of(fault));
        }
        return Optional.of(message.contains(LOG_IN) ? QUOTED.matcher(message).replaceAll("'...'") : message);
    }
}
