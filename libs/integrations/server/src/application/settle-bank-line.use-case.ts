import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, sumMinor, type Result } from '@quittance/kernel';
import { ignoreLine, matchLine } from '@quittance/ledger/server';
import { checkText } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockBankLine, newBankLine, type BankLineRecord } from './bank-line-record';
import { recordFromLine, type PaymentFromLine } from './record-from-line';
import { ReturnFromLine } from './return-from-line';

/** What was done with a line. Plain JSON. */
export interface SettledBankLine {
  readonly lineId: string;
  readonly status: 'MATCHED' | 'SUSPENSE' | 'IGNORED' | 'NEW';
  readonly message: string;
}

interface LineCommand {
  readonly key: string;
  readonly lineId: string;
  /** The version on screen. */
  readonly version: number;
}

export interface AcceptLineInput extends LineCommand {
  readonly kind: 'ACCOUNT' | 'BOOKED' | 'RETURN';
  /** An account, a ledger transaction or a receipt: of a suggestion, or found by hand. */
  readonly targetId: string;
}

export interface SplitLineInput extends LineCommand {
  /** What has no account waits in suspense. */
  readonly parts: readonly { readonly accountId?: string | null; readonly amount: number }[];
}

export interface LineReasonInput extends LineCommand {
  readonly reason: string;
}

const MOST_PARTS = 50;

/** Says what a bank line is; the payment, its postings and the match stand together or not at all. Each act once per key. */
@Injectable()
export class SettleBankLine {
  constructor(private readonly work: UnitOfWork, private readonly returning: ReturnFromLine) {}

  /** The line is a payment of an account, a movement that is booked already, or a payment taken back. */
  accept(ctx: Ctx, input: AcceptLineInput): Promise<Result<SettledBankLine>> {
    return this.once(ctx, 'acceptBankLine', input, (tx, line) => this.acceptLine(tx, line, input));
  }

  /** The line pays several accounts. */
  split(ctx: Ctx, input: SplitLineInput): Promise<Result<SettledBankLine>> {
    return this.once(ctx, 'splitBankLine', input, (tx, line) => splitLine(tx, line, input));
  }

  /** Nobody knows whose it is: the money waits in suspense. */
  suspend(ctx: Ctx, input: LineCommand): Promise<Result<SettledBankLine>> {
    return this.once(ctx, 'suspendBankLine', input, async (tx, line) => {
      const recorded = await recordFromLine(tx, line, { accountId: null, amount: line.amount });
      if (!recorded.ok) return recorded;
      return matched(tx, line, [recorded.value], { status: 'SUSPENSE', kind: 'PAYMENT', reason: 'Nobody knows whose it is', message: `${moneyInWords(line.amount, line.currency)} waits in suspense.` });
    });
  }

  /** The line is none of the agency's books' business, with a reason: it stays an exception. */
  ignore(ctx: Ctx, input: LineReasonInput): Promise<Result<SettledBankLine>> {
    return this.once(ctx, 'ignoreBankLine', input, async (tx, line) => {
      const reason = checkText(input.reason, 'reason', 500);
      if (!reason.ok) return reason;
      const ignored = await ignoreLine(tx, { lineId: line.id, reason: reason.value });
      if (!ignored.ok) return ignored;
      await settled(tx, line.id, 'IGNORED');
      return ok({ lineId: line.id, status: 'IGNORED' as const, message: 'Set aside.' });
    });
  }

  /** Within a transaction under way and without a key of its own: for many lines at once. */
  async acceptLine(tx: Tx, line: BankLineRecord, { kind, targetId, key }: Pick<AcceptLineInput, 'kind' | 'targetId' | 'key'>): Promise<Result<SettledBankLine>> {
    const why = line.suggestions.find((suggestion) => suggestion.kind === kind && suggestion.id === targetId)?.reasons.join('; ') ?? 'Chosen by hand';
    if (kind === 'RETURN') return this.returning.execute(tx, line, targetId, key, why);
    if (kind === 'BOOKED') return booked(tx, line, targetId, why);
    const recorded = await recordFromLine(tx, line, { accountId: targetId, amount: line.amount });
    if (!recorded.ok) return recorded;
    const { payment } = recorded.value;
    const status = payment.applied === 0 && payment.refundable === 0 ? 'SUSPENSE' : 'MATCHED';
    return matched(tx, line, [recorded.value], { status, kind: 'PAYMENT', reason: why, message: `${payment.number}: ${payment.message}` });
  }

  private once(ctx: Ctx, command: string, input: LineCommand, run: (tx: Tx, line: BankLineRecord) => Promise<Result<SettledBankLine>>): Promise<Result<SettledBankLine>> {
    return this.work.write(ctx, async (tx) => {
      await lockBankLine(tx, input.lineId);
      return tx.command(input.key, { command, ...input }, async () => {
        const line = await newBankLine(tx, input.lineId, input.version);
        return line.ok ? run(tx, line.value) : line;
      });
    });
  }
}

async function booked(tx: Tx, line: BankLineRecord, transactionId: string, reason: string): Promise<Result<SettledBankLine>> {
  const found = await tx.maybeOne<{ kind: string; source_id: string; description: string }>('select kind, source_id, description from ledger_transaction where id = $1', [transactionId]);
  if (!found) return refuse('UNKNOWN_TRANSACTION', 'There is no such entry in the books.', {});
  const done = await matchLine(tx, { lineId: line.id, kind: found.kind, id: found.source_id, transactionIds: [transactionId], reason });
  if (!done.ok) return done;
  await settled(tx, line.id, 'MATCHED');
  return ok({ lineId: line.id, status: 'MATCHED', message: `Matched: ${found.description}.` });
}

async function splitLine(tx: Tx, line: BankLineRecord, { parts }: SplitLineInput): Promise<Result<SettledBankLine>> {
  if (parts.length < 2 || parts.length > MOST_PARTS) return refuse('PARTS_NEEDED', `A line is split into 2 to ${MOST_PARTS} parts.`, { parts: parts.length }, 'parts');
  const wrong = parts.find(({ amount }) => amount <= 0);
  if (wrong) return refuse('AMOUNT_NOT_POSITIVE', 'Each part is above zero.', { amount: wrong.amount }, 'parts');
  const accounts = parts.map(({ accountId }) => accountId ?? '').filter((id) => id !== '');
  if (new Set(accounts).size !== accounts.length) return refuse('ACCOUNT_TWICE', 'An account is named twice. Put its parts together.', {}, 'parts');
  const total = sumMinor(parts.map(({ amount }) => amount));
  if (total !== line.amount) {
    return refuse('PARTS_DIFFER', `The parts come to ${moneyInWords(total, line.currency)}, the line is ${moneyInWords(line.amount, line.currency)}.`, { total, amount: line.amount }, 'parts');
  }
  const recorded: PaymentFromLine[] = [];
  for (const { accountId, amount } of parts) {
    const one = await recordFromLine(tx, line, { accountId: accountId ?? null, amount });
    if (!one.ok) return one;
    recorded.push(one.value);
  }
  return matched(tx, line, recorded, { status: 'MATCHED', kind: 'PAYMENT', reason: `Split into ${parts.length} payments`, message: `Split into ${recorded.map(({ payment }) => payment.number).join(', ')}.` });
}

/** PAYMENT is a receipt that the line itself made; RECEIPT one that stood in the books before it. */
interface Outcome {
  readonly status: 'MATCHED' | 'SUSPENSE';
  readonly kind: string;
  readonly reason: string;
  readonly message: string;
}

async function matched(tx: Tx, line: BankLineRecord, recorded: readonly PaymentFromLine[], { status, kind, reason, message }: Outcome): Promise<Result<SettledBankLine>> {
  const done = await matchLine(tx, { lineId: line.id, status, kind, id: recorded[0]?.payment.receiptId ?? '', transactionIds: recorded.map(({ transactionId }) => transactionId), reason });
  if (!done.ok) return done;
  await settled(tx, line.id, status);
  return ok({ lineId: line.id, status, message });
}

/** Screens of others hear of it. */
export const settled = (tx: Tx, lineId: string, status: string): Promise<void> => tx.emit({ type: 'bank.lineSettled', clientId: null, accountId: null, payload: { lineId, status } });
