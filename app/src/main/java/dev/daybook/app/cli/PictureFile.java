package dev.daybook.app.cli;

import dev.daybook.consumer.picture.DayPicture;
import dev.daybook.error.DaybookException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a picture is written to; its name's ending says in which form. */
enum PictureFile {
    PNG {
        @Override
        byte[] bytes(DayPicture picture, int width) {
            return picture.png(width);
        }
    },
    SVG {
        @Override
        byte[] bytes(DayPicture picture, int width) {
            return picture.svg(width).getBytes(StandardCharsets.UTF_8);
        }
    };

    /** The picture in this form, so many pixels across. */
    abstract byte[] bytes(DayPicture picture, int width);

    /**
     * The form of {@code file}.
     *
     * @throws DaybookException.Usage if its name ends in neither
     */
    static PictureFile of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (PictureFile form : values()) {
            if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new DaybookException.Usage("-o %s: wanted a name that ends in .png or .svg".formatted(file));
    }
}
