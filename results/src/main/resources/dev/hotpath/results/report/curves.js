/** What is drawn of a curve, and what is said of a point: one function a kind of chart. */
const curveCharts = (() => {
  'use strict';

  const { figure, place, time, compact, percent } = figures;
  const { palette, ink, pair, along, latencyScale, latencyAxis } = axes;
  const { dots, line, above, across, dotted, whiskers } = strokes;

  const kneeUnder = curve => chart => {
    const { ctx, bbox } = chart;
    const ratio = devicePixelRatio;
    if (curve.knee) {
      const from = across(chart, curve.knee.low, bbox.left);
      const to = across(chart, curve.knee.high, bbox.left + bbox.width);
      ctx.save();
      ctx.fillStyle = palette.band;
      ctx.fillRect(from - 4 * ratio, bbox.top, to - from + 8 * ratio, bbox.height);
      ctx.restore();
    }
    if (curve.predictedKnee) {
      const at = across(chart, curve.predictedKnee);
      dotted(chart, 'ink', [1.5, 4], at, bbox.top, at, bbox.top + bbox.height);
    }
  };

  // A straight line bends on logarithmic axes, so it is drawn through places between the points too.
  const BETWEEN = 8;
  // Along a rate it is straight in the wait, which grows about as 1 / (1 - x).
  const straight = (points, log, kind) => points.flatMap((point, i) => {
    const wait = x => kind === 'rate' ? 1 / (1 - x) : x;
    const next = points[i + 1];
    if (!next || point.healthy == null || next.healthy == null) return [{ x: point.x, healthy: point.healthy, point }];
    return Array.from({ length: BETWEEN }, (any, step) => {
      const share = step / BETWEEN;
      const x = log ? point.x * (next.x / point.x) ** share : point.x + share * (next.x - point.x);
      const healthy = point.healthy + (next.healthy - point.healthy) * (wait(x) - wait(point.x)) / (wait(next.x) - wait(point.x));
      return { x: step === 0 ? point.x : x, healthy, point: step === 0 ? point : {} };
    });
  });
  const selfCheck = curve => curve.component === 'control' && curve.benchmark.startsWith('dev.hotpath.');
  const last = forks => forks[forks.length - 1];

  return {
    latency(curve) {
      const points = curve.points.filter(point => point.y > 0);
      const xs = points.map(point => point.x);
      const places = straight(points, xs[0] > 0, curve.kind);
      const spread = points.filter(point => point.forks.length > 1)
        .map(point => ({ x: point.x, low: point.forks[0], high: last(point.forks) }));
      const zeros = curve.points.length - points.length;
      return {
        xs,
        note: zeros > 0 ? `${zeros} of ${curve.points.length} points are not above zero, and have no place on a logarithmic axis.` : '',
        data: [places.map(p => p.x), places.map(p => above(p.healthy)), places.map(p => above(p.point.fitted)), places.map(p => above(p.point.y))],
        options: {
          scales: { x: along(xs), y: latencyScale(points.flatMap(p => [p.y, ...p.forks, p.fitted, p.healthy > p.y / 100 ? p.healthy : null])) },
          axes: pair(xs, xs.map(compact), curve.axis, latencyAxis(curve.unit)),
          series: [{}, line('healthy', 1.5, [6, 5]), { ...line(curve.nonlinear && !selfCheck(curve) ? 'accent' : 'soft', 2), spanGaps: true },
            { paths: () => null, points: dots('ink', 7) }],
          hooks: { drawAxes: [kneeUnder(curve)], drawSeries: [(chart, series) => { if (series === 2) whiskers(spread, 'ink')(chart); }] },
        },
        says: i => {
          const point = points[i];
          const forks = point.forks.length > 1
            ? ` (${time(point.forks[0], curve.unit)} to ${time(last(point.forks), curve.unit)} in ${point.forks.length} forks)` : '';
          const healthy = point.healthy > 0 ? ` · healthy ${time(point.healthy, curve.unit)}` : '';
          const fitted = point.fitted > 0 ? ` · fitted ${time(point.fitted, curve.unit)}` : '';
          return [`${place(point.x)} ${curve.axis}`, `${time(point.y, curve.unit)}${forks}${healthy}${fitted}`];
        },
      };
    },
    percentiles(curve) {
      // Operations shorter than a clock's tick take no time by it.
      const points = curve.points.filter(point => point.sampled && point.sampled.p99 > 0);
      const xs = points.map(point => point.x);
      const of = rank => points.map(point => above(point.sampled[rank]));
      return {
        xs,
        data: [xs, of('p50'), of('p90'), of('p99')],
        options: {
          scales: { x: along(xs), y: latencyScale(points.flatMap(p => [p.sampled.p50, p.sampled.p99])) },
          axes: pair(xs, xs.map(compact), curve.axis, latencyAxis(curve.unit)),
          series: [{}, { ...line('ink', 2), points: dots('ink', 5) }, line('soft', 1.5), { ...line('accent', 1.5), points: dots('accent', 5) }],
          bands: [{ series: [3, 1], fill: ink('band') }],
        },
        says: i => {
          const { x, sampled } = points[i];
          const words = ['p50', 'p90', 'p99'].map(rank => `${rank} ${time(sampled[rank], curve.unit)}`).join(' · ');
          return [`${place(x)} ${curve.axis}`, `${words} of ${figure(sampled.operations)} ${curve.statistic.includes('.') ? 'readings' : 'operations'}`];
        },
      };
    },
    wall(curve) {
      const points = curve.points.filter(point => point.wall);
      const xs = points.map((point, i) => i);
      const bars = fill => ({ fill: ink(fill), stroke: ink('muted'), width: 1, points: { show: false }, paths: uPlot.paths.bars({ size: [0.62, 56] }) });
      return {
        xs,
        data: [xs, points.map(() => 1), points.map(p => p.wall.cpu + p.wall.runQueue), points.map(p => p.wall.cpu)],
        options: {
          scales: { x: { time: false, range: () => [-0.6, points.length - 0.4] }, y: { range: () => [0, 1] } },
          axes: pair(xs, points.map(p => compact(p.x)), curve.axis, {
            splits: () => [0, 0.25, 0.5, 0.75, 1], values: (chart, splits) => splits.map(percent) }),
          series: [{}, bars('fill-blocked'), bars('fill-queue'), bars('fill-cpu')],
        },
        says: i => {
          const { x, wall } = points[i];
          return [`${place(x)} ${curve.axis}`,
            `${percent(wall.cpu)} on a core · ${percent(wall.runQueue)} waiting for a core · ${percent(wall.blocked)} blocked`];
        },
      };
    },
  };
})();
