import type { TemplateChannel } from './kinds';

export const FIELD_TYPES = ['TEXT', 'MONEY', 'DATE', 'COUNT', 'LINES', 'BLOCK', 'FLAG', 'CLAUSE'] as const;
/** LINES keep their breaks; a BLOCK is a table or coupon and stands alone on its line; a FLAG is only asked in a condition; a CLAUSE is wording of the law. */
export type FieldType = (typeof FIELD_TYPES)[number];

export interface Field {
  readonly type: FieldType;
  /** What it is, for the list beside the editor. */
  readonly words: string;
  /** Filled in by the person who writes; otherwise it comes from the account. */
  readonly asked?: true;
  /** Where it may stand; everywhere if left out. */
  readonly only?: readonly TemplateChannel[];
}

const field = (type: FieldType, words: string, more: Omit<Field, 'type' | 'words'> = {}): Field => ({ type, words, ...more });
const PAPER = { only: ['LETTER', 'EMAIL'] } as const;
const LETTER = { only: ['LETTER'] } as const;

/** Every merge field there is. A template that names another one is refused when it is saved. */
export const FIELDS: Readonly<Record<string, Field>> = {
  'agency.name': field('TEXT', 'The agency’s name'),
  'agency.legalName': field('TEXT', 'The agency’s legal name'),
  'agency.address': field('LINES', 'The agency’s postal address'),
  'agency.phone': field('TEXT', 'The agency’s telephone'),
  'agency.email': field('TEXT', 'The agency’s email address'),
  'agency.payUrl': field('TEXT', 'Where to pay online; empty if there is no such page'),
  'agency.voicemailName': field('TEXT', 'The agency’s name for voicemail, which does not say collection'),
  'collector.name': field('TEXT', 'Who writes'),
  'recipient.name': field('TEXT', 'Whom it is addressed to'),
  'debtor.name': field('TEXT', 'The debtor'),
  'creditor.name': field('TEXT', 'The creditor now'),
  'creditor.then': field('TEXT', 'The creditor on the itemization date'),
  'account.number': field('TEXT', 'Our account number'),
  'account.reference': field('TEXT', 'The creditor’s reference; empty if there is none'),
  today: field('DATE', 'The day of the letter'),
  balance: field('MONEY', 'All that is owed today, over every account the letter speaks of'),
  'due.amount': field('MONEY', 'What is past due today'),
  'due.oldest': field('DATE', 'The oldest due date'),
  'due.days': field('COUNT', 'Days since the oldest due date'),
  'due.count': field('COUNT', 'Number of invoices past due'),
  invoices: field('BLOCK', 'Table of the invoices past due', PAPER),
  statement: field('BLOCK', 'Table of the account, line by line', PAPER),
  itemization: field('BLOCK', 'Table of the debt from the itemization date to today', PAPER),
  tearOff: field('BLOCK', 'Part to tear off: how do you want to respond?', PAPER),
  coupon: field('BLOCK', 'Payment coupon with its barcode', LETTER),
  'itemization.on': field('DATE', 'Itemization date'),
  'itemization.amount': field('MONEY', 'What was owed on the itemization date'),
  'validation.endsOn': field('DATE', 'Last day to dispute'),
  payBy: field('DATE', 'Day to pay by', { asked: true }),
  'promise.amount': field('MONEY', 'The promise: amount'),
  'promise.dueOn': field('DATE', 'The promise: day'),
  'plan.instalments': field('BLOCK', 'Table of the instalments agreed', PAPER),
  'plan.count': field('COUNT', 'Number of instalments agreed'),
  'plan.total': field('MONEY', 'All instalments together'),
  'payment.amount': field('MONEY', 'The latest payment: amount'),
  'payment.on': field('DATE', 'The latest payment: day'),
  'payment.method': field('TEXT', 'The latest payment: by what'),
  'settlement.amount': field('MONEY', 'Settlement: what is taken for the whole', { asked: true }),
  'settlement.until': field('DATE', 'Settlement: last day', { asked: true }),
  'settlement.saves': field('MONEY', 'Settlement: what it saves'),
  'dispute.on': field('DATE', 'Day the dispute came in'),
  'dispute.answer': field('TEXT', 'Answer to the dispute', { asked: true }),
  'attorney.firm': field('TEXT', 'The attorney’s firm'),
  'attorney.name': field('TEXT', 'The attorney who reviewed the account'),
  'attorney.reviewedOn': field('DATE', 'Day of that review'),
  'clause.miniMiranda': field('CLAUSE', 'That it is from a debt collector, an attempt to collect, and what information is used for'),
  'clause.debtCollector': field('CLAUSE', 'That it is from a debt collector'),
  'clause.optOut': field('CLAUSE', 'How to stop these messages', { only: ['EMAIL', 'TEXT'] }),
  'clause.rights': field('CLAUSE', 'How to dispute the debt, and until when', PAPER),
  'clause.timeBarred': field('CLAUSE', 'That the debt is too old to be sued for', PAPER),
  'clause.california': field('CLAUSE', 'California’s notice of rights', PAPER),
  'is.commercial': field('FLAG', 'A business owes it'),
  'is.disputed': field('FLAG', 'The debtor disputes it'),
  'is.timeBarred': field('FLAG', 'The time to sue has run out, or is not known'),
  'is.tooOldToSue': field('FLAG', 'The time to sue has run out, known from the due date and the place'),
  'is.california': field('FLAG', 'The debtor is a natural person in California'),
  'is.firstContact': field('FLAG', 'Nothing was sent or said before'),
  'is.validationPeriod': field('FLAG', 'The time to dispute runs'),
  'has.interest': field('FLAG', 'Interest is part of it'),
  'has.severalInvoices': field('FLAG', 'More than one invoice is past due'),
  'has.balance': field('FLAG', 'Something is still owed'),
};

export const isField = (name: string): boolean => Object.hasOwn(FIELDS, name);

/** The known field a mistaken name was most likely meant to be. */
export function nearestField(name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(FIELDS).map((known) => ({ known, far: distance(wanted, known.toLowerCase()) })).sort((a, b) => a.far - b.far || (a.known < b.known ? -1 : 1))[0]?.known ?? '';
}

/** Letters to add, take away or change to get from one text to the other; the tail after a dot counts less when all else fits. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  const whole = row[b.length] ?? 0;
  const tail = b.slice(b.indexOf('.') + 1);
  return b.includes('.') && (a === tail || a.slice(a.indexOf('.') + 1) === tail || a.replace(/[^a-z]/g, '') === b.replace(/[^a-z]/g, '')) ? Math.min(whole, 1) : whole;
}
