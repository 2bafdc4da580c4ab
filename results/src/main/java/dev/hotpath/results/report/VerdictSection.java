package dev.hotpath.results.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found, in words: a component's worst curve each, the worst component first, the others folded below it. */
final class VerdictSection {

    private final List<CurveData> curves;

    private record Group(String component, boolean selfCheck) {}

    /** @param curves worst first; their places are those of their sections */
    VerdictSection(List<CurveData> curves) {
        this.curves = curves;
    }

    /** The whole run in a few words. */
    String headline() {
        if (curves.isEmpty()) {
            return "Nothing was measured";
        }
        List<CurveData> judged =
                curves.stream().filter(curve -> !curve.selfCheck()).toList();
        List<CurveData> all = judged.isEmpty() ? curves : judged;
        long bent = all.stream()
                .filter(curve -> Boolean.TRUE.equals(curve.nonlinear()))
                .count();
        long untold = all.stream().filter(curve -> curve.nonlinear() == null).count();
        if (untold == all.size()) {
            return untold == 1
                    ? "The one curve cannot be told"
                    : "None of " + counted(untold, "curves") + " can be told";
        }
        long told = all.size() - untold;
        String found = bent == 0
                ? "No bend in " + counted(told, told == 1 ? "curve" : "curves")
                : counted(bent, "of ")
                        + counted(all.size(), all.size() == 1 ? "curve " : "curves ")
                        + (bent == 1 ? "bends" : "bend");
        return found + (untold == 0 ? "" : "; " + counted(untold, "cannot be told"));
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what);
    }

    void writeTo(Html html) {
        Map<Group, List<Integer>> byComponent = new LinkedHashMap<>();
        for (int i = 0; i < curves.size(); i++) {
            byComponent
                    .computeIfAbsent(
                            new Group(curves.get(i).component(), curves.get(i).selfCheck()), any -> new ArrayList<>())
                    .add(i);
        }
        html.open("section", "aria-labelledby", "verdicts").element("h2", "What was found", "id", "verdicts");
        html.open("ol", "class", "verdicts");
        byComponent.forEach((group, places) -> {
            html.open("li");
            line(html, places.get(0), group.component());
            if (places.size() > 1) {
                html.open("details").element("summary", "and " + others(places.subList(1, places.size())));
                html.open("ol", "class", "verdicts");
                places.subList(1, places.size()).forEach(place -> {
                    html.open("li");
                    line(html, place, curves.get(place).title());
                    html.close("li");
                });
                html.close("ol").close("details");
            }
            html.close("li");
        });
        html.close("ol").close("section");
    }

    private void line(Html html, int place, String name) {
        CurveData curve = curves.get(place);
        html.open("a", "class", "verdict " + state(curve), "href", "#curve-" + place)
                .trusted(new Sparkline(curve).svg())
                .open("span", "class", "what")
                .element("b", name, "class", "name")
                .text(" ")
                .element("span", shape(curve), "class", "shape")
                .close("span")
                .element("span", curve.words(), "class", "words")
                .close("a");
    }

    /** What a style may depend on. */
    static String state(CurveData curve) {
        if (curve.selfCheck()) {
            return "control";
        }
        return curve.nonlinear() == null ? "unknown" : curve.nonlinear() ? "bent" : "fine";
    }

    static String shape(CurveData curve) {
        String shape = curve.shape().replace('-', ' ');
        return curve.selfCheck() ? "self-check: " + shape : shape;
    }

    private String others(List<Integer> places) {
        Map<String, Integer> byShape = new LinkedHashMap<>();
        places.forEach(place -> byShape.merge(curves.get(place).shape().replace('-', ' '), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        byShape.forEach((shape, n) -> words.add(counted(n, shape)));
        return String.join(", ", words);
    }
}
