import type { AccountMandatesQuery } from '@quittance/graphql/agency';
import { formatDate, formatMoney } from '@quittance/ui';

export type Mandate = AccountMandatesQuery['mandates'][number];
export type Debit = AccountMandatesQuery['directDebits'][number];

const PROOFS: Readonly<Record<string, string>> = { SIGNED: 'Signed paper', RECORDED_CALL: 'Recorded call', ONLINE: 'Confirmed online' };
const STATES: Readonly<Record<string, { label: string; tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' }>> = {
  PLANNED: { label: 'Planned', tone: 'info' }, IN_FILE: { label: 'In a file', tone: 'info' }, SENT: { label: 'With the bank', tone: 'warn' },
  COLLECTED: { label: 'Collected', tone: 'ok' }, RETURNED: { label: 'Returned', tone: 'bad' }, CANCELLED: { label: 'Cancelled', tone: 'mute' } };

/** How an authorisation is proved, for a list to choose from. */
export const PROOF_OPTIONS = Object.entries(PROOFS).map(([value, label]) => ({ value, label }));

/** "ACH from •••• 7720 of Brightwater Fixtures LLC". */
export const sourceWords = ({ scheme, masked, holderName }: Pick<Mandate, 'scheme' | 'masked' | 'holderName'>): string => `${scheme} from ${masked} of ${holderName}`;

/** A mandate's limits and days in one line: "At most $500.00 a debit, $800.00 a month; until 30 Sep 2026". */
export function limitWords({ perDebit, perMonth, inAll, firstOn, lastOn, currency }: Pick<Mandate, 'perDebit' | 'perMonth' | 'inAll' | 'firstOn' | 'lastOn' | 'currency'>): string {
  const say = (minor: number): string => formatMoney({ minor, currency });
  const limits = [...(perDebit === null ? [] : [`${say(perDebit)} a debit`]), ...(perMonth === null ? [] : [`${say(perMonth)} a month`]), ...(inAll === null ? [] : [`${say(inAll)} in all`])];
  return `${limits.length === 0 ? 'No limit of amount' : `At most ${limits.join(', ')}`}; from ${formatDate(firstOn)}${lastOn === null ? '' : ` to ${formatDate(lastOn)}`}`;
}

/** "Signed paper: mandate-2026-03.pdf". */
export const proofWords = ({ proofKind, proof }: Pick<Mandate, 'proofKind' | 'proof'>): string => `${PROOFS[proofKind] ?? proofKind}: ${proof}`;

/** A debit's state as a chip. */
export const debitState = (status: string): { label: string; tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' } => STATES[status] ?? { label: status, tone: 'mute' };

/** What became of a debit, beside its state. */
export function debitNote({ status, returnCode, returnedOn, endedReason, againAs }: Pick<Debit, 'status' | 'returnCode' | 'returnedOn' | 'endedReason' | 'againAs'>): string {
  if (status === 'CANCELLED') return endedReason;
  if (status !== 'RETURNED') return '';
  const back = endedReason || returnCode || 'without a reason';
  return `${returnedOn ? `${formatDate(returnedOn)}: ` : ''}${back}${againAs ? `; again as ${againAs}` : ''}`;
}

/** Whether the rules let a returned debit go out again: R01 and R09, and R11 corrected. The server counts and dates it. */
export const mayGoAgain = ({ status, returnCode, againAs }: Pick<Debit, 'status' | 'returnCode' | 'againAs'>): boolean => status === 'RETURNED' && againAs === null && ['R01', 'R09', 'R11'].includes(returnCode);
