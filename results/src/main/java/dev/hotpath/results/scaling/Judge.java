package dev.hotpath.results.scaling;

import java.util.List;

public final class Judge {
    public Judge(long seed) {}

    public List<Verdict> judge(List<Curve> curves) {
        return curves.stream()
                .map(c -> new Verdict(
                        c,
                        Shape.CANNOT_TELL,
                        null,
                        null,
                        null,
                        1,
                        1,
                        c.benchmark()
                                + c.params()
                                + c.points().stream()
                                        .map(p -> p.x() + ":"
                                                + java.util.Arrays.stream(p.forks())
                                                        .average()
                                                        .orElse(0))
                                        .toList()
                                + c.unit()))
                .toList();
    }
}
