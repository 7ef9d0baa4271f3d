import { checkRuleRow, RULE_KINDS, SEEDED_RULES } from '@quittance/compliance/domain';
import { emptyRow, fieldsOf, readValue, shownValue, TABLES } from './rule-words';
import { instantOf } from './second';
import { factLines } from './fact-lines';

describe('the rule editor', () => {
  it('has every table, and every column of its rows', () => {
    expect(TABLES.map(({ value }) => value)).toEqual(RULE_KINDS);
    for (const kind of RULE_KINDS) {
      const [row] = SEEDED_RULES[kind];
      const columns = Object.keys(row ?? {}).filter((key) => !['id', 'place', 'source', 'caution', 'effectiveFrom', 'effectiveTo'].includes(key));
      expect(fieldsOf(kind).map(({ key }) => key).sort()).toEqual(columns.sort());
    }
  });

  it('takes every seeded row as one', () => {
    for (const kind of RULE_KINDS) for (const row of SEEDED_RULES[kind]) expect([row.id, checkRuleRow(kind, row as never)]).toEqual([row.id, { ok: true, value: row }]);
  });

  it('reads what it shows', () => {
    for (const kind of RULE_KINDS) {
      for (const field of fieldsOf(kind).filter(({ type }) => type !== 'choice' && type !== 'many')) {
        const value = (SEEDED_RULES[kind][0] as unknown as Record<string, unknown>)[field.key];
        expect([field.key, readValue(field, shownValue(field, value))]).toEqual([field.key, value]);
      }
    }
    const named = { ...emptyRow('hours', '2026-11-23'), id: 'HRS-US-NV', place: 'US-NV', source: 'NRS', toMinute: 1200 };
    expect(checkRuleRow('hours', named)).toMatchObject({ ok: true });
    expect(checkRuleRow('hours', { ...named, toMinute: 'late' })).toMatchObject({ ok: false, refusal: { code: 'BAD_ROW', field: 'toMinute' } });
    expect(checkRuleRow('hours', { ...named, more: 1 })).toMatchObject({ ok: false });
    expect(checkRuleRow('hours', { ...named, place: 'Nevada' })).toMatchObject({ ok: false, refusal: { code: 'BAD_PLACE' } });
  });
});

describe('a second', () => {
  it('is read by the agency’s clock', () => {
    expect(instantOf('2026-03-03 15:04:05', 'America/Chicago')).toBe('2026-03-03T21:04:05.000Z');
    expect(instantOf('2026-07-03', 'America/Chicago')).toBe('2026-07-03T05:00:00.000Z');
    expect(instantOf('yesterday', 'America/Chicago')).toBeNull();
    expect(instantOf('2026-03-03 25:00', 'America/Chicago')).toBeNull();
  });
});

describe('the facts of a decision', () => {
  it('are read in groups, without what is empty', () => {
    const groups = factLines(JSON.stringify({ debt: { balance: 100, dueOn: null }, attempts: [], restrictions: [{ kind: 'CEASE', at: 1_764_000_000_000, endedAt: null }], agency: { zone: 'America/Chicago', policy: { gates: [] } } }));
    expect(groups).toEqual([
      { title: 'The debt', lines: [{ name: 'Balance', value: '100' }, { name: 'Due On', value: 'none' }] },
      { title: 'What binds', lines: [{ name: '1', value: 'kind CEASE; at 2025-11-24 16:00:00 UTC' }] },
      { title: 'The agency', lines: [{ name: 'Zone', value: 'America/Chicago' }] }]);
  });
});
