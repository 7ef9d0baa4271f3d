import { decide, type Decision } from '../decide';
import { about, at, attempt, consent, facts, message, person } from '../facts/contact-facts.fixture';
import type { ContactFacts } from '../facts/contact-facts';
import { connected } from '../facts/attempt';
import { caseOf } from '../gates/case';
import { spokenOf } from '../gates/consents';
import { checkCap, capsFor } from '../gates/frequency';
import { EVER } from '../rules/effective';
import { SEEDED_RULES } from '../rules/seed/seed';

// Official Interpretations of Regulation F (12 CFR 1006, Supplement I), comments to 14(b). The rules of caps began on 30 November 2021;
// the comment's days are those of 2020, so that the rows are given the days of the examples.
const RULES = { ...SEEDED_RULES, caps: SEEDED_RULES.caps.map((row) => ({ ...row, effectiveFrom: row.place === 'US' ? EVER.effectiveFrom : row.effectiveFrom })) };

const frequency = (decision: Decision): string[] => (decision.allowed ? [] : decision.findings.filter(({ gate }) => gate === 'G2' || gate === 'G3').map(({ gate }) => gate));
const call = (date: string, part: Partial<ContactFacts>, time = '12:00'): string[] => frequency(decide(facts(part), 'CALL', at(date, time), RULES));
const earliest = (date: string, part: Partial<ContactFacts>): number | null => {
  const decision = decide(facts(part), 'CALL', at(date, '12:00'), RULES);
  return decision.allowed ? at(date, '12:00') : decision.earliest;
};
const rang = (date: string, time = '10:00') => attempt(at(date, time));
const spoke = (date: string, part = {}) => attempt(at(date), { result: 'CONVERSATION', ...part });

describe('comment 14(b)-1', () => {
  it('a ringless voicemail is a call; a text and an email are none', () => {
    const six = ['01', '02', '03', '04', '05', '06'].map((day) => rang(`2020-04-${day}`));
    const with7th = (part: object) => call('2020-04-07', { attempts: [...six, attempt(at('2020-04-06', '15:00'), part)] });
    expect(with7th({ result: 'RINGLESS_VOICEMAIL' })).toEqual(['G2']);
    expect(with7th({ channel: 'TEXT', result: 'SENT' })).toEqual([]);
    expect(with7th({ channel: 'EMAIL', result: 'SENT' })).toEqual([]);
  });
});

describe('comment 14(b)(2)(i)-1', () => {
  it('i: a voicemail on 1 April and six calls by the 7th: seven are kept to, the next is for the 8th', () => {
    const attempts = [attempt(at('2020-04-01'), { result: 'VOICEMAIL' }), ...['02', '03', '04', '05', '06'].map((day) => rang(`2020-04-${day}`))];
    expect(call('2020-04-07', { attempts }, '9:00')).toEqual([]);
    attempts.push(rang('2020-04-07', '9:00'));
    expect(call('2020-04-07', { attempts })).toEqual(['G2']);
    expect(call('2020-04-08', { attempts })).toEqual([]);
    expect(earliest('2020-04-07', { attempts })).toBe(at('2020-04-08', '8:00'));
  });

  it('ii: the consumer’s own call of 13 August: none before the 20th', () => {
    const attempts = [spoke('2020-08-13', { direction: 'INBOUND' })];
    expect(call('2020-08-19', { attempts })).toEqual(['G3']);
    expect(call('2020-08-20', { attempts })).toEqual([]);
    expect(earliest('2020-08-13', { attempts })).toBe(at('2020-08-20', '8:00'));
  });

  it('iii: seven unanswered calls to a third party for location information are kept to', () => {
    const neighbour = person({ id: 'neighbour', role: 'THIRD_PARTY' });
    const attempts = ['06', '07', '08', '09', '10', '11'].map((day) => attempt(at(`2020-10-${day}`), { person: 'neighbour' }));
    const enquiry = { person: neighbour, attempts, message: message({ purpose: 'LOCATION' }) };
    expect(call('2020-10-12', enquiry, '9:00')).toEqual([]);
    expect(call('2020-10-12', { ...enquiry, attempts: [...attempts, attempt(at('2020-10-12', '9:00'), { person: 'neighbour' })] })).toEqual(['G2']);
  });
});

describe('comment 14(b)(2)(i)-2', () => {
  it('i: two calls within five minutes and seven in one day are warned of', () => {
    const warnings = (attempts: ContactFacts['attempts']) => decide(facts({ attempts }), 'CALL', at('2020-04-03', '12:00'), RULES).warnings.map(({ words }) => words);
    expect(warnings([rang('2020-04-03', '11:56')])).toEqual([expect.stringContaining('five minutes')]);
    expect(warnings([rang('2020-04-03', '11:54')])).toEqual([]);
    const six = ['8:00', '8:30', '9:00', '9:30', '10:00', '10:30'].map((time) => rang('2020-04-03', time));
    expect(warnings(six)).toEqual([expect.stringContaining('call 7')]);
    expect(warnings(six.slice(1))).toEqual([]);
  });
});

describe('comment 14(a)', () => {
  it('1 and 2: many texts and emails are warned of, and not stopped', () => {
    const attempts = [1, 2, 3, 4, 5, 6, 7].map((hour) => attempt(at('2020-04-03', `${hour + 8}:00`), { channel: hour % 2 === 0 ? 'TEXT' : 'EMAIL', result: 'SENT' }));
    const decision = decide(facts({ attempts, address: { id: 'N1', place: 'MOBILE', employers: false, disclosed: false, bases: [{ kind: 'USED_BY_DEBTOR', at: at('2020-04-01') }] } }), 'TEXT', at('2020-04-03', '20:00'), RULES);
    expect(decision).toMatchObject({ allowed: true, warnings: [{ gate: 'G2' }] });
  });
});

describe('comment 14(b)(2)(i)-3', () => {
  it('i: calls to a number that turns out to be somebody else’s are no calls to the consumer', () => {
    const attempts = [rang('2020-03-02'), rang('2020-03-04')].map((one) => ({ ...one, misdirected: true }));
    const others = ['02', '02', '03', '03', '04', '04'].map((day) => rang(`2020-03-${day}`));
    expect(call('2020-03-05', { attempts: [...attempts, ...others] })).toEqual([]);
    expect(call('2020-03-05', { attempts: [...attempts.map((one) => ({ ...one, misdirected: false })), ...others] })).toEqual(['G2']);
  });
});

describe('comment 14(b)(2)(ii)-1', () => {
  it('i: a voicemail, two calls on each of three days and one more: eight, presumed a violation', () => {
    const attempts = [attempt(at('2020-04-01'), { result: 'VOICEMAIL' }), ...['02', '03', '06'].flatMap((day) => [rang(`2020-04-${day}`), rang(`2020-04-${day}`, '14:00')])];
    expect(call('2020-04-07', { attempts })).toEqual(['G2']);
    const all = facts({ attempts: [...attempts, rang('2020-04-07')] });
    const c = caseOf(all, 'CALL', at('2020-04-07', '12:00'), RULES);
    expect(capsFor(c, 'G2').map((row) => checkCap(c, row))).toMatchObject([{ used: { counted: 8 } }]);
  });

  it('ii: a conversation on 14 August: none before the 21st', () => {
    const attempts = [rang('2020-08-11'), spoke('2020-08-14')];
    expect(call('2020-08-20', { attempts })).toEqual(['G3']);
    expect(call('2020-08-21', { attempts })).toEqual([]);
  });
});

describe('comment 14(b)(3)(i)-3', () => {
  const friday = spoke('2020-04-03');

  it('i: "call back on Monday": a call on Monday, by consent', () => {
    const consents = [consent('FREQUENCY', at('2020-04-03'), { from: '2020-04-06' as never, until: '2020-04-06' as never, attempt: friday.id })];
    expect(call('2020-04-06', { attempts: [friday] })).toEqual(['G3']);
    expect(call('2020-04-06', { attempts: [friday], consents })).toEqual([]);
    expect(call('2020-04-05', { attempts: [friday], consents })).toEqual(['G3']);
    expect(earliest('2020-04-05', { attempts: [friday], consents })).toBe(at('2020-04-06', '8:00'));
    expect(call('2020-04-07', { attempts: [friday], consents })).toEqual(['G3']);
  });

  it('ii: the conversation of Monday ends the consent: no call on Wednesday', () => {
    const consents = [consent('FREQUENCY', at('2020-04-03'), { attempt: friday.id })];
    expect(call('2020-04-06', { attempts: [friday], consents }, '9:00')).toEqual([]);
    const noted = { ...friday, at: at('2020-04-03', '10:05') };
    expect(call('2020-04-06', { attempts: [noted], consents }, '9:00')).toEqual([]);
    expect(call('2020-04-08', { attempts: [friday, spoke('2020-04-06')], consents })).toEqual(['G3']);
  });

  it('iii: eight calls by consent of 4 June do not count; from the 11th they would', () => {
    const before = ['01', '02', '03'].map((day) => rang(`2020-06-${day}`));
    const consents = [consent('FREQUENCY', at('2020-06-04'))];
    const eight = ['08', '08', '08', '09', '09', '09', '10', '10'].map((day) => rang(`2020-06-${day}`));
    expect(call('2020-06-10', { attempts: [...before, ...eight], consents }, '16:00')).toEqual([]);
    expect(call('2020-06-11', { attempts: [...before, ...eight], consents })).toEqual([]);
    expect(call('2020-06-11', { attempts: [...before, ...eight] })).toEqual(['G2']);
    const seven = Array.from({ length: 7 }, () => rang('2020-06-11', '9:00'));
    expect(call('2020-06-11', { attempts: [...before, ...eight, ...seven], consents })).toEqual(['G2']);
  });
});

describe('comment 14(b)(3)(ii)-1', () => {
  it('busy and not in service do not connect; ringing, voicemail and a dropped answer do', () => {
    expect((['BUSY', 'NOT_IN_SERVICE'] as const).map(connected)).toEqual([false, false]);
    expect((['RANG', 'VOICEMAIL', 'DROPPED', 'ANSWERED'] as const).map(connected)).toEqual([true, true, true, true]);
  });
});

describe('comment 14(b)(4)-2', () => {
  const counts = (one: ReturnType<typeof attempt>, debt: string) => ({ calls: one.debts.filter(({ debt: name, placedFor }) => placedFor && name === debt).length, conversations: Number(one.result === 'CONVERSATION' && spokenOf(one, debt)) });

  it('i: of 21 unanswered calls seven count for each of three debts', () => {
    const attempts = ['medical', 'A', 'B'].flatMap((name) => ['09', '10', '11', '12', '13', '14', '15'].map((day) => attempt(at(`2020-11-${day}`), { debts: [about(name)] })));
    expect(call('2020-11-15', { attempts: attempts.filter(({ at: when }) => when < at('2020-11-15')), debt: { ...facts().debt, id: 'medical' } })).toEqual([]);
    expect(call('2020-11-15', { attempts, debt: { ...facts().debt, id: 'A' } })).toEqual(['G2']);
  });

  it('iii: a conversation about the medical debt alone', () => {
    const one = spoke('2020-11-09', { debts: [about('medical', { spokenOf: true })] });
    expect(counts(one, 'medical')).toEqual({ calls: 1, conversations: 1 });
    expect(counts(one, 'cc')).toEqual({ calls: 0, conversations: 0 });
  });

  it('iv: about both', () => {
    const one = spoke('2020-11-09', { debts: [about('medical', { spokenOf: true }), about('cc', { spokenOf: true })] });
    expect([counts(one, 'medical'), counts(one, 'cc')]).toEqual([{ calls: 1, conversations: 1 }, { calls: 1, conversations: 1 }]);
  });

  it('v: a conversation about neither counts for the debt the call was placed for', () => {
    const one = spoke('2020-11-12', { debts: [about('medical')] });
    expect([counts(one, 'medical'), counts(one, 'cc')]).toEqual([{ calls: 1, conversations: 1 }, { calls: 0, conversations: 0 }]);
  });

  it('vi: the consumer turns from the medical debt to the card', () => {
    const one = spoke('2020-11-09', { debts: [about('medical'), about('cc', { placedFor: false, spokenOf: true })] });
    expect(counts(one, 'medical')).toEqual({ calls: 1, conversations: 1 });
    expect(counts(one, 'cc')).toEqual({ calls: 0, conversations: 1 });
    expect(call('2020-11-12', { attempts: [one], debt: { ...facts().debt, id: 'cc' } })).toEqual(['G3']);
  });

  it('vii: student loans of one number are one debt', () => {
    const attempts = ['09', '10', '11', '12', '13', '14', '15'].map((day) => attempt(at(`2020-11-${day}`), { debts: [about('servicing-77')] }));
    expect(call('2020-11-15', { attempts, debt: { ...facts().debt, id: 'servicing-77' } })).toEqual(['G2']);
  });
});
