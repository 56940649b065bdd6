/** The documents, held against the program: the commands they show are run. */
@NullMarked
package dev.daybook.app.docs;

import org.jspecify.annotations.NullMarked;
