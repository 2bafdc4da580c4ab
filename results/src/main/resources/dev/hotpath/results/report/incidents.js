/** What is drawn of an incident, against the load in real time: times are longer there than as the page ran, and loads lower. */
const incidentCharts = (() => {
  'use strict';

  const { figure, time, compact, percent } = figures;
  const { ink, pair, along, latencyScale, latencyAxis } = axes;
  const { dots, line, dotted, whiskers } = strokes;

  const LOAD = 'requests a second';
  const COLOURS = { healthy: 'soft', sick: 'accent' };

  // Dashed, so that the way up shows under a way down that is the same.
  const WAYS = [line('ink', 2), line('accent', 2, [7, 5])];

  const serial = chart => {
    const { left, width } = chart.bbox;
    const at = chart.valToPos(1, 'y', true);
    dotted(chart, 'healthy', [6, 5], left, at, left + width, at);
  };
  const upAndDown = (steps, scale, of, shown) => {
    const xs = steps.map(step => step.load / scale);
    const [up, down] = ['up', 'down'].map(way => steps.map(step => of(step[way])));
    return {
      xs,
      data: [xs, up, down],
      options: {
        scales: { x: along(xs), y: shown.scale([...up, ...down]) },
        axes: pair(xs, xs.map(x => compact(Number(x.toPrecision(4)))), LOAD, shown.axis),
        series: [{}, ...WAYS.map((way, i) => ({ ...way, points: dots(i === 0 ? 'ink' : 'accent', 7) }))],
        bands: shown.bands,
      },
      says: i => {
        const [there, back] = ['up', 'down'].map(way =>
          `${way} ${time(steps[i][way].meanMillis * scale, 'ms')}, ${percent(steps[i][way].failedShare)} failed`);
        return [`${figures.place(Number(xs[i].toPrecision(4)))} ${LOAD}`, `${there} · ${back}`];
      },
    };
  };

  return {
    amplification(both, { scale }) {
      const pages = Object.keys(COLOURS).filter(page => both[page]);
      const loads = [...new Set(pages.flatMap(page => both[page].slopes.map(slope => slope.load)))].sort((a, b) => a - b);
      const xs = loads.map(load => load / scale);
      const slopes = Object.fromEntries(pages.map(page => [page, loads.map(load => {
        const found = both[page].slopes.find(slope => slope.load === load);
        return found && Number.isFinite(found.slope.value) ? found.slope : null;
      })]));
      // Side by side, or one interval would hide the other.
      const beside = (x, page) => pages.length === 1 ? x : x * (page === 'healthy' ? 0.99 : 1.01);
      const places = loads.flatMap((load, i) => pages.map(page => ({ x: beside(xs[i], page), page, slope: slopes[page][i] })));
      const of = page => places.map(place => place.page === page && place.slope ? place.slope.value : null);
      const ends = [0, 1, ...places.filter(place => place.slope).flatMap(({ slope }) => [slope.low, slope.high])];
      const [least, most] = [Math.min(...ends), Math.max(...ends)];
      const margin = 0.08 * (most - least);
      return {
        xs,
        data: [places.map(place => place.x), ...pages.map(of)],
        options: {
          scales: { x: along(xs), y: { range: () => [least - margin, most + margin] } },
          axes: pair(xs, xs.map(x => compact(Number(x.toPrecision(4)))), LOAD, { values: (chart, splits) => splits.map(compact) }),
          series: [{}, ...pages.map(page => ({ ...line(COLOURS[page], 2), spanGaps: true, points: dots(COLOURS[page], 7) }))],
          hooks: {
            drawAxes: [serial],
            drawSeries: [(chart, series) => {
              const page = pages[series - 1];
              whiskers(places.filter(place => place.page === page && place.slope).map(({ x, slope }) => ({ x, ...slope })), COLOURS[page])(chart);
            }],
          },
        },
        says: i => [`${figures.place(Number(xs[i].toPrecision(4)))} ${LOAD}`, pages.filter(page => slopes[page][i]).map(page => {
          const { value, low, high } = slopes[page][i];
          return `${page} ${figure(value)} (${figure(low)} to ${figure(high)}) ms for one`;
        }).join(' · ')],
      };
    },
    hysteresis({ steps }, { scale }) {
      return upAndDown(steps, scale, state => state.meanMillis * scale,
        { scale: latencyScale, axis: latencyAxis('ms'), bands: [{ series: [2, 1], fill: ink('band') }] });
    },
    failures({ steps }, { scale }) {
      const range = shares => ({ range: () => [0, Math.max(0.01, ...shares) * 1.08] });
      return upAndDown(steps, scale, state => state.failedShare,
        { scale: range, axis: { values: (chart, splits) => splits.map(percent) }, bands: [] });
    },
  };
})();
