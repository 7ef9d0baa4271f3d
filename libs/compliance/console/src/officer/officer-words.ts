import { GATES } from '@quittance/compliance/domain';
import type { AgencyLicencesQuery, ComplaintCategory, ComplaintOutcome, ComplaintSource, ComplaintsQuery, ComplianceClocksQuery, DecisionResult, StoredDecisionsQuery } from '@quittance/graphql/agency';
import type { Option, Tone } from '@quittance/ui';

export type DecisionRow = StoredDecisionsQuery['storedDecisions']['nodes'][number];
export type Clock = ComplianceClocksQuery['complianceClocks'][number];
export type Licence = AgencyLicencesQuery['agencyLicences'][number];
export type Complaint = ComplaintsQuery['complaints']['nodes'][number];

export const RESULT: Readonly<Record<DecisionResult, { readonly label: string; readonly tone: Tone }>> = {
  ALLOWED: { label: 'Allowed', tone: 'ok' }, WARNED: { label: 'Warned', tone: 'warn' }, OVERRIDDEN: { label: 'Passed over', tone: 'info' }, REFUSED: { label: 'Blocked', tone: 'bad' } };

export const MEANS_LABEL: Readonly<Record<string, string>> = {
  CALL: 'Call', TEXT: 'Text', EMAIL: 'Email', LETTER: 'Letter', VISIT: 'Visit', SOCIAL: 'Social media', SUE: 'Suit', PROVE_CLAIM: 'Proof of claim', FURNISH: 'Credit reporting', TRANSFER: 'Transfer', APPLY: 'Application', DEPOSIT: 'Deposit',
  PRESENT: 'Debit', PURGE: 'Deletion' };

export const GATE_OPTIONS: readonly Option[] = GATES.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
const TITLES = new Map<string, string>(GATES.map(({ id, title }) => [id, title]));
export const gateWords = (gates: readonly string[]): string => gates.map((gate) => `${gate} ${TITLES.get(gate) ?? ''}`.trim()).join(', ');

/** What of the decisions is shown. */
export const SHOWN: readonly { readonly value: string; readonly label: string; readonly results: readonly DecisionResult[] }[] = [
  { value: 'notable', label: 'Notable', results: ['REFUSED', 'OVERRIDDEN', 'WARNED'] }, { value: 'refused', label: 'Blocked', results: ['REFUSED'] }, { value: 'overridden', label: 'Passed over', results: ['OVERRIDDEN'] },
  { value: 'warned', label: 'Warned', results: ['WARNED'] }, { value: 'all', label: 'All', results: [] }];

export const CLOCK: Readonly<Record<Clock['kind'], string>> = { DISPUTE: 'Dispute to answer', ORIGINAL_CREDITOR: 'Original creditor asked for', NOTICE_DUE: 'Validation notice due', VALIDATION_PERIOD: 'Validation period runs' };

/** "3 days left", "2 days over"; a dispute has no day. */
export function leftWords(days: number | null | undefined): string {
  if (days === null || days === undefined) return 'until answered';
  if (days === 0) return 'today';
  const count = Math.abs(days);
  return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'left' : 'over'}`;
}

export const leftTone = (days: number | null | undefined, soon: number): Tone => (days === null || days === undefined ? 'mute' : days < 0 ? 'bad' : days <= soon ? 'warn' : 'ok');

export const CATEGORY: Readonly<Record<ComplaintCategory, string>> = {
  NOT_OWED: 'Debt is not owed', COMMUNICATION: 'How or how often we reach out', THREAT: 'Threat or pressure', FALSE_STATEMENT: 'False statement', CREDIT_REPORTING: 'Credit reporting', PRIVACY: 'Told somebody else', SERVICE: 'Service', OTHER: 'Other' };
export const COMPLAINT_SOURCE: Readonly<Record<ComplaintSource, string>> = {
  CALL: 'By call', LETTER: 'By letter', EMAIL: 'By email', TEXT: 'By text', VISIT: 'In person', CLIENT: 'From the client', COURT: 'From a court', REGULATOR: 'From a regulator', OTHER: 'Otherwise' };
export const OUTCOME: Readonly<Record<ComplaintOutcome, { readonly label: string; readonly tone: Tone }>> = {
  UPHELD: { label: 'Upheld', tone: 'bad' }, PARTLY_UPHELD: { label: 'Partly upheld', tone: 'warn' }, NOT_UPHELD: { label: 'Not upheld', tone: 'ok' }, WITHDRAWN: { label: 'Withdrawn', tone: 'mute' } };

export const optionsOf = <T extends string>(labels: Readonly<Record<T, string>>): Option<T>[] => (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));
