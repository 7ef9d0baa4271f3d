import type { Policy } from './policy-words';
import { EMPTY_CAP, EMPTY_QUIET, formOf, policyFlaw, policyOf } from './policy-form';

const POLICY: Policy = { gates: [{ gate: 'G1', regimes: ['US_ENTITY'] }], warns: ['P3'], quiet: [{ channels: ['CALL'], days: [7], fromMinute: 0, toMinute: 720 }], caps: [{ channels: ['CALL', 'TEXT'], most: 2, days: 7 }], lettersApartDays: 10, attorneyAnswerDays: 30, messagesWarnedFrom: 7 };
const form = formOf(POLICY, '2026-11-23');

describe('the form of a policy', () => {
  it('gives back what it was made of', () => {
    expect(policyOf(form)).toEqual(POLICY);
    expect(policyFlaw(form)).toBeNull();
    expect(policyFlaw({ ...form, quiet: [EMPTY_QUIET], caps: [EMPTY_CAP], lettersApart: '' })).toBeNull();
  });

  it.each([
    [{ quiet: [{ ...EMPTY_QUIET, from: '7pm' }] }, 'quiet'], [{ quiet: [{ ...EMPTY_QUIET, to: EMPTY_QUIET.from }] }, 'quiet'], [{ quiet: [{ ...EMPTY_QUIET, days: [] }] }, 'quiet'],
    [{ caps: [{ ...EMPTY_CAP, most: 'three' }] }, 'caps'], [{ caps: [{ ...EMPTY_CAP, channels: [] }] }, 'caps'], [{ lettersApart: '-1' }, 'lettersApartDays'], [{ attorneyAnswer: '' }, 'attorneyAnswerDays'],
    [{ messagesWarned: '1.5' }, 'messagesWarnedFrom'], [{ effectiveFrom: null }, 'effectiveFrom'],
  ] as const)('%j lacks %s', (part, field) => {
    expect(policyFlaw({ ...form, ...part })?.field).toBe(field);
  });
});
