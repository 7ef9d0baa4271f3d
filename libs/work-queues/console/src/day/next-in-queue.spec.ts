import { neighbours, nextInQueue } from './next-in-queue';

const ids = ['a', 'b', 'c', 'd'];

describe('nextInQueue', () => {
  it('is the one after the account at hand', () => {
    expect(nextInQueue(ids, 'b', 1)).toBe('c');
  });

  it('is whoever took the place of an account that left the queue', () => {
    expect(nextInQueue(['a', 'c', 'd'], 'b', 1)).toBe('c');
  });

  it('is the first for an account that never stood in the queue, or for none', () => {
    expect(nextInQueue(ids, 'x', -1)).toBe('a');
    expect(nextInQueue(ids, null, -1)).toBe('a');
  });

  it('is nothing at the end and in an empty queue', () => {
    expect(nextInQueue(ids, 'd', 3)).toBeNull();
    expect(nextInQueue([], 'd', 0)).toBeNull();
  });
});

describe('neighbours', () => {
  it('reads ahead three, then back one', () => {
    expect(neighbours(['a', 'b', 'c', 'd', 'e', 'f'], 'b')).toEqual(['c', 'd', 'e', 'a']);
  });

  it('reads the beginning while nothing is open', () => {
    expect(neighbours(ids, null)).toEqual(['a', 'b', 'c']);
  });

  it('reads nothing past the end', () => {
    expect(neighbours(ids, 'd')).toEqual(['c']);
  });
});
