package dev.hotpath.results.attribution;

import java.util.List;

/** Changes that give a sick system more room and leave in it what made it sick. */
public interface Remedies {

    /** Each in words, such as {@code 20 pooled connections instead of 10}. */
    List<String> all();

    /** Runs the sick system with one of them, as an {@link Experiment} runs an arm. */
    Observation observe(String remedy) throws InterruptedException;
}
