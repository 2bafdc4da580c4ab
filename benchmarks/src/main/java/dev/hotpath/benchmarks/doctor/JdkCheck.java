package dev.hotpath.benchmarks.doctor;

import java.util.Properties;

/** Forks run on the JVM that this runs on. */
final class JdkCheck implements Check {

    private final Properties system;

    JdkCheck(Properties system) {
        this.system = system;
    }

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public Finding look() {
        String version = system.getProperty("java.vm.version", "unknown");
        String vm = system.getProperty("java.vm.name", "unknown");
        String figure = version + ", " + vm;
        if (system.getProperty("java.vm.info", "").contains("interpreted")) {
            return Finding.warning(
                    name(),
                    figure + ", interpreted",
                    "Without compilation every figure is slow and of no use: drop -Xint.");
        }
        if (version.contains("debug") || vm.contains("Debug")) {
            return Finding.warning(
                    name(), figure, "A debug build of the JVM is slow in other places than the one in production.");
        }
        return Finding.ok(name(), figure, "Forks run on this JVM; figures of different JVMs are not compared.");
    }
}
