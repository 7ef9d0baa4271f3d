import { randomUUID } from 'node:crypto';
import { businessDate, currency, unwrap } from '@quittance/kernel';
import type { ParsedBankLine } from '@quittance/ledger/domain';
import { CloseMonth, matchLine, OpenBankAccount, ReconciliationQuery, Reconciliations, storeBankStatement } from '@quittance/ledger/server';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

const MARCH = businessDate('2026-03-31');

/** What somebody with every right might do to what the bank said, to checks, batches, partners' shares, papers and closed months. */
const TAMPERINGS: readonly (readonly [check: string, table: string, sql: string])[] = [
  ['closed-months', 'ledger_transaction', `update ledger_transaction set recorded_at = recorded_at + interval '60 days' where id = (select id from ledger_transaction where effective_on < '2026-04-01' limit 1)`],
  ['bank-statements', 'bank_statement', `update bank_statement set known = known + 1, lines = lines + 2`],
  ['bank-clearing', 'bank_line', `update bank_line set amount = amount + 1 where status = 'MATCHED' and id = (select id from bank_line where status = 'MATCHED' limit 1)`],
  ['bank-clearing', 'bank_clearing', `update bank_clearing set amount = amount * 2`],
  ['bank-clearing', 'bank_clearing', `delete from bank_clearing`],
  ['reconciliations', 'reconciliation', `update reconciliation set book_balance = book_balance + 1`],
  ['reconciliations', 'reconciliation_item', `update reconciliation_item set amount = amount + 1`],
  ['reconciliations', 'reconciliation_item', `delete from reconciliation_item where kind <> 'DUE_FROM_OPERATING'`],
  ['receipt-batches', 'receipt_batch', `update receipt_batch set deposit_total = deposit_total + 1`],
  ['receipt-batches', 'receipt_batch_line', `update receipt_batch_line set amount = amount - 1`],
  ['receipt-batches', 'receipt', `update receipt set batch_id = null where batch_id is not null`],
  ['cheque-numbers', 'cheque', `delete from cheque where number = 1001`],
  ['cheque-numbers', 'cheque_series', `update cheque_series set last_number = last_number + 1`],
  ['positive-pay', 'positive_pay_file', `update positive_pay_file set issued_total = issued_total + 1`],
  ['positive-pay', 'positive_pay_line', `update positive_pay_line set amount = amount + 1`],
  ['positive-pay', 'cheque', `update cheque set amount = amount + 1 where number = 1001`],
  ['positive-pay', 'cheque_series', `update cheque_series set last_file = last_file + 1`],
  ['partner-shares', 'partner_share', `update partner_share set amount = amount + 1`],
  ['partner-share-rates', 'partner_share', `update partner_share set share_ppm = share_ppm + 100000`],
  ['partner-share-rates', 'partner_share', `delete from partner_share`],
  ['invoices', 'client_invoice', `update client_invoice set amount = amount + 1`],
  ['invoices', 'client_invoice_part', `update client_invoice_part set amount = amount + 1`],
  ['invoices', 'invoice_settlement', `update invoice_settlement set amount = amount + 1000000`],
  ['document-numbers', 'document_counter', `update document_counter set last = last + 1 where series = 'INVOICE'`],
  ['client-payments', 'client_payment', `update client_payment set amount = amount + 1`],
  ['client-payments', 'invoice_settlement', `delete from invoice_settlement`],
  ['owed-by-clients', 'invoice_settlement', `delete from invoice_settlement`],
  ['document-numbers', 'document_counter', `delete from document_counter where series = 'INVOICE'`],
  ['ledger-sources', 'client_payment', `delete from client_payment`],
  ['receipt-facts', 'client_payment', `update client_payment set currency = 'EUR'`],
  ['two-people', 'ledger_period', `delete from ledger_period`],
  ['two-people', 'ledger_period', `update ledger_period set closed_at = closed_at - interval '1 day'`],
  ['two-people', 'reconciliation', `update reconciliation set signed_at = signed_at - interval '1 day'`],
  ['two-people', 'cheque', `update cheque set amount = amount + 1 where number = 1001`],
  ['remittance-chain', 'remittance_run', `update remittance_run n set brought_trust = brought_trust + 1, carried_trust = carried_trust + 1 where follows_id is not null`],
];

describe('quittance verify, on what the bank and the post have seen', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;

  const send = async (mutation: string, type: string, fields: string, input: object, who: Caller = desk.accountant): Promise<Answer> => {
    const answer = (await who.call<Record<string, Answer>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ... on Refused { code message } } }`, { input: { key: randomUUID(), ...input } }))[mutation] as Answer;
    if (answer.__typename === 'Refused') throw new Error(`${mutation}: ${answer.message ?? ''}`);
    return answer;
  };

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    const [ctx, other] = [await agency.ctxFor('TRUST_ACCOUNTANT'), await agency.ctxFor('MANAGER')];
    await agency.setClock('2026-03-02');
    const bankAccountId = unwrap(await agency.get(OpenBankAccount).execute(ctx, { key: randomUUID(), book: 'TRUST', currency: 'USD', name: 'Trust checking', routing: '021000021', accountNumber: '55501' })).id;
    await agency.setClock('2026-04-03');
    client = await addTestClient(agency.owner, { remittance: { mode: 'GROSS' } });
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 2_000_000 } });
    const paid = await desk.pay(account.id, 600_000, '2026-03-05');
    await batched(account.id);
    await forwarded();
    await remitted();
    await reconciled();
    unwrap(await agency.get(CloseMonth).execute(ctx, { key: randomUUID(), month: MARCH }));

    /** A day's checks that tie to their deposit. */
    async function batched(accountId: string): Promise<void> {
      const { batchId } = await send('saveReceiptBatch', 'SaveReceiptBatchInput', '... on ChangedReceiptBatch { batchId }', {
        receivedOn: '2026-03-30', currency: 'USD', depositTotal: 35_000, lines: [20_000, 15_000].map((amount) => ({ method: 'CHECK', amount, payer: 'Payer & Co', chequeNumber: '1042', accountId })) });
      await send('postReceiptBatch', 'ReceiptBatchStepInput', '... on ChangedReceiptBatch { batchId }', { batchId, version: 1 });
    }

    /** A payment through an attorney who keeps a share. */
    async function forwarded(): Promise<void> {
      const own = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
      const firm = await send('keepPartner', 'KeepPartnerInput', '... on Partner { id }', { name: 'Firm', kind: 'ATTORNEY', sharePpm: 150_000, forwards: 'GROSS', suitFeePpm: 0, active: true }, desk.colleague);
      await send('forwardAccount', 'ForwardAccountInput', '... on AccountForwarding { partnerId }', { accountId: own.id, partnerId: firm['id'] }, desk.colleague);
      await desk.pay(own.id, 50_000, '2026-03-20', { kind: 'PA' });
    }

    /** Two remittances with an invoice that the client pays, a check for the first and a file for the bank. */
    async function remitted(): Promise<void> {
      const run = await desk.remit(client.id, '2026-03-31', { sweepFees: false });
      const [invoice] = await desk.invoices(client.id);
      await desk.clientPays(client.id, invoice?.amount ?? 0, '2026-04-02');
      await desk.pay(account.id, 10_000, '2026-04-01');
      await desk.remit(client.id, '2026-04-03', { sweepFees: false });
      await agency.owner.query(`update client set address = E'4100 S Ashland Ave\\nChicago, IL 60609' where id = $1`, [client.id]);
      await send('openChequeSeries', 'OpenChequeSeriesInput', '... on OpenedChequeSeries { id }', { name: 'Trust checks', currency: 'USD', bankName: 'Lake Bank', routingNumber: '021000021', accountNumber: '4455667788', firstNumber: 1001 });
      await send('issueCheques', 'IssueChequesInput', '... on ChangedCheques { chequeIds }', { payouts: [{ sourceKind: 'REMITTANCE', sourceId: run['id'] }] });
      await send('makePositivePay', 'MakePositivePayInput', '... on MadePositivePay { fileIds }', { currency: 'USD' });
    }

    /** The bank tells of the first payment, what is open is named, and two people sign. */
    async function reconciled(): Promise<void> {
      const line: ParsedBankLine = { bookedOn: businessDate('2026-03-06'), amount: 600_000, text: 'Deposit' };
      unwrap(await agency.work.write(ctx, (tx) => storeBankStatement(tx, {
        bankAccountId, format: 'CSV', fileHash: '1'.padStart(64, '0'), currency: currency('USD'), lines: [line], opening: 0, closing: 600_000, fromOn: businessDate('2026-03-01'), toOn: MARCH })));
      const { rows: [bank] } = await agency.owner.query<{ id: string }>('select id from bank_line');
      const { rows: [receipt] } = await agency.owner.query<{ id: string }>('select transaction_id as id from receipt where id = $1', [paid['receiptId']]);
      unwrap(await agency.work.write(ctx, (tx) => matchLine(tx, { lineId: bank?.id ?? '', kind: 'RECEIPT', id: String(paid['receiptId']), transactionIds: [receipt?.id ?? ''] })));
      const now = async () => unwrap(await agency.get(ReconciliationQuery).now(ctx, bankAccountId, MARCH));
      for (const { about, explanation } of (await now()).exceptions) if (explanation === null) unwrap(await agency.get(Reconciliations).explain(ctx, { about, explanation: 'Told to the bank' }));
      const { id } = unwrap(await agency.get(Reconciliations).sign(ctx, { key: randomUUID(), bankAccountId, asOn: MARCH, hash: (await now()).hash }));
      unwrap(await agency.get(Reconciliations).approve(other, { key: randomUUID(), id }));
    }
  });

  afterAll(() => agency.close());

  it('is sound as the application left it', async () => {
    expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each(TAMPERINGS)('%s: names the first row of %s that was tampered with', async (check, table, sql) => {
    const found = (await findingsAfter(agency.owner, table, sql)).find(({ name }) => name === check);
    expect(found).toMatchObject({ holds: false, first: expect.any(Object) });
    expect(found?.disagreements).toBeGreaterThan(0);
  });
});
