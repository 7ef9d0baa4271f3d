import { DecideBankDetails, RequestBankDetails } from '@quittance/clients/server';
import { businessDate, type BusinessDate, type ClientId } from '@quittance/kernel';
import { CostPayouts, MoveCost, PostBatch, RequestCost, SaveBatch } from '@quittance/payments/server';
import { CONFIGURATION, type Configuration } from '@quittance/platform';
import { Cheques, OpenChequeSeries, PositivePay } from '@quittance/remittance/server';
import { done, type Stage } from './stage';

const on = (date: string): BusinessDate => businessDate(date);

interface DemoCost {
  readonly invoice: string;
  readonly kind: string;
  readonly description: string;
  readonly funder: 'CLIENT' | 'AGENCY' | 'ATTORNEY';
  readonly attorney?: string;
  readonly amount: number;
  readonly authority?: string;
  readonly chargeable?: boolean;
}

async function request(stage: Stage, { invoice, authority = '', ...cost }: DemoCost): Promise<string> {
  const account = await stage.account(invoice);
  return done(await stage.get(RequestCost).execute(stage.as('manager'), {
    key: stage.key(), accountId: account.id, ...cost, authority, recoverable: authority !== '', chargeable: cost.chargeable ?? false })).costId;
}

const spend = async (stage: Stage, costId: string, amount: number, date: string, payee: string, method = 'CHECK'): Promise<unknown> =>
  done(await stage.get(MoveCost).spend(stage.as('trust'), { key: stage.key(), costId, amount, on: on(date), method, payee, reference: '' }));

/** Costs of four accounts: a deposit partly used, one awaited, one the client bears, one the attorney advanced. */
async function deposited(stage: Stage): Promise<void> {
  const costId = await request(stage, { invoice: 'CS-87911', kind: 'COURT_FEE', description: 'Filing fee, Milwaukee County', funder: 'CLIENT', amount: 45_000, authority: 'Credit agreement, clause 7' });
  done(await stage.get(MoveCost).deposit(stage.as('trust'), { key: stage.key(), costId, amount: 45_000, on: on('2026-10-05'), method: 'WIRE', reference: 'Carrow, Tri-Lake' }));
  await spend(stage, costId, 38_500, '2026-10-05', 'Clerk of the Circuit Court');
  done(await stage.get(CostPayouts).request(stage.as('trust'), { key: stage.key(), costId, note: 'Less than was asked for' }));
  const served = await request(stage, { invoice: 'CS-88510', kind: 'SERVICE', description: 'Service of process, Peoria', funder: 'AGENCY', amount: 18_500, chargeable: true });
  await spend(stage, served, 18_500, '2026-10-05', 'Peoria Process Servers', 'ACH');
}

async function advanced(stage: Stage): Promise<void> {
  await request(stage, { invoice: 'CS-88120', kind: 'COURT_FEE', description: 'Filing fee, Cook County', funder: 'CLIENT', amount: 45_000, authority: 'Credit agreement of 12 January 2025, clause 7' });
  const abroad = await request(stage, { invoice: 'CSE-1066', kind: 'COURT_FEE', description: 'Payment order, Ostrava', funder: 'ATTORNEY', attorney: 'JUDr. Marek Dvořák', amount: 62_000, authority: 'Czech Civil Procedure Code, § 142' });
  await spend(stage, abroad, 62_000, '2026-11-16', 'Okresní soud v Ostravě', 'BANK_TRANSFER');
}

/** A deposit of checks posted, and this morning's, not entered to the end. */
async function batches(stage: Stage): Promise<void> {
  const accounts = await stage.read((tx) => tx.query<{ id: string; name: string }>(
    `select a.id, d.name from account a join debtor d on d.id = a.debtor_id where a.currency = 'USD' and a.status = 'ACTIVE' and a.balance_minor > 200000 and d.name not like 'Brightwater%' order by a.number limit 3`));
  const line = (index: number, amount: number) => ({ method: 'CHECK', amount, payer: accounts[index]?.name ?? '', chequeNumber: String(2201 + index * 37), accountId: accounts[index]?.id ?? null });
  const save = async (depositTotal: number, lines: object[]): Promise<string> =>
    done(await stage.get(SaveBatch).execute(stage.as('trust'), { key: stage.key(), receivedOn: on('2026-11-20'), currency: 'USD', depositTotal, note: '', lines: lines as never })).batchId;
  const batchId = await save(84_250, [line(0, 31_000), line(1, 45_250), { method: 'CASH', amount: 8_000, payer: 'Counter', chequeNumber: '', accountId: null }]);
  done(await stage.get(PostBatch).execute(stage.as('trust'), { key: stage.key(), batchId, version: 1 }));
  await save(112_000, [line(1, 40_000), line(2, 25_500)]);
}

/** The last remittances by check: one lost and written again; the bank is told. */
async function checks(stage: Stage): Promise<void> {
  done(await stage.get(OpenChequeSeries).execute(stage.as('trust'), {
    key: stage.key(), name: 'Trust checks', currency: 'USD', bankName: 'Lake Street Bank', bankAddress: '1 N Lake St, Chicago, IL 60601', routingNumber: '071000013', accountNumber: '4455667788', firstNumber: 1001 }));
  const runs = await stage.read((tx) => tx.query<{ id: string; posted_on: string }>(
    `select r.id, r.posted_on::text from remittance_run r join client c on c.id = r.client_id
      where r.status = 'POSTED' and r.currency = 'USD' and r.from_trust > 0 and (r.posted_on < '2026-11-01' or c.code <> 'HARTWELL') order by r.posted_on desc, r.statement_number`));
  const recent = runs.filter(({ posted_on: day }) => day >= '2026-11-01').map(({ id }) => ({ sourceKind: 'REMITTANCE', sourceId: id }));
  const { chequeIds } = done(await stage.get(Cheques).issue(stage.as('trust'), { key: stage.key(), payouts: recent }));
  done(await stage.get(PositivePay).make(stage.as('trust'), { key: stage.key(), currency: 'USD' }));
  const [first] = chequeIds;
  if (first) done(await stage.get(Cheques).end(stage.as('trust'), { key: stage.key(), chequeId: first, version: 1, reason: 'Lost in the mail', stop: true, reissue: true }));
  for (const { id } of runs.filter(({ posted_on: day }) => day < '2026-11-01')) done(await stage.get(Cheques).paidOtherwise(stage.as('trust'), { key: stage.key(), sourceKind: 'REMITTANCE', sourceId: id, method: 'WIRE', reference: '' }));
}

/** Carrow's account on file; Bellweather's is called back and waits for another person. */
async function bankDetails(stage: Stage, carrow: ClientId, bellweather: ClientId): Promise<void> {
  const ask = async (ownerId: ClientId, accountNumber: string, holderName: string, reason: string): Promise<string> =>
    done(await stage.get(RequestBankDetails).execute(stage.as('trust'), { key: stage.key(), ownerKind: 'CLIENT', ownerId, currency: 'USD', scheme: 'US', routingNumber: '071000013', accountNumber, holderName, bankName: 'Prairie National', reason })).detailsId;
  const call = async (detailsId: string, spokeWith: string): Promise<unknown> =>
    done(await stage.get(DecideBankDetails).recordCall(stage.as('trust'), { key: stage.key(), detailsId, version: 1, outcome: 'CONFIRMED', spokeWith, note: 'Read the last four digits to us' }));
  const first = await ask(carrow, '600044817', 'Carrow Steel Supply', 'With the contract, on paper');
  await call(first, 'Gwen Carrow');
  done(await stage.get(DecideBankDetails).approve(stage.as('manager'), { key: stage.key(), detailsId: first, version: 2 }));
  await call(await ask(bellweather, '881200467', 'Bellweather Paper Co.', 'Letter of 16 November, signed by Nora Lindqvist'), 'Nora Lindqvist');
}

/** What happens beside the payments: costs, deposits of checks, checks written, bank details changed. Numbers of accounts need the application's key. */
export function besideThePayments(stage: Stage, clients: ReadonlyMap<string, ClientId>): { on: BusinessDate; act: () => Promise<unknown> }[] {
  const { applicationKey } = stage.get(CONFIGURATION as never) as Configuration;
  return [
    { on: on('2026-10-05'), act: () => deposited(stage) },
    { on: on('2026-11-16'), act: () => advanced(stage) },
    { on: on('2026-11-20'), act: () => batches(stage) },
    ...(applicationKey === null ? [] : [
      { on: on('2026-11-12'), act: () => checks(stage) },
      { on: on('2026-11-17'), act: () => bankDetails(stage, clients.get('carrow') as ClientId, clients.get('bellweather') as ClientId) },
    ]),
  ];
}
