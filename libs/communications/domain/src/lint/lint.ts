import type { MergeValue, MergeValues } from '../template/blocks';
import { clauseValues, hasClauses } from '../template/clauses';
import { FIELDS } from '../template/fields';
import { asText } from '../template/forms';
import { asksForMoney, KIND_WORDS, type TemplateChannel, type TemplateKind } from '../template/kinds';
import type { ParsedTemplate } from '../template/parse';
import { renderTemplate } from '../template/render';
import { segmentsOf } from '../text/segments';
import { contentOf, missingOfNotice, type SaidContent } from './content';
import { SAMPLE_FIGURES, SAMPLE_TODAY, sampleValues } from './sample';
import { READINGS, type Reading } from './words';

export interface Finding {
  readonly rule: string;
  /** The gate that would refuse it when it is sent, or null. */
  readonly gate: string | null;
  /** An ERROR keeps a text from being put forward. */
  readonly severity: 'ERROR' | 'WARNING';
  readonly words: string;
  /** In which case: "is.commercial is not set", or null: always. */
  readonly when: string | null;
}

export interface TemplateFacts {
  readonly kind: TemplateKind;
  readonly channel: TemplateChannel;
  readonly language: string;
  /** ISO 3166-1 alpha-2, or null: everywhere. */
  readonly country: string | null;
}

/** Under each combination of its conditions: what a text lacks or says that it must not. Nothing found by only looking at the best case. */
export function lintTemplate(template: ParsedTemplate, facts: TemplateFacts): Finding[] {
  const findings = [...ofTheWhole(template, facts)];
  for (const chosen of assignments(template.conditions)) {
    const values = valuesFor(chosen, facts);
    const rendered = renderTemplate(template, values, facts.language);
    if (!rendered.ok) continue;
    const content = contentOf(rendered.value, { channel: facts.channel, language: facts.language, values, today: SAMPLE_TODAY, validation: SAMPLE_FIGURES, returnName: '', locked: true });
    const text = `${rendered.value.subject}\n${asText(rendered.value)}`;
    const missing = facts.kind === 'VALIDATION_NOTICE' ? missingOfNotice(rendered.value, text, READINGS[facts.language] as Reading) : [];
    for (const found of ofOneCase(content, facts, chosen, missing, text)) findings.push({ ...found, when: inWords(chosen) });
  }
  return merged(findings, template.conditions.length);
}

type Chosen = ReadonlyMap<string, boolean>;
type Found = Omit<Finding, 'when'>;

function* assignments(conditions: readonly string[]): Generator<Chosen> {
  for (let bits = 0; bits < 2 ** conditions.length; bits++) yield new Map(conditions.map((field, n) => [field, (bits & (1 << n)) > 0]));
}

function valuesFor(chosen: Chosen, { channel, language }: TemplateFacts): MergeValues {
  const values: Record<string, MergeValue | null> = { ...sampleValues(), ...clauseValues(language, { channel, agency: 'Halden & Reyes', creditor: 'Marlow Tools', disputeBy: '2 January 2027' }) };
  for (const [field, held] of chosen) if (FIELDS[field]?.type === 'FLAG') values[field] = held;
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, chosen.get(field) === false ? null : value]));
}

const inUnitedStates = ({ country }: TemplateFacts): boolean => country === null || country === 'US';
const FIRST: ReadonlySet<TemplateKind> = new Set(['FRIENDLY_REMINDER', 'DEMAND', 'VALIDATION_NOTICE']);

function* ofTheWhole(template: ParsedTemplate, facts: TemplateFacts): Generator<Finding> {
  const whole = (rule: string, severity: Finding['severity'], words: string, gate: string | null = null): Finding => ({ rule, gate, severity, words, when: null });
  const written = textsOf(template);
  const subject = template.subject.length > 0;
  if ((facts.channel === 'EMAIL' || facts.channel === 'LETTER') && !subject) yield whole('SUBJECT', 'ERROR', `${facts.channel === 'EMAIL' ? 'An email' : 'A letter'} needs a subject.`);
  if (/[$£€]\s?\d|\b(USD|EUR|GBP)\s?\d|\d[\d,]*\.\d{2}\b/.test(written)) yield whole('AMOUNT_BY_HAND', 'ERROR', 'An amount is written by hand. Use a field such as {{balance}}: only then is it what is owed.', 'G32');
  if (/\b20\d\d-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/.test(written)) yield whole('DATE_BY_HAND', 'WARNING', 'A day is written by hand. Use a field such as {{payBy}}: it will be another one next month.');
  if (template.fields.some((field) => field.startsWith('clause.')) && !hasClauses(facts.language)) yield whole('CLAUSE_LANGUAGE', 'ERROR', `The wording of the law is not kept in this language (${facts.language}). Write it out and have it checked.`, 'G31');
  if (!(facts.language in READINGS)) yield whole('LANGUAGE_UNREAD', 'WARNING', `Texts in this language (${facts.language}) are not read for what they threaten or promise. Have it checked by somebody who speaks it.`);
  const attorney = template.fields.some((field) => field.startsWith('attorney.'));
  if (attorney && facts.kind !== 'ATTORNEY_DEMAND') yield whole('ATTORNEY', 'ERROR', 'An attorney is named only in an attorney demand, after that attorney’s review of the account.', 'G31');
  if (facts.kind === 'ATTORNEY_DEMAND') {
    const lacking = ['attorney.firm', 'attorney.name'].filter((field) => !template.fields.includes(field));
    if (lacking.length > 0) yield whole('ATTORNEY', 'ERROR', `An attorney demand names the firm and the attorney: ${lacking.map((field) => `{{${field}}}`).join(', ')} missing.`);
  }
  if (facts.kind === 'SETTLEMENT_OFFER' && !template.fields.includes('settlement.until')) yield whole('OFFER_ENDS', 'WARNING', 'The offer names no last day: it would stand for ever. Add {{settlement.until}}.');
  if (facts.kind === 'VOICEMAIL' !== (facts.channel === 'VOICEMAIL')) yield whole('VOICEMAIL', 'ERROR', 'A voicemail is a kind and a channel of its own.', 'G21');
  if (inUnitedStates(facts) && FIRST.has(facts.kind) && facts.channel !== 'VOICEMAIL' && facts.channel !== 'TEXT' && !template.conditions.includes('is.california') && !template.fields.includes('clause.california')) {
    yield whole('CALIFORNIA', 'WARNING', 'As the first writing to a natural person in California it would be refused: add {{#if is.california}}{{clause.california}}{{/if}}.', 'G22');
  }
}

function* ofOneCase(content: SaidContent, facts: TemplateFacts, chosen: Chosen, missing: readonly string[], text: string): Generator<Found> {
  const found = (rule: string, gate: string | null, severity: Found['severity'], words: string): Found => ({ rule, gate, severity, words });
  const commercial = chosen.get('is.commercial') === true;
  const bound = inUnitedStates(facts) && !commercial && facts.channel !== 'VOICEMAIL';
  if (bound && asksForMoney(facts.kind)) {
    if (!content.saysDebtCollector && !content.saysAttempt) yield found('DISCLOSURE', 'G31', 'ERROR', 'It does not say that it is from a debt collector. Add {{clause.debtCollector}}, or {{clause.miniMiranda}} where it may be the first.');
    else if (!content.saysAttempt && FIRST.has(facts.kind)) yield found('MINI_MIRANDA', 'G31', facts.kind === 'VALIDATION_NOTICE' ? 'ERROR' : 'WARNING', 'As a first communication it would be refused: it must say that it is an attempt to collect a debt and what information is used for. Add {{clause.miniMiranda}}.');
  }
  if ((content.saysDebtCollector || content.saysAttempt) && content.language !== content.disclosureLanguage) yield found('DISCLOSURE_LANGUAGE', 'G31', 'ERROR', 'The disclosure is in another language than the rest.');
  if ((facts.channel === 'EMAIL' || facts.channel === 'TEXT') && !content.optOutLine) yield found('OPT_OUT', 'G12', 'ERROR', 'It lacks the line that says how to opt out. Add {{clause.optOut}}.');
  if (facts.kind === 'VALIDATION_NOTICE') {
    if (missing.length > 0) yield found('VALIDATION', 'G13', 'ERROR', `A validation notice lacks ${missing.join('; ')} (12 CFR 1006.34(c)).`);
    if (content.payBy !== null || content.threatensSuit) yield found('OVERSHADOWING', 'G14', 'ERROR', `Nothing in a validation notice may contradict the right to dispute: ${content.threatensSuit ? 'a threat of suit' : 'a day to pay by'} does.`);
  }
  if (content.discouragesDispute) yield found('DISCOURAGES', 'G14', 'ERROR', 'A sentence discourages a dispute.');
  if (content.threatensSuit && chosen.get('is.timeBarred') !== false) yield found('TIME_BARRED', 'G16', 'ERROR', 'It speaks of suit also where the time to sue has run out. Put those words within {{#unless is.timeBarred}} … {{/unless}}.');
  if (content.voicemail !== null) yield* ofVoicemail(content.voicemail);
  if (facts.channel === 'TEXT') yield* ofText(text.trim());
  if (facts.channel === 'EMAIL' && /\b(debts?|owe|overdue|past due|collect\w*|final (notice|demand))\b/i.test(text.split('\n')[0] ?? '')) yield found('SUBJECT_TELLS', null, 'WARNING', 'The subject tells others who see it that money is owed.');
  if (facts.kind === 'OTHER' && facts.channel !== 'VOICEMAIL' && content.amount !== null && bound && !content.saysDebtCollector && !content.saysAttempt) yield found('DISCLOSURE', 'G31', 'ERROR', `It names an amount: then it says that it is from a debt collector. Add {{clause.debtCollector}}.`);
}

function* ofVoicemail(left: NonNullable<SaidContent['voicemail']>): Generator<Found> {
  const lacking = [[left.businessName, '{{agency.voicemailName}}'], [left.asksReply, 'a wish for a reply'], [left.namesPerson, '{{collector.name}}'], [left.givesNumber, '{{agency.phone}}']].filter(([has]) => !has).map(([, what]) => what);
  if (lacking.length > 0) yield { rule: 'VOICEMAIL', gate: 'G21', severity: 'ERROR', words: `A limited-content voicemail lacks ${lacking.join(', ')}.` };
  if (left.saysMore) yield { rule: 'VOICEMAIL', gate: 'G21', severity: 'ERROR', words: 'A limited-content voicemail says nothing else: no account, no matter, no urgency (12 CFR 1006.2(j)).' };
}

function* ofText(text: string): Generator<Found> {
  if (/\p{Extended_Pictographic}/u.test(text)) yield { rule: 'EMOJI', gate: null, severity: 'ERROR', words: 'An emoji has no place in a message about a debt, and not every telephone shows it.' };
  const { segments: parts, alphabet } = segmentsOf(text);
  if (parts > 3) yield { rule: 'LENGTH', gate: null, severity: 'WARNING', words: `It goes out in ${parts} parts${alphabet === 'GSM-7' ? '' : ', as some of its letters are outside the alphabet of texts'}. Shorten it.` };
}

const inWords = (chosen: Chosen): string | null => (chosen.size === 0 ? null : [...chosen].map(([field, held]) => `${field} is ${held ? 'set' : 'not set'}`).join(', '));

/** One line a rule: always, where it is found in every case; else the first case. */
function merged(findings: readonly Finding[], conditions: number): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, words, severity }) => `${severity} ${rule} ${words}`);
  return [...groups.values()].map((group) => {
    const first = group[0] as Finding;
    return { ...first, when: first.when === null || group.length === 2 ** conditions ? null : group.length > 1 ? `${first.when}, and ${group.length - 1} more ${group.length === 2 ? 'case' : 'cases'}` : first.when };
  }).sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'ERROR' ? -1 : 1));
}

const textsOf = ({ subject, body }: ParsedTemplate): string => {
  const walk = (nodes: ParsedTemplate['body']): string => nodes.map((node) => (node.kind === 'TEXT' ? node.text : node.kind === 'IF' ? walk(node.then) + walk(node.otherwise) : '\u0000')).join('');
  return `${walk(subject)}\n${walk(body)}`;
};

/** What a text of a kind should do, beside its editor. */
export const kindHint = (kind: TemplateKind): string => (asksForMoney(kind) ? `${KIND_WORDS[kind]}: asks for money, so that it says it is from a debt collector.` : `${KIND_WORDS[kind]}: asks for nothing.`);

