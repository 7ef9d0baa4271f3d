import type { BusinessDate } from '@quittance/kernel';
import type { Moment } from './means';

/** FREQUENCY lifts G2 and G3, CONTACT G1, G5 and G6; EMAIL and TEXT allow an address, AUTODIAL a machine, ESIGN electronic notices, THIRD_PARTY a person. */
export const CONSENT_KINDS = ['FREQUENCY', 'CONTACT', 'EMAIL', 'TEXT', 'AUTODIAL', 'ESIGN', 'THIRD_PARTY'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What a person allowed. Ended by a date or by taking it back; never edited. */
export interface ConsentFact {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly at: Moment;
  /** Renewed since, or null. */
  readonly renewedAt: Moment | null;
  readonly revokedAt: Moment | null;
  /** Its own term: first and last day, or null. "Call back on Monday" has both. */
  readonly from: BusinessDate | null;
  readonly until: BusinessDate | null;
  /** One contact point, or null for any. */
  readonly address: string | null;
  /** One debt, or null for any. */
  readonly debt: string | null;
  /** One other person who may be spoken with, or null for anybody; left out in what was stored before it was asked. */
  readonly person?: string | null;
  /** Given to us, not to the creditor or a collector before us. */
  readonly direct: boolean;
  /** Given in a contact that was itself allowed; asking for it at a bad time does not make it good (comment 6(b)(4)(i)-1). */
  readonly properly: boolean;
  /** The conversation it was given in, which does not end it. */
  readonly attempt: string | null;
}
