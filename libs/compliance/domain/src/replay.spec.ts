import { canonical } from './canonical';
import { decide } from './decide';
import { at, attempt, facts, restriction } from './facts/contact-facts.fixture';
import { hashInput, recordDecision, replay } from './replay';
import { SEEDED_RULES } from './rules/seed/seed';

const NOON = at('2026-11-25', '12:00');
const all = facts({ attempts: [attempt(at('2026-11-24'), { result: 'CONVERSATION' })], restrictions: [restriction('OPT_OUT', at('2026-11-20'), { medium: 'TEXT' })] });

describe('a stored decision', () => {
  it('is one text for one content, whatever the order', () => {
    expect(canonical({ b: [2, 1], a: null })).toBe('{"a":null,"b":[1,2]}');
    expect(canonical({ a: null, b: [1, 2] })).toBe('{"a":null,"b":[1,2]}');
    expect(() => canonical({ a: undefined })).toThrow(TypeError);
    expect(() => canonical(Number.NaN)).toThrow(TypeError);
  });

  it('replays under its rules, and says so where it comes out otherwise', () => {
    const { stored, decision } = recordDecision(all, 'CALL', NOON, SEEDED_RULES);
    expect(replay(stored, SEEDED_RULES)).toEqual({ ok: true, value: decision });
    expect(replay({ ...stored, outcome: stored.outcome.replace('false', 'true') }, SEEDED_RULES)).toMatchObject({ ok: false, refusal: { code: 'DECISION_DIFFERS' } });
    expect(replay({ ...stored, facts: stored.facts.replace('"CONVERSATION"', '"RANG"') }, SEEDED_RULES)).toMatchObject({ ok: false, refusal: { code: 'DECISION_DIFFERS' } });
    expect(replay(stored, { ...SEEDED_RULES, version: '2' })).toMatchObject({ ok: false, refusal: { code: 'RULES_UNKNOWN' } });
    expect(replay(stored, undefined)).toMatchObject({ ok: false, refusal: { code: 'RULES_UNKNOWN' } });
  });

  it('hashes facts, means, moment and version', () => {
    const { stored } = recordDecision(all, 'CALL', NOON, SEEDED_RULES);
    const inputs = [stored, { ...stored, means: 'TEXT' as const }, { ...stored, at: NOON + 1 }, { ...stored, ruleVersion: '2' }, { ...stored, facts: '{}' }].map(hashInput);
    expect(new Set(inputs).size).toBe(inputs.length);
  });
});

describe('a refusal', () => {
  it('says who made the rule, what it rests on, until when, and whether it may be passed over', () => {
    const decision = decide(all, 'CALL', NOON, SEEDED_RULES);
    expect(decision).toMatchObject({
      allowed: false, earliest: at('2026-12-01', '8:00'),
      findings: [{ gate: 'G3', title: 'After a conversation', citation: '12 CFR 1006.14(b)(2)(i)(B)', basis: 'LAW', overridable: true, until: at('2026-12-01', '0:00'), used: { conversationOn: 'Tue 24 Nov 2026', days: 7 } }] });
    expect(decision.allowed ? '' : decision.findings[0]?.words).toBe('You spoke about this debt on Tue 24 Nov 2026. Call again from Tue 1 Dec 2026, 00:00 (New York), or with consent to be called.');
  });

  it('is policy where no law binds the debt, and the agency may drop it', () => {
    const company = { ...all, debt: { ...all.debt, class: 'COMMERCIAL_ENTITY', regime: 'US_ENTITY' } as const };
    expect(decide(company, 'CALL', NOON, SEEDED_RULES)).toMatchObject({ allowed: false, findings: [{ gate: 'G3', basis: 'POLICY', overridable: true }] });
    const dropped = { ...company, agency: { ...company.agency, policy: { ...company.agency.policy, gates: company.agency.policy.gates.filter(({ gate }) => gate !== 'G3') } } };
    expect(decide(dropped, 'CALL', NOON, SEEDED_RULES)).toMatchObject({ allowed: true });
  });

  it('names the Rosenthal Act where California covers the debt', () => {
    const covered = { ...all, debt: { ...all.debt, class: 'COMMERCIAL_NATURAL_PERSON', regime: 'US_CALIFORNIA_COMMERCIAL' } as const };
    expect(decide(covered, 'CALL', NOON, SEEDED_RULES)).toMatchObject({ findings: [{ basis: 'LAW', citation: '12 CFR 1006.14(b)(2)(i)(B); California Civil Code 1788.17' }] });
  });

  it('is passed over by a person with a reason where that may be, never without one, never where law is hard', () => {
    const override = (gate: string, reason: string) => ({ ...all, overrides: [{ gate, by: 'officer', reason }] });
    expect(decide(override('G3', 'The call dropped in the middle of a settlement.'), 'CALL', NOON, SEEDED_RULES)).toMatchObject({ allowed: true, overridden: [{ gate: 'G3' }] });
    expect(decide(override('G3', ' '), 'CALL', NOON, SEEDED_RULES)).toMatchObject({ allowed: false });
    const closed = { ...override('G8', 'Please'), restrictions: [restriction('OPT_OUT', at('2026-11-20'), { medium: 'CALL' })] };
    expect(decide(closed, 'CALL', NOON, SEEDED_RULES)).toMatchObject({ allowed: false });
    const bankrupt = { ...override('G24', 'Please'), debt: { ...all.debt, class: 'COMMERCIAL_ENTITY', regime: 'UK_ENTITY' } as const, restrictions: [restriction('BANKRUPT', at('2026-11-20'))] };
    expect(decide(bankrupt, 'LETTER', NOON, SEEDED_RULES)).toMatchObject({ allowed: false, findings: [{ gate: 'G24', overridable: false }] });
  });

  it('of an oral wish to stop is the agency’s own', () => {
    expect(decide({ ...all, attempts: [], restrictions: [restriction('CEASE', at('2026-11-20'), { inWriting: false })] }, 'CALL', NOON, SEEDED_RULES)).toMatchObject({ findings: [{ gate: 'G7', basis: 'POLICY', overridable: true }] });
  });

  it('leaves what reads the text to the sending, in a preview', () => {
    expect(decide({ ...all, message: { ...all.message, content: null } }, 'LETTER', NOON, SEEDED_RULES)).toMatchObject({ allowed: true, pending: expect.arrayContaining(['G31', 'G32']) });
  });
});
