import type { AccountId, BusinessDate, ClientId, DebtorId, LedgerTransactionId, ReceiptId } from '@quittance/kernel';
import type { FeeWorking } from '@quittance/fees/domain';
import type { Tx } from '@quittance/platform';
import type { NewApplication } from './store-receipt';

/** A payment another system recorded and charged, with what of it is still to be settled. Minor units. */
export interface TakenOverReceipt {
  readonly id: ReceiptId;
  readonly accountId: AccountId;
  readonly debtorId: DebtorId;
  readonly kind: 'PU' | 'PC';
  readonly method: string;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly reference: string;
  readonly payer: string;
  /** SUM: what was collected before the payments it lists. */
  readonly takenOver: 'PAYMENT' | 'SUM';
  /** Null where nothing of it is left to be settled. */
  readonly transactionId: LedgerTransactionId | null;
  readonly holdsUntil: BusinessDate | null;
  readonly applications: readonly NewApplication[];
  /** Position among the account's fee lines, from 1. */
  readonly n: number;
  readonly working: FeeWorking;
  readonly trust: number;
  readonly receivable: number;
}

const RECEIPTS = `
  insert into receipt (id, kind, method, amount, currency, received_on, reference, payer, reported_by, applied, account_id, client_id, debtor_id, transaction_id, holds_until, actor_id, recorded_at, takeover_id, taken_over)
  select r.id, r.kind, r.method, r.amount, r.currency, r."receivedOn", r.reference, r.payer, 'AGENCY', r.amount, r."accountId", $1, r."debtorId", r."transactionId", r."holdsUntil", $3, $4, $2, r."takenOver"
    from jsonb_to_recordset($5) as r(id uuid, kind text, method text, amount bigint, currency char(3), "receivedOn" date, reference text, payer text, "accountId" uuid, "debtorId" uuid,
                                     "transactionId" uuid, "holdsUntil" date, "takenOver" text)
   order by r."receivedOn", r.id`;

const APPLICATIONS = `
  insert into receipt_application (id, receipt_id, client_id, account_id, invoice_id, bucket, amount, currency, kind, received_on, debt_entry_id)
  select a.id, a."receiptId", $1, a."accountId", a."invoiceId", a.bucket, a.amount, a.currency, a.kind, a."receivedOn", a."debtEntryId"
    from jsonb_to_recordset($2) as a(id uuid, "receiptId" uuid, "accountId" uuid, "invoiceId" uuid, bucket text, amount bigint, currency char(3), kind text, "receivedOn" date, "debtEntryId" uuid)`;

const FEES = `
  insert into fee_line (id, client_id, account_id, receipt_id, n, terms_seq, kind, method, applied, collected, apart, tier_fee, treatment, fee_base, amount, trust, receivable, currency, working, earned_on, holds_until, transaction_id)
  select f."feeId", $1, f."accountId", f.id, f.n, 1, f.kind, f.method, f.amount, (f.working ->> 'counted')::bigint, f.working -> 'apart', (f.working ->> 'tierFee')::bigint, 'TAKEN_OVER', (f.working ->> 'base')::bigint,
         (f.working ->> 'fee')::bigint, f.trust, f.receivable, f.currency, f.working, f."receivedOn", f."holdsUntil", f."transactionId"
    from jsonb_to_recordset($2) as f(id uuid, "feeId" uuid, "accountId" uuid, n integer, kind text, method text, amount bigint, currency char(3), working jsonb, trust bigint, receivable bigint, "receivedOn" date, "holdsUntil" date, "transactionId" uuid)`;

/** Stores payments taken over, of one client, some hundreds at a time. They earn nobody a commission: the old system's collector had it. */
export async function storeTakenOver(tx: Tx, clientId: ClientId, takeoverId: string, receipts: readonly TakenOverReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const heads = JSON.stringify(receipts.map(({ applications: _applications, ...head }) => ({ ...head, feeId: tx.newId() })));
  await tx.query(RECEIPTS, [clientId, takeoverId, tx.ctx.principal.userId, tx.now, heads]);
  await tx.query(APPLICATIONS, [clientId, JSON.stringify(receipts.flatMap(({ id, accountId, currency, kind, receivedOn, applications }) =>
    applications.map((part) => ({ ...part, id: tx.newId(), receiptId: id, accountId, currency, kind, receivedOn }))))]);
  await tx.query(FEES, [clientId, heads]);
}
