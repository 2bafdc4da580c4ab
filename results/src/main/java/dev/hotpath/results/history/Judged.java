package dev.hotpath.results.history;

import java.util.List;

/** A history and where it changes. */
public record Judged(History history, List<ChangePoint> changes) {}
