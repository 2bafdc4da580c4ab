package dev.hotpath.results.record;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * JMH's JSON, as any JMH since 1.2 writes it with {@code -rf json}: an array of entries. Entries are read one by one, so a
 * file may be larger than memory. Unknown fields are skipped, and strangers' files read with limits on depth and lengths.
 *
 * <p>What is written has the fields of JMH's own writer and opens in the tools that read those; text is escaped and never
 * dropped. The one addition: sampled secondary metrics keep their {@code rawDataHistogram}.
 */
public final class JmhJson {

    private static final String RERUN = "record it again with -rf json, or restore the whole file";
    private static final String GIVE_JMH = "give a file that JMH wrote with -rf json";

    private JmhJson() {}

    /**
     * Reads all entries, in the file's order, duplicates included.
     *
     * @throws UnreadableResult when the file is missing, empty, cut off or not JMH's
     */
    public static List<JmhResult> read(Path file) {
        List<JmhResult> results = new ArrayList<>();
        read(file, results::add);
        return results;
    }

    /**
     * Hands over entries one by one, in the file's order.
     *
     * @throws UnreadableResult when the file is missing, empty, cut off or not JMH's; entries before the damage were handed
     *     over by then
     */
    public static void read(Path file, Consumer<JmhResult> entries) {
        if (Files.isDirectory(file)) {
            throw UnreadableResult.of(file, "is a folder and no JMH result", GIVE_JMH, null);
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = Json.FACTORY.createParser(in)) {
            parser.disable(StreamReadFeature.AUTO_CLOSE_SOURCE.mappedFeature());
            read(file, parser, entries);
        } catch (NoSuchFileException e) {
            throw UnreadableResult.of(file, "does not exist", "check the name", e);
        } catch (AccessDeniedException e) {
            throw UnreadableResult.of(file, "may not be read", "check its owner and rights", e);
        } catch (IOException e) {
            throw UnreadableResult.of(file, "can't be read: " + UnwritableResult.reason(e), RERUN, e);
        }
    }

    private static void read(Path file, JsonParser parser, Consumer<JmhResult> entries) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw UnreadableResult.of(
                        file, "is empty: the run that should have written it did not end", RERUN, null);
            }
            JmhReader reader = new JmhReader(parser);
            reader.require(first == JsonToken.START_ARRAY, "is no array of JMH results");
            while (reader.next() != JsonToken.END_ARRAY) {
                entries.accept(reader.entry());
            }
            reader.require(parser.nextToken() == null, "something follows after the array of results");
        } catch (NotJmh e) {
            throw at(file, parser, e.getMessage(), GIVE_JMH, e);
        } catch (StreamConstraintsException e) {
            throw at(file, parser, "is beyond what a JMH result holds: " + e.getOriginalMessage(), GIVE_JMH, e);
        } catch (JacksonException e) {
            throw endsEarly(e)
                    ? at(file, parser, "is cut off here", RERUN, e)
                    : at(file, parser, "is no JSON: " + e.getOriginalMessage(), GIVE_JMH, e);
        } catch (IOException e) {
            throw at(file, parser, "can't be read: " + UnwritableResult.reason(e), RERUN, e);
        }
    }

    // Between two tokens the parser reports the end of the file as any other error.
    private static boolean endsEarly(JacksonException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private static UnreadableResult at(Path file, JsonParser parser, String what, String mend, Exception cause) {
        var place = parser.currentLocation();
        return UnreadableResult.at(file, place.getLineNr(), place.getColumnNr(), what, mend, cause);
    }

    /**
     * Writes JMH's JSON; an existing file is replaced in one step, or stays as it was when this fails.
     *
     * @throws UnwritableResult when the disk is full or the folder can't be written
     */
    public static void write(Path file, Collection<JmhResult> results) {
        AtomicFile.write(file, out -> write(out, results));
    }

    private static void write(OutputStream out, Collection<JmhResult> results) throws IOException {
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(Json.lines());
            json.writeStartArray();
            JmhWriter writer = new JmhWriter(json);
            for (JmhResult result : results) {
                writer.write(result);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }
}
