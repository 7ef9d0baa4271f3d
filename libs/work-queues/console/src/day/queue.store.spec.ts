import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore, fakeApi } from '@quittance/ui';
import { QueueStore } from './queue.store';

const item = (id: string) => ({ id, account: { id, number: id, debtorName: `Debtor ${id}`, balance: { minor: 1000, currency: 'USD' } }, reasons: [] });

describe('QueueStore', () => {
  let ids: string[];

  async function start() {
    const api = fakeApi({
      MyDay: () => ({ myDay: { nodes: ids.map(item), progress: { done: 7, left: ids.length, total: 7 + ids.length }, desks: ['Desk 1'], pageInfo: { endCursor: null, hasNextPage: false } } }),
      Cockpit: ({ id }: { id: string }) => ({ account: { id }, timeline: { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } } }),
    });
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers, QueueStore] });
    await TestBed.inject(SessionStore).load();
    const queue = TestBed.inject(QueueStore);
    queue.start();
    await settled();
    return { api, queue, read: () => api.sent.filter(({ operation }) => operation === 'Cockpit').map(({ variables }) => (variables as { id: string }).id) };
  }

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };

  beforeEach(() => (ids = ['a', 'b', 'c', 'd', 'e', 'f']));

  it('reads nothing for whoever works no queue', async () => {
    const api = fakeApi({});
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers, QueueStore] });
    TestBed.inject(QueueStore);
    await settled();
    expect(api.sent).toEqual([]);
  });

  it('knows the day, and reads the next accounts ahead, each once', async () => {
    const { queue, read } = await start();
    expect(queue.progress()).toEqual({ done: 7, left: 6, total: 13 });
    expect(read()).toEqual(['a', 'b', 'c']);
    queue.open('b');
    await settled();
    expect(read()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(queue.next()).toBe('c');
  });

  it('goes on with whoever took the place of an account that was worked', async () => {
    const { api, queue } = await start();
    queue.open('c');
    await settled();
    ids = ['a', 'b', 'd', 'e', 'f'];
    api.event({ type: 'activity.recorded' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await settled();
    expect(queue.items().map(({ id }) => id)).toEqual(ids);
    expect(queue.next()).toBe('d');
  });

  it('returns to the first that waits after the last, and ends with the day', async () => {
    const { queue } = await start();
    queue.open('f');
    await settled();
    expect(queue.next()).toBe('a');
    ids = [];
    await queue.pages.refetch();
    await settled();
    expect(queue.next()).toBeNull();
    expect(queue.empty()).toBe(true);
  });

  it('moves the mark with j and k and stops at the ends', async () => {
    const { queue } = await start();
    expect(queue.neighbour(null, 1)).toBe('a');
    expect(queue.neighbour('a', -1)).toBe('a');
    expect(queue.neighbour('e', 1)).toBe('f');
    expect(queue.neighbour('f', 1)).toBe('f');
  });
});
