import { businessDate } from '@quittance/kernel';
import { decide, type Decision } from '../decide';
import { address, at, attempt, content, facts, history, message, person, restriction } from '../facts/contact-facts.fixture';
import type { ContactFacts } from '../facts/contact-facts';
import type { Means } from '../facts/means';
import { retainedThrough } from '../retention';
import { SEEDED_RULES } from '../rules/seed/seed';
import { debtorZones } from '../time/debtor-zones';
import { assumedReceipt, validationPeriodEnd } from '../validation-period';

const [EAST, WEST, MOUNTAIN] = ['America/New_York', 'America/Los_Angeles', 'America/Denver'] as const;
const day = businessDate;
const stops = (gate: string, decision: Decision): boolean => !decision.allowed && decision.findings.some((finding) => finding.gate === gate);
const stopped = (gate: string, part: Partial<ContactFacts>, means: Means, when: number): boolean => stops(gate, decide(facts(part), means, when, SEEDED_RULES));
const mail = address({ id: 'E1', place: 'NONE', bases: [{ kind: 'USED_BY_DEBTOR', at: at('2019-06-03') }] });

describe('comment 6(b)(1)(i)', () => {
  it('1: an email is timed when it is sent, not when it is opened', () => {
    expect(stopped('G1', { address: mail }, 'EMAIL', at('2026-11-25', '20:59'))).toBe(false);
    expect(stopped('G1', { address: mail }, 'EMAIL', at('2026-11-25', '21:00'))).toBe(true);
  });

  it.each([
    ['2.i: an Eastern mobile and a Pacific address: 11:00 to 21:00 Eastern', { known: null, addresses: [{ country: 'US', region: 'CA', postalCode: '94105' }], numbers: ['+12125550123'] }, [EAST, WEST], '11:00', WEST],
    ['2.ii: an Eastern mobile and a Mountain landline: 10:00 to 21:00 Eastern', { known: null, addresses: [], numbers: ['+12125550123', '+13035550123'] }, [EAST, MOUNTAIN], '10:00', MOUNTAIN],
  ] as const)('%s', (_, where, zones, opens, other) => {
    const found = debtorZones(where);
    expect(found).toEqual([...zones].sort());
    const at6 = (time: string) => stopped('G1', { person: person({ zones: found }) }, 'CALL', at('2026-07-15', time, EAST));
    const [hour = 0] = opens.split(':').map(Number);
    expect([at6(opens), at6(`${hour - 1}:59`), at6('20:59'), at6('21:00')]).toEqual([false, true, false, true]);
    const morning = decide(facts({ person: person({ zones: found }) }), 'CALL', at('2026-07-15', '9:00', EAST), SEEDED_RULES);
    expect(morning).toMatchObject({ allowed: false, earliest: at('2026-07-15', '8:00', other) });
  });
});

describe('comment 6(b)(1)', () => {
  const weekdays = restriction('INCONVENIENT_TIME', at('2026-11-02'), { days: [1, 2, 3, 4, 5], fromMinute: 15 * 60, toMinute: 17 * 60 });
  const weekend = restriction('INCONVENIENT_TIME', at('2026-11-02'), { days: [6, 7], fromMinute: 0, toMinute: 1440 });

  it('1.i: Tuesdays and Thursdays to the end of the year', () => {
    const restrictions = [restriction('INCONVENIENT_TIME', at('2026-11-02'), { days: [2, 4], fromMinute: 0, toMinute: 1440, until: day('2026-12-31') })];
    expect(stopped('G5', { restrictions }, 'CALL', at('2026-11-24'))).toBe(true);
    expect(stopped('G5', { restrictions }, 'CALL', at('2026-11-25'))).toBe(false);
    expect(stopped('G5', { restrictions }, 'CALL', at('2027-01-05'))).toBe(false);
  });

  it('1.ii: weekdays between three and five, and weekends', () => {
    const restrictions = [weekdays, weekend];
    expect(stopped('G5', { restrictions }, 'CALL', at('2026-11-25', '15:30'))).toBe(true);
    expect(stopped('G5', { restrictions }, 'CALL', at('2026-11-28', '12:00'))).toBe(true);
    expect(decide(facts({ restrictions }), 'CALL', at('2026-11-27', '16:00'), SEEDED_RULES)).toMatchObject({ earliest: at('2026-11-27', '17:00') });
    expect(decide(facts({ restrictions }), 'CALL', at('2026-11-28', '12:00'), SEEDED_RULES)).toMatchObject({ earliest: at('2026-11-30', '8:00') });
  });

  it('1.iii and (ii)-1.i: not at home: no letter home and no call to its landline; the mobile may ring', () => {
    const restrictions = [restriction('INCONVENIENT_PLACE', at('2026-11-02'), { place: 'HOME' })];
    expect(stopped('G5', { restrictions, address: address({ place: 'HOME' }) }, 'LETTER', at('2026-11-25'))).toBe(true);
    expect(stopped('G5', { restrictions, address: address({ place: 'HOME' }) }, 'CALL', at('2026-11-25'))).toBe(true);
    expect(stopped('G5', { restrictions, address: address({ place: 'MOBILE' }) }, 'CALL', at('2026-11-25'))).toBe(false);
  });

  it('2.i: an email at half past three on a Wednesday may be answered once, before five', () => {
    const wrote = { ...attempt(at('2026-11-25', '15:30'), { channel: 'EMAIL', direction: 'INBOUND', result: 'SENT', address: 'E1' }), id: 'wrote' };
    const base = { restrictions: [weekdays], address: mail, attempts: [wrote] };
    const reply = message({ replyTo: 'wrote' });
    expect(stopped('G5', { ...base, message: reply }, 'EMAIL', at('2026-11-25', '16:00'))).toBe(false);
    expect(stopped('G5', base, 'EMAIL', at('2026-11-25', '16:00'))).toBe(true);
    const answered = attempt(at('2026-11-25', '15:45'), { channel: 'EMAIL', result: 'SENT', replyTo: 'wrote' });
    expect(stopped('G5', { ...base, attempts: [wrote, answered], message: reply }, 'EMAIL', at('2026-11-25', '16:00'))).toBe(true);
    expect(stopped('G5', { ...base, message: reply }, 'EMAIL', at('2026-11-26', '15:30'))).toBe(true);
    expect(stopped('G5', { ...base, message: reply }, 'CALL', at('2026-11-25', '16:00'))).toBe(true);
    const again = { ...wrote, id: 'again', at: at('2026-11-25', '15:50') };
    expect(stopped('G5', { ...base, attempts: [wrote, answered, again], message: message({ replyTo: 'again' }) }, 'EMAIL', at('2026-11-25', '16:00'))).toBe(false);
  });
});

describe('comment 6(c)(1)-1', () => {
  it('i: mailed on the 3rd, our email of the 4th, received on the 6th: the email was no violation', () => {
    const restrictions = [restriction('CEASE', at('2020-08-06'))];
    expect(stopped('G7', { restrictions, address: mail }, 'EMAIL', at('2020-08-04'))).toBe(false);
    expect(stopped('G7', { restrictions, address: mail }, 'EMAIL', at('2020-08-06', '10:00'))).toBe(true);
  });
});

describe('comment 14(h)(1)-3', () => {
  it('i: "stop calling" stops calls and nothing else', () => {
    const restrictions = [restriction('OPT_OUT', at('2026-11-02'), { medium: 'CALL' })];
    expect(stopped('G8', { restrictions }, 'CALL', at('2026-11-25'))).toBe(true);
    for (const means of ['EMAIL', 'TEXT', 'LETTER'] as const) expect(stopped('G8', { restrictions, address: mail }, means, at('2026-11-25'))).toBe(false);
  });

  it('ii: an address opted out of is closed for any debt', () => {
    const restrictions = [restriction('OPT_OUT', at('2026-11-02'), { medium: 'EMAIL', address: 'E1' })];
    expect(stopped('G8', { restrictions, address: mail, debt: { ...facts().debt, id: 'another' } }, 'EMAIL', at('2026-11-25'))).toBe(true);
    expect(stopped('G8', { restrictions, address: { ...mail, id: 'E2' } }, 'EMAIL', at('2026-11-25'))).toBe(false);
  });
});

describe('comment 30(a)(1)-3', () => {
  const sent = (sentOn: string, undeliverableOn: string | null) => ({ sentOn: day(sentOn), undeliverableOn: undeliverableOn === null ? null : day(undeliverableOn) });
  const reporting = (when: string, ...sendings: ReturnType<typeof sent>[]) => stopped('G17', { history: history({ sendings }) }, 'FURNISH', at(when));

  it('i: mailed on 1 May, undeliverable on the 10th: not reported', () => {
    expect(reporting('2022-05-20', sent('2022-05-01', '2022-05-10'))).toBe(true);
  });

  it('ii: mailed again on the 11th and nothing back by the 24th: reported after it', () => {
    const sendings = [sent('2022-05-01', '2022-05-10'), sent('2022-05-11', null)];
    expect(reporting('2022-05-24', ...sendings)).toBe(true);
    expect(reporting('2022-05-25', ...sendings)).toBe(false);
  });

  it('iii: undeliverable only after the period: reported', () => {
    expect(reporting('2022-05-20', sent('2022-05-01', '2022-05-16'))).toBe(false);
  });
});

describe('comment 18(e)(1)-1', () => {
  it('after a limited-content message the consumer’s call is the first communication: it needs the whole disclosure', () => {
    const never = history({ firstCommunicationAt: null, firstWritingAt: null, noticeGivenAt: null, periodEndsOn: null });
    expect(stopped('G31', { history: never, message: message({ content: content({ saysAttempt: false }) }) }, 'CALL', at('2026-11-25'))).toBe(true);
    expect(stopped('G31', { history: never }, 'CALL', at('2026-11-25'))).toBe(false);
  });
});

describe('1006.34(b)(5)', () => {
  it.each([
    ['2025-03-03', '2025-03-10', '2025-04-09'],
    ['2025-11-24', '2025-12-02', '2026-01-01'],
    ['2026-01-12', '2026-01-20', '2026-02-19'],
    ['2026-11-20', '2026-11-30', '2026-12-30'],
  ])('provided on %s: assumed received on %s, the period ends on %s', (provided, received, ends) => {
    expect(assumedReceipt(SEEDED_RULES, day(provided))).toBe(received);
    expect(validationPeriodEnd(SEEDED_RULES, day(provided))).toBe(ends);
  });
});

describe('1006.100', () => {
  it('three years from 29 February is 1 March; a recording’s from its call', () => {
    expect(retainedThrough(day('2024-02-29'))).toBe('2027-03-01');
    expect(retainedThrough(day('2023-05-10'))).toBe('2026-05-10');
  });
});
