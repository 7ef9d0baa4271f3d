import { peopleOf, sourceWords, standing, type ContactPoint } from './people';

const point = (part: Partial<ContactPoint>): ContactPoint => ({
  id: 'p', kind: 'PHONE', value: '+1 312 555 0148', personName: '', personRole: '', status: 'UNVERIFIED', source: 'CLIENT', sourceClientName: null, observedAt: '2026-11-13T15:21:00Z', ...part,
});

describe('peopleOf', () => {
  it('puts one person together however the name is written, and the unnamed last', () => {
    const people = peopleOf([point({ id: '1' }), point({ id: '2', personName: 'Dana Ruiz' }), point({ id: '3', personName: 'dana ruiz ', kind: 'EMAIL', personRole: 'Accounts payable' })]);
    expect(people.map(({ name, role, points }) => [name, role, points.length])).toEqual([['Dana Ruiz', 'Accounts payable', 2], [null, '', 1]]);
  });

  it('knows nobody where there is no contact point', () => {
    expect(peopleOf([])).toEqual([]);
  });
});

describe('standing', () => {
  it('is the best of what is known', () => {
    expect(standing({ name: 'D', role: '', points: [point({ status: 'OUT_OF_SERVICE' }), point({ status: 'RIGHT_PARTY' })] })).toBe('RIGHT_PARTY');
    expect(standing({ name: 'D', role: '', points: [point({ status: 'OUT_OF_SERVICE' }), point({ status: 'WRONG_PARTY' })] })).toBe('WRONG_PARTY');
  });
});

describe('sourceWords', () => {
  it('names the client where one supplied it', () => {
    expect(sourceWords({ source: 'CLIENT', sourceClientName: 'Carrow Steel Supply' })).toBe('from Carrow Steel Supply');
    expect(sourceWords({ source: 'DEBTOR', sourceClientName: null })).toBe('from the debtor');
  });
});
