import { closeOptions, possibleSteps } from './status-change';

const everything = () => true;

describe('possibleSteps', () => {
  it('offers what the account can become', () => {
    expect(possibleSteps('ACTIVE', everything)).toEqual(['hold', 'close', 'recall']);
    expect(possibleSteps('HOLD', everything)).toEqual(['release', 'close', 'recall']);
    expect(possibleSteps('CLOSED', everything)).toEqual(['reopen']);
  });

  it('offers only what the person may do', () => {
    expect(possibleSteps('ACTIVE', (permission) => permission === 'account.hold')).toEqual(['hold']);
    expect(possibleSteps('CLOSED', (permission) => permission === 'account.hold')).toEqual([]);
  });
});

describe('closeOptions', () => {
  it('closes as paid only when nothing is owed, and says why not', () => {
    expect(closeOptions(1).find(({ value }) => value === 'PAID_IN_FULL')).toMatchObject({ disabled: true, sub: 'something is still owed' });
    expect(closeOptions(0).find(({ value }) => value === 'PAID_IN_FULL')?.disabled).toBeUndefined();
  });

  it('leaves recalling to its own action', () => {
    expect(closeOptions(0).some(({ value }) => value === 'RECALLED')).toBe(false);
  });
});
