package dev.hotpath.benchmarks.doctor;

import java.io.PrintStream;
import java.util.Locale;

/** Prints findings for people: what is well in one line, anything else with what it means below. */
final class FindingText {

    private static final int WIDTH = 80;
    private static final String INDENT = " ".repeat(10);

    private final PrintStream out;

    FindingText(PrintStream out) {
        this.out = out;
    }

    void print(Finding finding) {
        String status = finding.status().name().toLowerCase(Locale.ROOT);
        out.printf("%-8s  %-15s %s%n", status, finding.check(), finding.figure());
        if (finding.status() != Status.OK) {
            wrapped(finding.meaning());
        }
    }

    void summary(Examination examination) {
        long notOk = examination.findings().stream()
                .filter(finding -> finding.status() != Status.OK)
                .count();
        out.println();
        if (notOk == 0) {
            out.println("This machine can measure everything. What each figure means: --format json.");
        } else {
            String checks = notOk == 1 ? " checks limits" : " checks limit";
            int all = examination.findings().size();
            out.println(notOk + " of " + all + checks + " what verdicts can say here, as explained above.");
        }
    }

    private void wrapped(String text) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > INDENT.length()) {
                out.println(line);
                line.setLength(INDENT.length());
            }
            line.append(line.length() == INDENT.length() ? "" : " ").append(word);
        }
        out.println(line);
    }
}
