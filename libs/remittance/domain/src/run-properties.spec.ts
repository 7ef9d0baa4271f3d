import fc from 'fast-check';
import { addDays, businessDate, unwrap, type ClientId } from '@quittance/kernel';
import { NO_HOLD, REMITTANCE_MODES, WHEN_OWED } from '@quittance/clients/domain';
import { transaction } from '@quittance/ledger/domain';
import { composeRun, payoutPostings, runHash, runHashInput, statementEntries, type RemittableLine } from './index';
import { line, run, terms, USD } from './run.fixture';

const anyLine: fc.Arbitrary<RemittableLine> = fc
  .tuple(fc.constantFrom('PU', 'PUR', 'PC', 'COST', 'PCR', 'CP' as const), fc.nat(1_000_000), fc.nat(1_000), fc.nat(30))
  .map(([kind, amount, share, day]) => {
    const sign = kind === 'PCR' || kind === 'PUR' ? -1 : 1;
    const fee = kind === 'COST' || kind === 'CP' ? 0 : sign * Math.floor((amount * share) / 2_000);
    const tax = Math.trunc(fee / 5);
    return line({ kind, collected: sign * amount, fee, tax, effectiveOn: addDays(businessDate('2026-03-01'), day) });
  });
/** What the run before left: trust money, or a lack of it, and what either owes the other. */
const forward = fc.record({ trust: fc.integer({ min: -500_000, max: 500_000 }), receivable: fc.integer({ min: -500_000, max: 500_000 }) });
const client = 'c' as ClientId;
const of = { clientId: client, from: businessDate('2026-03-01'), to: businessDate('2026-03-31') };

describe('remittance runs', () => {
  it('never pay a negative amount or more than is held, tie out, and balance', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), fc.constantFrom(...REMITTANCE_MODES), fc.option(fc.nat(100_000)), fc.constantFrom(...WHEN_OWED), fc.option(forward), (lines, mode, minimum, whenOwed, brought) => {
        const composed = run(terms(mode, { minimum, whenOwed, holdDays: { ...NO_HOLD, CHECK: 10 } }), lines, brought ?? undefined);
        const held = composed.lines.reduce((sum, { trust }) => sum + trust, composed.broughtForward.trust);
        expect(Math.min(composed.remit, composed.fromTrust, composed.fromOperating, composed.repaid, composed.invoice, composed.credit)).toBeGreaterThanOrEqual(0);
        expect(composed.fromTrust + composed.repaid).toBeLessThanOrEqual(Math.max(0, held));
        const entries = statementEntries(composed);
        expect(entries.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0)).toBe(composed.remit);
        const postings = payoutPostings(composed, client);
        expect(postings.length === 0 || transaction(postings).ok).toBe(true);
        expect(composed.lines.length + composed.held.length).toBe(lines.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('hash the same whatever the order of lines, and differently after any change', () => {
    const lines = [line({ kind: 'PU', collected: 100, fee: 25 }), line({ kind: 'PC', collected: 100, fee: 25 })];
    const composed = run(terms('NET'), lines);
    const same = run(terms('NET'), [...lines].reverse());
    const text = runHashInput(composed, of);
    expect(runHashInput(same, of)).toBe(text);
    expect(runHashInput(composed, { ...of, to: businessDate('2026-03-30') })).not.toBe(text);
    const changed = [{ ...lines[0]!, fee: 24, trust: 76 }, lines[1]!];
    expect(runHashInput(unwrap(composeRun(USD, changed, composed.broughtForward, terms('NET'), of.to)), of)).not.toBe(text);
    expect(runHash(composed, of, (input) => String(input.length))).toBe(String(text.length));
    expect(JSON.parse(text)).toMatchObject({ clientId: 'c', currency: 'USD', remit: 50 });
  });
});
