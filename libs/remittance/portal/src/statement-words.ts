import type { StatementLineRowFragment } from '@quittance/graphql/portal';
import { formatDate, type Tone } from '@quittance/ui';

export type StatementLine = StatementLineRowFragment;

/** One step of how an amount is made up, signed as it counts. */
export interface Entry {
  readonly code: string;
  readonly label: string;
  readonly amount: number;
}

interface Period {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** "1–30 Nov 2026", "16 Nov – 15 Dec 2026", "1 Dec 2025 – 31 Jan 2026". */
export function periodWords({ periodFrom, periodTo }: Period): string {
  const [from, to] = [formatDate(periodFrom), formatDate(periodTo)];
  if (periodFrom.slice(0, 7) === periodTo.slice(0, 7)) return periodFrom === periodTo ? to : `${Number(periodFrom.slice(8))}–${to}`;
  return periodFrom.slice(0, 4) === periodTo.slice(0, 4) ? `${formatDate(periodFrom, { yearless: true })} – ${to}` : `${from} – ${to}`;
}

/** What a step is called towards the client; the server's own label for one not known here. */
export function entryLabel({ code, label, amount }: Entry, period: Period): string {
  switch (code) {
    case 'COLLECTED': return `Collected by us, ${periodWords(period)}`;
    case 'FEES_COLLECTED': return 'Our fee on what we collected';
    case 'FEES_DIRECT': return 'Our fee on what was paid to you directly';
    case 'FEES_ACCOUNTS': return 'Our fees for placements and accounts taken back';
    case 'TAX': return 'Tax on our fees';
    case 'COSTS': return 'Costs';
    case 'PAID_IN': return 'Paid in by you';
    case 'CREDITED': return 'Credited to you separately';
    case 'BROUGHT_FORWARD': return amount < 0 ? 'Still owed to us from the last statement' : 'Brought forward from the last statement';
    case 'INVOICED': return 'Invoiced to you separately';
    case 'CARRIED_FORWARD': return amount < 0 ? 'Kept for the next remittance' : 'Owed to us, carried to the next statement';
    case 'REMITTED': return 'Remitted to you';
    default: return label;
  }
}

/** Whether a step's fees open to their lines. */
export const opensLines = (code: string): boolean => ['COLLECTED', 'FEES_COLLECTED', 'FEES_DIRECT', 'FEES_ACCOUNTS', 'COSTS'].includes(code);

/** Which lines stand behind a step; all where the step is none of a kind. */
export function behind(code: string | null, lines: readonly StatementLine[]): readonly StatementLine[] {
  if (code === 'COLLECTED' || code === 'FEES_COLLECTED') return lines.filter(({ kind }) => ['PU', 'PUR', 'PA', 'PAR'].includes(kind));
  if (code === 'FEES_DIRECT') return lines.filter(({ kind }) => kind === 'PC' || kind === 'PCR');
  if (code === 'FEES_ACCOUNTS') return lines.filter(({ kind }) => kind === 'FEE');
  return code === 'COSTS' ? lines.filter(({ kind }) => kind === 'COST' || kind === 'SUIT_FEE') : lines;
}

const KINDS: Readonly<Record<string, string>> = { PU: 'Paid to us', PC: 'Paid to you', PUR: 'Returned, had been paid to us', PCR: 'Returned, had been paid to you',
  PA: 'Paid to our attorney or partner', PAR: 'Returned, had been paid to our attorney or partner', SUIT_FEE: 'Suit fee', CP: 'Paid in by you', CPR: 'Paid in by you, came back' };

/** What a line is, as we say it to the client. */
export const lineLabel = ({ kind, label }: Pick<StatementLine, 'kind' | 'label'>): string => KINDS[kind] ?? label;

/** Lines gathered by account in the order they come, with each account's sums. */
export function byAccount(lines: readonly StatementLine[]): { key: string; accountId: string | null; debtorName: string; accountNumber: string; clientReference: string; currency: string; lines: StatementLine[]; collected: number; fee: number; amount: number }[] {
  const groups = Map.groupBy(lines, ({ accountId, id }) => accountId ?? id);
  const sum = (own: StatementLine[], part: 'collected' | 'fee' | 'amount'): number => own.reduce((total, line) => total + line[part], 0);
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    return first
      ? [{ key, accountId: first.accountId ?? null, debtorName: first.debtorName || 'Costs', accountNumber: first.accountNumber, clientReference: first.clientReference, currency: first.currency, lines: own, collected: sum(own, 'collected'), fee: sum(own, 'fee'), amount: sum(own, 'amount') }]
      : [];
  });
}

/** Where an invoice or credit note of the agency stands, towards the client. */
export function invoiceState({ kind, open, amount, overdue }: { readonly kind: string; readonly open: number; readonly amount: number; readonly overdue: boolean }): { readonly label: string; readonly tone: Tone } {
  if (kind === 'CREDIT_NOTE') return open === 0 ? { label: 'Set off', tone: 'ok' } : { label: 'Set off next', tone: 'info' };
  if (open === 0) return { label: 'Paid', tone: 'ok' };
  if (overdue) return { label: 'Overdue', tone: 'bad' };
  return open < amount ? { label: 'Part paid', tone: 'info' } : { label: 'To be paid', tone: 'warn' };
}
