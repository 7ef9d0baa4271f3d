import { parseTemplate } from '../template/parse';
import { renderTemplate } from '../template/render';
import { STARTER_SET } from '../starter/starter';
import type { TemplateChannel, TemplateKind } from '../template/kinds';
import { contentOf } from './content';
import { lintTemplate } from './lint';
import { SAMPLE_FIGURES, SAMPLE_TODAY, sampleValues } from './sample';

const rules = (body: string, { kind = 'DEMAND', channel = 'LETTER', subject = 'S', language = 'en', country = null as string | null } = {}): string[] => {
  const parsed = parseTemplate(channel as TemplateChannel, subject, body);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return lintTemplate(parsed.value, { kind: kind as TemplateKind, channel: channel as TemplateChannel, language, country }).map(({ severity, rule, when }) => `${severity} ${rule}${when === null ? '' : ` (${when})`}`);
};
const MM = '{{clause.miniMiranda}} {{#if is.california}}{{clause.california}}{{/if}}';

const said = (body: string, values: Record<string, unknown> = {}, channel: TemplateChannel = 'LETTER', language = 'en') => {
  const parsed = parseTemplate(channel, 'S', body);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const all = { ...sampleValues(), ...values } as never;
  const rendered = renderTemplate(parsed.value, all);
  if (!rendered.ok) throw new Error(rendered.refusal.message);
  return contentOf(rendered.value, { channel, language, values: all, today: SAMPLE_TODAY, validation: SAMPLE_FIGURES, returnName: 'H & R', locked: true });
};

describe('the linter', () => {
  it.each([
    ['a demand without a word of who writes', 'Pay {{balance}}.', {}, ['ERROR DISCLOSURE', 'WARNING CALIFORNIA']],
    ['one that says it only to some', `{{#if is.disputed}}${MM}{{/if}} Pay {{balance}}.`, {}, [expect.stringMatching(/^ERROR DISCLOSURE \(is.disputed is not set/)]],
    ['one that says it to all but businesses', `{{#unless is.commercial}}${MM}{{/unless}} Pay {{balance}}.`, {}, []],
    ['one that only names the debt collector', 'From a debt collector. {{#if is.california}}{{clause.california}}{{/if}} Pay {{balance}}.', {}, ['WARNING MINI_MIRANDA']],
    ['the same in Germany', 'Pay {{balance}}.', { country: 'DE' }, []],
    ['an email without a way out', `${MM} Pay {{balance}}.`, { channel: 'EMAIL' }, ['ERROR OPT_OUT']],
    ['a threat of suit to everybody', `${MM} Pay {{balance}} or we will sue you.`, {}, ['ERROR TIME_BARRED']],
    ['a threat of suit where there is time', `${MM} Pay {{balance}}{{#unless is.timeBarred}} or we may take legal action{{/unless}}.`, {}, []],
    ['a word that there will be none', `${MM} Because of its age we will not sue you for {{balance}}.`, {}, []],
    ['an attorney behind the door', `${MM} We will pass the file to our attorney. {{balance}}`, {}, ['ERROR TIME_BARRED']],
    ['words against a dispute', `${MM} There is no point in disputing {{balance}}.`, {}, ['ERROR DISCOURAGES']],
    ['amounts and days by hand', `${MM} Pay $120.00 by 12/24/2026.`, {}, ['ERROR AMOUNT_BY_HAND', 'WARNING DATE_BY_HAND']],
    ['English law words in a French text', `Payez {{balance}}. {{clause.debtCollector}}`, { language: 'fr', country: 'FR' }, ['ERROR CLAUSE_LANGUAGE', 'WARNING LANGUAGE_UNREAD']],
    ['a German demand', 'Bitte zahlen Sie {{balance}} auf unser Konto.', { language: 'de', country: 'DE' }, []],
    ['a German threat of suit to everybody', 'Zahlen Sie {{balance}}, sonst erheben wir Klage.', { language: 'de', country: 'DE' }, ['ERROR TIME_BARRED']],
    ['a German order of payment by the court', 'Andernfalls beantragen wir einen Mahnbescheid über {{balance}}.', { language: 'de', country: 'DE' }, ['ERROR TIME_BARRED']],
    ['the file to a German attorney', 'Wir werden {{balance}} an unsere Anwälte abgeben und sie mit der Sache beauftragen. Die Sache geht an eine Kanzlei.', { language: 'de', country: 'DE' }, ['ERROR TIME_BARRED']],
    ['a German word that there will be no suit', 'Wegen ihres Alters werden wir {{balance}} nicht gerichtlich geltend machen.', { language: 'de', country: 'DE' }, []],
    ['German words against a dispute', 'Es ist zwecklos, die Forderung zu bestreiten. Offen: {{balance}}.', { language: 'de', country: 'DE' }, ['ERROR DISCOURAGES']],
    ['how a German dispute is made', 'Wenn Sie {{balance}} nicht anerkennen und bestreiten möchten, schreiben Sie uns.', { language: 'de', country: 'DE' }, []],
    ['a German email without a way out', 'Bitte zahlen Sie {{balance}}.', { language: 'de', country: 'DE', channel: 'EMAIL' }, ['ERROR OPT_OUT']],
    ['a German email with one', 'Bitte zahlen Sie {{balance}}. Zum Abmelden antworten Sie mit STOP.', { language: 'de', country: 'DE', channel: 'EMAIL' }, []],
    ['an English disclosure in a Spanish text', 'Pague {{balance}}. This is from a debt collector. {{#if is.california}}{{clause.california}}{{/if}}', { language: 'es' }, ['ERROR DISCLOSURE_LANGUAGE', 'WARNING MINI_MIRANDA']],
    ['a subject that tells', `${MM} {{clause.optOut}} {{balance}}`, { channel: 'EMAIL', subject: 'Your overdue debt' }, ['WARNING SUBJECT_TELLS']],
    ['a letter without one', `${MM} {{balance}}`, { subject: '' }, ['ERROR SUBJECT']],
    ['an attorney in a demand of ours', `${MM} {{attorney.name}} {{balance}}`, {}, ['ERROR ATTORNEY']],
    ['an emoji in a text', 'Hi 🙂 {{clause.miniMiranda}} {{clause.optOut}}', { kind: 'FRIENDLY_REMINDER', channel: 'TEXT', subject: '' }, ['ERROR EMOJI']],
    ['a voicemail that says more', 'This is {{collector.name}} with {{agency.voicemailName}}, call {{agency.phone}} about your account.', { kind: 'VOICEMAIL', channel: 'VOICEMAIL', subject: '' }, ['ERROR VOICEMAIL']],
    ['a voicemail that lacks a number', 'This is {{collector.name}} with {{agency.voicemailName}}, please call.', { kind: 'VOICEMAIL', channel: 'VOICEMAIL', subject: '' }, ['ERROR VOICEMAIL']],
  ])('%s', (_, body, facts, found) => expect(rules(body, facts)).toEqual(found));

  it('says which part of a validation notice is missing, whichever is taken out', () => {
    const notice = STARTER_SET.find(({ kind, channel }) => kind === 'VALIDATION_NOTICE' && channel === 'LETTER');
    if (!notice) throw new Error('there is no validation notice');
    const without = (part: string): string[] => rules(notice.body.replaceAll(part, ''), { kind: 'VALIDATION_NOTICE' });
    for (const part of ['{{clause.miniMiranda}}', '{{itemization}}', '{{clause.rights}}', '{{tearOff}}', '{{balance}}', '{{itemization.on}}', '{{account.number}}']) expect(without(part)).toEqual(expect.arrayContaining([expect.stringMatching(/^ERROR/)]));
    expect(rules(`${notice.body}\n\nPay by {{payBy}}.`, { kind: 'VALIDATION_NOTICE' })).toEqual(['ERROR OVERSHADOWING']);
  });
});

describe('what a text says', () => {
  it('reads days to pay by, amounts asked for and disclosures from the text itself', () => {
    expect(said('{{clause.debtCollector}} Pay {{due.amount}} by {{payBy}}.', { 'clause.debtCollector': 'This is from a debt collector, X.', payBy: '2026-12-20', 'due.amount': { minor: 500, currency: 'USD' } })).toMatchObject({ saysDebtCollector: true, saysAttempt: false, payBy: '2026-12-20', amount: 500, disclosureLanguage: 'en' });
    expect(said('Pay us within 10 days.')).toMatchObject({ payBy: '2026-12-07', amount: null });
    expect(said('Bitte zahlen Sie binnen 10 Tagen.', {}, 'LETTER', 'de')).toMatchObject({ payBy: '2026-12-07' });
    expect(said('Wir erwarten Ihre Zahlung umgehend.', {}, 'LETTER', 'de')).toMatchObject({ payBy: '2026-11-27', threatensSuit: false });
    expect(said('We demand immediate payment.')).toMatchObject({ payBy: '2026-11-27' });
    expect(said('You paid {{payment.amount}}.')).toMatchObject({ amount: null, payBy: null });
    expect(said('Nothing.').envelope).toEqual({ postcard: false, saysCollection: false, otherMarks: false });
  });

  it('takes no disclosure from a value that only happens to say it', () => {
    expect(said('Dear {{recipient.name}}, pay.', { 'recipient.name': 'Dana Ruiz' }).saysDebtCollector).toBe(false);
  });
});
