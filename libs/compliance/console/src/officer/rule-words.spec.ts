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
    const groups = factLines(JSON.stringify({ debt: { balance: 100, dueOn: null }, attempts: [], restrictions: [{ kind: 'CEASE', at: 1_764_000_000_000, endedAt: null }], agency: { zone: 'America/Chicago', policy: { gates: [] } } }), { zone: 'America/Chicago', currency: 'USD' });
    expect(groups).toEqual([
      { title: 'The debt', lines: [{ name: 'Balance', value: '$1.00' }, { name: 'Fell due', value: 'None' }] },
      { title: 'What binds', lines: [{ name: '1', value: 'Cease, 24 Nov 2025, 10:00' }] },
      { title: 'The agency', lines: [{ name: 'Clock', value: 'Chicago' }] }]);
  });

  it('are said in words: no code, no minor units, no number of another record', () => {
    const licence = (place: string) => ({ place, kind: 'LICENCE', status: 'ACTIVE', from: '2024-01-01', until: '2027-12-31' });
    const [debt, address, before, agency] = factLines(JSON.stringify({
      debt: { id: '01a21e94-072a-7043-a5cd-a25a9899fcdb', class: 'COMMERCIAL_ENTITY', regime: 'US_ENTITY', dueOn: '2025-11-16', limitationPlaces: ['US-IN'], charges: [{ amount: 147098, authority: 'AGREEMENT', kind: 'PRINCIPAL' }] },
      address: { id: '+12195550174', place: 'WORK', disclosed: false },
      attempts: [{ id: '01a21e94-072a-7043-a5cd-a25a9899fcdb', channel: 'CALL', at: 1_764_000_000_000, address: '+12195550174', misdirected: false, replyTo: null, debts: [{ debt: '01a21e94-072a-7043-a5cd-a25a9899fcdb', spokenOf: true }] }],
      agency: { licences: ['US-TX', 'US-AK', 'US-AL', 'DE'].map(licence) } }), { zone: 'America/Chicago', currency: 'USD' });
    expect(debt?.lines).toEqual([
      { name: 'Kind of debtor', value: 'Commercial entity' }, { name: 'Rules of', value: 'US entity' }, { name: 'Fell due', value: '16 Nov 2025' }, { name: 'Limitation by the law of', value: 'Indiana' }, { name: 'Charges', value: 'amount $1,470.98, Agreement, Principal' }]);
    expect(address?.lines).toEqual([{ name: 'Number or address', value: '+1 219 555 0174' }, { name: 'Where', value: 'Work' }, { name: 'Told to somebody else', value: 'No' }]);
    expect(before?.lines).toEqual([{ name: '1', value: 'Call, 24 Nov 2025, 10:00, +1 219 555 0174, debts spoken of' }]);
    expect(agency?.lines[0]).toMatchObject({ name: 'Licences', value: '4 on file' });
    expect(agency?.lines[0]?.list?.[0]).toBe('Texas, Licence, Active, from 1 Jan 2024, until 31 Dec 2027');
  });
});
