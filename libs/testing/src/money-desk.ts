import { randomUUID } from 'node:crypto';
import type { TestAgency } from './test-agency';
import type { Caller } from './test-agency-caller';

/** Answers of mutations, their refusals included. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly [field: string]: unknown;
}

const RUN = `... on RemittanceRun { id status stale hash remitted invoiced credited tax paidIn payeeName billedName invoice { id kind number } group { id number } collected direct fees carriedIn carriedOut lineCount statementNumber mayApprove feesSwept version }`;
const REFUSED = `... on Refused { code message field }`;

/** What a trust accountant and a colleague do all month, over GraphQL. */
export class MoneyDesk {
  constructor(readonly agency: TestAgency, readonly accountant: Caller, readonly colleague: Caller) {}

  static async open(agency: TestAgency): Promise<MoneyDesk> {
    return new MoneyDesk(agency, await agency.agencyAs('TRUST_ACCOUNTANT'), await agency.agencyAs('MANAGER'));
  }

  /** Records a payment by wire to the agency unless told otherwise. */
  async pay(accountId: string | null, amount: number, on: string, more: object = {}): Promise<Answer> {
    const input = { key: randomUUID(), accountId, kind: 'PU', method: 'WIRE', amount, currency: 'USD', receivedOn: on, ...more };
    const { recordPayment } = await this.accountant.call<{ recordPayment: Answer }>(
      `mutation($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename ... on RecordedPayment { receiptId number applied fee suspense refundable withClient balanceAfter paidInFull message } ${REFUSED} } }`, { input });
    return recordPayment;
  }

  async giveBack(receiptId: unknown, on: string, reason = 'Returned by the bank', key: string = randomUUID()): Promise<Answer> {
    const { reversePayment } = await this.accountant.call<{ reversePayment: Answer }>(
      `mutation($input: ReversePaymentInput!) { reversePayment(input: $input) { __typename ... on ReversedPayment { receiptId number applied fee clientOwes trustTopUp afterRemittance reopened message } ${REFUSED} } }`,
      { input: { key, receiptId, returnedOn: on, reason } });
    return reversePayment;
  }

  async prepare(clientId: string, more: object = {}): Promise<Answer> {
    return this.run(this.accountant, 'prepareRemittance', 'PrepareRemittanceInput', { clientId, currency: 'USD', ...more });
  }

  async approve(run: Answer, by: Caller = this.colleague): Promise<Answer> {
    return this.run(by, 'approveRemittance', 'ApproveRemittanceInput', { runId: run['id'], hash: run['hash'] });
  }

  async post(run: Answer, more: object = {}): Promise<Answer> {
    return this.run(this.accountant, 'postRemittance', 'PostRemittanceInput', { runId: run['id'], ...more });
  }

  async cancel(run: Answer, reason = 'A mistake'): Promise<Answer> {
    return this.run(this.accountant, 'voidRemittance', 'VoidRemittanceInput', { runId: run['id'], reason });
  }

  /** Prepared, approved and posted; throws where one of them is refused. */
  async remit(clientId: string, periodTo: string, more: object = {}): Promise<Answer> {
    const prepared = await this.prepare(clientId, { periodTo });
    const posted = prepared['id'] ? await this.approve(prepared).then((approved) => this.post(approved, more)) : prepared;
    if (posted['status'] !== 'POSTED') throw new Error(JSON.stringify(posted));
    return posted;
  }

  /** A client pays the agency, by wire unless told otherwise. */
  async clientPays(clientId: string, amount: number, on: string, more: object = {}): Promise<Answer> {
    const { recordClientPayment } = await this.accountant.call<{ recordClientPayment: Answer }>(
      `mutation($input: RecordClientPaymentInput!) { recordClientPayment(input: $input) { __typename ... on ClientPaymentDone { id number amount onAccount message } ${REFUSED} } }`,
      { input: { key: randomUUID(), clientId, currency: 'USD', amount, receivedOn: on, method: 'WIRE', ...more } });
    return recordClientPayment;
  }

  /** Invoices and credit notes of a client, the newest first. */
  async invoices(clientId: string): Promise<{ id: string; kind: string; number: string; amount: number; open: number; overdue: boolean; parts: { amount: number }[] }[]> {
    const { clientInvoices } = await this.accountant.call<{ clientInvoices: { nodes: { id: string; kind: string; number: string; amount: number; open: number; overdue: boolean; parts: { amount: number }[] }[] } }>(
      'query($id: Uuid) { clientInvoices(filter: { clientId: $id }) { nodes { id kind number amount open overdue parts { amount } } } }', { id: clientId });
    return clientInvoices.nodes;
  }

  /** Sums of the books by type, natural sign. */
  async books(currency = 'USD'): Promise<Record<string, number>> {
    const { trialBalance } = await this.accountant.call<{ trialBalance: { type: string; balance: number }[] }>(
      'query($currency: String) { trialBalance(currency: $currency) { type balance } }', { currency });
    return Object.fromEntries(trialBalance.map(({ type, balance }) => [type, balance]));
  }

  async identityHolds(): Promise<boolean> {
    const { trustIdentity } = await this.accountant.call<{ trustIdentity: { holds: boolean }[] }>('{ trustIdentity { holds } }');
    return trustIdentity.every(({ holds }) => holds);
  }

  async ask<T>(query: string, variables: object = {}): Promise<T> {
    return this.accountant.call<T>(query, variables);
  }

  private async run(by: Caller, mutation: string, type: string, input: object): Promise<Answer> {
    const answer = await by.call<Record<string, Answer>>(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${RUN} ${REFUSED} } }`, { input: { key: randomUUID(), ...input } });
    return answer[mutation] as Answer;
  }
}
