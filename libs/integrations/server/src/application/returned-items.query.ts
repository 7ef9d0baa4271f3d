import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { changeCode, isAboutReturn, returnCode } from '@quittance/integrations/domain';
import { representable } from '@quittance/payments/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';

export interface ReturnedItemView {
  id: string;
  version: number;
  source: string;
  code: string;
  /** What the code says, in words. */
  meaning: string;
  /** What is to be done about it, in a sentence. */
  advice: string;
  amount: number;
  currency: string;
  debit: boolean;
  returnedOn: BusinessDate;
  account: string;
  name: string;
  individualId: string;
  information: string;
  originalTrace: string;
  status: string;
  receiptId: string | null;
  receiptNumber: string | null;
  accountId: string | null;
  accountNumber: string | null;
  debtorName: string | null;
  reversalId: string | null;
  endsMandate: boolean;
  note: string;
  settledBy: string | null;
  /** REPRESENT or CORRECT, where the debit may be sent again. */
  resubmit: string | null;
  resubmitUntil: BusinessDate | null;
  resubmitLeft: number | null;
  resubmittedOn: BusinessDate | null;
}

export interface PaymentChoice {
  id: string;
  number: string;
  receivedOn: BusinessDate;
  debtorName: string | null;
  accountNumber: string | null;
  method: string;
}

export interface AchChangeView {
  id: string;
  version: number;
  code: string;
  meaning: string;
  corrected: string;
  account: string;
  name: string;
  individualId: string;
  originalTrace: string;
  notifiedOn: BusinessDate;
  accountId: string | null;
  accountNumber: string | null;
  debtorName: string | null;
  status: string;
  note: string;
  doneBy: string | null;
}

interface Row extends Omit<ReturnedItemView, 'meaning' | 'advice' | 'resubmit' | 'resubmitUntil' | 'resubmitLeft'> {
  /** Of the debit of ours that came back; null where it is none, or is no longer returned. */
  readonly firstDueOn: BusinessDate | null;
  readonly debitReturnedOn: BusinessDate | null;
  readonly representments: number | null;
}

const ITEMS = `
  select i.id, i.version, i.source, i.code, i.amount, i.currency, i.debit, i.returned_on as "returnedOn", i.account_masked as account, i.name, i.individual_id as "individualId", i.information,
         i.original_trace as "originalTrace", i.status, i.receipt_id as "receiptId", r.number as "receiptNumber", a.id as "accountId", a.number as "accountNumber", d.name as "debtorName",
         i.reversal_id as "reversalId", i.ends_mandate as "endsMandate", i.note, u.name as "settledBy", again.due_on as "resubmittedOn",
         chain.first as "firstDueOn", debit.returned_on as "debitReturnedOn", chain.representments
    from returned_item i
    left join receipt r on r.id = i.receipt_id
    left join account a on a.id = r.account_id
    left join debtor d on d.id = r.debtor_id
    left join app_user u on u.id = i.settled_by
    left join direct_debit debit on debit.receipt_id = i.receipt_id and debit.status = 'RETURNED'
    left join direct_debit again on again.again_of = debit.id and again.status <> 'CANCELLED'
    left join lateral (
      with recursive chain as (
        select debit.again_of, debit.due_on, debit.return_code, 0 as depth
        union all
        select d.again_of, d.due_on, d.return_code, c.depth + 1 from chain c join direct_debit d on d.id = c.again_of)
      select min(due_on) as first, count(*) filter (where depth > 0 and (return_code = 'R11') = (debit.return_code = 'R11'))::int as representments from chain) chain on debit.id is not null`;

/** What came back, and what is to be corrected, for the screens. */
@Injectable()
export class ReturnedItemsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** OPEN: the oldest first; settled ones the latest first. */
  list(ctx: Ctx, open: boolean, page: { first: number; after?: string | null }): Promise<Page<ReturnedItemView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${ITEMS} where (i.status = 'OPEN') = $1 and ($2::date is null or (i.returned_on, i.id) ${open ? '>' : '<'} ($2, $3::uuid)) order by i.returned_on ${open ? '' : 'desc'}, i.id ${open ? '' : 'desc'} limit $4`,
        [open, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.returnedOn, row.id], viewOf);
    });
  }

  /** Payments that an item may be of: the same amount, within half a year before, those of the same name or number first. */
  choices(ctx: Ctx, itemId: string): Promise<PaymentChoice[]> {
    return this.work.read(ctx, (tx) => choicesFor(tx, itemId));
  }

  changes(ctx: Ctx, open: boolean, page: { first: number; after?: string | null }): Promise<Page<AchChangeView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Omit<AchChangeView, 'meaning'>>(
        `select n.id, n.version, n.code, n.corrected, n.account_masked as account, n.name, n.individual_id as "individualId", n.original_trace as "originalTrace", n.notified_on as "notifiedOn",
                n.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", n.status, n.note, u.name as "doneBy"
           from ach_change n left join account a on a.id = n.account_id left join debtor d on d.id = a.debtor_id left join app_user u on u.id = n.done_by
          where (n.status = 'OPEN') = $1 and ($2::date is null or (n.notified_on, n.id) > ($2, $3::uuid)) order by n.notified_on, n.id limit $4`,
        [open, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.notifiedOn, row.id], (row) => ({ ...row, meaning: changeCode(row.code) ?? `A code that is not in the rules (${row.code})` }));
    });
  }
}

const choicesFor = (tx: Tx, itemId: string): Promise<PaymentChoice[]> =>
  tx.query<PaymentChoice>(
    `select r.id, r.number, r.received_on as "receivedOn", d.name as "debtorName", a.number as "accountNumber", r.method
       from returned_item i
       join receipt r on r.kind = 'PU' and r.amount = i.amount and r.currency = i.currency and r.reverses_id is null and r.source_receipt_id is null and r.received_on between i.returned_on - 180 and i.returned_on
       left join debtor d on d.id = r.debtor_id left join account a on a.id = r.account_id
      where i.id = $1 and not exists (select from receipt v where v.reverses_id = r.id)
      order by (a.number = upper(i.individual_id)) desc nulls last, word_similarity(lower(i.name), coalesce(d.name_normalised, lower(r.payer))) desc, r.received_on desc limit 12`, [itemId]);

function viewOf({ firstDueOn, debitReturnedOn, representments, ...row }: Row): ReturnedItemView {
  const open = firstDueOn === null || row.resubmittedOn !== null ? null : representable({ code: row.code, firstDueOn, returnedOn: debitReturnedOn ?? row.returnedOn, representments: representments ?? 0 });
  const left = open && open.left > 0 ? open : null;
  return {
    ...row, meaning: returnCode(row.code)?.name ?? (row.code === '' ? 'Returned by the bank' : `A code that is not in the rules (${row.code})`), advice: adviceFor(row),
    resubmit: left?.kind ?? null, resubmitUntil: left?.until ?? null, resubmitLeft: left?.left ?? null };
}

function adviceFor(row: Pick<Row, 'code' | 'debit' | 'status'>): string {
  if (!row.debit) return 'Money that we sent came back. Find out where it was meant to go, pay it again, and set this aside with a note.';
  if (isAboutReturn(row.code)) return 'This is about a return, not a payment. Ask our bank, then set it aside with a note.';
  const consequence = returnCode(row.code)?.consequence;
  const payment = row.status === 'OPEN' ? 'No payment of ours has this trace number and amount: choose the payment, or set it aside if it was never made. ' : '';
  if (consequence === 'REPRESENT') return `${payment}It may be presented again, at most twice within 180 days.`;
  if (consequence === 'MANDATE_ENDS') return `${payment}The authorisation has ended: nothing may be drawn under it again.`;
  if (consequence === 'CORRECT') return `${payment}It may be corrected and sent once more within 60 days.`;
  if (consequence === 'DETAILS') return `${payment}The bank details no longer work: ask the debtor for new ones.`;
  return `${payment}Ask the debtor or our bank what happened.`;
}
