/** Draws charts as they come into view, reads their points to pointer and keyboard, and filters curves. */
(() => {
  'use strict';

  const data = JSON.parse(document.getElementById('data').textContent);
  const { curves = [] } = data;
  const charts = { ...curveCharts, ...incidentCharts };
  const root = document.documentElement;
  const drawn = new Map();

  const draw = holder => {
    if (drawn.has(holder)) return;
    const plot = holder.querySelector('.plot');
    const readout = holder.querySelector('.readout');
    const { chart: kindOfChart, list, at } = holder.dataset;
    const kind = charts[kindOfChart](data[list][at], data);
    if (kind.xs.length === 0) {
      readout.textContent = 'Nothing above zero was measured.';
      // There is nothing to be read with keys.
      plot.removeAttribute('tabindex');
      plot.removeAttribute('aria-roledescription');
      plot.setAttribute('role', 'img');
      plot.setAttribute('aria-label', `${plot.getAttribute('aria-label').replace(/ Arrow keys.*$/, '')} ${readout.textContent}`);
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
    readout.textContent = [kind.note, holder.matches(':first-child') ? 'Point, tap or use the arrow keys to read a point.' : '']
      .filter(Boolean).join(' ');
    let chosen = -1;
    const choose = i => {
      chosen = Math.max(0, Math.min(kind.xs.length - 1, i));
      const [place, words] = kind.says(chosen);
      const strong = document.createElement('b');
      strong.textContent = figures.printable(place);
      readout.replaceChildren(strong, ' ', figures.printable(words));
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
    // Read aloud only to who is in it.
    const focused = () => { readout.setAttribute('aria-live', 'polite'); if (chosen < 0) choose(kind.xs.length - 1); };
    const listening = new AbortController();
    const listen = (type, heard) => plot.addEventListener(type, heard, { signal: listening.signal });
    listen('focus', focused);
    listen('blur', () => readout.setAttribute('aria-live', 'off'));
    listen('keydown', event => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const to = { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, Home: 0, End: kind.xs.length - 1 }[event.key];
      if (to !== undefined) { event.preventDefault(); choose(to); }
    });
    drawn.set(holder, { chart, size, listening, choose: () => { if (chosen >= 0) choose(chosen); } });
    resized.observe(plot);
    if (document.activeElement === plot) focused();
  };

  // Thousands of canvases are gigabytes: of many curves those far from view are let go, and drawn again when they come back.
  const release = holder => {
    const entry = drawn.get(holder);
    const plot = holder.querySelector('.plot');
    if (!entry || document.activeElement === plot || root.classList.contains('printing')) return;
    resized.unobserve(plot);
    entry.listening.abort();
    entry.chart.destroy();
    drawn.delete(holder);
  };

  const resized = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const entry = drawn.get(target.closest('.chart'));
    if (!entry) return;
    const { width, height } = entry.size();
    if (width > 0 && (width !== entry.chart.width || height !== entry.chart.height)) {
      entry.chart.setSize({ width, height });
      entry.choose();
    }
  }));
  const holders = [...document.querySelectorAll('.chart')];
  const many = curves.length > 40;
  const seen = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) draw(target);
    else if (many) release(target);
  }), { rootMargin: '400px' });
  const recolour = () => {
    axes.readPalette();
    drawn.forEach(entry => entry && entry.chart.redraw());
  };

  root.classList.toggle('many', many);
  axes.readPalette();
  holders.forEach(holder => seen.observe(holder));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  // On paper nothing can be unfolded.
  let folded = [];
  addEventListener('beforeprint', () => {
    root.classList.add('printing');
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach(details => { details.open = true; });
    recolour();
    holders.filter(holder => !holder.closest('[hidden]')).forEach(draw);
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printing');
    folded.forEach(details => { details.open = false; });
    recolour();
    // Told again of each where it is: what was drawn for paper alone is let go.
    if (many) holders.forEach(holder => { seen.unobserve(holder); seen.observe(holder); });
  });

  const filter = document.getElementById('filter');
  if (filter && curves.length > 12) {
    filter.closest('p').hidden = false;
    const sections = [...document.querySelectorAll('.curve')];
    const texts = curves.map(curve => [curve.component, curve.benchmark, curve.axis, curve.shape, curve.statistic, ...Object.entries(curve.params).flat()].join(' ').toLowerCase());
    filter.addEventListener('input', () => {
      const words = filter.value.toLowerCase().split(/\s+/);
      sections.forEach((section, i) => { section.hidden = !words.every(word => texts[i].includes(word)); });
      const left = sections.filter(section => !section.hidden).length;
      filter.closest('p').querySelector('output').textContent = left === sections.length ? '' : `${left} of ${sections.length} curves`;
    });
    // A link leads to its curve also when that was filtered out.
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const section = target && target.closest('.curve');
      if (section && section.hidden) {
        section.hidden = false;
        target.scrollIntoView();
      }
    };
    addEventListener('hashchange', reveal);
    // The same link again changes no hash.
    document.querySelector('ol.verdicts').addEventListener('click', event => { if (event.target.closest('a[href^="#"]')) setTimeout(reveal); });
  }
})();
