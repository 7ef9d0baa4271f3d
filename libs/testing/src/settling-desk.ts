import { randomUUID } from 'node:crypto';
import { ppm } from '@quittance/kernel';
import { MoneyDesk } from './money-desk';
import { addTestClient, type ClientParts, type TestAccount, type TestClient } from './placed-account';
import type { TestAgency } from './test-agency';
import type { Caller } from './test-agency-caller';

/** What the agency answers to a settlement asked for. */
export interface SettleAnswer { __typename: string; code?: string; message?: string; settlementId: string; status: string; askedBecause: string }

const SETTLE = `mutation ($i: SettleInput!, $k: String!) { r: settle(input: $i, key: $k) { __typename ... on SettlementMade { settlementId status askedBecause } ... on Refused { code message } } }`;

/** A collector who settles, and what became of it. */
export class SettlingDesk {
  private constructor(readonly agency: TestAgency, readonly money: MoneyDesk, readonly collector: Caller) {}

  static async open(agency: TestAgency): Promise<SettlingDesk> {
    return new SettlingDesk(agency, await MoneyDesk.open(agency), await agency.agencyAs('COLLECTOR'));
  }

  /** A client whose contract lets half be taken within 200 days. */
  client(parts: ClientParts = {}): Promise<TestClient> {
    return addTestClient(this.agency.owner, { settlement: { leastPpm: ppm('50%'), longestDays: 200 }, ...parts });
  }

  /** For 80% in one payment by 31 Mar 2026 unless told otherwise. */
  async settle({ id }: Pick<TestAccount, 'id'>, more: object = {}): Promise<SettleAnswer> {
    return (await this.collector.call<{ r: SettleAnswer }>(SETTLE, { i: { accountId: id, partPpm: 800_000, instalments: 1, firstDueOn: '2026-03-31', cadence: 'MONTHLY', graceDays: 0, ...more }, k: randomUUID() })).r;
  }

  async cancel(settlementId: string): Promise<void> {
    const { version } = await this.one<{ version: number }>('select version from settlement where id = $1', [settlementId]);
    await this.collector.call('mutation ($i: CancelSettlementInput!, $k: String!) { cancelSettlement(input: $i, key: $k) { __typename } }', { i: { settlementId, version, reason: 'The debtor asks for other days' }, k: randomUUID() });
  }

  async payOn(on: string, { id }: Pick<TestAccount, 'id'>, amount: number, more: object = {}) {
    await this.agency.setClock(on);
    return this.money.pay(id, amount, on, more);
  }

  async judgeDue(): Promise<void> {
    await this.agency.owner.query(`select graphile_worker.add_job('arrangements.judge-due-settlements')`);
    await this.agency.runJobs();
  }

  async one<T extends object>(sql: string, values: unknown[] = []): Promise<T> {
    return (await this.agency.owner.query<T>(sql, values)).rows[0] as T;
  }

  async status(settlementId: string): Promise<string> {
    return (await this.one<{ status: string }>('select status from settlement where id = $1', [settlementId])).status;
  }

  /** Its state, and what is owed. */
  async account({ id }: Pick<TestAccount, 'id'>): Promise<{ status: string; code: string | null; balance: number }> {
    return this.one('select status, close_code as code, balance_minor::int as balance from account where id = $1', [id]);
  }

  /** What a settlement gave up, as its adjustments have it. */
  async givenUp(settlementId: string): Promise<number> {
    return Number((await this.one<{ sum: string }>('select coalesce(-sum(amount), 0) as sum from debt_entry where source_id = $1', [settlementId])).sum);
  }

  /** Raises the principal of an account's first invoice, or lowers it. */
  async adjust({ id }: Pick<TestAccount, 'id'>, amount: number, bucket = 'PRINCIPAL'): Promise<void> {
    const { version, invoice } = await this.one<{ version: number; invoice: string }>('select a.version, (select i.id from invoice i where i.account_id = a.id order by i.due_date limit 1) as invoice from account a where a.id = $1', [id]);
    const answer = await this.money.colleague.call<{ r: { __typename: string; message?: string } }>(
      'mutation ($i: AdjustBalanceInput!) { r: adjustBalance(input: $i) { __typename ... on Refused { message } } }', { i: { key: randomUUID(), accountId: id, version, invoiceId: invoice, bucket, amount, reason: 'As the client says' } });
    if (answer.r.__typename === 'Refused') throw new Error(answer.r.message);
  }

  async creditNote({ id }: Pick<TestAccount, 'id'>, amount: number): Promise<void> {
    const { version, invoice } = await this.one<{ version: number; invoice: string }>('select a.version, (select i.id from invoice i where i.account_id = a.id order by i.due_date limit 1) as invoice from account a where a.id = $1', [id]);
    await this.money.colleague.call('mutation ($i: CreditNoteInput!) { creditNote(input: $i) { __typename } }', { i: { key: randomUUID(), accountId: id, version, invoiceId: invoice, amount, reason: 'Goods taken back' } });
  }
}
