import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';

const HOLD = { CHECK: 0, ACH: 0, WIRE: 0, CARD: 0, CASH: 0, DIRECT_DEBIT: 0, BANK_TRANSFER: 0, OTHER: 0 };
/** 25% of the first 3,000, 20% above, over the account's life. */
export const TIERS = {
  currency: 'USD',
  rates: {
    ageFrom: 'OLDEST_INVOICE', rules: [{ name: '', rank: null, when: [], mode: 'MARGINAL', tiers: [{ upTo: 300_000, ratePpm: 250_000 }, { upTo: null, ratePpm: 200_000 }], bucketTiers: {}, minimum: null, cap: null, fixedFee: null }],
    basis: { PRINCIPAL: true, INTEREST: true, FEES: false, COSTS: false }, freeDemandDays: 0, discoverySharePpm: null, goodsSharePpm: null, withdrawal: null },
  remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: HOLD, minimum: null },
  applicationOrder: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'], grouping: 'ONE_PER_DEBTOR', lateCharges: null,
};

/** Terms as they are stored. */
export type Terms = { readonly currency: string; readonly [part: string]: unknown };

export interface Shown {
  id: string;
  number: string;
  status: string;
  version: number;
  differences: number;
  mayCommit: boolean;
  code?: string;
  message?: string;
  summary: { accounts: number; payments: number; notes: number; refused: number; sums: number; waitsFor: string[]; notices: string[] } | null;
  figures: { figure: string; stated: number | null; found: number; behind: { account: string; why: string }[] }[];
  files: { kind: string; rows: number; refused: number; missing: string[]; questions: { id: string }[] }[];
}

const FIELDS = `id number status version differences mayCommit summary { accounts payments notes refused sums waitsFor notices } figures { figure stated found behind { account why } } files { kind rows refused missing questions { id } }`;

/** Two people who take a live book over. */
export class TakeoverDesk {
  private constructor(readonly agency: TestAgency, readonly manager: Caller, readonly second: Caller) {}

  static async open(): Promise<TakeoverDesk> {
    const agency = await testAgency();
    return new TakeoverDesk(agency, await agency.agencyAs('MANAGER'), await agency.agencyAs('TRUST_ACCOUNTANT'));
  }

  async addClient(code: string, terms: Terms = TIERS): Promise<string> {
    const { owner } = this.agency;
    const [id, contract] = [randomUUID(), randomUUID()];
    await owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $2 || ' Supply', lower($2), 'US', $3, '2026-01-01')`, [id, code, terms.currency]);
    await owner.query(`insert into contract (id, client_id, currency, created_at) values ($1, $2, $3, '2026-01-01')`, [contract, id, terms.currency]);
    await owner.query(`insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) values ($1, $2, $3, 1, '2026-01-01', $4, $5, '2026-01-01')`, [randomUUID(), contract, id, JSON.stringify(terms), randomUUID()]);
    return id;
  }

  async step(by: Caller, name: string, type: string, input: object): Promise<Shown> {
    const data = await by.call<Record<string, Shown>>(`mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Takeover { ${FIELDS} } ... on Refused { code message field } } }`, { input });
    return data[name] as Shown;
  }

  start(clientIds: string[], more: object = {}): Promise<Shown> {
    return this.step(this.manager, 'startTakeover', 'StartTakeoverInput', { commandKey: randomUUID(), system: 'Ledgerline', asOf: '2026-11-20', clientIds, ...more });
  }

  async show({ id }: Pick<Shown, 'id'>, by: Caller = this.manager): Promise<Shown> {
    return (await by.call<{ takeover: Shown }>(`query($id: Uuid!) { takeover(id: $id) { ${FIELDS} } }`, { id })).takeover;
  }

  finish(by: Caller, name: string, { id, version }: Shown, more: object = {}): Promise<Shown> {
    return this.step(by, name, 'TakeoverStepInput', { takeoverId: id, version, commandKey: randomUUID(), ...more });
  }

  /** Adds files and reads them. */
  async add(takeover: Shown, files: Record<string, string>): Promise<Shown> {
    for (const [name, content] of Object.entries(files)) {
      const form = new FormData();
      form.set('takeoverId', takeover.id);
      form.set('file', new Blob([content]), `${name}.csv`);
      const answer = await this.manager.fetch('/files/takeovers', { method: 'POST', body: form });
      if (answer.status !== 201) throw new Error(await answer.text());
    }
    await this.agency.runJobs();
    return this.show(takeover);
  }

  /** Submitted by one and committed by the other. */
  async commit(read: Shown): Promise<Shown> {
    return this.finish(this.second, 'commitTakeover', await this.finish(this.manager, 'submitTakeover', read));
  }

  async accountOf(number: string): Promise<string> {
    return (await this.agency.owner.query<{ id: string }>('select id from account where client_reference = $1', [number])).rows[0]?.id ?? '';
  }
}
