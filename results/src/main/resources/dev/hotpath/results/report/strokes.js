/** How lines, dots, intervals and places are drawn, in the colours of the moment. */
const strokes = (() => {
  'use strict';

  const { palette, ink } = axes;

  const dots = (name, size) => ({ show: true, size, width: 0, fill: ink(name), stroke: ink(name) });
  const line = (name, width, dash) => ({ stroke: ink(name), width, dash, points: { show: false }, spanGaps: false });
  const above = value => value > 0 ? value : null;

  /** Where a place of the x axis is on the canvas; one that lies outside, or is not known, is at the near edge. */
  const across = (chart, x, unknown) => {
    const { left, width } = chart.bbox;
    const at = Number.isFinite(x) ? chart.valToPos(x, 'x', true) : unknown;
    return Math.min(left + width, Math.max(left, at));
  };
  const dotted = (chart, name, dash, fromX, fromY, toX, toY) => {
    const { ctx } = chart;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.strokeStyle = palette[name];
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash(dash.map(length => length * ratio));
    ctx.beginPath();
    ctx.moveTo(fromX, fromY);
    ctx.lineTo(toX, toY);
    ctx.stroke();
    ctx.restore();
  };

  /** From low to high at x each, with a bar at both ends. */
  const whiskers = (intervals, name) => chart => {
    const { ctx } = chart;
    const ratio = devicePixelRatio;
    const { left, top, width, height } = chart.bbox;
    ctx.save();
    // Zero has no place on a logarithmic scale, and would be drawn through the labels below.
    ctx.beginPath();
    ctx.rect(left - 4 * ratio, top, width + 8 * ratio, height);
    ctx.clip();
    ctx.strokeStyle = palette[name];
    ctx.lineWidth = 1.5 * ratio;
    ctx.beginPath();
    intervals.forEach(({ x, low, high }) => {
      const at = chart.valToPos(x, 'x', true);
      const ends = [low, high].map(end => chart.valToPos(end, 'y', true));
      ctx.moveTo(at, ends[0]);
      ctx.lineTo(at, ends[1]);
      for (const end of ends) {
        ctx.moveTo(at - 4 * ratio, end);
        ctx.lineTo(at + 4 * ratio, end);
      }
    });
    ctx.stroke();
    ctx.restore();
  };

  return { dots, line, above, across, dotted, whiskers };
})();
