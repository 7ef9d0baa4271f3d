import { FileKeys } from './file-keys';

describe('keys of files that are sent', () => {
  const file = (text = 'a,b', lastModified = 1) => new File([text], 'open.csv', { lastModified });

  it('the same file has one key until it is answered; another file, another client or a changed file has its own', () => {
    const keys = new FileKeys();
    const first = keys.of(file(), 'c1');
    expect(keys.of(file(), 'c1')).toBe(first);
    expect(new Set([first, keys.of(file(), 'c2'), keys.of(file('a,b,c'), 'c1'), keys.of(file('a,b', 2), 'c1')]).size).toBe(4);
    keys.answered(file(), 'c1');
    expect(keys.of(file(), 'c1')).not.toBe(first);
  });
});
