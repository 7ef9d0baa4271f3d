import fc from 'fast-check';
import { currency, ppmOf, unwrap, type CurrencyCode, type ReceiptId } from '@quittance/kernel';
import { FEE_MODES } from '@quittance/fees/domain';
import { account, receipt, today, USD } from './account.fixture';
import { Books } from './books.fixture';
import { applyReceipt, partnerPayoutPostings, reverseReceipt, sweepPostings, topUpPostings, type StoredReceipt } from './index';

const rate = fc.integer({ min: 0, max: 1_000_000 }).map(ppmOf);
const contract = fc.record({
  mode: fc.constantFrom(...FEE_MODES),
  minimum: fc.option(fc.nat(20_000)),
  cap: fc.option(fc.integer({ min: 20_000, max: 90_000 })),
  tiers: fc.tuple(fc.integer({ min: 1, max: 200_000 }), rate, rate).map(([upTo, first, then]) => [
    { upTo, ratePpm: first },
    { upTo: null, ratePpm: then },
  ]),
});
const kinds = fc.constantFrom('PU' as const, 'PC' as const);
const payments = fc.array(fc.tuple(fc.integer({ min: 1, max: 150_000 }), kinds, fc.boolean()), { minLength: 1, maxLength: 5 });
const taxes = fc.constantFrom(0, 200_000, 81_250).map(ppmOf);
const modes = fc.constantFrom('NET' as const, 'GROSS' as const, 'COMBINED' as const);

describe('any run of payments and returned payments', () => {
  it('balances, keeps the trust identity, never takes a client below zero, and is undone by its reversals', () => {
    fc.assert(
      fc.property(contract, payments, modes, fc.boolean(), (rule, amounts, mode, sweep) => {
        const start = account(400_000, { mode }, rule);
        const books = new Books();
        let now = start;
        const stored = amounts.map(([amount, kind, toSuspense], index): StoredReceipt => {
          const one = { ...receipt(amount, kind), receiptId: `r${index}` as ReceiptId };
          const paid = unwrap(applyReceipt(now, one, today, toSuspense ? 'SUSPENSE' : 'DEBTOR_REFUND'));
          books.post(paid.postings);
          now = { ...now, balances: paid.balances, history: paid.fee.history };
          const { applications, surplus, surplusTo } = paid;
          const where = { surplus, surplusTo, surplusLeft: surplus, feeSwept: false, remitted: false };
          return { ...one, applications, working: paid.fee.working, ...where };
        });
        const swept = sweep ? books.of('DUE_TO_OPERATING') : 0;
        if (swept > 0) books.post(sweepPostings(USD, swept));
        for (const one of stored) {
          const back = { receiptId: `${one.receiptId}b` as ReceiptId, returnedOn: today, clientTrust: books.of('CLIENT_TRUST') };
          const reversal = unwrap(reverseReceipt(now, { ...one, feeSwept: swept > 0 }, back));
          books.post(reversal.postings);
          now = { ...now, balances: reversal.balances, history: reversal.fee.history };
        }
        expect(now).toEqual(start);
        expect([books.of('FEE_REVENUE'), books.of('SUSPENSE'), books.of('DEBTOR_REFUND')]).toEqual([0, 0, 0]);
        expect(books.of('CLIENT_TRUST') - books.of('CLIENT_RECEIVABLE')).toBe(0);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('a payment and its reversal leave every ledger, the debt and the fee as before, whatever came before them', () => {
    const share = fc.option(fc.record({ sharePpm: rate, forwards: fc.constantFrom('NETTED' as const, 'GROSS' as const) }));
    fc.assert(
      fc.property(contract, payments, modes, fc.nat(2), taxes, fc.integer({ min: 1, max: 500_000 }), kinds, share, fc.boolean(), (rule, amounts, mode, after, ratePpm, amount, kind, partner, toSuspense) => {
        const books = new Books();
        let now = account(400_000, { mode, tax: { rateId: 't', ratePpm } }, rule);
        for (const [index, [earlier, of]] of amounts.entries()) {
          const paid = unwrap(applyReceipt(now, { ...receipt(earlier, of), receiptId: `r${index}` as ReceiptId }, today));
          books.post(paid.postings);
          now = { ...now, balances: paid.balances, history: paid.fee.history };
        }
        if (after > 0 && books.of('DUE_TO_OPERATING') > 0) books.post(sweepPostings(USD, books.of('DUE_TO_OPERATING')));
        if (after > 1 && books.of('DUE_FROM_OPERATING') > 0) books.post(topUpPostings(USD, books.of('DUE_FROM_OPERATING')));
        const [before, stood] = [books.all, now];
        const one = partner ? { ...receipt(amount, 'PA'), partner } : receipt(amount, kind);
        const paid = unwrap(applyReceipt(now, one, today, toSuspense ? 'SUSPENSE' : 'DEBTOR_REFUND'));
        books.post(paid.postings);
        const { applications, surplus, surplusTo } = paid;
        const stored = {
          ...one, applications, working: paid.fee.working, tax: paid.tax, feeKept: paid.applied - paid.effect.trust, surplus, surplusTo, surplusLeft: surplus, feeSwept: false, remitted: false,
          share: paid.partner && { ...paid.partner, paid: false } };
        const back = { receiptId: 'back' as ReceiptId, returnedOn: today, clientTrust: books.of('CLIENT_TRUST'), operatingOwes: books.of('DUE_FROM_OPERATING') };
        const reversal = unwrap(reverseReceipt({ ...now, balances: paid.balances, history: paid.fee.history }, stored, back));
        books.post(reversal.postings);
        expect(books.all).toEqual(before);
        expect({ ...now, balances: reversal.balances, history: reversal.fee.history }).toEqual(stood);
        expect(reversal.fee.fee + paid.fee.fee + reversal.tax.amount + paid.tax.amount).toBe(0);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('all returned, in any order, whatever was swept, brought in and paid out to a partner meanwhile: no fee, share or money of anybody is left', () => {
    const one = fc.record({ amount: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 150_000 })), kind: fc.constantFrom('PU' as const, 'PC' as const, 'PA' as const), sharePpm: rate, forwards: fc.constantFrom('NETTED' as const, 'GROSS' as const), toSuspense: fc.boolean() });
    fc.assert(
      fc.property(contract, modes, fc.array(one, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.boolean(), fc.boolean(), fc.array(fc.nat(4), { maxLength: 5 }), (rule, mode, list, sweep, topUp, payout, turns) => {
        const start = account(400_000, { mode }, rule);
        const books = new Books();
        let now = start;
        let stored = list.map(({ amount, kind, sharePpm, forwards, toSuspense }, index): StoredReceipt => {
          const received = { ...receipt(amount, kind), receiptId: `r${index}` as ReceiptId, ...(kind === 'PA' ? { partner: { sharePpm, forwards } } : {}) };
          const paid = unwrap(applyReceipt(now, received, today, toSuspense ? 'SUSPENSE' : 'DEBTOR_REFUND'));
          books.post(paid.postings);
          now = { ...now, balances: paid.balances, history: paid.fee.history };
          const { applications, surplus, surplusTo } = paid;
          return { ...received, applications, working: paid.fee.working, feeKept: paid.applied - paid.effect.trust, surplus, surplusTo, surplusLeft: surplus, feeSwept: false, remitted: false, share: paid.partner && { ...paid.partner, paid: false } };
        });
        if (sweep && books.of('DUE_TO_OPERATING') > 0) {
          books.post(sweepPostings(USD, books.of('DUE_TO_OPERATING')));
          stored = stored.map((received) => ({ ...received, feeSwept: true }));
        }
        if (topUp && books.of('DUE_FROM_OPERATING') > 0) books.post(topUpPostings(USD, books.of('DUE_FROM_OPERATING')));
        const due = books.of('DUE_TO_ATTORNEY');
        if (payout && due > 0) {
          books.post(partnerPayoutPostings(USD, { shares: due, owedBack: 0 }));
          stored = stored.map((received) => (received.share?.forwards === 'GROSS' ? { ...received, share: { ...received.share, paid: true } } : received));
        }
        const order = [...stored];
        for (const turn of turns) order.push(...order.splice(turn % order.length, 1));
        for (const received of order) {
          const back = { receiptId: `${received.receiptId}b` as ReceiptId, returnedOn: today, clientTrust: books.of('CLIENT_TRUST'), operatingOwes: books.of('DUE_FROM_OPERATING') };
          const reversal = unwrap(reverseReceipt(now, received, back));
          books.post(reversal.postings);
          now = { ...now, balances: reversal.balances, history: reversal.fee.history };
        }
        expect(now).toEqual(start);
        expect((['FEE_REVENUE', 'PARTNER_SHARE', 'DUE_TO_ATTORNEY', 'SUSPENSE', 'DEBTOR_REFUND', 'TAX_PAYABLE'] as const).map((type) => books.of(type))).toEqual([0, 0, 0, 0, 0, 0]);
        expect(books.of('CLIENT_TRUST') - books.of('CLIENT_RECEIVABLE')).toBe(0);
        expect(books.of('PARTNER_RECEIVABLE')).toBe(payout ? due : 0);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('money an account takes nothing of is kept for its payer, whole: no fee moves, whatever payments and returns came before it', () => {
    fc.assert(
      fc.property(contract, payments, modes, fc.integer({ min: 1, max: 500_000 }), fc.boolean(), (rule, amounts, mode, amount, closed) => {
        let now = account(400_000, { mode }, rule);
        const stored = amounts.map(([earlier, kind], index): StoredReceipt => {
          const one = { ...receipt(earlier, kind), receiptId: `r${index}` as ReceiptId };
          const paid = unwrap(applyReceipt(now, one, today));
          now = { ...now, balances: paid.balances, history: paid.fee.history };
          return { ...one, applications: paid.applications, working: paid.fee.working, surplus: paid.surplus, surplusTo: paid.surplusTo, surplusLeft: paid.surplus, feeSwept: false, remitted: false };
        });
        const back = unwrap(reverseReceipt(now, stored[0] as StoredReceipt, { receiptId: 'back' as ReceiptId, returnedOn: today, clientTrust: 400_000 }));
        const waiting = { ...now, balances: back.balances, history: back.fee.history, ...(closed ? { status: 'CLOSED' as const } : { disputed: true }) };
        const paid = unwrap(applyReceipt(waiting, receipt(amount), today));
        expect([paid.applied, paid.surplus, paid.fee.fee, paid.effect]).toEqual([0, amount, 0, { trust: 0, receivable: 0 }]);
        expect(paid.fee.history).toEqual(waiting.history);
        expect(paid.postings.map(({ account: { type }, amount: moved }) => [type, moved])).toEqual([['TRUST_CASH', amount], ['SUSPENSE', -amount]]);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('the identity holds in each currency after every command, and a command of one moves nothing of another', () => {
    const CURRENCIES = [USD, currency('EUR'), currency('JPY')];
    const command = fc.tuple(fc.constantFrom(...CURRENCIES), fc.constantFrom('PU', 'PU', 'PC', 'RETURN', 'SWEEP', 'TOP_UP'), fc.integer({ min: 1, max: 300_000 }), fc.nat());
    fc.assert(
      fc.property(contract, modes, fc.array(command, { maxLength: 12 }), (rule, mode, commands) => {
        const books = new Books();
        const accounts = new Map(CURRENCIES.map((code) => [code, { now: account(400_000, { mode, currency: code }, rule), paid: [] as StoredReceipt[] }]));
        const others = (code: CurrencyCode): unknown => CURRENCIES.filter((one) => one !== code).map((one) => books.allOf(one));
        for (const [n, [code, kind, amount, pick]] of commands.entries()) {
          const one = accounts.get(code) as NonNullable<ReturnType<typeof accounts.get>>;
          const before = others(code);
          if (kind === 'SWEEP' && books.of('DUE_TO_OPERATING', code) > 0) {
            books.post(sweepPostings(code, books.of('DUE_TO_OPERATING', code)));
            one.paid = one.paid.map((stored) => ({ ...stored, feeSwept: true }));
          } else if (kind === 'TOP_UP' && books.of('DUE_FROM_OPERATING', code) > 0) {
            books.post(topUpPostings(code, books.of('DUE_FROM_OPERATING', code)));
          } else if (kind === 'RETURN' && one.paid.length > 0) {
            const [stored] = one.paid.splice(pick % one.paid.length, 1) as [StoredReceipt];
            const reversal = unwrap(reverseReceipt(one.now, stored, { receiptId: `b${n}` as ReceiptId, returnedOn: today, clientTrust: books.of('CLIENT_TRUST', code), operatingOwes: books.of('DUE_FROM_OPERATING', code) }));
            books.post(reversal.postings);
            one.now = { ...one.now, balances: reversal.balances, history: reversal.fee.history };
          } else if (kind === 'PU' || kind === 'PC') {
            const received = { ...receipt(amount, kind), currency: code, receiptId: `r${n}` as ReceiptId };
            const paid = unwrap(applyReceipt(one.now, received, today));
            books.post(paid.postings);
            one.now = { ...one.now, balances: paid.balances, history: paid.fee.history };
            const { applications, surplus, surplusTo } = paid;
            one.paid.push({ ...received, applications, working: paid.fee.working, surplus, surplusTo, surplusLeft: surplus, feeSwept: false, remitted: false });
          }
          expect(others(code)).toEqual(before);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
