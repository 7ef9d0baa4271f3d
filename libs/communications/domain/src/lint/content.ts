import { addDays, businessDate, type BusinessDate } from '@quittance/kernel';
import type { Coupon, MergeValues, Rendered } from '../template/blocks';
import { asText } from '../template/forms';
import type { TemplateChannel } from '../template/kinds';
import { CALIFORNIA_NOTICE, NAME_SAYS_COLLECTION, READINGS, sentencesOf, type Reading } from './words';

/** The figures of a validation notice, minor units (12 CFR 1006.34(c)(2)). */
export interface ValidationFigures {
  readonly itemizationOn: BusinessDate | null;
  readonly amountThen: number;
  readonly interest: number;
  readonly fees: number;
  readonly payments: number;
  readonly credits: number;
  readonly amountNow: number;
  readonly periodEndsOn: BusinessDate;
}

export interface ContentContext {
  readonly channel: TemplateChannel;
  readonly language: string;
  readonly values: MergeValues;
  readonly today: BusinessDate;
  readonly validation: ValidationFigures | null;
  /** What stands on the envelope above the window, for letters. */
  readonly returnName: string;
  /** The approved text, not changed by hand. */
  readonly locked: boolean;
}

/** What a text says, as the gates of compliance read it (ContentFacts of compliance/domain). */
export interface SaidContent {
  readonly language: string;
  readonly disclosureLanguage: string;
  readonly saysDebtCollector: boolean;
  readonly saysAttempt: boolean;
  readonly optOutLine: boolean;
  readonly bareConfirmation: boolean;
  readonly mentionsDebt: boolean;
  readonly identifiesCaller: boolean;
  readonly threatensSuit: boolean;
  readonly discouragesDispute: boolean;
  readonly payBy: BusinessDate | null;
  readonly amount: number | null;
  readonly californiaNotice: boolean;
  readonly validation: (ValidationFigures & { readonly complete: boolean }) | null;
  readonly voicemail: {
    readonly lockedTemplate: boolean; readonly businessName: boolean; readonly nameSaysCollection: boolean; readonly asksReply: boolean;
    readonly namesPerson: boolean; readonly givesNumber: boolean; readonly saysMore: boolean;
  } | null;
  readonly envelope: { readonly postcard: boolean; readonly saysCollection: boolean; readonly otherMarks: boolean } | null;
  readonly social: null;
}

const ASKED_AMOUNTS = ['balance', 'due.amount', 'settlement.amount', 'promise.amount'];
const VOICEMAIL_FIELDS = new Set(['agency.voicemailName', 'agency.phone', 'collector.name', 'recipient.name', 'today']);
const URGENT = /\b(urgent|important|legal|account|matter|case|file|reference|attorney|immediately)\b/i;

/** Reads a text that is about to be sent: from the text itself wherever the text can tell, from its fields where they are surer. */
export function contentOf(rendered: Rendered, context: ContentContext): SaidContent {
  const { channel, language, values } = context;
  const text = `${rendered.subject}\n${asText(rendered)}`;
  const spoken = readerOf(language);
  const disclosed = Object.entries(READINGS).find(([, reader]) => reader === spoken && disclosesIn(reader, text)) ?? Object.entries(READINGS).find(([, reader]) => disclosesIn(reader, text));
  const reader = disclosed?.[1] ?? spoken;
  const sentences = sentencesOf(text);
  const uses = (field: string): boolean => rendered.used.includes(field);
  return {
    language, disclosureLanguage: disclosed?.[0] ?? language,
    saysDebtCollector: reader.debtCollector.test(text), saysAttempt: reader.attempt.test(text) && reader.usedForThat.test(text),
    optOutLine: spoken.optOut.test(text), bareConfirmation: false, mentionsDebt: spoken.debt.test(text),
    identifiesCaller: uses('collector.name') && typeof values['collector.name'] === 'string' && values['collector.name'] !== '',
    threatensSuit: sentences.some((sentence) => spoken.suit.test(sentence) && !spoken.denied.test(sentence)),
    discouragesDispute: sentences.some((sentence) => spoken.discourages.test(sentence) && !spoken.condition.test(sentence)),
    payBy: payByOf(rendered, text, spoken, context), amount: amountOf(rendered, values),
    californiaNotice: CALIFORNIA_NOTICE.every((mark) => mark.test(text)),
    validation: context.validation === null || !rendered.blocks.some(({ kind }) => kind === 'TABLE') || !uses('itemization') ? null
      : { ...context.validation, complete: missingOfNotice(rendered, text, reader).length === 0 },
    voicemail: channel === 'VOICEMAIL' ? voicemailOf(rendered, text, spoken, context) : null,
    envelope: channel === 'LETTER' ? { postcard: false, saysCollection: NAME_SAYS_COLLECTION.test(context.returnName), otherMarks: false } : null,
    social: null,
  };
}

const readerOf = (language: string): Reading => READINGS[language] ?? (READINGS['en'] as Reading);

const disclosesIn = (reader: Reading, text: string): boolean => reader.debtCollector.test(text) || reader.attempt.test(text);

function payByOf(rendered: Rendered, text: string, reader: Reading, { values, today }: ContentContext): BusinessDate | null {
  const days: BusinessDate[] = [];
  for (const field of ['payBy', 'settlement.until']) {
    const value = values[field];
    const stands = rendered.used.includes(field) || (field === 'payBy' && rendered.blocks.some((block) => block.kind === 'COUPON' && block.payBy !== null));
    if (stands && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) days.push(businessDate(value));
  }
  const within = reader.payWithin.exec(text);
  const count = within?.slice(1).find((part) => part !== undefined && /^\d{1,3}$/.test(part));
  if (count !== undefined) days.push(addDays(today, Number(count)));
  if (reader.payNow.test(text)) days.push(today);
  return days.sort()[0] ?? null;
}

/** The most it asks for: what a table of the past says is not asked for. */
function amountOf(rendered: Rendered, values: MergeValues): number | null {
  const asked = ASKED_AMOUNTS.filter((field) => rendered.used.includes(field)).map((field) => values[field]).flatMap((value) => (typeof value === 'object' && value !== null && 'minor' in value ? [value.minor] : []));
  const coupon = rendered.blocks.find((block): block is Coupon => block.kind === 'COUPON');
  const onCoupon = coupon ? Number(coupon.code.split('-').at(-1)) : Number.NaN;
  const all = Number.isSafeInteger(onCoupon) ? [...asked, onCoupon] : asked;
  return all.length === 0 ? null : Math.max(...all);
}

/** What a validation notice lacks of 12 CFR 1006.34(c), in words. */
export function missingOfNotice(rendered: Rendered, text: string, reader: Reading = READINGS['en'] as Reading): string[] {
  const uses = (...fields: string[]): boolean => fields.every((field) => rendered.used.includes(field));
  const tearOff = rendered.blocks.some(({ kind }) => kind === 'TEAR_OFF');
  return [
    [reader.debtCollector.test(text) && reader.attempt.test(text) && reader.usedForThat.test(text), 'that it is from a debt collector and an attempt to collect'],
    [uses('creditor.name'), 'the creditor'],
    [uses('account.number') || uses('account.reference'), 'the account number'],
    [uses('itemization', 'itemization.on', 'itemization.amount'), 'the itemization with its date'],
    [uses('balance'), 'the amount owed now'],
    [uses('validation.endsOn') || uses('clause.rights'), 'the end of the validation period'],
    [uses('clause.rights'), 'the rights to dispute and to ask for the original creditor'],
    [tearOff, 'the part to send back, with the prompts to dispute'],
    [/cfpb\.gov\/debt-collection/i.test(text), 'where the CFPB explains the rights'],
  ].filter(([there]) => !there).map(([, what]) => String(what));
}

function voicemailOf(rendered: Rendered, text: string, reader: Reading, { values, locked }: ContentContext): NonNullable<SaidContent['voicemail']> {
  const name = values['agency.voicemailName'];
  const without = [name, values['collector.name']].reduce<string>((rest, value) => (typeof value === 'string' && value !== '' ? rest.replaceAll(value, '') : rest), text);
  return {
    lockedTemplate: locked, businessName: rendered.used.includes('agency.voicemailName') && typeof name === 'string' && name !== '', nameSaysCollection: NAME_SAYS_COLLECTION.test(String(name ?? '')),
    asksReply: reader.reply.test(text), namesPerson: rendered.used.includes('collector.name'), givesNumber: rendered.used.includes('agency.phone'),
    saysMore: rendered.used.some((field) => !VOICEMAIL_FIELDS.has(field)) || reader.debt.test(without) || URGENT.test(without),
  };
}
