import type { ErasureListQuery, LegalHoldSubject, RetentionQuery } from '@quittance/graphql/agency';
import type { Tone } from '@quittance/ui';

export type ErasureLine = ErasureListQuery['erasureList']['nodes'][number];
export type Hold = RetentionQuery['retention']['holds'][number];
export type RuleVersion = RetentionQuery['retention']['versions'][number];
export type Rule = RetentionQuery['retention']['rules'][number];

export const STATUS: Readonly<Record<ErasureLine['status'], { readonly label: string; readonly tone: Tone }>> = {
  LISTED: { label: 'Waits for approval', tone: 'warn' }, APPROVED: { label: 'Being erased', tone: 'info' }, DONE: { label: 'Erased', tone: 'ok' }, KEPT: { label: 'Kept', tone: 'mute' }, WITHDRAWN: { label: 'Taken off', tone: 'mute' } };
export const CAUSE: Readonly<Record<ErasureLine['cause'], string>> = { RETENTION: 'Nothing keeps it any longer', REQUEST: 'The person asked' };
export const KIND: Readonly<Record<string, string>> = { FILE: 'File: timeline, calls, decisions, ways to reach', CORRESPONDENCE: 'Letters, emails, texts, documents', BOOKS: 'Books: payments, ledger, audit log' };
export const SUBJECT: Readonly<Record<LegalHoldSubject, string>> = { DEBTOR: 'Person', ACCOUNT: 'Account', CLIENT: 'Client' };

/** "3 years from the last activity". */
export const span = ({ years, from }: Rule): string => `${years} ${years === 1 ? 'year' : 'years'} from ${from === 'LAST_ACTIVITY' ? 'the last activity' : 'the end of its year'}`;
