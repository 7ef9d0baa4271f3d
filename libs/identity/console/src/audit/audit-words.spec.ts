import { deedOf, factName, factsLine, factWords, subjectOf, type AuditRow } from './audit-words';
import { startOfDay } from './start-of-day';

describe('words of the audit log', () => {
  it('say what happened, also for acts they do not know', () => {
    expect(deedOf('signIn.lockedOut')).toBe('Locked out');
    expect(deedOf('placement.rowsCommitted')).toBe('Placement rows committed');
  });

  it('read facts: roles by their names, lists by commas, plain text as it is', () => {
    expect(factWords('{"roles":["COLLECTOR","MANAGER"],"clientIds":[]}')).toBe('Roles: Collector, Manager; Clients: none');
    expect(factWords('wrong password')).toBe('wrong password');
    expect(factName('otherSessionsEnded')).toBe('Other sessions ended');
    expect(factName('inputHash')).toBe('Input hash');
  });

  it('stand in one line without what only a machine reads', () => {
    const facts = [{ name: 'amount', value: '1001527' }, { name: 'currency', value: '"USD"' }, { name: 'accountId', value: '"0199a3b2-7d1e-7000-8000-000000000000"' }, { name: 'note', value: '""' }, { name: 'number', value: '"R100115"' }];
    expect(factsLine(facts)).toBe('Amount: $10,015.27 · Number: R100115');
    expect(factsLine([{ name: 'amount', value: '12' }])).toBe('Amount: 12');
  });

  it('name the subject', () => {
    const row = { subjectName: null, subjectKind: 'address', subjectId: 'nobody@x.example' } as AuditRow;
    expect(subjectOf(row)).toBe('nobody@x.example');
    expect(subjectOf({ ...row, subjectName: 'Mary Okafor' })).toBe('Mary Okafor');
    expect(subjectOf({ ...row, subjectKind: 'receipt', subjectId: '0199a3b2-7d1e-7000-8000-000000000000' })).toBe('receipt 0199a3b2');
  });
});

describe('the start of a day', () => {
  it.each([
    ['2026-11-23', 'America/Chicago', '2026-11-23T06:00:00.000Z'],
    ['2026-07-01', 'America/Chicago', '2026-07-01T05:00:00.000Z'],
    ['2026-03-08', 'America/Chicago', '2026-03-08T06:00:00.000Z'],
    ['2026-11-02', 'America/Chicago', '2026-11-02T06:00:00.000Z'],
    ['2026-11-23', 'Asia/Kolkata', '2026-11-22T18:30:00.000Z'],
  ])('%s in %s is %s', (date, zone, instant) => expect(startOfDay(date, zone)).toBe(instant));
});
