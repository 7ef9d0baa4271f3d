import { businessDate } from '@quittance/kernel';
import fc from 'fast-check';
import { canonical, canonicalInOrder } from './canonical';
import { decide, type Decision } from './decide';
import type { ContactFacts } from './facts/contact-facts';
import { about, address, agency, at, attempt, consent, content, disputed, facts, history, message, person, restriction } from './facts/contact-facts.fixture';
import { ATTEMPT_RESULTS, type AttemptFact } from './facts/attempt';
import { CHANNELS, type Channel } from './facts/means';
import type { RestrictionFact } from './facts/restriction';
import { hashInput, recordDecision, replay } from './replay';
import { SEEDED_RULES } from './rules/seed/seed';
import { caseOf } from './gates/case';
import { DEFAULT_POLICY, GATES } from './gates/table';
import { MINUTE } from './time/day-number';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1_000);
// Two years with every change of the clocks, the day of New York City's rule, and holidays.
const moment = fc.integer({ min: at('2026-01-01'), max: at('2027-12-31') });
const back = fc.integer({ min: 0, max: 35 * 24 * 60 });
const zones = fc.uniqueArray(fc.constantFrom('America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'America/Anchorage', 'Pacific/Honolulu'), { minLength: 1, maxLength: 3 });
const places = fc.constantFrom(['US', 'US-VA'], ['US', 'US-NY', 'US-NY-NYC'], ['US', 'US-MA'], ['GB']);
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

const attempts = (now: number): fc.Arbitrary<AttemptFact[]> =>
  fc.array(fc.record({ ago: back, channel: fc.constantFrom(...CHANNELS), result: fc.constantFrom(...ATTEMPT_RESULTS), direction: fc.constantFrom('OUTBOUND' as const, 'INBOUND' as const), spoken: fc.boolean(), other: fc.boolean(), misdirected: fc.boolean() })
    .map(({ ago, other, spoken, ...part }) => attempt(now - ago * MINUTE, { ...part, debts: [about(other ? 'D2' : 'D1', { spokenOf: spoken })] })), { maxLength: 12 });

const restrictions = (now: number): fc.Arbitrary<RestrictionFact> => fc.oneof(
  fc.record({ days, from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 1, max: 1440 }), until: fc.option(fc.constantFrom(businessDate('2026-06-30'), businessDate('2027-06-30'))) })
    .map(({ days: on, from, to, until }) => restriction('INCONVENIENT_TIME', now - 1, { days: on, fromMinute: from, toMinute: to, until })),
  fc.constantFrom('CEASE', 'REFUSES_TO_PAY').map((kind) => restriction(kind as 'CEASE', now - 1)),
  fc.record({ medium: fc.option(fc.constantFrom(...CHANNELS)), to: fc.option(fc.constantFrom('N1', 'N2')) }).map(({ medium, to }) => restriction('OPT_OUT', now - 1, { medium, address: to })),
  fc.option(back).map((asked) => restriction('REPRESENTED', now - 1, { attorneyAskedAt: asked === null ? null : now - asked * MINUTE })),
  fc.constantFrom('STAY', 'DISCHARGED', 'DISMISSED').map((status) => restriction('BANKRUPT', now - 1, { status: status as 'STAY' })),
  fc.constantFrom('DECEASED', 'EMPLOYER_FORBIDS', 'MINOR', 'VULNERABLE').map((kind) => restriction(kind as 'MINOR', now - 1)),
  fc.constantFrom('HOME' as const, 'WORK' as const).map((place) => restriction('INCONVENIENT_PLACE', now - 1, { place })));

const consents = (now: number) => fc.array(fc.record({
  kind: fc.constantFrom('FREQUENCY', 'CONTACT', 'EMAIL', 'TEXT'), ago: back, ahead: fc.boolean() }).map(({ kind, ago, ahead }) =>
  consent(kind as 'TEXT', now - ago * MINUTE, ahead ? { from: businessDate(new Date(now + 3 * 86_400_000).toISOString().slice(0, 10)) } : {})), { maxLength: 2 });

interface Given {
  readonly facts: ContactFacts;
  readonly channel: Channel;
  readonly now: number;
}

const policy = fc.record({
  quiet: fc.array(fc.record({ channels: fc.constantFrom<Channel[]>([...CHANNELS], ['CALL']), days, fromMinute: fc.integer({ min: 0, max: 1439 }), toMinute: fc.integer({ min: 0, max: 1439 }) }).filter(({ fromMinute, toMinute }) => fromMinute !== toMinute), { maxLength: 2 }),
  caps: fc.array(fc.record({ channels: fc.constantFrom<Channel[]>([...CHANNELS], ['CALL', 'TEXT']), most: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 1, max: 30 }) }), { maxLength: 2 }),
  lettersApartDays: fc.option(fc.integer({ min: 1, max: 30 })), warns: fc.constantFrom([], ['P3'], ['G1', 'P2']) }).map((part) => ({ ...DEFAULT_POLICY, ...part }));

const given: fc.Arbitrary<Given> = moment.chain((now) => fc.record({
  zones, places, channel: fc.constantFrom(...CHANNELS), attempts: attempts(now), restrictions: fc.array(restrictions(now), { maxLength: 2 }), consents: consents(now), disputed: fc.boolean(), preview: fc.boolean(), period: fc.integer({ min: -3, max: 30 }), threatens: fc.boolean(),
  place: fc.constantFrom('HOME' as const, 'WORK' as const, 'MOBILE' as const), policy,
}).map((one): Given => ({
  now, channel: one.channel,
  facts: facts({
    agency: agency({ policy: one.policy }), person: person({ zones: one.zones, places: one.places }), address: address({ place: one.place, bases: [{ kind: 'USED_BY_DEBTOR', at: now - 10 * 86_400_000 }] }), attempts: one.attempts, restrictions: one.restrictions, consents: one.consents,
    disputes: one.disputed ? [disputed(now - 86_400_000)] : [], message: message({ content: one.preview ? null : content({ threatensSuit: one.threatens, social: { seenByOthers: false, friendRequest: false, saysWhoWeAre: true } }) }), history: history({ periodEndsOn: businessDate(new Date(now + one.period * 86_400_000).toISOString().slice(0, 10)) }) }),
})));

const made = ({ facts: all, channel, now }: Given): Decision => decide(all, channel, now, SEEDED_RULES);
const fires = (one: Given, gate: string, when: number): boolean => {
  const decision = decide(one.facts, one.channel, when, SEEDED_RULES);
  return !decision.allowed && decision.findings.some((finding) => finding.gate === gate);
};
const check = (property: (one: Given) => void): void => fc.assert(fc.property(given, property), { numRuns: RUNS });

it('counts days in each zone by itself: a conversation late in New York was the next day’s in London', () => {
  const now = at('2026-11-18', '22:00');
  const one: Given = { channel: 'CALL', now, facts: facts({ person: person({ zones: ['America/New_York', 'Europe/London'] }), attempts: [attempt(at('2026-11-17', '23:00'), { result: 'CONVERSATION' })] }) };
  const decision = made(one);
  const until = at('2026-11-25', '0:00', 'Europe/London');
  expect(decision.allowed ? null : decision.findings.find(({ gate }) => gate === 'G3')?.until).toBe(until);
  expect([fires(one, 'G3', until - MINUTE), fires(one, 'G3', until)]).toEqual([true, false]);
});

describe('a decision', () => {
  it('gives for each rule a time at which it lets through, and a minute before which it does not', () => {
    check((one) => {
      const decision = made(one);
      if (decision.allowed) return;
      for (const gate of new Set(decision.findings.map((finding) => finding.gate))) {
        const untils = decision.findings.filter((finding) => finding.gate === gate).map(({ until }) => until);
        if (untils.includes(null)) continue;
        const until = Math.max(...untils.map(Number));
        expect(until).toBeGreaterThan(one.now);
        expect([gate, fires(one, gate, until)]).toEqual([gate, false]);
        expect([gate, fires(one, gate, Math.max(one.now, until - MINUTE))]).toEqual([gate, true]);
      }
    });
  });

  it('gives an earliest time that is really allowed', () => {
    check((one) => {
      const decision = made(one);
      if (decision.allowed || decision.earliest === null) return;
      expect(decision.earliest).toBeGreaterThan(one.now);
      expect(decide(one.facts, one.channel, decision.earliest, SEEDED_RULES).allowed).toBe(true);
    });
  });

  it('is never allowed by one restriction, dispute or unanswered call more', () => {
    fc.assert(fc.property(given.chain((one) => fc.tuple(fc.constant(one), restrictions(one.now), back)), ([one, more, ago]) => {
      if (made(one).allowed) return;
      const unanswered = attempt(one.now - ago * MINUTE);
      const calls = { ...one.facts, attempts: [...one.facts.attempts, unanswered] };
      for (const all of [{ ...one.facts, restrictions: [...one.facts.restrictions, more] }, { ...one.facts, disputes: [...one.facts.disputes, disputed(one.now - 1)] }, calls]) {
        expect(decide(all, one.channel, one.now, SEEDED_RULES).allowed).toBe(false);
      }
    }), { numRuns: RUNS });
  });

  it('rests on the facts and not on their order', () => {
    check((one) => {
      const { facts: all } = one;
      const turned: ContactFacts = { ...all, attempts: [...all.attempts].reverse(), restrictions: [...all.restrictions].reverse(), consents: [...all.consents].reverse(), person: { ...all.person, zones: [...all.person.zones].reverse() } };
      expect(canonical(turned)).toBe(canonical(all));
      const [a, b] = [made(one), decide(turned, one.channel, one.now, SEEDED_RULES)];
      expect(canonicalInOrder(b)).toBe(canonicalInOrder(a));
    });
  });

  it('made again from what is stored comes out the same', () => {
    check((one) => {
      const { stored, decision } = recordDecision(one.facts, one.channel, one.now, SEEDED_RULES);
      expect(canonicalInOrder(decision)).toBe(stored.outcome);
      const again = replay(JSON.parse(JSON.stringify(stored)) as typeof stored, SEEDED_RULES);
      expect(again).toEqual({ ok: true, value: decision });
      expect(hashInput(stored)).toContain(stored.facts);
    });
  });

  it('passes by only gates that would have nothing to say', () => {
    check((one) => {
      const c = caseOf(one.facts, one.channel, one.now, SEEDED_RULES);
      for (const gate of GATES) {
        if (gate.needs === undefined || !gate.means.includes(one.channel)) continue;
        const empty = { RESTRICTIONS: { restrictions: [] }, CONTENT: { message: { ...one.facts.message, content: null } }, DISPUTES: { disputes: [] } }[gate.needs];
        expect(gate.check({ ...c, facts: { ...one.facts, ...empty } })).toBeNull();
      }
    });
  });
});
