import { twoAtOnce } from './two-at-once';

/** Work that ends when it is told to, and what was begun. */
function worker(): { begun: number[]; work: (lot: readonly number[]) => Promise<boolean>; end: (item: number, how: boolean | Error) => Promise<void> } {
  const begun: number[] = [];
  const under = new Map<number, PromiseWithResolvers<boolean>>();
  return {
    begun,
    work: ([item = 0]) => {
      begun.push(item);
      const promise = Promise.withResolvers<boolean>();
      under.set(item, promise);
      return promise.promise;
    },
    end: async (item, how) => {
      if (how instanceof Error) under.get(item)?.reject(how);
      else under.get(item)?.resolve(how);
      await new Promise((done) => setImmediate(done));
    },
  };
}

describe('two at once', () => {
  it('takes lots of the size asked, the last of what is left', async () => {
    const lots: (readonly number[])[] = [];
    await twoAtOnce([1, 2, 3, 4, 5], 2, async (lot) => lots.push(lot) > 0);
    expect(lots).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('begins each item once, in order, and never a third beside two', async () => {
    const { begun, work, end } = worker();
    const done = twoAtOnce([1, 2, 3, 4], 1, work);
    expect(begun).toEqual([1, 2]);
    await end(2, true);
    expect(begun).toEqual([1, 2, 3]);
    await end(1, true);
    await end(3, true);
    await end(4, true);
    await done;
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('begins none after one that answers false, and waits for the other', async () => {
    const { begun, work, end } = worker();
    let ended = false;
    const done = twoAtOnce([1, 2, 3], 1, work).then(() => (ended = true));
    await end(1, false);
    expect([begun, ended]).toEqual([[1, 2], false]);
    await end(2, true);
    await done;
    expect(begun).toEqual([1, 2]);
  });

  it('throws what one threw, once the other has ended', async () => {
    const { begun, work, end } = worker();
    const done = expect(twoAtOnce([1, 2, 3], 1, work)).rejects.toThrow('full disk');
    await end(2, new Error('full disk'));
    await end(1, true);
    await done;
    expect(begun).toEqual([1, 2]);
  });
});
