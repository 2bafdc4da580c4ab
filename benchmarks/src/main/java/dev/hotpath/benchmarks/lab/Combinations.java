package dev.hotpath.benchmarks.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All combinations of parameters' values. */
public final class Combinations {

    private Combinations() {}

    /** One without any where there are no parameters; in the order of the parameters, the last varying fastest. */
    public static List<Map<String, String>> of(Map<String, List<String>> params) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<String>> param : params.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String value : param.getValue()) {
                    Map<String, String> next = new LinkedHashMap<>(combination);
                    next.put(param.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
