import { keptIf, promiseProblem, promiseState } from './promise-words';

const today = '2026-11-23';
const terms = { amount: 1200000, dueOn: '2026-11-30', graceDays: 2 };

describe('promiseProblem', () => {
  it('takes a promise of what is owed', () => {
    expect(promiseProblem(terms, 4831022, 'USD', today)).toBeNull();
  });

  it.each([
    [{ amount: null }, 'amount'],
    [{ amount: 0 }, 'amount'],
    [{ amount: 4831023 }, 'amount'],
    [{ dueOn: null }, 'dueOn'],
    [{ dueOn: '2026-11-22' }, 'dueOn'],
    [{ dueOn: '2027-03-30' }, 'dueOn'],
  ])('says what is wrong with %o', (part, field) => {
    expect(promiseProblem({ ...terms, ...part }, 4831022, 'USD', today)).toMatchObject({ field });
  });
});

describe('what a promise says', () => {
  it('counts the days of grace', () => {
    expect(keptIf({ ...terms, dueOn: '2026-11-25' })).toBe('Kept if it is paid by Fri 27 Nov 2026.');
  });

  it('tells the one that is due', () => {
    expect(promiseState({ status: 'OPEN', dueOn: today }, today).label).toBe('Due today');
    expect(promiseState({ status: 'OPEN', dueOn: '2026-11-22' }, today).label).toBe('In its days of grace');
    expect(promiseState({ status: 'BROKEN', dueOn: today }, today).tone).toBe('bad');
  });
});
