import { all, isPermission, isRefused, ok, PERMISSIONS, refuse, unwrap } from './index';

describe('results', () => {
  it('gives all values or the first refusal', () => {
    expect(all([ok(1), ok(2)])).toEqual(ok([1, 2]));
    const no = refuse('NO', 'No.', { n: 1 }, 'a.b');
    expect(all([ok(1), no, refuse('LATER', 'Later.')])).toBe(no);
    expect(isRefused(no)).toBe(true);
    expect(() => unwrap(no)).toThrow('NO: No.');
    expect(refuse('NO', 'No.').refusal).not.toHaveProperty('field');
  });

  it('names each permission once', () => {
    expect(new Set(PERMISSIONS).size).toBe(PERMISSIONS.length);
    expect(isPermission('account.read')).toBe(true);
    expect(isPermission('account.fly')).toBe(false);
  });
});
