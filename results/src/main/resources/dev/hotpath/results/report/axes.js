/** Colours, scales and axes that all charts share. */
const axes = (() => {
  'use strict';

  const { printable, time } = figures;
  const palette = {};
  const NAMES = ['ink', 'muted', 'rule', 'healthy', 'accent', 'band', 'soft', 'fill-cpu', 'fill-queue', 'fill-blocked'];
  const readPalette = () => {
    const style = getComputedStyle(document.documentElement);
    NAMES.forEach(name => { palette[name] = style.getPropertyValue('--' + name).trim(); });
  };
  const ink = name => () => palette[name];

  // A decade at least: what is flat must look flat.
  const range = values => {
    const positive = values.filter(value => value > 0);
    let low = Math.log10(Math.min(...positive));
    let high = Math.log10(Math.max(...positive));
    const missing = Math.max(0, 1 - (high - low)) / 2;
    low -= missing + 0.06;
    high += missing + 0.06;
    return [10 ** low, 10 ** high];
  };
  // As many ticks as there is room for, the roundest first.
  const decades = (low, high, room) => {
    const ticks = (digits, step) => {
      const found = [];
      for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
        for (const digit of power % step === 0 ? digits : []) {
          const tick = Number((digit * 10 ** power).toPrecision(6));
          if (tick >= low && tick <= high) found.push(tick);
        }
      }
      return found;
    };
    const choices = [[[1, 2, 5], 1], [[1, 3], 1], [[1], 1], [[1], 2], [[1], 3]].map(choice => ticks(...choice));
    return choices.find(choice => choice.length <= room) || choices[choices.length - 1];
  };

  // The measured points are the ticks; where two would touch, the first stays.
  const places = (chart, xs, labels) => {
    let free = -Infinity;
    return xs.map((x, i) => {
      const at = chart.valToPos(x, 'x');
      const half = labels[i].length * 3.6 + 4;
      if (at - half < free) return null;
      free = at + half;
      return labels[i];
    });
  };
  // What is wider than its room would lose its first digits.
  const room = (chart, labels) => Math.min(180, Math.max(64, 20 + 7.4 * Math.max(0, ...(labels || []).map(label => label.length))));
  const pair = (xs, labels, name, values) => {
    const common = { stroke: ink('muted'), font: '12px system-ui, sans-serif', ticks: { show: false } };
    return [
      { ...common, label: printable(name.length > 60 ? name.slice(0, 60) + '…' : name), labelSize: 22, labelFont: common.font, size: 28, gap: 6,
        splits: () => xs, filter: (chart, splits) => splits, values: chart => places(chart, xs, labels),
        grid: { show: false } },
      { ...common, size: room, gap: 8, grid: { stroke: ink('rule'), width: 1 }, ...values },
    ];
  };
  const logarithmic = xs => xs.every(x => x > 0) && xs[xs.length - 1] / xs[0] >= 4;
  const along = xs => {
    const first = xs[0];
    const last = xs[xs.length - 1];
    const log = logarithmic(xs);
    const margin = log ? (last / first) ** 0.03 : (last - first) * 0.03 || 1;
    return { time: false, distr: log ? 3 : 1, range: () => log ? [first / margin, last * margin] : [first - margin, last + margin] };
  };
  const latencyScale = values => {
    const [low, high] = range(values);
    return { distr: 3, range: () => [low, high] };
  };
  const latencyAxis = unit => ({
    splits: (chart, axis, low, high) => decades(low, high, Math.max(2, chart.height / 36)),
    filter: (chart, splits) => splits,
    values: (chart, splits) => splits.map(split => time(split, unit)),
  });

  return { palette, readPalette, ink, pair, along, latencyScale, latencyAxis };
})();
