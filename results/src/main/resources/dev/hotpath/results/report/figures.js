/** Figures as the tables write them: two or three digits, in the unit that fits. */
const figures = (() => {
  'use strict';

  // What would turn the direction of writing is shown, not obeyed.
  const printable = text => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, c => '\\u' + c.codePointAt(0).toString(16).padStart(4, '0'));

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
  // A place on an axis is nothing that was measured: in full.
  const place = x => x.toLocaleString('en', { maximumFractionDigits: 9 });
  const compact = value => {
    for (const [size, suffix] of [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']]) {
      if (value >= size) return Number((value / size).toPrecision(3)) + suffix;
    }
    return place(value);
  };
  const percent = share => share > 0 && share < 0.001 ? figure(100 * share) + ' %' : figure(Math.round(1000 * share) / 10 + 0) + ' %';

  return { printable, figure, place, time, compact, percent };
})();
