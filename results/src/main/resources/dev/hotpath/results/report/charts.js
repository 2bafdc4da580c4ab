/** What is drawn of a curve, and what is said of a point: one function a kind of chart. */
const charts = (() => {
  'use strict';

  const { figure, time, compact, percent } = figures;
  const { palette, ink, pair, along, latencyScale, latencyAxis } = axes;

  const dots = (name, size) => ({ show: true, size, width: 0, fill: ink(name), stroke: ink(name) });
  const line = (name, width, dash) => ({ stroke: ink(name), width, dash, points: { show: false }, spanGaps: false });

  const vertical = (chart, x) => {
    const at = chart.valToPos(x, 'x', true);
    return Math.min(chart.bbox.left + chart.bbox.width, Math.max(chart.bbox.left, at));
  };
  const kneeUnder = curve => chart => {
    const { ctx, bbox } = chart;
    const ratio = devicePixelRatio;
    ctx.save();
    if (curve.knee) {
      const from = vertical(chart, curve.knee.low);
      const to = vertical(chart, curve.knee.high);
      ctx.fillStyle = palette.band;
      ctx.fillRect(from - 4 * ratio, bbox.top, to - from + 8 * ratio, bbox.height);
    }
    if (curve.predictedKnee) {
      const at = vertical(chart, curve.predictedKnee);
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.5 * ratio;
      ctx.setLineDash([1.5 * ratio, 4 * ratio]);
      ctx.beginPath();
      ctx.moveTo(at, bbox.top);
      ctx.lineTo(at, bbox.top + bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  };
  const whiskers = points => chart => {
    const { ctx } = chart;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = 1.5 * ratio;
    points.filter(point => point.forks.length > 1).forEach(point => {
      const x = chart.valToPos(point.x, 'x', true);
      const low = chart.valToPos(point.forks[0], 'y', true);
      const high = chart.valToPos(point.forks[point.forks.length - 1], 'y', true);
      ctx.beginPath();
      ctx.moveTo(x, low);
      ctx.lineTo(x, high);
      for (const end of [low, high]) {
        ctx.moveTo(x - 4 * ratio, end);
        ctx.lineTo(x + 4 * ratio, end);
      }
      ctx.stroke();
    });
    ctx.restore();
  };

  const above = value => value > 0 ? value : null;

  // A straight line bends on logarithmic axes, so it is drawn through places between the points too.
  const BETWEEN = 8;
  const straight = (points, log) => points.flatMap((point, i) => {
    const next = points[i + 1];
    if (!next || point.healthy == null || next.healthy == null) return [{ x: point.x, healthy: point.healthy, point }];
    return Array.from({ length: BETWEEN }, (any, step) => {
      const share = step / BETWEEN;
      const x = log ? point.x * (next.x / point.x) ** share : point.x + share * (next.x - point.x);
      const healthy = point.healthy + (next.healthy - point.healthy) * (x - point.x) / (next.x - point.x);
      return { x: step === 0 ? point.x : x, healthy, point: step === 0 ? point : {} };
    });
  });
  return {
    latency(curve) {
      const points = curve.points.filter(point => point.y > 0);
      const xs = points.map(point => point.x);
      const places = straight(points, xs[0] > 0);
      const at = point => `${figure(point.x)} ${curve.axis}`;
      return {
        xs,
        data: [places.map(p => p.x), places.map(p => above(p.healthy)), places.map(p => above(p.point.fitted)), places.map(p => above(p.point.y))],
        options: {
          scales: { x: along(xs), y: latencyScale(points.flatMap(p => [p.y, ...p.forks, p.fitted, p.healthy > p.y / 100 ? p.healthy : null])) },
          axes: pair(xs, xs.map(compact), curve.axis, latencyAxis(curve.unit)),
          series: [{}, line('healthy', 1.5, [6, 5]), { ...line(curve.nonlinear && curve.component !== 'control' ? 'accent' : 'soft', 2), spanGaps: true },
            { paths: () => null, points: dots('ink', 7) }],
          hooks: { drawAxes: [kneeUnder(curve)], drawSeries: [(chart, series) => { if (series === 2) whiskers(points)(chart); }] },
        },
        says: i => {
          const point = points[i];
          const forks = point.forks.length > 1
            ? ` (${time(point.forks[0], curve.unit)} to ${time(point.forks[point.forks.length - 1], curve.unit)} in ${point.forks.length} forks)` : '';
          const healthy = point.healthy > 0 ? ` · healthy ${time(point.healthy, curve.unit)}` : '';
          const fitted = point.fitted > 0 ? ` · fitted ${time(point.fitted, curve.unit)}` : '';
          return [at(point), `${time(point.y, curve.unit)}${forks}${healthy}${fitted}`];
        },
      };
    },
    percentiles(curve) {
      const points = curve.points.filter(point => point.sampled);
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
          return [`${figure(x)} ${curve.axis}`, `${words} of ${figure(sampled.operations)} operations`];
        },
      };
    },
    wall(curve) {
      const points = curve.points.filter(point => point.wall);
      const xs = points.map((point, i) => i);
      const bars = fill => ({ fill: ink(fill), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.62, 56] }) });
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
          return [`${figure(x)} ${curve.axis}`,
            `${percent(wall.cpu)} on a core · ${percent(wall.runQueue)} waiting for a core · ${percent(wall.blocked)} blocked`];
        },
      };
    },
  };
})();
