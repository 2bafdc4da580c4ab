(() => {
  'use strict';

  const { curves = [] } = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const drawn = new Map();
  let palette = {};

  const NAMES = ['paper', 'ink', 'muted', 'rule', 'healthy', 'accent', 'band', 'soft', 'fill-cpu', 'fill-queue', 'fill-blocked'];
  const readPalette = () => {
    const style = getComputedStyle(root);
    palette = Object.fromEntries(NAMES.map(name => [name, style.getPropertyValue('--' + name).trim()]));
  };
  const ink = name => () => palette[name];

  // What would turn the direction of writing is shown, not obeyed.
  const printable = text => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, c => '\\u' + c.codePointAt(0).toString(16).padStart(4, '0'));

  // As the tables write times and places: two or three digits, in the unit that fits.
  const NANOS = { ns: 1, us: 1e3, 'µs': 1e3, ms: 1e6, s: 1e9, min: 6e10 };
  const figure = value => {
    const size = Math.abs(value);
    if (Number.isInteger(value) || size >= 99.5) return Math.round(value).toLocaleString('en');
    return size >= 9.95 ? value.toFixed(0) : size >= 0.995 ? value.toFixed(1) : value.toPrecision(2);
  };
  const time = (value, unit) => {
    let nanos = value * NANOS[unit.split('/')[0]];
    if (Number.isNaN(nanos)) return figure(value) + ' ' + unit;
    const names = ['ns', 'µs', 'ms', 's'];
    let name = 0;
    while (name < 3 && nanos >= 999.5) { nanos /= 1000; name++; }
    return figure(nanos) + ' ' + names[name];
  };
  const compact = value => {
    for (const [size, suffix] of [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']]) {
      if (value >= size) return Number((value / size).toPrecision(3)) + suffix;
    }
    return String(Number(value.toPrecision(3)));
  };
  const percent = share => (100 * share).toFixed(share > 0 && share < 0.0995 ? 1 : 0) + ' %';

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
  const axes = (xs, labels, name, values) => {
    const common = { stroke: ink('muted'), font: '12px system-ui, sans-serif', ticks: { show: false } };
    return [
      { ...common, label: printable(name.length > 60 ? name.slice(0, 60) + '…' : name), labelSize: 22, labelFont: common.font, size: 28, gap: 6,
        splits: () => xs, filter: (chart, splits) => splits, values: chart => places(chart, xs, labels),
        grid: { show: false } },
      { ...common, size: 64, gap: 8, grid: { stroke: ink('rule'), width: 1 }, ...values },
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
  const KINDS = {
    latency(curve) {
      const points = curve.points.filter(point => point.y > 0);
      const xs = points.map(point => point.x);
      const at = point => `${figure(point.x)} ${curve.axis}`;
      return {
        xs,
        data: [xs, points.map(p => above(p.healthy)), points.map(p => above(p.fitted)), points.map(p => p.y)],
        options: {
          scales: { x: along(xs), y: latencyScale(points.flatMap(p => [p.y, ...p.forks, p.fitted, p.healthy > p.y / 100 ? p.healthy : null])) },
          axes: axes(xs, xs.map(compact), curve.axis, latencyAxis(curve.unit)),
          series: [{}, line('healthy', 1.5, [6, 5]), line(curve.nonlinear && curve.component !== 'control' ? 'accent' : 'soft', 2),
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
          axes: axes(xs, xs.map(compact), curve.axis, latencyAxis(curve.unit)),
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
          axes: axes(xs, points.map(p => compact(p.x)), curve.axis, {
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

  const draw = holder => {
    if (drawn.has(holder)) return;
    const plot = holder.querySelector('.plot');
    const readout = holder.querySelector('.readout');
    const kind = KINDS[holder.dataset.chart](curves[holder.dataset.curve]);
    if (kind.xs.length === 0) {
      readout.textContent = 'Nothing above zero was measured.';
      drawn.set(holder, null);
      return;
    }
    const size = () => ({ width: plot.clientWidth, height: plot.clientHeight });
    const chart = new uPlot({
      ...size(), padding: [8, 8, 0, 0], legend: { show: false },
      cursor: { x: false, y: false, points: { show: false }, drag: { setScale: false, x: false, y: false } },
      ...kind.options,
    }, kind.data, plot);
    const hair = document.createElement('div');
    hair.className = 'hair';
    hair.hidden = true;
    chart.over.append(hair);
    readout.textContent = holder.dataset.chart === 'latency' ? 'Point, tap or use the arrow keys to read a point.' : '';
    let chosen = -1;
    const choose = i => {
      chosen = Math.max(0, Math.min(kind.xs.length - 1, i));
      const [place, words] = kind.says(chosen);
      const strong = document.createElement('b');
      strong.textContent = printable(place);
      readout.replaceChildren(strong, ' ', words);
      readout.dataset.point = chosen;
      hair.hidden = false;
      hair.style.left = chart.valToPos(kind.xs[chosen], 'x') + 'px';
    };
    const nearest = left => {
      const distances = kind.xs.map(x => Math.abs(chart.valToPos(x, 'x') - left));
      return distances.indexOf(Math.min(...distances));
    };
    chart.over.addEventListener('pointermove', event => choose(nearest(event.clientX - chart.over.getBoundingClientRect().left)));
    chart.over.addEventListener('pointerdown', event => choose(nearest(event.clientX - chart.over.getBoundingClientRect().left)));
    plot.addEventListener('focus', () => { readout.setAttribute('aria-live', 'polite'); if (chosen < 0) choose(kind.xs.length - 1); });
    plot.addEventListener('keydown', event => {
      const to = { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, Home: 0, End: kind.xs.length - 1 }[event.key];
      if (to !== undefined) { event.preventDefault(); choose(to); }
    });
    drawn.set(holder, { chart, size, choose: () => { if (chosen >= 0) choose(chosen); } });
    resized.observe(plot);
  };

  const resized = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const entry = drawn.get(target.closest('.chart'));
    const { width, height } = entry.size();
    if (width > 0 && (width !== entry.chart.width || height !== entry.chart.height)) {
      entry.chart.setSize({ width, height });
      entry.choose();
    }
  }));
  const charts = [...document.querySelectorAll('.chart')];
  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(({ target }) => {
    seen.unobserve(target);
    draw(target);
  }), { rootMargin: '400px' });
  const recolour = () => {
    readPalette();
    drawn.forEach(entry => entry && entry.chart.redraw(false));
  };

  root.classList.toggle('many', curves.length > 40);
  readPalette();
  charts.forEach(chart => seen.observe(chart));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  addEventListener('beforeprint', () => {
    root.classList.add('printing');
    recolour();
    charts.forEach(draw);
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printing');
    recolour();
  });

  const filter = document.getElementById('filter');
  if (filter && curves.length > 12) {
    filter.closest('p').hidden = false;
    const sections = [...document.querySelectorAll('.curve')];
    const texts = curves.map(curve => [curve.component, curve.benchmark, curve.axis, curve.shape, ...Object.values(curve.params)].join(' ').toLowerCase());
    filter.addEventListener('input', () => {
      const words = filter.value.toLowerCase().split(/\s+/);
      sections.forEach((section, i) => { section.hidden = !words.every(word => texts[i].includes(word)); });
    });
  }
})();
