package dev.hotpath.benchmarks.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options that read {@code NAME=VALUE}, or {@code NAME=a,b}: a name given twice has the values of both. */
final class NamedValues {

    private NamedValues() {}

    /**
     * @param option they were given to
     * @throws BadInput when one has no name or no value
     */
    static Map<String, List<String>> of(String option, List<String> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                throw new BadInput(option + " " + each + ": give a parameter's name and its value, such as items=10");
            }
            values.computeIfAbsent(each.substring(0, equals), name -> new ArrayList<>())
                    .addAll(List.of(each.substring(equals + 1).split(",")));
        }
        return values;
    }

    /** The same where a parameter has just one value, which may hold commas. */
    static Map<String, String> single(String option, List<String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new BadInput(option + " " + each + ": give a parameter's name and its value, such as items=10");
            }
            String name = each.substring(0, equals);
            if (values.put(name, each.substring(equals + 1)) != null) {
                throw new BadInput(option + " " + each + ": " + name + " has a value already, and one is looked at");
            }
        }
        return values;
    }
}
