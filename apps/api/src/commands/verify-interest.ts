import { accrue } from '@quittance/accounts/domain';
import { accruedTotal, readInterest, type InterestAccount } from '@quittance/accounts/server';
import type { ReferenceFigure } from '@quittance/reference/domain';
import type { Client } from 'pg';

const BATCH = 500;

interface Verdict {
  readonly disagreements: number;
  readonly first: Readonly<Record<string, unknown>> | null;
}

interface Entered extends ReferenceFigure {
  readonly withdrawn: boolean;
  readonly recordedAt: Date;
}

/** Recomputes every account's interest from its events, by the figures that were on record when it was computed. */
export async function verifyInterest(client: Client): Promise<Verdict> {
  const rows = { query: async <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => (await client.query(sql, [...params])).rows as Row[] };
  const entered = await rows.query<Entered>(
    `select series, region, debt_from as "debtFrom", effective_from as "effectiveFrom", value, compounding, withdrawn, recorded_at as "recordedAt" from reference_figure order by recorded_at, id`);
  let [disagreements, last] = [0, '00000000-0000-0000-0000-000000000000'];
  let first: Verdict['first'] = null;
  for (;;) {
    const kept = await rows.query<{ id: string; at: Date }>('select account_id as id, computed_at as at from account_interest where account_id > $1 order by 1 limit $2', [last, BATCH]);
    const computedAt = new Map(kept.map(({ id, at }) => [id, at]));
    for (const account of await readInterest(rows, kept.map(({ id }) => id))) {
      const fault = faultOf({ ...account, facts: { ...account.facts, figures: knownAt(entered, computedAt.get(account.id)) } });
      if (fault === null) continue;
      disagreements++;
      first ??= { account_id: account.id, number: account.number, ...fault };
    }
    last = kept.at(-1)?.id ?? last;
    if (kept.length < BATCH) return { disagreements, first };
  }
}

function knownAt(entered: readonly Entered[], at: Date | undefined): ReferenceFigure[] {
  const latest = new Map<string, Entered>();
  for (const figure of entered) if (at && figure.recordedAt <= at) latest.set([figure.series, figure.region, figure.debtFrom, figure.effectiveFrom].join(), figure);
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn);
}

function faultOf({ facts, known, posted }: InterestAccount): Readonly<Record<string, unknown>> | null {
  if (known === null || known.problem !== '') return null;
  const accrual = accrue(facts, known.through);
  if (!accrual.ok) return { why: accrual.refusal.message };
  const total = accruedTotal(accrual.value);
  if (total !== known.accrued) return { what: 'accrued', through: known.through, stored: known.accrued, recomputed: total };
  for (const { invoiceId, interest, openInterest, fixedSum, lateCharge, openFees } of posted) {
    const late = (accrual.value.lateCharges.get(invoiceId) ?? []).reduce((sum, { amount }) => sum + amount, 0);
    const wanted = { interest: accrual.value.interest.get(invoiceId) ?? 0, fixedSum: accrual.value.fixedSums.get(invoiceId)?.amount ?? 0 };
    // What was paid before a restatement stays paid: more may be posted only where nothing is open.
    if (interest !== wanted.interest && !(interest > wanted.interest && openInterest === 0)) return { what: 'interest', invoice_id: invoiceId, stored: interest, recomputed: wanted.interest };
    if (fixedSum !== wanted.fixedSum && !(fixedSum > wanted.fixedSum && openFees === 0)) return { what: 'fixed sum', invoice_id: invoiceId, stored: fixedSum, recomputed: wanted.fixedSum };
    if (lateCharge !== late && !(lateCharge > late && openFees === 0)) return { what: 'late charges', invoice_id: invoiceId, stored: lateCharge, recomputed: late };
  }
  return null;
}
