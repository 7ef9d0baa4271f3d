import { DecideBankDetails, RequestBankDetails } from '@quittance/clients/server';
import { CancelPaymentFile, KeepSender, MakePaymentFile, ReleasePaymentFile } from '@quittance/integrations/server';
import { businessDate, type BusinessDate, type ClientId } from '@quittance/kernel';
import { PlanDebits, RecordMandate } from '@quittance/payments/server';
import { CONFIGURATION, type Configuration } from '@quittance/platform';
import { returnsFile, sendBankFile, type ReturnedDebit } from './bank-files';
import { DEMO_DATE } from '../demo-agency';
import { done, type Stage } from './stage';

const on = (date: string): BusinessDate => businessDate(date);

interface Authorised {
  readonly invoice: string;
  readonly scheme: 'ACH' | 'SEPA';
  readonly holderName: string;
  readonly account: string;
  readonly routing?: string;
  readonly business?: boolean;
  readonly proofKind: string;
  readonly proof: string;
  readonly perDebit?: number;
  readonly perMonth?: number;
  readonly inAll?: number;
  readonly debit: readonly [amount: number, firstDueOn: string, times: number];
}

async function authorise(stage: Stage, { invoice, debit: [amount, firstDueOn, times], business = true, ...mandate }: Authorised): Promise<void> {
  const { id } = await stage.account(invoice);
  const signedOn = await stage.read((tx) => Promise.resolve(tx.today));
  const { mandateId } = done(await stage.get(RecordMandate).execute(stage.as('reyes'), { key: stage.key(), accountIds: [id], signedOn, business, ...mandate }));
  done(await stage.get(PlanDebits).execute(stage.as('reyes'), { key: stage.key(), mandateId, accountId: id, amount, firstDueOn: on(firstDueOn), times }));
}

const bankAccount = (stage: Stage, currency: string): Promise<string> =>
  stage.read(async (tx) => (await tx.one<{ id: string }>(`select id from bank_account where book = 'TRUST' and currency = $1 and is_first`, [currency])).id);

async function senders(stage: Stage): Promise<void> {
  done(await stage.get(KeepSender).execute(stage.as('trust'), { bankAccountId: await bankAccount(stage, 'USD'), name: 'Halloran Recovery LLC', companyId: '1364417003' }));
  done(await stage.get(KeepSender).execute(stage.as('trust'), { bankAccountId: await bankAccount(stage, 'EUR'), name: 'Halloran Recovery LLC', creditorId: 'DE98ZZZ09999999999', bic: 'HANSDEFFXXX' }));
}

interface NewFile {
  readonly kind: 'NACHA_DEBIT' | 'NACHA_CREDIT' | 'PAIN_001' | 'PAIN_008';
  readonly currency: 'USD' | 'EUR';
  readonly effectiveOn: string;
  readonly sourceIds: readonly string[];
  readonly then: 'released' | 'cancelled' | 'waits';
}

async function file(stage: Stage, { kind, currency, effectiveOn, sourceIds, then }: NewFile): Promise<void> {
  if (sourceIds.length === 0) return;
  const { fileId } = done(await stage.get(MakePaymentFile).execute(stage.as('trust'), { key: stage.key(), kind, bankAccountId: await bankAccount(stage, currency), effectiveOn: on(effectiveOn), sourceIds }));
  const { version } = await stage.read((tx) => tx.one<{ version: number }>('select version from payment_file where id = $1', [fileId]));
  if (then === 'released') done(await stage.get(ReleasePaymentFile).execute(stage.as('trust2'), { key: stage.key(), fileId, version }));
  if (then === 'cancelled') done(await stage.get(CancelPaymentFile).execute(stage.as('trust'), { key: stage.key(), fileId, version, reason: 'The bank wants it after the weekend, before Thanksgiving' }));
}

const debitsDue = async (stage: Stage, scheme: string, by: string): Promise<string[]> => (await stage.read((tx) => tx.query<{ id: string }>(
  `select d.id from direct_debit d join mandate m on m.id = d.mandate_id where d.status = 'PLANNED' and m.scheme = $1 and d.due_on <= $2 order by d.due_on, d.reference`, [scheme, by]))).map(({ id }) => id);

const debits = async (stage: Stage, effectiveOn: string, then: NewFile['then'], scheme: 'ACH' | 'SEPA' = 'ACH'): Promise<void> =>
  file(stage, { kind: scheme === 'ACH' ? 'NACHA_DEBIT' : 'PAIN_008', currency: scheme === 'ACH' ? 'USD' : 'EUR', effectiveOn, sourceIds: await debitsDue(stage, scheme, effectiveOn), then });

/** Posted runs with money to send, of a client and a currency, since a day. */
const runsOf = async (stage: Stage, clientId: ClientId, currency: string, since: string): Promise<string[]> => (await stage.read((tx) => tx.query<{ id: string }>(
  `select id from remittance_run where status = 'POSTED' and client_id = $1 and currency = $2 and posted_on >= $3 and from_trust > 0 order by statement_number`, [clientId, currency, since]))).map(({ id }) => id);

async function onFile(stage: Stage, ownerId: string, account: { currency: string; scheme: string; routingNumber?: string; accountNumber?: string; iban?: string; holderName: string; bankName: string }, spokeWith: string, ownerKind = 'CLIENT'): Promise<void> {
  const { detailsId } = done(await stage.get(RequestBankDetails).execute(stage.as('trust'), { key: stage.key(), ownerKind, ownerId, reason: 'With the contract, on paper', ...account }));
  done(await stage.get(DecideBankDetails).recordCall(stage.as('trust'), { key: stage.key(), detailsId, version: 1, outcome: 'CONFIRMED', spokeWith, note: 'Read the last four digits to us' }));
  done(await stage.get(DecideBankDetails).approve(stage.as('manager'), { key: stage.key(), detailsId, version: 2 }));
}

/** The debit of an invoice's account that was collected last. */
const lastDebit = (stage: Stage, invoice: string): Promise<Omit<ReturnedDebit, 'code'>> => stage.read((tx) => tx.one(
  `select d.reference, d.amount, m.holder_name as name from direct_debit d join mandate m on m.id = d.mandate_id join invoice i on i.account_id = d.account_id
    where i.number = $1 and d.status = 'COLLECTED' order by d.collect_on desc limit 1`, [invoice]));

async function returned(stage: Stage, fileName: string, day: string, ways: readonly (readonly [invoice: string, code: string])[]): Promise<void> {
  const items: ReturnedDebit[] = [];
  for (const [invoice, code] of ways) items.push({ ...(await lastDebit(stage, invoice)), code });
  await sendBankFile(stage, fileName, returnsFile(day, items));
}

/** Mandates, the debits under them, the files to the bank and what came back. Accounts at banks need the application's key. */
export function bankWork(stage: Stage, clients: ReadonlyMap<string, ClientId>): { on: BusinessDate; act: () => Promise<unknown> }[] {
  const { applicationKey } = stage.get(CONFIGURATION as never) as Configuration;
  if (applicationKey === null) return [];
  const [carrow, hartwell] = [clients.get('carrow') as ClientId, clients.get('hartwell') as ClientId];
  const first = async (): Promise<void> => {
    await senders(stage);
    await authorise(stage, { invoice: 'HO-70145', scheme: 'ACH', holderName: 'Pecos Valley Stucco & Stone Inc.', routing: '071000301', account: '5510023778', proofKind: 'SIGNED', proof: 'Signed form of 14 September, in the documents', perMonth: 240_000, debit: [240_000, '2026-09-18', 6] });
    await authorise(stage, { invoice: 'HO-70151', scheme: 'ACH', holderName: 'Rosalind Achterberg-Whitcombe', routing: '071000013', account: '881200993', business: false, proofKind: 'ONLINE', proof: 'Form on our site, 14 September 10:12', inAll: 648_000, debit: [162_000, '2026-09-18', 4] });
    await authorise(stage, { invoice: 'CSE-1031', scheme: 'SEPA', holderName: 'Atelier Lambert SARL', account: 'FR7630006000011234567890189', proofKind: 'SIGNED', proof: 'Mandat de prélèvement SEPA, signed in Lyon', debit: [60_000, '2026-11-24', 3] });
    await onFile(stage, hartwell, { currency: 'USD', scheme: 'US', routingNumber: '071000013', accountNumber: '4400917732', holderName: 'Hartwell & Osgood International Building Products', bankName: 'Trinity River Bank' }, 'Imogen Osgood');
    await onFile(stage, carrow, { currency: 'EUR', scheme: 'IBAN', iban: 'DE89370400440532013000', holderName: 'Carrow Steel Supply', bankName: 'Kölner Handelsbank' }, 'Gwen Carrow');
    const lakeshore = await stage.read((tx) => tx.maybeOne<{ id: string }>(`select id from partner where name = 'Lakeshore Recovery'`));
    if (lakeshore) await onFile(stage, lakeshore.id, { currency: 'USD', scheme: 'US', routingNumber: '041000124', accountNumber: '3300715529', holderName: 'Lakeshore Recovery Inc.', bankName: 'Cuyahoga Commerce Bank' }, 'Their bookkeeper', 'PARTNER');
  };
  const today = async (): Promise<void> => {
    await debits(stage, '2026-11-25', 'waits');
    await debits(stage, '2026-11-27', 'released', 'SEPA');
    await returned(stage, 'returns 2026-11-23.ach', '261123', [['HO-70145', 'R01']]);
  };
  return [
    { on: on('2026-09-14'), act: first },
    { on: on('2026-09-16'), act: () => debits(stage, '2026-09-18', 'released') },
    { on: on('2026-10-16'), act: () => debits(stage, '2026-10-19', 'released') },
    { on: on('2026-10-22'), act: () => returned(stage, 'returns 2026-10-22.ach', '261022', [['HO-70145', 'R01'], ['HO-70151', 'R10']]) },
    { on: on('2026-10-14'), act: async () => file(stage, { kind: 'PAIN_001', currency: 'EUR', effectiveOn: '2026-10-16', sourceIds: await runsOf(stage, carrow, 'EUR', '2026-10-01'), then: 'released' }) },
    { on: on('2026-11-13'), act: async () => file(stage, { kind: 'NACHA_CREDIT', currency: 'USD', effectiveOn: '2026-11-17', sourceIds: await runsOf(stage, hartwell, 'USD', '2026-11-01'), then: 'released' }) },
    { on: on('2026-11-17'), act: () => authorise(stage, { invoice: 'OG-5020', scheme: 'ACH', holderName: 'Harlingen Pool & Patio Inc.', routing: '071000301', account: '20094417', proofKind: 'ONLINE', proof: 'Form on our site, 17 November 09:40', perDebit: 200_000, debit: [150_000, '2026-11-30', 4] }) },
    { on: on('2026-11-17'), act: () => debits(stage, '2026-11-18', 'released') },
    { on: on('2026-11-20'), act: async () => {
      await authorise(stage, { invoice: 'HO-70160', scheme: 'ACH', holderName: 'Baytown Door & Window LLC', routing: '021000021', account: '77410092', proofKind: 'RECORDED_CALL', proof: 'Recording of 19 November, 14:02, from minute 3', debit: [311_667, '2026-11-25', 3] });
      await debits(stage, '2026-11-25', 'cancelled');
    } },
    { on: DEMO_DATE, act: today },
  ];
}
