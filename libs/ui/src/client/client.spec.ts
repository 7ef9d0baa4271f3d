import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { QErrorPanel } from '../feedback/error-panel.component';
import { fakeApi } from '../testing/fake-api';
import { render } from '../testing/render';
import { Connection } from './connection.store';
import { GraphqlClient, type Operation } from './graphql-client';
import { FETCH, Http } from './http';
import { livePages } from './live-pages';
import { QueryCache, liveQuery } from './live-query';

const operation = <R, V>(text: string): Operation<R, V> => ({ toString: () => text });
const ACCOUNT = operation<{ account: { id: string; seen: number } }, { id: string }>('query Account($id: Uuid!) { account(id: $id) { id } }');
const LIST = operation<{ list: { nodes: number[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }, { first: number; after: string | null }>('query List { list { nodes } }');
const later = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('the client', () => {
  it('sends the header another site cannot set, and the operation as text', async () => {
    const fetch = jest.fn(async () => ({ status: 200, ok: true, headers: new Headers(), json: async () => ({ data: { account: null } }) }));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...fakeApi({}).providers, { provide: FETCH, useValue: fetch }] });
    await TestBed.inject(GraphqlClient).query(ACCOUNT, { id: '1' });
    const [url, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toBe('/graphql');
    expect(init.headers).toMatchObject({ 'x-quittance-request': '1' });
    expect(JSON.parse(String(init.body))).toEqual({ query: ACCOUNT.toString(), variables: { id: '1' } });
  });

  it('tells how far an upload is, gives its answer, and says where it broke off', async () => {
    const answered = (...lines: object[]) => ({ status: 200, ok: true, headers: new Headers({ 'content-type': 'application/x-ndjson; charset=utf-8' }), body: cutInTwo(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))) });
    const cutInTwo = (bytes: Buffer) => {
      const pieces = [bytes.subarray(0, 7), bytes.subarray(7)];
      return { getReader: () => ({ read: async () => ({ done: pieces.length === 0, value: pieces.shift() }) }) };
    };
    const upload = async (answer: object): Promise<{ body: unknown; told: number[] }> => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({ providers: [provideRouter([]), ...fakeApi({}).providers, { provide: FETCH, useValue: async () => answer }] });
      const told: number[] = [];
      const { body } = await TestBed.inject(Http).uploadTelling('/files/bank', new FormData(), ({ done }) => told.push(done));
      return { body, told };
    };
    const progress = { progress: { done: 1_000, lines: 2_000 } };
    expect(await upload(answered(progress, { status: 201, body: { lines: 2_000 } }))).toEqual({ body: { lines: 2_000 }, told: [1_000] });
    await expect(upload(answered(progress, { status: 422, body: { code: 'NO', message: 'It does not tie.' } }))).rejects.toMatchObject({ kind: 'refused', what: 'It does not tie.' });
    await expect(upload(answered(progress))).rejects.toMatchObject({ kind: 'offline', todo: expect.stringContaining('Send it again') });
    expect(await upload({ status: 201, ok: true, headers: new Headers(), json: async () => ({ lines: 1 }) })).toEqual({ body: { lines: 1 }, told: [] });
  });

  it('turns an error into what happened, with the request’s number', async () => {
    const api = fakeApi({});
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await expect(TestBed.inject(GraphqlClient).mutate(ACCOUNT, { id: '1' })).rejects.toMatchObject({ kind: 'server', requestId: 'req-1' });
  });

  it('says of an id that is none that nothing is there', async () => {
    const said = async () => ({ status: 400, ok: false, headers: new Headers(), json: async () => ({ errors: [{ message: 'Variable "$id" got invalid value "none"; Uuid takes an id, not "none"', extensions: { code: 'BAD_USER_INPUT' } }] }) });
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...fakeApi({}).providers, { provide: FETCH, useValue: said }] });
    await expect(TestBed.inject(GraphqlClient).query(ACCOUNT, { id: 'none' })).rejects.toMatchObject({ kind: 'not-found', what: 'There is nothing here, or you may not see it.' });
  });

  it('goes to the sign-in page when the session is gone, and remembers where it was', async () => {
    const gone = async () => ({ status: 401, ok: false, headers: new Headers(), json: async () => null });
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...fakeApi({}).providers, { provide: FETCH, useValue: gone }] });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await expect(TestBed.inject(GraphqlClient).query(ACCOUNT, { id: '1' })).rejects.toMatchObject({ kind: 'signed-out' });
    expect(navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { return: '/' } });
  });

  it('repeats a query when the connection is back, and never a change', async () => {
    const api = fakeApi({ Account: () => ({ account: { id: '1', seen: 1 } }) });
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    const [client, connection] = [TestBed.inject(GraphqlClient), TestBed.inject(Connection)];
    api.online = false;
    await expect(client.mutate(ACCOUNT, { id: '1' })).rejects.toMatchObject({ kind: 'offline' });
    const answer = client.query(ACCOUNT, { id: '1' });
    await later();
    expect(connection.online()).toBe(false);
    api.online = true;
    connection.wake();
    await expect(answer).resolves.toEqual({ account: { id: '1', seen: 1 } });
    expect(connection.online()).toBe(true);
  });
});

@Component({
  imports: [QErrorPanel],
  template: `{{ account.data()?.account?.id }}:{{ account.data()?.account?.seen }}<q-error-panel [problem]="account.error()" (retry)="account.refetch()" />`,
})
class AccountScreen {
  readonly id = signal<string | null>('1');
  readonly account = liveQuery({ query: ACCOUNT, variables: () => (this.id() === null ? null : { id: this.id() ?? '' }), live: { types: ['payment.'], accountId: this.id } });
}

describe('a live query', () => {
  it('reads again on the events it names, and only on those', async () => {
    let seen = 0;
    const api = fakeApi({ Account: ({ id }: { id: string }) => ({ account: { id, seen: ++seen } }) });
    const fixture = await render(AccountScreen, api);
    await later();
    await fixture.whenStable();
    expect(fixture.page.textContent).toBe('1:1');
    api.event({ type: 'payment.recorded', accountId: 'other' });
    api.event({ type: 'promise.made', accountId: '1' });
    await later(200);
    expect(seen).toBe(1);
    api.event({ type: 'payment.recorded', accountId: '1' });
    api.event({ type: 'payment.reversed', accountId: '1' });
    await later(200);
    await fixture.whenStable();
    expect(fixture.page.textContent).toBe('1:2');
  });

  it('never shows one record’s data as another’s, and paints a prefetched one at once', async () => {
    const api = fakeApi({ Account: ({ id }: { id: string }) => ({ account: { id, seen: 0 } }) });
    const fixture = await render(AccountScreen, api);
    TestBed.inject(QueryCache).prefetch(ACCOUNT, { id: '2' });
    await later();
    fixture.componentInstance.id.set('3');
    TestBed.tick();
    expect(fixture.componentInstance.account.data()).toBeUndefined();
    fixture.componentInstance.id.set('2');
    TestBed.tick();
    expect(fixture.componentInstance.account.data()?.account.id).toBe('2');
  });

  it('keeps what it has when reading again fails, and says so', async () => {
    let fails = false;
    const api = fakeApi({
      Account: ({ id }: { id: string }) => {
        if (fails) throw new Error('boom');
        return { account: { id, seen: 0 } };
      },
    });
    const fixture = await render(AccountScreen, api);
    await later();
    fails = true;
    await fixture.componentInstance.account.refetch();
    await fixture.whenStable();
    expect(fixture.page.textContent).toContain('1:0');
    expect(fixture.page.querySelector('[role=alert]')?.textContent).toContain('req-1');
  });
});

@Component({ template: `` })
class ListScreen {
  readonly list = livePages({ query: LIST, variables: (page) => page, connection: ({ list }) => list });
}

describe('a paged list', () => {
  it('grows page by page and is read again in one piece', async () => {
    const api = fakeApi({
      List: ({ first, after }: { first: number; after: string | null }) => {
        const from = Number(after ?? 0);
        return { list: { nodes: Array.from({ length: first }, (_, i) => from + i), pageInfo: { endCursor: String(from + first), hasNextPage: true } } };
      },
    });
    const fixture = await render(ListScreen, api);
    const { list } = fixture.componentInstance;
    await later();
    await list.more();
    expect(list.rows()).toHaveLength(100);
    expect(list.rows()[99]).toBe(99);
    await list.refetch();
    expect(api.sent.map(({ variables }) => variables)).toEqual([{ first: 50, after: null }, { first: 50, after: '50' }, { first: 100, after: null }]);
  });
});
