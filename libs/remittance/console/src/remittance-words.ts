import type { BatchFactsFragment, RemittancesDueQuery, RunFactsFragment, RunLineFragment } from '@quittance/graphql/agency';
import { formatDate, type Tone } from '@quittance/ui';

export type RunFacts = RunFactsFragment;
export type RunLine = RunLineFragment;
export type DueRow = RemittancesDueQuery['remittancesDue'][number];
export type BatchFacts = BatchFactsFragment;

interface Period {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** "1–30 Nov 2026", "16 Nov – 15 Dec 2026". */
export function periodWords({ periodFrom, periodTo }: Period): string {
  const to = formatDate(periodTo);
  if (periodFrom === periodTo) return to;
  if (periodFrom.slice(0, 7) === periodTo.slice(0, 7)) return `${Number(periodFrom.slice(8))}–${to}`;
  return `${formatDate(periodFrom, { yearless: periodFrom.slice(0, 4) === periodTo.slice(0, 4) })} – ${to}`;
}

const STATUS: Readonly<Record<string, { readonly label: string; readonly tone: Tone }>> = {
  PREPARED: { label: 'Waits for approval', tone: 'warn' },
  APPROVED: { label: 'Approved, to be posted', tone: 'info' },
  POSTED: { label: 'Paid out', tone: 'ok' },
  VOID: { label: 'Void', tone: 'mute' },
};

/** Where a run stands. */
export function statusOf({ status, stale }: { status: string; stale?: boolean }): { readonly label: string; readonly tone: Tone } {
  if (stale && status === 'PREPARED') return { label: 'Changed since, prepare anew', tone: 'bad' };
  return STATUS[status] ?? { label: status, tone: 'mute' };
}

export const STATUS_OPTIONS = [
  { value: 'PREPARED', label: 'Wait for approval' },
  { value: 'APPROVED', label: 'Approved' },
  { value: 'POSTED', label: 'Paid out' },
  { value: 'VOID', label: 'Void' },
] as const;

/** What stands in the way of approving a run that waits for it; null for who may. */
export function whyNotApprove(run: Pick<RunFacts, 'status' | 'stale' | 'mayApprove' | 'preparedById'>, person: { id: string; mayApprove: boolean }): string | null {
  if (run.status !== 'PREPARED' || run.mayApprove) return null;
  if (run.stale) return 'Something in this run changed since it was prepared, so it can’t be approved. Prepare it anew.';
  if (run.preparedById === person.id) return 'You prepared this run, so somebody else has to approve it.';
  return person.mayApprove ? 'This run can’t be approved as it stands.' : 'Your role does not approve remittances. A manager or another trust accountant does.';
}

/** What a step of the amount is called in the agency; the server's label for one not known here. */
export function entryLabel({ code, label, amount }: { code: string; label: string; amount: number }): string {
  switch (code) {
    case 'COLLECTED': return 'Collected by the agency';
    case 'FEES_COLLECTED': return 'Commission on it';
    case 'FEES_DIRECT': return 'Commission on payments made to the client';
    case 'FEES_ACCOUNTS': return 'Fees for placements and accounts taken back';
    case 'TAX': return 'Tax on commission';
    case 'COSTS': return 'Costs';
    case 'PAID_IN': return 'Paid in by the client';
    case 'CREDITED': return 'Credited separately';
    case 'BROUGHT_FORWARD': return amount < 0 ? 'Brought forward: the client owed us' : 'Brought forward';
    case 'INVOICED': return 'Invoiced separately';
    case 'CARRIED_FORWARD': return amount < 0 ? 'Kept for the next remittance' : 'Carried forward: the client owes us';
    case 'REMITTED': return 'Remit to the client';
    default: return label;
  }
}

const KINDS: Readonly<Record<string, string>> = { PU: 'Paid to us', PC: 'Paid to the client', PUR: 'Returned, had been paid to us', PCR: 'Returned, had been paid to the client',
  PA: 'Paid to an attorney or agency', PAR: 'Returned, had been paid to an attorney or agency', SUIT_FEE: 'Suit fee' };

/** What a line is, as the agency says it. */
export const lineLabel = ({ kind, label }: Pick<RunLine, 'kind' | 'label'>): string => KINDS[kind] ?? label;

/** Which kinds of line stand behind a step; all when it is none of them. */
export const kindsBehind = (code: string | null): readonly string[] | null =>
  code === 'COLLECTED' || code === 'FEES_COLLECTED' ? ['PU', 'PUR', 'PA', 'PAR'] : code === 'FEES_DIRECT' ? ['PC', 'PCR'] : code === 'FEES_ACCOUNTS' ? ['FEE'] : code === 'COSTS' ? ['COST', 'SUIT_FEE'] : code === 'PAID_IN' ? ['CP', 'CPR'] : null;

/** The lines behind a step. */
export function behind(code: string | null, lines: readonly RunLine[]): readonly RunLine[] {
  const kinds = kindsBehind(code);
  return kinds === null ? lines : lines.filter(({ kind }) => kinds.includes(kind));
}

/** What lines come to. */
export const sumOf = (lines: readonly RunLine[]): { collected: number; fee: number; tax: number; amount: number } =>
  lines.reduce<{ collected: number; fee: number; tax: number; amount: number }>((sum, line) => ({ collected: sum.collected + line.collected, fee: sum.fee + line.fee, tax: sum.tax + line.tax, amount: sum.amount + line.amount }), { collected: 0, fee: 0, tax: 0, amount: 0 });

/** "3 days left", "2 days past". */
export function deadlineWords({ daysLeft }: { readonly daysLeft: number }): string {
  if (daysLeft === 0) return 'today is the last day';
  const days = Math.abs(daysLeft) === 1 ? 'one day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} left` : `${days} past`;
}

/** How far a month end is: "12 of 40 clients looked at, 9 prepared". */
export function batchWords({ total, done, prepared, nothingDue }: Pick<BatchFacts, 'total' | 'done' | 'prepared' | 'nothingDue'>): string {
  const rest = nothingDue > 0 ? `, ${nothingDue} with nothing to pay` : '';
  return `${done} of ${total} looked at, ${prepared} prepared${rest}`;
}
