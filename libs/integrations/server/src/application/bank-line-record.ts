import { refuse, ok, type BusinessDate, type Result } from '@quittance/kernel';
import type { Suggestion } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';

/** A bank line as a person deals with it. Minor units, signed. */
export interface BankLineRecord {
  readonly id: string;
  readonly version: number;
  readonly status: 'NEW' | 'MATCHED' | 'SUSPENSE' | 'IGNORED';
  readonly book: string;
  readonly bookedOn: BusinessDate;
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly reference: string;
  readonly text: string;
  readonly code: string;
  readonly matchedKind: string | null;
  readonly matchedId: string | null;
  readonly suggestions: readonly Suggestion[];
}

const SELECT = `
  select l.id, l.version, l.status, b.book, l.booked_on as "bookedOn", l.amount, l.currency, l.payer, coalesce(nullif(l.reference, ''), l.end_to_end_id) as reference, l.text, l.code,
         l.matched_kind as "matchedKind", l.matched_id as "matchedId", coalesce(s.suggestions, '[]') as suggestions
    from bank_line l join bank_account b on b.id = l.bank_account_id left join bank_suggestion s on s.bank_line_id = l.id`;

/** A line that nobody has dealt with, locked. Refuses UNKNOWN_LINE, LINE_TAKEN and LINE_CHANGED. */
export async function newBankLine(tx: Tx, id: string, version: number | null): Promise<Result<BankLineRecord>> {
  const line = await bankLine(tx, id, version);
  if (line.ok && line.value.status !== 'NEW') return refuse('LINE_TAKEN', 'Somebody has dealt with this bank line already. Look at it again.', { status: line.value.status });
  return line;
}

/** A line, locked. Refuses UNKNOWN_LINE and LINE_CHANGED. */
export async function bankLine(tx: Tx, id: string, version: number | null): Promise<Result<BankLineRecord>> {
  const line = await tx.maybeOne<BankLineRecord>(`${SELECT} where l.id = $1 for update of l`, [id]);
  if (!line) return refuse('UNKNOWN_LINE', 'There is no such bank line.', { lineId: id });
  if (version !== null && version !== line.version) return refuse('LINE_CHANGED', 'Somebody has just dealt with this bank line. Look at it again.', { version: line.version });
  return ok(line);
}

/** Makes everything that is done with one line wait for its turn: before a command looks whether it was done already. */
export async function lockBankLine(tx: Tx, id: string): Promise<void> {
  await tx.query('select 1 from bank_line where id = $1 for update', [id]);
}
