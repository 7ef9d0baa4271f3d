import type { BusinessDate } from '@quittance/kernel';

/** What a contact is for. The notices are those that a rule lets through where it stops the rest; a RECORD tells what the books hold: a receipt, a statement, paid in full. */
export const PURPOSES = ['COLLECT', 'LOCATION', 'VALIDATION_NOTICE', 'DISPUTE_ANSWER', 'DUPLICATE_DISPUTE', 'ORIGINAL_CREDITOR_ANSWER', 'OPT_OUT_CONFIRMATION', 'TERMINATION', 'REMEDY_POSSIBLE', 'REMEDY_INTENDED', 'REQUIRED_BY_LAW', 'SUIT_STEP', 'RECORD'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The itemization of a validation notice, minor units. */
export interface ValidationContent {
  readonly itemizationOn: BusinessDate | null;
  readonly amountThen: number;
  readonly interest: number;
  readonly fees: number;
  readonly payments: number;
  readonly credits: number;
  readonly amountNow: number;
  /** The end of the validation period it states. */
  readonly periodEndsOn: BusinessDate;
  /** Creditor, account, dispute prompts, where to write: everything else of 1006.34(c). */
  readonly complete: boolean;
}

/** A voicemail as left. */
export interface VoicemailContent {
  /** The approved text, not changed. */
  readonly lockedTemplate: boolean;
  readonly businessName: boolean;
  readonly nameSaysCollection: boolean;
  readonly asksReply: boolean;
  readonly namesPerson: boolean;
  readonly givesNumber: boolean;
  readonly saysMore: boolean;
}

/** What is said. A preview has none yet: the rules of content are then still to be checked. */
export interface ContentFacts {
  readonly language: string;
  readonly disclosureLanguage: string;
  readonly saysDebtCollector: boolean;
  /** That it is an attempt to collect, and that information will be used for it. */
  readonly saysAttempt: boolean;
  readonly optOutLine: boolean;
  /** Nothing but the confirmation of an opt-out. */
  readonly bareConfirmation: boolean;
  readonly mentionsDebt: boolean;
  /** Location enquiries: who is calling by name, and that location information is confirmed or corrected. */
  readonly identifiesCaller: boolean;
  readonly threatensSuit: boolean;
  readonly discouragesDispute: boolean;
  /** A day to pay by, or null. */
  readonly payBy: BusinessDate | null;
  /** Asked for, minor units, or null. */
  readonly amount: number | null;
  readonly californiaNotice: boolean;
  readonly validation: ValidationContent | null;
  readonly voicemail: VoicemailContent | null;
  readonly envelope: { readonly postcard: boolean; readonly saysCollection: boolean; readonly otherMarks: boolean } | null;
  readonly social: { readonly seenByOthers: boolean; readonly friendRequest: boolean; readonly saysWhoWeAre: boolean } | null;
}

export interface MessageFacts {
  readonly purpose: Purpose;
  /** The inbound attempt it answers, or null. */
  readonly replyTo: string | null;
  /** The consent it leans on, or null. */
  readonly reliesOn: string | null;
  readonly dialling: 'BY_HAND' | 'AUTODIALLED' | 'PRERECORDED';
  readonly voicemail: 'NONE' | 'LEFT' | 'RINGLESS';
  readonly content: ContentFacts | null;
}
