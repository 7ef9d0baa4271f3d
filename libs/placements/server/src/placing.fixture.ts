import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BY_AGE_TERMS } from './terms.fixture';

/** What is used of a signed-in person of `testAgency()`. */
interface Caller {
  call<T>(query: string, variables?: object): Promise<T>;
  fetch(path: string, init?: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Response>;
}

/** What is used of `testAgency()`. */
interface TestAgency {
  readonly owner: { query(sql: string, params?: unknown[]): Promise<unknown> };
  runJobs(): Promise<void>;
}

/** A client with a contract in force; currencies each get one. */
export async function addClient(agency: TestAgency, code: string, options: { currencies?: readonly string[]; grouping?: string; country?: string } = {}): Promise<string> {
  const id = randomUUID();
  await agency.owner.query(`insert into client (id, code, name, name_normalised, country, currency, created_at) values ($1, $2, $2 || ' Supply', lower($2), $3, $4, '2026-01-01')`,
    [id, code, options.country ?? 'US', options.currencies?.[0] ?? 'USD']);
  for (const currency of options.currencies ?? ['USD']) {
    const contract = randomUUID();
    const terms = { ...BY_AGE_TERMS, currency, grouping: options.grouping ?? 'ONE_PER_DEBTOR' };
    await agency.owner.query(`insert into contract (id, client_id, currency, created_at) values ($1, $2, $3, '2026-01-01')`, [contract, id, currency]);
    await agency.owner.query(
      `insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) values ($1, $2, $3, 1, '2026-01-01', $4, $5, '2026-01-01')`,
      [randomUUID(), contract, id, JSON.stringify(terms), randomUUID()]);
  }
  return id;
}

export const fixture = (name: string): Promise<Buffer> => readFile(resolve(__dirname, '../../domain/fixtures', name));

/** Sends a file; the answer of the server. */
export async function send(caller: Caller, clientId: string, content: Buffer | string, name = 'list.csv', key: string = randomUUID()): Promise<{ status: number; body: { id: string; number: string; code?: string; message?: string } }> {
  const form = new FormData();
  form.set('clientId', clientId);
  form.set('file', new Blob([content as string]), name);
  const answer = await caller.fetch('/files/placements', { method: 'POST', body: form, headers: { 'idempotency-key': key } });
  return { status: answer.status, body: (await answer.json()) as { id: string; number: string } };
}

export interface Shown {
  id: string;
  number: string;
  status: string;
  version: number;
  failure: string;
  placedOn: string | null;
  summary: { accepted: number; credits: number; refused: number; duplicates: number; accounts: number; debtors: number; totals: { currency: string; minor: number; creditMinor: number; invoices: number; accounts: number }[]; problems: { code: string; rows: number }[]; warnings: { code: string; message: string }[] } | null;
  questions: { id: string; open: boolean; suggestion: string | null; text: string }[];
  unsureDebtors: { key: string; name: string }[];
  recognised: { remembered: boolean; missing: string[]; columns: { column: number; field: string | null; reason: string }[] } | null;
  placedBefore: { number: string } | null;
}

const FIELDS = `id number status version failure placedOn placedBefore { number } recognised { remembered missing columns { column field reason } } questions { id open suggestion text } unsureDebtors { key name }
  summary { accepted credits refused duplicates accounts debtors totals { currency minor creditMinor invoices accounts } problems { code rows } warnings { code message } }`;

export const show = async (caller: Caller, id: string): Promise<Shown> => {
  const { placement } = await caller.call<{ placement: Shown }>(`query ($id: Uuid!) { placement(id: $id) { ${FIELDS} } }`, { id });
  return placement;
};

/** A mutation of placements: the placement, or the refusal's code and message. */
export async function change(caller: Caller, name: string, type: string, input: object): Promise<Shown & { code?: string; message?: string; field?: string }> {
  const data = await caller.call<Record<string, Shown & { code?: string; message?: string; field?: string }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Placement { ${FIELDS} } ... on Refused { code message field } } }`, { input });
  return data[name] as Shown & { code?: string; message?: string; field?: string };
}

/** Sends a file and lets the worker read it. */
export async function sendAndRead(agency: TestAgency, caller: Caller, clientId: string, content: Buffer | string, name = 'list.csv'): Promise<Shown> {
  const { body } = await send(caller, clientId, content, name);
  await agency.runJobs();
  return show(caller, body.id);
}

export const commit = (caller: Caller, { id, version }: Pick<Shown, 'id' | 'version'>, commandKey: string = randomUUID()) => change(caller, 'commitPlacement', 'CommitPlacementInput', { placementId: id, version, commandKey });
