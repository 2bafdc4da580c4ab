package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The annotations of the benchmarks in a jar, read without running anything of it: classes are loaded and never initialised.
 * Only the annotations' own types come from this program; all else is the jar's, whatever version of a library it holds.
 */
final class ForeignClasses implements Closeable {

    private final URLClassLoader loader;

    private ForeignClasses(URLClassLoader loader) {
        this.loader = loader;
    }

    static ForeignClasses of(Path jar) throws IOException {
        return new ForeignClasses(new URLClassLoader(new URL[] {jar.toUri().toURL()}, new AnnotationsOnly()));
    }

    private static final class AnnotationsOnly extends ClassLoader {

        AnnotationsOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.hotpath.results.scaling.")
                    || name.startsWith("org.openjdk.jmh.")
                    || name.equals(Uses.class.getName())
                    || name.equals(Part.class.getName())) {
                return Class.forName(name, false, ForeignClasses.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }

    /** What the benchmark of that JMH name declares; nothing where its class can't be loaded. */
    Declared declared(String benchmark) {
        int dot = benchmark.lastIndexOf('.');
        String method = benchmark.substring(dot + 1);
        for (String type = benchmark.substring(0, dot); ; type = nested(type)) {
            try {
                Class<?> found = Class.forName(type, false, loader);
                return Declared.of(found, method);
            } catch (ClassNotFoundException e) {
                if (!type.contains(".")) {
                    return Declared.NOTHING;
                }
            } catch (LinkageError e) {
                return Declared.NOTHING;
            }
        }
    }

    // JMH writes a nested class with a dot.
    private static String nested(String type) {
        int dot = type.lastIndexOf('.');
        return type.substring(0, dot) + '$' + type.substring(dot + 1);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
