package dev.daybook.app.cli;

import dev.daybook.consumer.digest.OutputFormat;
import picocli.CommandLine.Option;

/** How results are printed. */
final class OutputOptions {

    @Option(
            names = "--output",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, markdown or json, which is one JSON object a line. Default: text.")
    OutputFormat form = OutputFormat.TEXT;
}
