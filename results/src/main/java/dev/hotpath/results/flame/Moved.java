package dev.hotpath.results.flame;

/**
 * A method that costs an operation more, or less, in one profile than in another.
 *
 * @param frame its name
 * @param before its shares in the first profile; zero where it is not in it
 * @param after its shares in the second
 * @param selfAdded what an operation pays more for it alone, in the profiles' unit
 * @param totalAdded what an operation pays more for it and all it calls
 */
public record Moved(String frame, Frame before, Frame after, double selfAdded, double totalAdded) {}
