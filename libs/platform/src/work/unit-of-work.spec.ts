import { ok, refuse, type ClientId, type Principal, type UserId } from '@quittance/kernel';
import { testDatabase, type TestDatabase } from '@quittance/testing';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { Uuid7Source } from '../clock/id-source';
import { RealClock } from '../clock/system-clock';
import { readConfiguration, type Configuration } from '../configuration';
import { openDataSource } from '../database/data-source';
import { systemCtx, type Ctx } from './ctx';
import { EventBus } from './event-bus';
import { LiveNotifier } from './live-notifier';
import type { Tx } from './tx';
import { UnitOfWork } from './unit-of-work';

const ids = new Uuid7Source();
const staff = systemCtx('spec', 'spec');

describe('a unit of work', () => {
  let database: TestDatabase;
  let owner: Client;
  let source: DataSource;
  let live: LiveNotifier;
  let work: UnitOfWork;
  const bus = new EventBus();

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const config: Configuration = readConfiguration({ DATABASE_URL: database.ownerUrl });
    source = await openDataSource(config);
    live = new LiveNotifier(source, config);
    work = new UnitOfWork(source, new RealClock(), ids, bus, live);
  });

  afterAll(async () => {
    await live.onModuleDestroy();
    await source.destroy();
    await owner.end();
    await database.drop();
  });

  const addClient = (code: string, ctx: Ctx = staff) => work.write(ctx, async (tx) => {
    const id = tx.newId<ClientId>();
    await tx.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $2, $2, 'US', 'USD', $3)`, [id, code, tx.now]);
    return ok(id);
  });
  const count = async (sql: string): Promise<number> => Number((await owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);

  it('rolls back when the work returns a refusal', async () => {
    const result = await work.write(staff, async (tx) => {
      await tx.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'GONE', 'x', 'x', 'US', 'USD', $2)`, [tx.newId(), tx.now]);
      return refuse('NO', 'not today');
    });
    expect(result.ok).toBe(false);
    expect(await count(`client where code = 'GONE'`)).toBe(0);
  });

  it('gives a command sent twice at once the first result, also where it would be refused by now', async () => {
    const once = (ctx: Ctx) => work.write(ctx, (tx) => tx.command('raced-key', { amount: 5 }, async () => ok('done')));
    const late = await work.write(staff, (tx) => tx.command('raced-key', { amount: 5 }, async () => {
      await once(systemCtx('spec', 'spec'));
      return refuse('DONE_MEANWHILE', 'This was done meanwhile.');
    }));
    expect(late).toEqual(ok('done'));
  });

  it('runs again where another wrote the same between its look and its writing: it then finds what is there', async () => {
    let looks = 0;
    let bothLooked = (): void => undefined;
    const both = new Promise<void>((done) => (bothLooked = done));
    const add = () => work.write(staff, async (tx) => {
      if (await tx.maybeOne(`select from client where code = 'RACED'`)) return refuse('TAKEN', 'There is one already.');
      looks += 1;
      if (looks === 2) bothLooked();
      await both;
      await tx.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'RACED', 'x', 'x', 'US', 'USD', $2)`, [tx.newId(), tx.now]);
      return ok('added');
    });
    const answers = await Promise.all([add(), add()]);
    expect(answers.map((answer) => (answer.ok ? answer.value : answer.refusal.code)).sort()).toEqual(['TAKEN', 'added']);
    expect(await count(`client where code = 'RACED'`)).toBe(1);
  });

  it('joins the transaction under way, so that an inner failure undoes the outer work', async () => {
    await expect(work.write(staff, async () => {
      await addClient('OUTER');
      throw new Error('broken');
    })).rejects.toThrow('broken');
    expect(await count(`client where code = 'OUTER'`)).toBe(0);
  });

  it('runs statements asked for at once in their order, and none after its end', async () => {
    let tx: Tx | undefined;
    const answers = await work.read(staff, (given) => {
      tx = given;
      return Promise.all([0.03, 0, 0.01].map((wait) => given.query<{ at: string }>('select clock_timestamp()::text as at, pg_sleep($1)', [wait])));
    });
    const times = answers.flat().map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    await expect(tx?.query('select 1')).rejects.toThrow('after its transaction had ended');
  });

  it('ends after the statement under way, and undoes it, where the work broke off beside it', async () => {
    await expect(work.write(staff, async (tx) => {
      void tx.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) select $1, 'BESIDE', 'x', 'x', 'US', 'USD', $2 from pg_sleep(0.03)`, [tx.newId(), tx.now]);
      const queued = tx.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'QUEUED', 'x', 'x', 'US', 'USD', $2)`, [tx.newId(), tx.now]);
      queued.catch(() => undefined);
      await Promise.resolve();
      throw new Error('broken');
    })).rejects.toThrow('broken');
    expect(await count(`client where code in ('BESIDE', 'QUEUED')`)).toBe(0);
  });

  it('refuses to write in a read', async () => {
    await expect(work.read(staff, (tx) => tx.query(`update agency set name = 'x'`))).rejects.toThrow(/read-only/);
  });

  it('shows a client its own row and no other', async () => {
    const own = await addClient('OWN');
    await addClient('OTHER');
    const principal: Principal = { kind: 'client', userId: ids.next() as UserId, name: 'Ana', permissions: new Set(), clientIds: own.ok ? [own.value] : [] };
    const codes = await work.read({ ...staff, principal }, (tx) => tx.query<{ code: string }>('select code from client'));
    expect(codes).toEqual([{ code: 'OWN' }]);
    const none = await work.read({ ...staff, principal: { ...principal, clientIds: [] } }, (tx) => tx.query('select code from client'));
    expect(none).toEqual([]);
  });

  it('keeps interleaved principals apart', async () => {
    const codes = Array.from({ length: 12 }, (_, i) => `MIX${i}`);
    const clients = await Promise.all(codes.map((code) => addClient(code)));
    const seen = await Promise.all(Array.from({ length: 240 }, async (_, i) => {
      const client = clients[i % 12];
      const principal: Principal = { kind: 'client', userId: null, name: 'x', permissions: new Set(), clientIds: client?.ok ? [client.value] : [] };
      const rows = await work.read({ ...staff, principal }, (tx) => tx.query<{ code: string }>('select code from client'));
      return rows.map((row) => row.code).join() === codes[i % 12];
    }));
    expect(seen.every(Boolean)).toBe(true);
  });

  describe('a command', () => {
    let runs = 0;
    const once = (key: string, input: unknown) => work.write(staff, (tx) => tx.command(key, input, async () => ok({ run: ++runs })));

    it('runs once per key and answers the same again', async () => {
      const [first, second] = [await once('key-00001', { a: 1, b: 2 }), await once('key-00001', { b: 2, a: 1 })];
      expect(second).toEqual(first);
      expect(runs).toBe(1);
    });

    it('refuses the key with other content', async () => {
      expect(await once('key-00001', { a: 2 })).toMatchObject({ ok: false, refusal: { code: 'KEY_REUSED' } });
    });

    it('refuses a key too short or too long to be one, and runs nothing', async () => {
      const before = runs;
      for (const key of ['', 'short', 'k'.repeat(201), 'with\u0000nought']) expect(await once(key, {})).toMatchObject({ ok: false, refusal: { code: 'BAD_KEY', field: 'key' } });
      expect(runs).toBe(before);
    });

    it('runs once when twenty arrive together', async () => {
      const key = 'key-race1';
      const results = await Promise.all(Array.from({ length: 20 }, () => work.write(staff, (tx) => tx.command(key, 'same', async () => {
        const id = tx.newId();
        await tx.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, 'RACE-' || left($2, 4), 'x', 'race', 'US', 'USD', $3)`, [id, id.slice(-4).toUpperCase(), tx.now]);
        return ok(id);
      }))));
      expect(new Set(results.map((result) => (result.ok ? result.value : 'refused'))).size).toBe(1);
      expect(await count(`client where name_normalised = 'race'`)).toBe(1);
    });
  });

  it('stores events with the transaction and lets higher contexts react in it', async () => {
    bus.subscribe('client.created', async (tx, event) => tx.audit({ action: 'heard', subjectKind: 'client', subjectId: event.clientId ?? '' }));
    const id = ids.next() as ClientId;
    await work.write(staff, async (tx) => {
      await tx.emit({ type: 'client.created', clientId: id, accountId: null, payload: { code: 'X' } });
      return ok(null);
    });
    expect(await count(`event where client_id = '${id}'`)).toBe(1);
    expect(await count(`audit_log where action = 'heard' and subject_id = '${id}'`)).toBe(1);
  });

  it('enqueues a job only if it commits', async () => {
    await work.write(staff, async (tx) => {
      tx.addJob('spec-job', { n: 1 });
      return refuse('NO', 'no');
    });
    await work.write(staff, async (tx) => {
      tx.addJob('spec-job', { n: 2 });
      return ok(null);
    });
    expect(await count(`graphile_worker._private_jobs`)).toBe(1);
  });
});
