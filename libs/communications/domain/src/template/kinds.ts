/** What a text is for. The order of the first four is the ladder of reminders. */
export const TEMPLATE_KINDS = [
  'FRIENDLY_REMINDER', 'SECOND_REMINDER', 'DEMAND', 'FINAL_DEMAND', 'VALIDATION_NOTICE', 'PLAN_CONFIRMATION', 'PLAN_REMINDER', 'BROKEN_PROMISE', 'SETTLEMENT_OFFER', 'RECEIPT', 'STATEMENT_OF_ACCOUNT',
  'PAID_IN_FULL', 'DISPUTE_RECEIVED', 'DISPUTE_ANSWERED', 'ATTORNEY_DEMAND', 'VOICEMAIL', 'OTHER'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const TEMPLATE_CHANNELS = ['LETTER', 'EMAIL', 'TEXT', 'VOICEMAIL'] as const;
export type TemplateChannel = (typeof TEMPLATE_CHANNELS)[number];

export const TONES = ['SOFT', 'STANDARD', 'FIRM'] as const;
export type Tone = (typeof TONES)[number];

export const KIND_WORDS: Readonly<Record<TemplateKind, string>> = {
  FRIENDLY_REMINDER: 'Friendly reminder', SECOND_REMINDER: 'Second reminder', DEMAND: 'Demand', FINAL_DEMAND: 'Final demand', VALIDATION_NOTICE: 'Validation notice', PLAN_CONFIRMATION: 'Plan confirmation',
  PLAN_REMINDER: 'Plan reminder', BROKEN_PROMISE: 'Broken promise', SETTLEMENT_OFFER: 'Settlement offer', RECEIPT: 'Receipt', STATEMENT_OF_ACCOUNT: 'Statement of account', PAID_IN_FULL: 'Paid in full',
  DISPUTE_RECEIVED: 'Dispute received', DISPUTE_ANSWERED: 'Dispute answered', ATTORNEY_DEMAND: 'Attorney demand', VOICEMAIL: 'Voicemail', OTHER: 'Other' };

export const CHANNEL_WORDS: Readonly<Record<TemplateChannel, string>> = { LETTER: 'Letter', EMAIL: 'Email', TEXT: 'Text', VOICEMAIL: 'Voicemail' };

export const TONE_WORDS: Readonly<Record<Tone, string>> = { SOFT: 'Soft', STANDARD: 'Standard', FIRM: 'Firm' };

const LADDER: readonly TemplateKind[] = ['FRIENDLY_REMINDER', 'SECOND_REMINDER', 'DEMAND', 'FINAL_DEMAND'];
const ASKS: ReadonlySet<TemplateKind> = new Set([...LADDER, 'VALIDATION_NOTICE', 'BROKEN_PROMISE', 'SETTLEMENT_OFFER', 'PLAN_REMINDER', 'ATTORNEY_DEMAND']);

/** Whether it asks for money: then it carries what a debt collector has to say. */
export const asksForMoney = (kind: TemplateKind): boolean => ASKS.has(kind);

/** How far up the ladder of reminders a kind stands, from 1; 0 for what is no reminder. */
export const stepOf = (kind: TemplateKind): number => LADDER.indexOf(kind) + 1;

/** The next reminder after the highest sent so far; the last one stays the last. */
export const nextReminder = (highest: number): TemplateKind => LADDER[Math.min(Math.max(highest, 0), LADDER.length - 1)] ?? 'FRIENDLY_REMINDER';

/**
 * The one reminder for all that is due at a client: after the highest step any of its accounts stands at, so that a second account
 * never sets the ladder back, and five invoices never make five letters.
 */
export const reminderFor = (stepsSent: readonly number[]): TemplateKind => nextReminder(stepsSent.reduce((highest, step) => Math.max(highest, step), 0));
