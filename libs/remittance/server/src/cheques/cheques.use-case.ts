import { Injectable } from '@nestjs/common';
import { all, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { checkReceivedOn } from '@quittance/payments/domain';
import { checkText } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { payoutToWrite, SOURCE_KINDS, type ChequeSourceKind, type Payout } from './payable-by-cheque';
import { PayoutsUnderWay } from './payouts-under-way';

export interface ChequeFor {
  readonly sourceKind: string;
  readonly sourceId: string;
  /** Where the payee's address on file is not complete. */
  readonly payeeAddress?: string | null;
}

export interface ChequeStepInput {
  readonly key: string;
  readonly chequeId: string;
  readonly version: number;
}

export interface EndChequeInput extends ChequeStepInput {
  readonly reason: string;
  /** Stopped at the bank, because it is out of our hands; otherwise void. */
  readonly stop: boolean;
  /** Another is written for the same payout at once. */
  readonly reissue: boolean;
  readonly payeeAddress?: string | null;
}

export interface PaidOtherwiseInput {
  readonly key: string;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly method: string;
  readonly reference?: string | null;
}

interface ChequeRecord {
  readonly id: string;
  readonly number: number;
  readonly sourceKind: ChequeSourceKind;
  readonly sourceId: string;
  readonly payeeAddress: string;
  readonly issuedOn: BusinessDate;
  readonly status: string;
  readonly version: number;
}

type Done = Result<{ chequeIds: string[] }>;

const MOST_AT_ONCE = 200;
const OTHER_WAYS = ['WIRE', 'ACH', 'BANK_TRANSFER', 'CASH', 'OTHER'] as const;

/** The register: each cheque gets the next number of its stock, and what becomes of it is noted. Money moved when its payout was posted. */
@Injectable()
export class Cheques {
  constructor(private readonly work: UnitOfWork, private readonly underWay: PayoutsUnderWay) {}

  /** Writes a cheque for each payout, in the order given; all or none. Refuses NO_SERIES, and as `payoutToWrite` does. */
  issue(ctx: Ctx, input: { readonly key: string; readonly payouts: readonly ChequeFor[] }): Promise<Done> {
    return this.command(ctx, 'issueCheques', input.key, input, async (tx) => {
      if (input.payouts.length === 0) return refuse('NOTHING_CHOSEN', 'Choose what is paid by check.', {}, 'payouts');
      if (input.payouts.length > MOST_AT_ONCE) return refuse('TOO_MANY', `${MOST_AT_ONCE} checks at once at most.`, { most: MOST_AT_ONCE }, 'payouts');
      const chequeIds: string[] = [];
      for (const asked of input.payouts) {
        const written = await write(tx, this.underWay, asked, null);
        if (!written.ok) return written;
        chequeIds.push(written.value);
      }
      return ok({ chequeIds });
    });
  }

  /** Voids a cheque that is still here, or stops one that is not; the payout waits for another, which may be written at once. */
  end(ctx: Ctx, input: EndChequeInput): Promise<Done> {
    return this.step(ctx, 'endCheque', input, async (tx, cheque) => {
      const reason = checkText(input.reason, 'reason', 300);
      if (!reason.ok) return reason;
      if (reason.value === '') return refuse('REASON_NEEDED', 'Say why; the register keeps it.', {}, 'reason');
      const status = input.stop ? 'STOPPED' : 'VOID';
      await settle(tx, cheque, status, tx.today, reason.value);
      if (!input.reissue) return ok({ chequeIds: [cheque.id] });
      const again = await write(tx, this.underWay, { sourceKind: cheque.sourceKind, sourceId: cheque.sourceId, payeeAddress: input.payeeAddress ?? cheque.payeeAddress }, cheque.id);
      return again.ok ? ok({ chequeIds: [cheque.id, again.value] }) : again;
    });
  }

  /** The bank paid it. Refuses DATE_BEFORE_ISSUE. */
  clear(ctx: Ctx, input: ChequeStepInput & { readonly clearedOn: BusinessDate }): Promise<Done> {
    return this.step(ctx, 'clearCheque', input, async (tx, cheque) => {
      const day = checkReceivedOn(input.clearedOn, tx.today, 'clearedOn');
      if (!day.ok) return day;
      if (day.value < cheque.issuedOn) return refuse('DATE_BEFORE_ISSUE', `It was issued on ${formatDate(cheque.issuedOn)}; the bank cannot have paid it before.`, { issuedOn: cheque.issuedOn }, 'clearedOn');
      await settle(tx, cheque, 'CLEARED', day.value, '');
      return ok({ chequeIds: [cheque.id] });
    });
  }

  /** A payout went by another way: no cheque is written for it. */
  paidOtherwise(ctx: Ctx, input: PaidOtherwiseInput): Promise<Done> {
    return this.command(ctx, 'paidOtherwise', input.key, input, async (tx) => {
      const method = OTHER_WAYS.find((known) => known === input.method);
      if (!method) return refuse('UNKNOWN_METHOD', `A payout goes by ${OTHER_WAYS.join(', ')}, or by check.`, {}, 'method');
      const reference = checkText(input.reference, 'reference', 200);
      if (!reference.ok) return reference;
      const payout = await payoutOf(tx, this.underWay, input);
      if (!payout.ok) return payout;
      await tx.query('insert into payout_otherwise (source_kind, source_id, method, reference, marked_by, marked_at) values ($1, $2, $3, $4, $5, $6)', [
        payout.value.sourceKind, payout.value.sourceId, method, reference.value, tx.ctx.principal.userId, tx.now]);
      tx.audit({ action: 'payout.paidOtherwise', subjectKind: payout.value.sourceKind.toLowerCase(), subjectId: payout.value.sourceId, facts: { method, amount: payout.value.amount, currency: payout.value.currency } });
      return ok({ chequeIds: [] });
    });
  }

  private command(ctx: Ctx, command: string, key: string, input: object, run: (tx: Tx) => Promise<Done>): Promise<Done> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(key, { command, ...input }, () => run(tx));
    });
  }

  private step(ctx: Ctx, command: string, input: ChequeStepInput, run: (tx: Tx, cheque: ChequeRecord) => Promise<Done>): Promise<Done> {
    return this.command(ctx, command, input.key, input, async (tx) => {
      const cheque = await tx.maybeOne<ChequeRecord>(
        `select id, number, source_kind as "sourceKind", source_id as "sourceId", payee_address as "payeeAddress", issued_on as "issuedOn", status, version from cheque where id = $1 for update`, [input.chequeId]);
      if (!cheque) return refuse('UNKNOWN_CHEQUE', 'There is no such check.', {}, 'chequeId');
      if (cheque.status !== 'ISSUED') return refuse('CHEQUE_SETTLED', `Check ${cheque.number} is ${cheque.status.toLowerCase()} already.`, { status: cheque.status });
      if (cheque.version !== input.version) return refuse('STALE', 'This check was changed meanwhile. Look at it again.', { version: cheque.version });
      return run(tx, cheque);
    });
  }
}

async function payoutOf(tx: Tx, underWay: PayoutsUnderWay, { sourceKind, sourceId }: ChequeFor): Promise<Result<Payout>> {
  const kind = SOURCE_KINDS.find((known) => known === sourceKind);
  return kind ? payoutToWrite(tx, kind, sourceId, underWay) : refuse('UNKNOWN_PAYOUT', 'There is no such payout.', {}, 'sourceKind');
}

async function write(tx: Tx, underWay: PayoutsUnderWay, asked: ChequeFor, replaces: string | null): Promise<Result<string>> {
  const payout = await payoutOf(tx, underWay, asked);
  if (!payout.ok) return payout;
  const { sourceKind, sourceId, clientId, amount, currency, memo } = payout.value;
  if (sourceKind === 'REMITTANCE_OPERATING') return refuse('FROM_OPERATING', `${memo} is paid by operating, and these checks are drawn on trust. Send it by file, or mark it as paid another way.`, {}, 'sourceKind');
  const lines = (asked.payeeAddress ?? payout.value.payeeAddress).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const texts = all(lines.map((line) => checkText(line, 'payeeAddress', 140)));
  if (!texts.ok) return texts;
  // The row's lock is held until the commit: a number is given out once the cheque stands, and never skipped.
  const series = await tx.maybeOne<{ id: string; number: number }>('update cheque_series set last_number = last_number + 1 where currency = $1 and active returning id, last_number as number', [currency]);
  if (!series) return refuse('NO_SERIES', `No check forms in ${currency} are set up. Enter the bank and the first number under Forms.`, { currency });
  const id = tx.newId();
  await tx.query(
    `insert into cheque (id, series_id, number, source_kind, source_id, client_id, payee_name, payee_address, amount, currency, issued_on, memo, replaces_id, issued_by, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [id, series.id, series.number, sourceKind, sourceId, clientId, payout.value.payeeName.slice(0, 140), texts.value.join('\n').slice(0, 500), amount, currency, tx.today, memo.slice(0, 140), replaces, tx.ctx.principal.userId, tx.now]);
  await note(tx, id, 'ISSUED', replaces === null ? '' : 'In the place of another');
  tx.audit({ action: 'cheque.issued', subjectKind: 'cheque', subjectId: id, facts: { number: series.number, payee: payout.value.payeeName, amount, currency, for: memo } });
  await tx.emit({ type: 'cheque.changed', clientId: null, accountId: null, payload: { chequeId: id, number: series.number, step: 'ISSUED' } });
  return ok(id);
}

async function settle(tx: Tx, { id, number }: ChequeRecord, status: 'VOID' | 'STOPPED' | 'CLEARED', on: BusinessDate, reason: string): Promise<void> {
  await tx.query('update cheque set status = $2, status_reason = $3, status_on = $4, version = version + 1 where id = $1', [id, status, reason, on]);
  await note(tx, id, status, reason);
  tx.audit({ action: `cheque.${status.toLowerCase()}`, subjectKind: 'cheque', subjectId: id, facts: { number, on, reason } });
  await tx.emit({ type: 'cheque.changed', clientId: null, accountId: null, payload: { chequeId: id, number, step: status } });
}

/** A line of a cheque's history. */
export const note = (tx: Tx, chequeId: string, kind: string, words: string): Promise<object[]> =>
  tx.query('insert into cheque_event (id, cheque_id, kind, note, actor_id, occurred_at) values ($1, $2, $3, $4, $5, $6)', [tx.newId(), chequeId, kind, words, tx.ctx.principal.userId, tx.now]);
