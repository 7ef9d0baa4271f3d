import fc from 'fast-check';
import { addDays, businessDate, currency, ppm, ppmOf, unwrap, type AccountId, type ClientId, type SettlementId } from '@quittance/kernel';
import {
  beyondAuthority, judgeSettlement, lastDayOf, makeSettlement, MOST_INSTALMENTS, scheduleOf, SETTLEMENT_CADENCES, stepSettlement, sumOf, type Settlement, type SettlementPayment, type WantedSettlement,
} from './index';

const on = businessDate;
const TODAY = on('2026-03-01');
const wanted: WantedSettlement = {
  settlementId: 's' as SettlementId, accountId: 'a' as AccountId, clientId: 'c' as ClientId, currency: currency('USD'), offer: { partPpm: ppm('80%') },
  instalments: 4, firstDueOn: on('2026-03-31'), cadence: 'MONTHLY', graceDays: 0,
};
const made = (parts: Partial<WantedSettlement> = {}, balance = 1_000_000, approved = true): Settlement => unwrap(makeSettlement({ ...wanted, ...parts }, balance, TODAY, approved)).settlement;
const paid = (amount: number, day: string, good = day): SettlementPayment => ({ amount, receivedOn: on(day), goodOn: on(good) });
const judge = (settlement: Settlement, day: string, payments: readonly SettlementPayment[], disputed = false) => judgeSettlement(settlement, { payments, disputed }, on(day));

describe('M16: 10,000 at 80% in 4 × 2,000', () => {
  const open = made();
  const three = [paid(200_000, '2026-03-30'), paid(200_000, '2026-04-30'), paid(200_000, '2026-05-31')];

  it('falls due on the last day of four months', () => {
    expect(open.agreed).toBe(800_000);
    expect(open.instalments).toEqual([['2026-03-31', 1], ['2026-04-30', 2], ['2026-05-31', 3], ['2026-06-30', 4]].map(([dueOn, n]) => ({ n, dueOn, amount: 200_000 })));
  });

  it('is kept only after the last payment, once that is good', () => {
    expect(judge(open, '2026-06-29', three).settlement.status).toBe('OPEN');
    const last = paid(200_000, '2026-06-30', '2026-07-05');
    expect(judge(open, '2026-07-04', [...three, last])).toMatchObject({ settlement: { status: 'OPEN' }, standing: { paid: 800_000, held: 200_000, judgeOn: '2026-07-05' } });
    expect(judge(open, '2026-07-05', [...three, last])).toMatchObject({ settlement: { status: 'KEPT' }, events: [{ type: 'settlement.changed', payload: { status: 'KEPT' } }] });
  });

  it('is void the day after one is missed, and a payment that comes late does not mend it', () => {
    expect(judge(open, '2026-04-30', three.slice(0, 1))).toMatchObject({ settlement: { status: 'OPEN' }, standing: { judgeOn: '2026-05-01', next: { n: 2, left: 200_000 } } });
    const gone = judge(open, '2026-05-01', three.slice(0, 1));
    expect(gone).toMatchObject({ settlement: { status: 'VOID' }, standing: { missed: { n: 2 } } });
    expect(judge(gone.settlement, '2026-05-01', [...three.slice(0, 1), paid(600_000, '2026-05-01')]).settlement.status).toBe('VOID');
  });

  it('stands again where a payment of a day in time becomes known', () => {
    const gone = judge(open, '2026-05-01', three.slice(0, 1)).settlement;
    expect(judge(gone, '2026-05-03', three.slice(0, 2)).settlement.status).toBe('OPEN');
  });

  it('kept, is void again when a payment comes back, and open again where there was still time', () => {
    const all = [...three, paid(200_000, '2026-06-30')];
    const kept = judge(open, '2026-06-30', all).settlement;
    expect(judge(kept, '2026-08-01', all).events).toEqual([]);
    expect(judge(kept, '2026-08-01', [...all, paid(-200_000, '2026-06-30')]).settlement.status).toBe('VOID');
    const early = judge(open, '2026-03-05', [paid(800_000, '2026-03-05')]).settlement;
    expect(judge(early, '2026-03-09', [paid(0, '2026-03-05')]).settlement.status).toBe('OPEN');
  });

  it('holds no day against a debtor who disputes, whose payments wait', () => {
    expect(judge(open, '2026-05-01', three.slice(0, 1), true)).toMatchObject({ settlement: { status: 'OPEN' }, standing: { judgeOn: '2026-05-02' } });
  });

  it('does not come back by a dispute that begins after the missed day, also where the sum was paid late', () => {
    const gone = judge(open, '2026-05-01', three.slice(0, 1)).settlement;
    expect(judge(gone, '2026-05-02', three.slice(0, 1), true).settlement.status).toBe('VOID');
    expect(judge(gone, '2026-05-03', [...three.slice(0, 1), paid(600_000, '2026-05-02')], true).settlement.status).toBe('VOID');
  });

  it('kept while a dispute excused a late day, stays kept when the dispute ends with the debt', () => {
    const late = [...three.slice(0, 1), paid(600_000, '2026-05-10')];
    const kept = judge(open, '2026-05-10', late, true).settlement;
    expect(kept.status).toBe('KEPT');
    expect(judge(kept, '2026-05-10', late).events).toEqual([]);
    expect(judge(kept, '2026-05-10', [...late, paid(-1, '2026-05-10')]).settlement.status).toBe('VOID');
  });

  it('lapses where the client has not agreed by the first missed day, and does not come back by itself', () => {
    const proposed = made({}, 1_000_000, false);
    expect(proposed.status).toBe('PROPOSED');
    expect(judge(proposed, '2026-03-31', []).settlement.status).toBe('PROPOSED');
    const lapsed = judge(proposed, '2026-04-01', []).settlement;
    expect(lapsed.status).toBe('VOID');
    expect(judge(lapsed, '2026-04-02', three).settlement.status).toBe('VOID');
    expect(unwrap(stepSettlement(proposed, 'approve')).settlement).toMatchObject({ status: 'OPEN', approved: true });
  });

  it.each([
    ['NOTHING_OWED', {}, 0],
    ['BAD_PART', { offer: { partPpm: ppm('0%') } }, 1_000_000],
    ['BAD_PART', { offer: { partPpm: ppm('100.0001%') } }, 1_000_000],
    ['AMOUNT_NOT_POSITIVE', { offer: { sum: 0 } }, 1_000_000],
    ['SETTLEMENT_ABOVE_BALANCE', { offer: { sum: 1_000_001 } }, 1_000_000],
    ['BAD_INSTALMENTS', { instalments: 61 }, 1_000_000],
    ['BAD_INSTALMENTS', { instalments: 0 }, 1_000_000],
    ['INSTALMENT_TOO_SMALL', { offer: { sum: 3 } }, 1_000_000],
    ['BAD_GRACE', { graceDays: 31 }, 1_000_000],
    ['DUE_BEFORE_TODAY', { firstDueOn: on('2026-02-28') }, 1_000_000],
    ['DUE_TOO_LATE', { firstDueOn: on('2026-05-31') }, 1_000_000],
  ])('is refused with %s: %j', (code, parts, balance) => {
    expect(makeSettlement({ ...wanted, ...parts }, balance, TODAY, true)).toMatchObject({ refusal: { code } });
  });

  it('is within the contract’s authority to the minor unit and to the day', () => {
    const authority = { leastPpm: ppm('80%'), longestDays: 121 };
    const asked = { balance: 1_000_001, agreed: 800_001, madeOn: TODAY, lastDueOn: on('2026-06-30'), graceDays: 0 };
    expect(beyondAuthority(authority, asked)).toBeNull();
    expect(beyondAuthority(authority, { ...asked, agreed: 800_000 })).toContain('80%');
    expect(beyondAuthority({ ...authority, longestDays: 120 }, asked)).toContain('120 days');
    // Money of the last day of grace still counts, so the settlement runs to it.
    expect(beyondAuthority(authority, { ...asked, graceDays: 1 })).toBe('The contract lets a settlement run 121 days at most; this one runs 122, its days of grace among them.');
    expect(beyondAuthority({ ...authority, longestDays: 126 }, { ...asked, graceDays: 5 })).toBeNull();
    expect(beyondAuthority(null, asked)).toContain('no authority');
    // A part that doesn't come to a minor unit is rounded up: 80% of 99.99 is 80.00, and the contract's own part is never below it.
    expect(sumOf({ partPpm: ppm('80%') }, 9_999)).toBe(8_000);
    expect(beyondAuthority(authority, { ...asked, balance: 9_999, agreed: 7_999 })).toContain('80%');
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 45 }), fc.integer({ min: 1, max: 1_000_000 }), (balance, part) => {
      const agreed = sumOf({ partPpm: ppmOf(part) }, balance);
      expect(beyondAuthority({ ...authority, leastPpm: ppmOf(part) }, { ...asked, balance, agreed })).toBeNull();
      expect(agreed).toBeLessThanOrEqual(balance);
    }), { numRuns: 1_000 });
  });
});

const schedules = fc.record({ instalments: fc.integer({ min: 1, max: MOST_INSTALMENTS }), cadence: fc.constantFrom(...SETTLEMENT_CADENCES), firstDueOn: fc.integer({ min: 0, max: 90 }).map((days) => addDays(TODAY, days)) });
const payments = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 900_000 }), after: fc.integer({ min: 0, max: 400 }), hold: fc.integer({ min: 0, max: 10 }) }), { maxLength: 12 })
  .map((list) => list.map(({ amount, after, hold }): SettlementPayment => ({ amount, receivedOn: addDays(TODAY, after), goodOn: addDays(TODAY, after + hold) })));

describe('any settlement', () => {
  it('has instalments above zero that sum to what was agreed, on days that rise', () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 1_000_000_000 }), schedules, (agreed, schedule) => {
      const parts = scheduleOf(agreed, schedule);
      const sum = parts.reduce((total, { amount }) => total + amount, 0);
      return parts.length === schedule.instalments && sum === agreed && parts.every(({ amount, dueOn }, i) => amount > 0 && (i === 0 || (amount <= (parts[i - 1]?.amount ?? 0) && dueOn > (parts[i - 1]?.dueOn ?? ''))));
    }), { numRuns: 10_000 });
  });

  it('is judged the same whatever the order its payments are told in, and a second time is nothing new', () => {
    fc.assert(fc.property(schedules, payments, fc.integer({ min: 0, max: 500 }), fc.infiniteStream(fc.nat()), (schedule, list, day, shuffle) => {
      const settlement = made(schedule);
      const today = addDays(TODAY, day);
      const known = list.filter(({ receivedOn }) => receivedOn <= today);
      const other = known.map((payment) => ({ payment, at: shuffle.next().value })).sort((a, b) => a.at - b.at).map(({ payment }) => payment);
      const [one, two] = [known, other].map((facts) => judgeSettlement(settlement, { payments: facts, disputed: false }, today));
      expect(two).toEqual(one);
      expect(judgeSettlement(one!.settlement, { payments: known, disputed: false }, today).events).toEqual([]);
    }), { numRuns: 1_000 });
  });

  it('paid in full and good is kept; with any of it returned after the last day it is void', () => {
    fc.assert(fc.property(schedules, fc.nat(), (schedule, pick) => {
      const settlement = made(schedule);
      const each = settlement.instalments.map(({ amount, dueOn }): SettlementPayment => ({ amount, receivedOn: dueOn, goodOn: dueOn }));
      const last = settlement.instalments.at(-1)!;
      const kept = judgeSettlement(settlement, { payments: each, disputed: false }, last.dueOn).settlement;
      expect(kept.status).toBe('KEPT');
      const gone = pick % each.length;
      const left = each.map((payment, i) => (i === gone ? { ...payment, amount: 0 } : payment));
      expect(judgeSettlement(kept, { payments: left, disputed: false }, addDays(lastDayOf(last, settlement), 1)).settlement.status).toBe('VOID');
    }), { numRuns: 500 });
  });

  it('is looked at on every day on which it changes by itself', () => {
    fc.assert(fc.property(schedules, payments, fc.integer({ min: 0, max: 60 }), (schedule, list, from) => {
      let settlement = made(schedule);
      let today = addDays(TODAY, from);
      const facts = { payments: list.filter(({ receivedOn }) => receivedOn <= today), disputed: false };
      let first = judgeSettlement(settlement, facts, today);
      settlement = first.settlement;
      for (let i = 0; i < 120 && settlement.status === 'OPEN'; i++) {
        const next = addDays(today, 1);
        const then = judgeSettlement(settlement, facts, next);
        if (then.settlement.status !== settlement.status) expect(first.standing.judgeOn).toBe(next);
        if (first.standing.judgeOn === next) first = then;
        settlement = then.settlement;
        today = next;
      }
    }), { numRuns: 100 });
  });
});
