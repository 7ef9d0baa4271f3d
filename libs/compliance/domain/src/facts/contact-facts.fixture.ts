import { DEFAULT_POLICY } from '../gates/table';
import type { AddressFacts, AgencyFacts, ContactFacts, DebtFacts, DisputeFact, HistoryFacts, PaymentFacts, PersonFacts } from './contact-facts';
import type { AttemptDebt, AttemptFact } from './attempt';
import type { ConsentFact } from './consent';
import type { ContentFacts, MessageFacts } from './message';
import type { RestrictionFact, RestrictionKind } from './restriction';
import { clockOf } from '../time/zone-clock';
import { dayNumber } from '../time/day-number';
import { businessDate } from '@quittance/kernel';

export const NEW_YORK = 'America/New_York';

/** A moment by the clock of a zone: at('2026-11-27', '10:00'). */
export function at(date: string, time = '10:00', zone = NEW_YORK): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return clockOf(zone).momentOf(dayNumber(businessDate(date)), hour * 60 + minute);
}

export const content = (part: Partial<ContentFacts> = {}): ContentFacts => ({
  language: 'en', disclosureLanguage: 'en', saysDebtCollector: true, saysAttempt: true, optOutLine: true, bareConfirmation: false, mentionsDebt: false, identifiesCaller: true, threatensSuit: false,
  discouragesDispute: false, payBy: null, amount: null, californiaNotice: true, validation: null, voicemail: null, envelope: null, social: null, ...part });

export const message = (part: Partial<MessageFacts> = {}): MessageFacts => ({ purpose: 'COLLECT', replyTo: null, reliesOn: null, dialling: 'BY_HAND', voicemail: 'NONE', content: content(), ...part });

export const debt = (part: Partial<DebtFacts> = {}): DebtFacts => ({
  id: 'D1', class: 'CONSUMER', regime: 'US_CONSUMER', status: 'OPEN', rests: null, balance: 100_000, charges: [{ kind: 'PRINCIPAL', amount: 100_000, authority: 'AGREEMENT' }], contract: 'WRITTEN', dueOn: businessDate('2025-06-01'),
  limitationPlaces: ['US-VA'], ...part });

export const person = (part: Partial<PersonFacts> = {}): PersonFacts => ({
  id: 'consumer', role: 'DEBTOR', name: 'Dana Ruiz', zones: [NEW_YORK], places: ['US', 'US-VA'], enquiredAt: null, asksForMore: false, answerDoubted: false, ...part });

export const address = (part: Partial<AddressFacts> = {}): AddressFacts => ({ id: 'N1', place: 'MOBILE', employers: false, disclosed: false, bases: [], ...part });

export const history = (part: Partial<HistoryFacts> = {}): HistoryFacts => ({
  firstCommunicationAt: at('2019-01-07'), firstWritingAt: at('2019-01-07'), noticeGivenAt: at('2019-01-07'), periodEndsOn: businessDate('2019-02-20'), spokenAt: null, sendings: [], ...part });

export const agency = (part: Partial<AgencyFacts> = {}): AgencyFacts => ({ zone: 'America/Chicago', policy: DEFAULT_POLICY, licences: [], ...part });

/** A consumer in Virginia, long told of the debt, with nothing in the way: every contact by day is allowed. */
export const facts = (part: Partial<ContactFacts> = {}): ContactFacts => ({
  debt: debt(), person: person(), address: address(), message: message(), attempts: [], restrictions: [], consents: [], disputes: [], history: history(), suit: null, payment: null, transfer: null, records: null,
  agency: agency(), overrides: [], ...part });

let made = 0;

export const about = (name: string, part: Partial<AttemptDebt> = {}): AttemptDebt => ({ debt: name, placedFor: true, spokenOf: false, ...part });

export const attempt = (when: number, part: Partial<AttemptFact> = {}): AttemptFact => ({
  id: `A${++made}`, at: when, channel: 'CALL', direction: 'OUTBOUND', result: 'RANG', person: 'consumer', address: 'N1', place: 'HOME_OR_MOBILE', debts: [about('D1', { spokenOf: part.result === 'CONVERSATION' })], misdirected: false,
  replyTo: null, ...part });

export const consent = (kind: ConsentFact['kind'], when: number, part: Partial<ConsentFact> = {}): ConsentFact => ({
  id: `C${++made}`, kind, at: when, renewedAt: null, revokedAt: null, from: null, until: null, address: null, debt: null, direct: true, properly: true, attempt: null, ...part });

type Part<K extends RestrictionKind> = Partial<Omit<RestrictionFact<K>, 'kind'>>;

const EMPTY = {
  inWriting: true, medium: null, address: null, days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440, until: null, place: null, attorneyKnown: true, attorneyConsents: false, attorneyAskedAt: null, status: 'STAY' };

const COLUMNS: Partial<Record<RestrictionKind, readonly (keyof typeof EMPTY)[]>> = {
  CEASE: ['inWriting'], REFUSES_TO_PAY: ['inWriting'], OPT_OUT: ['medium', 'address'], INCONVENIENT_TIME: ['days', 'fromMinute', 'toMinute', 'until'], INCONVENIENT_PLACE: ['place', 'address'],
  REPRESENTED: ['attorneyKnown', 'attorneyConsents', 'attorneyAskedAt'], BANKRUPT: ['status'] };

/** A restriction of a kind with the columns it has. */
export const restriction = <K extends RestrictionKind>(kind: K, when: number, part: Part<K> = {}): RestrictionFact<K> =>
  ({ id: `R${++made}`, kind, at: when, endedAt: null, debt: null, ...Object.fromEntries((COLUMNS[kind] ?? []).map((column) => [column, EMPTY[column]])), ...part }) as unknown as RestrictionFact<K>;

export const disputed = (when: number, part: Partial<DisputeFact> = {}): DisputeFact => ({ id: `X${++made}`, debt: 'D1', kind: 'DISPUTE', at: when, inWriting: true, amount: null, duplicate: false, answeredAt: null, ...part });

export const payment = (part: Partial<PaymentFacts> = {}): PaymentFacts => ({
  severalDebts: false, directedTo: null, takenOn: businessDate('2026-11-02'), payableOn: businessDate('2026-11-02'), noticeSentOn: null, authorised: true, returnCode: null, firstDueOn: null, returnedOn: null, presentedAgain: 0,
  unauthorisedPpm: 0, ...part });
