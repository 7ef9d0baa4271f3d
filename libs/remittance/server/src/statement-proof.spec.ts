import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { unwrap } from '@quittance/kernel';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';
import { StatementProofs, type StatementProof } from './index';

jest.setTimeout(120_000);

const CHECKER = join(__dirname, '../../../../apps/client-portal/public/check-proof.html');

interface Checker {
  faultsOf(proof: unknown): string[];
  continues(one: unknown, other: unknown): string | null;
}

/** The one file, run by itself: it finds nothing of ours around it. */
function checker(): Checker {
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(readFileSync(CHECKER, 'utf8')) ?? [];
  const context = createContext({ TextEncoder });
  runInContext(`${script}; this.checker = { faultsOf, continues };`, context);
  return context['checker'] as Checker;
}

describe('a statement’s proof', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let portal: Caller;
  let run: Answer;
  let proof: StatementProof;
  const { faultsOf, continues } = checker();

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner);
    await agency.owner.query(`update client set name = 'Åsgård & “Søn”' where id = $1`, [client.id]);
    portal = await agency.portalAs([client.id]);
    await agency.setClock('2026-03-31');
    const [one, two] = [await addTestAccount(agency.owner, client), await addTestAccount(agency.owner, client)];
    await desk.pay(one.id, 40_000, '2026-03-05');
    await desk.pay(two.id, 10_000, '2026-03-06', { kind: 'PC' });
    run = await desk.remit(client.id, '2026-03-31');
    proof = await proven(run);
  });

  afterAll(() => agency.close());

  const proven = async (of: Answer): Promise<StatementProof> => unwrap(await agency.get(StatementProofs).of('spec', of['id'] as string, 0));
  const altered = (change: (copy: StatementProof) => void): string[] => {
    const copy = structuredClone(proof);
    change(copy);
    return [...faultsOf(copy)];
  };
  type Loose = { fields: [string, string | null][]; marks: string[] };
  const row = (copy: StatementProof, kind: string): Loose => copy.rows.find((one) => one.kind === kind) as unknown as Loose;

  it('holds, and shows the statement, its lines and the entries behind it, nothing of anybody else', () => {
    expect([...faultsOf(proof)]).toEqual([]);
    expect(proof.rows.filter(({ kind }) => kind === 'statement_line_2')).toHaveLength(2);
    expect(proof.rows.filter(({ kind, fields }) => kind === 'entry' && fields.some(([name, value]) => name === 'client' && value !== client.id))).toEqual([]);
  });

  it('names who was paid and billed, what was credited and paid in', () => {
    const values = Object.fromEntries(proof.rows.find(({ kind }) => kind === 'statement_2')?.fields ?? []);
    expect([proof.format, values['payee'], values['billed'], values['credited'], values['paid_in']]).toEqual(['quittance-proof-2', client.id, client.id, '0', '0']);
  });

  it('of a statement sealed in the first version still holds, and stays in that version', async () => {
    const own = await addTestClient(agency.owner);
    await agency.setClock('2026-03-31');
    await desk.pay((await addTestAccount(agency.owner, own)).id, 40_000, '2026-03-05');
    const first = await desk.remit(own.id, '2026-03-31');
    await proven(first);
    // As an earlier version sealed it: the rows under their first kinds, in a chain of their own.
    await agency.owner.query('alter table seal_row disable trigger all');
    await agency.owner.query(`update seal_row set kind = replace(kind, '_2', '') where client_id = $1 and kind like 'statement%'`, [own.id]);
    await agency.owner.query(
      `update seal_row s set hash = text_hash(case s.kind
          when 'statement' then (select netstrings('statement', r.id::text, r.statement_number, r.client_id::text, r.currency::text, r.period_from::text, r.period_to::text, r.posted_on::text, r.mode, r.collected::text, r.direct::text,
            r.fees::text, r.tax::text, r.costs::text, r.brought_trust::text, r.brought_receivable::text, r.from_trust::text, r.from_operating::text, r.repaid::text, r.remitted::text, r.invoiced::text, r.carried_trust::text,
            r.carried_receivable::text, (select count(*) from remittance_line l where l.run_id = r.id)::text, r.transaction_id::text) from remittance_run r where r.id::text = s.key)
          else (select netstrings('statement_line', l.run_id::text, l.n::text, l.source_kind, l.source_id::text, a.number, l.effective_on::text, l.collected::text, l.fee::text, l.trust::text, l.receivable::text)
            from remittance_line l left join account a on a.id = l.account_id where l.run_id || '/' || l.n = s.key) end)
        where s.client_id = $1 and s.kind like 'statement%'`, [own.id]);
    await agency.owner.query('alter table seal_row enable trigger all');
    const old = await proven(first);
    expect(old.format).toBe('quittance-proof-1');
    expect(old.rows.map(({ kind }) => kind)).toContain('statement_line');
    // Its batch was sealed with other hashes, which is all this made-up history gets wrong.
    expect([...faultsOf(old)]).toEqual([expect.stringContaining('its rows are not those that seal')]);
  });

  it('names any figure that is altered', () => {
    for (let r = 0; r < proof.rows.length; r++) {
      for (let f = 0; f < (proof.rows[r]?.fields.length ?? 0); f++) {
        const faults = altered((copy) => {
          const field = (copy.rows[r] as unknown as Loose).fields[f];
          if (field) field[1] = `${field[1] ?? ''}1`;
        });
        expect(faults.some((fault) => fault.includes(`the ${(proof.rows[r]?.fields[f]?.[0] ?? '').replaceAll('_', ' ')} “`))).toBe(true);
      }
    }
  });

  it('names the row where its mark was made anew with it, and the batch where its hash was', () => {
    const { createHash } = jest.requireActual<typeof import('node:crypto')>('node:crypto');
    const withMark = (copy: StatementProof): void => {
      const line = row(copy, 'statement_line_2');
      const n = line.fields.findIndex(([name]) => name === 'fee');
      line.fields[n] = ['fee', '1'];
      line.marks[n] = createHash('sha256').update('fee=1').digest('hex').slice(0, 8);
    };
    expect(altered(withMark)[0]).toMatch(/^Line 1 \(account Q-\d+, paid on 2026-03-05\): it is not the row that was sealed as number/);
    expect(altered((copy) => { (copy.batches[0]?.hashes as string[])[0] = 'ab'.repeat(32); }).some((fault) => fault.includes('its rows are not those that seal'))).toBe(true);
  });

  it('finds figures that changed names, their marks made anew, a row shown in another’s place, and a second statement', () => {
    const { createHash } = jest.requireActual<typeof import('node:crypto')>('node:crypto');
    const renamed = (kind: string, one: string, other: string) => altered((copy) => {
      const it = row(copy, kind);
      it.fields = it.fields.map(([name, value]) => [name === one ? other : name === other ? one : name, value]);
      it.marks = it.fields.map(([name, value]) => createHash('sha256').update(`${name}=${value ?? ''}`).digest('hex').slice(0, 8));
    });
    for (const [one, other] of [['collected', 'paid_direct'], ['costs', 'tax'], ['period_from', 'period_to']] as const) expect(renamed('statement_2', one, other)[0]).toContain('its fields are not those of a row of its kind');
    expect(renamed('statement_line_2', 'account', 'source')[0]).toContain('its fields are not those of a row of its kind');
    expect(altered((copy) => { (copy.rows as unknown[]).push(structuredClone(row(copy, 'statement_line_2'))); }).some((fault) => fault.endsWith('it is shown twice.'))).toBe(true);
    expect(altered((copy) => { (copy.rows as unknown[]).push(structuredClone(row(copy, 'statement_2'))); }).some((fault) => fault.endsWith('the file shows more than one statement.'))).toBe(true);
  });

  it('finds a row left out, a seal changed or missing, and another file', () => {
    expect(altered((copy) => { (copy.rows as unknown[]).splice(copy.rows.findIndex(({ kind }) => kind === 'statement_line_2'), 1); })[0]).toContain('it has 2 lines, the file shows 1');
    expect(altered((copy) => { (copy.seals[0] as { sealedAt: string }).sealedAt = '2026-01-01T00:00:00.000000Z'; })).toContain('Seal 1 was changed.');
    expect(altered((copy) => { (copy.seals as unknown[]).shift(); }).length).toBeGreaterThan(0);
    expect([...faultsOf({ format: 'other' })]).toHaveLength(1);
  });

  it('of a later statement continues the earlier one', async () => {
    const account = await addTestAccount(agency.owner, client);
    await agency.setClock('2026-04-30');
    await desk.pay(account.id, 5_000, '2026-04-02');
    const later = await proven(await desk.remit(client.id, '2026-04-30'));
    expect([...faultsOf(later)]).toEqual([]);
    expect(later.seals.length).toBeGreaterThan(proof.seals.length);
    expect(continues(later, proof)).toBe('');
    const forged = structuredClone(later);
    (forged.seals[0] as { hash: string }).hash = 'ab'.repeat(32);
    expect(continues(proof, forged)).toContain('seal 1 is another one');
  });

  it('is downloaded by its client and the agency, by nobody else', async () => {
    const path = `/files/statements/${run['id'] as string}/proof`;
    const mine = await portal.fetch(path);
    expect([mine.status, mine.headers.get('content-disposition')]).toEqual([200, `attachment; filename="statement-${run['statementNumber'] as string}-proof.json"`]);
    expect([...faultsOf(await mine.json())]).toEqual([]);
    expect((await desk.accountant.fetch(path)).status).toBe(200);
    const other = await agency.portalAs([(await addTestClient(agency.owner)).id]);
    expect((await other.fetch(path)).status).toBe(404);
    expect((await (await agency.agencyAs('ADMINISTRATOR')).fetch(path)).status).toBe(404);
  });
});
