import fc from 'fast-check';
import { addDays, businessDate, unwrap, type ClientId } from '@quittance/kernel';
import { NO_HOLD, REMITTANCE_MODES, WHEN_OWED, type RemittanceMode } from '@quittance/clients/domain';
import { transaction } from '@quittance/ledger/domain';
import { composeRun, payoutPostings, runHash, runHashInput, statementEntries, type ComposedRun, type LineKind, type RemittableLine } from './index';
import { line, run, terms, USD } from './run.fixture';

const KINDS = ['PU', 'PA', 'PC', 'COST', 'SUIT_FEE', 'FEE', 'CP'] as const;
const RETURNS: Readonly<Partial<Record<LineKind, LineKind>>> = { PU: 'PUR', PA: 'PAR', PC: 'PCR', CP: 'CPR' };

/** What a source's postings do to a client whose fees are kept back, or only billed (GROSS). */
function effectOf(kind: LineKind, amount: number, charged: number, mode: RemittanceMode): { trust: number; receivable: number } {
  if (kind === 'PU' || kind === 'PA') return mode === 'GROSS' ? { trust: amount, receivable: charged } : { trust: amount - charged, receivable: 0 };
  if (kind === 'CP') return { trust: 0, receivable: -amount };
  return { trust: 0, receivable: charged + (kind === 'COST' || kind === 'SUIT_FEE' ? amount : 0) };
}

const aSource = fc.record({ kind: fc.constantFrom(...KINDS), amount: fc.nat(1_000_000), share: fc.nat(1_000), taxed: fc.boolean(), day: fc.nat(30), returned: fc.constantFrom(null, null, 'ALL', 'OWED') });

type Source = typeof aSource extends fc.Arbitrary<infer T> ? T : never;

/** Sources with some of their returns: one finds the money still there, or moves what it lacks to what the client owes (M13). */
function linesOf(sources: readonly Source[], mode: RemittanceMode): RemittableLine[] {
  return sources.flatMap(({ kind, amount, share, taxed, day, returned }) => {
    const own = kind === 'COST' || kind === 'SUIT_FEE' || kind === 'CP' ? 0 : Math.floor((amount * share) / 2_000);
    const tax = taxed ? Math.trunc(own / 5) : 0;
    const [collected, fee] = kind === 'FEE' ? [0, own] : [amount, own];
    const effect = effectOf(kind, amount, own + tax, mode);
    const first = line({ kind, collected, fee, tax, effectiveOn: addDays(businessDate('2026-03-01'), day), ...effect });
    const back = returned === null ? undefined : RETURNS[kind];
    if (back === undefined) return [first];
    const [trust, receivable] = returned === 'OWED' ? [0, effect.trust - effect.receivable] : [-effect.trust, -effect.receivable];
    return [first, line({ kind: back, reversesId: first.sourceId, collected: -collected, fee: -fee, tax: -tax, effectiveOn: addDays(first.effectiveOn, day % 3), trust, receivable })];
  }).filter(({ effectiveOn }) => effectiveOn <= businessDate('2026-03-31'));
}

/** What the run before left: trust money, or a lack of it, and what either owes the other. */
const forward = fc.record({ trust: fc.integer({ min: -500_000, max: 500_000 }), receivable: fc.integer({ min: -500_000, max: 500_000 }) });
const client = 'c' as ClientId;
const of = { clientId: client, from: businessDate('2026-03-01'), to: businessDate('2026-03-31') };

describe('remittance runs', () => {
  it('never pay a negative amount or more than is held, tie out, and balance', () => {
    fc.assert(
      fc.property(fc.array(aSource, { maxLength: 10 }), fc.constantFrom(...REMITTANCE_MODES), fc.option(fc.nat(100_000)), fc.constantFrom(...WHEN_OWED), fc.option(forward), (sources, mode, minimum, whenOwed, brought) => {
        const lines = linesOf(sources, mode);
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

  it('come to the same in one as in two, and in each the client has what its payments left: paid, billed, credited, carried', () => {
    fc.assert(
      fc.property(fc.array(aSource, { maxLength: 10 }), fc.constantFrom(...REMITTANCE_MODES), fc.option(fc.nat(100_000)), fc.constantFrom(...WHEN_OWED), fc.nat(30), (sources, mode, minimum, whenOwed, day) => {
        const lines = linesOf(sources, mode);
        const cut = addDays(businessDate('2026-03-01'), day);
        const standing = (runs: readonly ComposedRun[]): number =>
          runs.reduce((sum, { remit, invoice, credit }) => sum + remit - invoice + credit, 0) + (runs.at(-1)?.carriedForward.trust ?? 0) - (runs.at(-1)?.carriedForward.receivable ?? 0);
        const given = terms(mode, { minimum, whenOwed });
        const early = run(given, lines.filter(({ effectiveOn }) => effectiveOn <= cut), undefined, cut);
        const late = run(given, lines.filter(({ effectiveOn }) => effectiveOn > cut), early.carriedForward);
        const whole = lines.reduce((sum, { trust, receivable }) => sum + trust - receivable, 0);
        expect([standing([early, late]), standing([run(given, lines)])]).toEqual([whole, whole]);
        if (mode !== 'NET') expect([early, late].map(({ carriedForward }) => carriedForward.receivable)).toEqual([0, 0]);
        // Under NET nobody is paid while it owes, but for what the agency itself owes back.
        for (const one of [early, late]) if (mode === 'NET' && one.remit > 0) expect(one.carriedForward.receivable).toBeLessThanOrEqual(0);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

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
