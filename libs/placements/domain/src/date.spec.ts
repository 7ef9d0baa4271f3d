import fc from 'fast-check';
import { addDays, businessDate, partsOf } from '@quittance/kernel';
import { parseDate, type DateOrder } from './date';
import { DateEvidence } from './evidence';
import { MONTH_NAMES } from './month-names';

const read = (text: string, order: DateOrder = 'DMY') => {
  const date = parseDate(text, order);
  return date.ok ? date.value : date.refusal.code;
};

describe('parseDate', () => {
  it.each([
    ['31.12.2026', 'DMY', '2026-12-31'], ['12/31/2026', 'MDY', '2026-12-31'], ['2026-12-31', 'MDY', '2026-12-31'], ['2026/12/31 10:15', 'DMY', '2026-12-31'], ['2026-12-31T00:00:00Z', 'DMY', '2026-12-31'], ['20261231', 'DMY', '2026-12-31'], ['1.2.26', 'DMY', '2026-02-01'], ['1/2/71', 'MDY', '1971-01-02'],
    ['31 Dec 2026', 'MDY', '2026-12-31'], ['Dec 31, 2026', 'DMY', '2026-12-31'], ['31. Dezember 2026', 'MDY', '2026-12-31'], ['1er août 2026', 'MDY', '2026-08-01'], ['3 de enero de 2026', 'MDY', '2026-01-03'], ['15 maart 2026', 'MDY', '2026-03-15'], ['1º de março de 2026', 'MDY', '2026-03-01'], ['5 gennaio 2026', 'MDY', '2026-01-05'], ['05-Mrz-26', 'MDY', '2026-03-05'], ['Friday, November 20, 2026', 'DMY', '2026-11-20'],
  ] as const)('%s (%s)', (text, order, date) => expect(read(text, order)).toBe(date));

  it.each([
    ['31.02.2026', 'DMY', 'IMPOSSIBLE_DATE'], ['29.02.2025', 'DMY', 'IMPOSSIBLE_DATE'], ['13/13/2026', 'DMY', 'IMPOSSIBLE_DATE'], ['13/01/2026', 'MDY', 'IMPOSSIBLE_DATE'], ['0.1.2026', 'DMY', 'IMPOSSIBLE_DATE'], ['2026-02-30', 'DMY', 'IMPOSSIBLE_DATE'], ['1.1.1900', 'DMY', 'IMPLAUSIBLE_YEAR'], ['soon', 'DMY', 'NOT_A_DATE'], ['25568', 'DMY', 'NOT_A_DATE'], ['73051', 'DMY', 'NOT_A_DATE'], ['12:30', 'DMY', 'NOT_A_DATE'],
  ] as const)('refuses %s (%s)', (text, order, code) => expect(read(text, order)).toBe(code));

  it.each(MONTH_NAMES.flatMap((names, month) => names.map((name) => [name, month + 1] as const)))('reads the month “%s” before and after the day, with a weekday and without', (name, month) => {
    const date = `2026-${String(month).padStart(2, '0')}-14`;
    for (const text of [`${name} 14, 2026`, `${name}. 14 2026`, `14 ${name} 2026`, `14-${name}-26`, `Monday, ${name} 14, 2026`, `Mo., 14. ${name} 2026`, `mar. 14 ${name} 2026`]) expect([text, read(text)]).toEqual([text, date]);
  });

  it.each([
    ['46023', '2026-01-01'], ['46023.75', '2026-01-01'], ['20260131', '2026-01-31'], ['31012026', '2026-01-31'], ['2026年8月13日', '2026-08-13'], ['令和8年8月13日', '2026-08-13'], ['２０２６／０８／１３', '2026-08-13'],
    ['13 августа 2026 г.', '2026-08-13'], ['den 13 augusti 2026', '2026-08-13'], ['13. října 2026', '2026-10-13'], ['13 września 2026', '2026-09-13'],
  ])('reads %s, as programs and countries write days', (text, date) => expect(read(text, 'DMY')).toBe(date));

  it('reads a spreadsheet’s number for a day whose format was lost', () => expect(parseDate({ kind: 'NUMBER', text: '46023' }, 'DMY')).toEqual({ ok: true, value: '2026-01-01' }));

  it('accepts 29 February of a leap year', () => expect(read('29.02.2028')).toBe('2028-02-29'));

  it('reads back every date it is shown, in every form', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const forms = fc.constantFrom<readonly [DateOrder, (y: number, m: number, d: number) => string]>(
      ['DMY', (y, m, d) => `${two(d)}.${two(m)}.${y}`], ['DMY', (y, m, d) => `${d}/${m}/${y}`], ['DMY', (y, m, d) => `${two(d)}-${two(m)}-${two(y % 100)}`], ['MDY', (y, m, d) => `${m}/${d}/${y}`], ['MDY', (y, m, d) => `${two(m)}/${two(d)}/${two(y % 100)}`], ['YMD', (y, m, d) => `${y}-${two(m)}-${two(d)}`], ['YMD', (y, m, d) => `${y}${two(m)}${two(d)}`],
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), forms, (days, [order, show]) => {
        const date = addDays(businessDate('1970-01-01'), days);
        const { year, month, day } = partsOf(date);
        const text = show(year, month, day);
        expect(read(text, order)).toBe(date);
        const evidence = new DateEvidence();
        evidence.add(2, text);
        const verdict = evidence.verdict();
        expect(verdict.state).toBe(order === 'YMD' || day > 12 || day === month ? 'DECIDED' : 'AMBIGUOUS');
        if (verdict.state === 'DECIDED') expect(read(text, verdict.value)).toBe(date);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('DateEvidence', () => {
  it('suggests the day first where points separate, but still asks', () => {
    const evidence = new DateEvidence();
    evidence.add(2, '05.06.2026');
    expect(evidence.verdict()).toMatchObject({ state: 'AMBIGUOUS', suggestion: 'DMY' });
  });

  it('needs nothing from spreadsheet dates', () => {
    const evidence = new DateEvidence();
    evidence.add(2, { kind: 'DATE', text: '2026-05-06' });
    expect(evidence.verdict()).toMatchObject({ state: 'DECIDED' });
  });
});
