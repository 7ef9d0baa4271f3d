import { seeded } from './measure.mjs';

const [DAY, HOUR] = [86_400_000, 3_600_000];
const PLACES = [['US', 'US-VA'], ['US', 'US-NY', 'US-NY-NYC'], ['US', 'US-MA'], ['US', 'US-TX'], ['GB']];
const ZONES = [['America/New_York'], ['America/New_York'], ['America/New_York'], ['America/Chicago', 'America/New_York'], ['Europe/London']];
const REGIMES = [['CONSUMER', 'US_CONSUMER'], ['COMMERCIAL_ENTITY', 'US_ENTITY'], ['COMMERCIAL_NATURAL_PERSON', 'US_BUSINESS_PERSON'], ['CONSUMER', 'US_CONSUMER'], ['CONSUMER', 'UK_PERSON']];
const RESULTS = ['RANG', 'RANG', 'RANG', 'VOICEMAIL', 'BUSY', 'CONVERSATION', 'SENT'];

/**
 * Facts of accounts as a nightly sweep has them: none to eight attempts of the last month, now and then a restriction, a consent, a
 * dispute; every second with a text to be sent.
 * @param {number} count @param {number} now @param {unknown} policy
 */
export function contactFacts(count, now, policy) {
  const pick = seeded(20261125);
  const agency = { zone: 'America/Chicago', policy, licences: ['US-MA', 'US-NY'].map((place) => ({ place, kind: 'LICENCE', status: 'ACTIVE', from: '2020-01-01', until: null })) };
  const content = {
    language: 'en', disclosureLanguage: 'en', saysDebtCollector: true, saysAttempt: true, optOutLine: true, bareConfirmation: false, mentionsDebt: false, identifiesCaller: true, threatensSuit: false, discouragesDispute: false,
    payBy: null, amount: 90_000, californiaNotice: true, validation: null, voicemail: null, envelope: null, social: null };
  return Array.from({ length: count }, (_, n) => {
    const where = pick(PLACES.length);
    const [debtClass, regime] = REGIMES[where];
    const restriction = [[], [], [], [{ kind: 'OPT_OUT', medium: 'TEXT', address: null }], [{ kind: 'INCONVENIENT_TIME', days: [1, 2, 3], fromMinute: 540, toMinute: 660, until: null }]][pick(5)];
    return {
      debt: { id: `D${n}`, class: debtClass, regime, status: 'OPEN', balance: 100_000, charges: [{ kind: 'PRINCIPAL', amount: 100_000, authority: 'AGREEMENT' }], contract: 'WRITTEN', dueOn: '2025-06-01', limitationPlaces: ['US-VA'] },
      person: { id: `P${n}`, role: 'DEBTOR', name: `Debtor ${n}`, zones: ZONES[where], places: PLACES[where], enquiredAt: null, asksForMore: false, answerDoubted: false },
      address: { id: `N${n}`, place: 'MOBILE', employers: false, disclosed: false, bases: [{ kind: 'USED_BY_DEBTOR', at: now - pick(70) * DAY }] },
      message: { purpose: 'COLLECT', replyTo: null, reliesOn: null, dialling: 'BY_HAND', voicemail: 'NONE', content: n % 2 === 0 ? content : null },
      attempts: Array.from({ length: pick(9) }, (__, k) => attempt(`A${n}-${k}`, now - pick(31 * 24) * HOUR, n, RESULTS[pick(RESULTS.length)])),
      restrictions: restriction.map((part, k) => ({ id: `R${n}-${k}`, at: now - 40 * DAY, endedAt: null, debt: null, ...part })),
      consents: pick(6) > 0 ? [] : [{ id: `C${n}`, kind: 'FREQUENCY', at: now - pick(9) * DAY, renewedAt: null, revokedAt: null, from: null, until: null, address: null, debt: null, direct: true, properly: true, attempt: null }],
      disputes: pick(12) > 0 ? [] : [{ id: `X${n}`, debt: `D${n}`, kind: 'DISPUTE', at: now - 20 * DAY, inWriting: true, amount: null, duplicate: false, answeredAt: pick(2) > 0 ? now - DAY : null }],
      history: { firstCommunicationAt: now - 200 * DAY, firstWritingAt: now - 200 * DAY, noticeGivenAt: now - 200 * DAY, periodEndsOn: '2026-07-01', spokenAt: null, sendings: [] },
      suit: null, payment: null, transfer: null, records: null, agency, overrides: [],
    };
  });
}

const attempt = (id, at, n, result) => ({
  id, at, channel: result === 'SENT' ? 'EMAIL' : 'CALL', direction: 'OUTBOUND', result, person: `P${n}`, address: `N${n}`, place: 'HOME_OR_MOBILE', debts: [{ debt: `D${n}`, placedFor: true, spokenOf: result === 'CONVERSATION' }],
  misdirected: false, replyTo: null });
