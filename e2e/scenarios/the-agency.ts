import { randomUUID } from 'node:crypto';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';

/** 25% of everything collected, remitted net each month on the 30th or the month's last day. */
const FLAT_25 = {
  currency: 'USD',
  rates: {
    ageFrom: 'OLDEST_INVOICE',
    rules: [{ name: 'All accounts', rank: null, when: [], mode: 'MARGINAL', tiers: [{ upTo: null, ratePpm: 250_000 }], minimum: null, cap: null }],
    basis: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'], freeDemandDays: 0, discoverySharePpm: null,
  },
  remittance: { mode: 'NET', cadence: { kind: 'MONTHLY', day: 1 }, holdDays: [], minimum: null },
  applicationOrder: ['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'],
  grouping: 'ONE_PER_DEBTOR',
};

/** A mutation's answer: what it made, or the refusal. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a scenario reads what it asked for
  readonly [field: string]: any;
}

/** Sends a mutation that takes one `input` and answers with a union. */
export async function act(caller: Caller, name: string, inputType: string, input: object, fields: string): Promise<Answer> {
  const data = await caller.call<Record<string, Answer>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${fields} ... on Refused { code message } } }`, { input });
  return data[name] as Answer;
}

/** A client entered by a manager, with a contract in force, and its own login. */
export async function newClient(manager: Caller, agency: TestAgency, code: string, name: string): Promise<{ id: string; portal: Caller }> {
  const saved = await act(manager, 'createClient', 'CreateClientInput', { code, name, country: 'US', currency: 'USD', commandKey: randomUUID() }, '... on Client { id }');
  const contract = await act(manager, 'createContractVersion', 'CreateContractVersionInput',
    { clientId: saved['id'], currency: 'USD', effectiveFrom: '2026-01-01', commandKey: randomUUID(), terms: FLAT_25 }, '... on ContractVersionSaved { __typename }');
  if (contract.__typename === 'Refused') throw new Error(contract.message);
  return { id: saved['id'] as string, portal: await agency.portalAs([saved['id'] as string]) };
}

/** Sends a file through the portal, lets the worker read it, commits it and lets the worker place it. */
export async function place(agency: TestAgency, portal: Caller, clientId: string, content: string, name = 'invoices.csv'): Promise<{ id: string; status: string }> {
  const form = new FormData();
  form.set('clientId', clientId);
  form.set('file', new Blob([content]), name);
  const sent = await portal.fetch('/files/placements', { method: 'POST', body: form, headers: { 'idempotency-key': randomUUID() } });
  const { id } = (await sent.json()) as { id: string };
  await agency.runJobs();
  const { placement } = await portal.call<{ placement: { version: number; status: string; failure: string } }>('query ($id: Uuid!) { placement(id: $id) { version status failure } }', { id });
  if (placement.status !== 'READY') throw new Error(`${placement.status}: ${placement.failure}`);
  await act(portal, 'commitPlacement', 'CommitPlacementInput', { placementId: id, version: placement.version, commandKey: randomUUID() }, '... on Placement { status }');
  await agency.runJobs();
  const after = await portal.call<{ placement: { status: string } }>('query ($id: Uuid!) { placement(id: $id) { status } }', { id });
  return { id, status: after.placement.status };
}

export { randomUUID, testAgency, type Caller, type TestAgency };
