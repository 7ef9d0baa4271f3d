import { bucketAmounts, feeFor, NO_HISTORY, reversalFee, takenOverFee, treatmentOn, withCharged, type Fee, type FeeHistory, type FeeWorking, type ResolvedTerms } from '@quittance/fees/domain';
import type { BusinessDate, Result } from '@quittance/kernel';
import type { Client } from 'pg';

export interface FeeVerdict {
  readonly lines: number;
  readonly disagreements: number;
  /** The first that disagrees, in the order of accounts and postings. */
  readonly first: Readonly<Record<string, string | number>> | null;
}

interface Row {
  id: string;
  account_id: string;
  receipt_id: string;
  n: number;
  amount: number;
  collected: number;
  tier_fee: number;
  treatment: string;
  earned_on: BusinessDate;
  method: string;
  no_fee: boolean;
  terms_seq: number;
  reverses_id: string | null;
  working: FeeWorking;
  terms: string;
  principal: number;
  interest: number;
  fees: number;
  costs: number;
}

const LINES = `
  select f.id, f.account_id, f.receipt_id, f.n, f.amount, f.collected, f.tier_fee, f.treatment, f.earned_on, f.method, r.no_fee_reason <> '' as no_fee, f.terms_seq, f.reverses_id, f.working, t.resolved::text as terms,
         p.principal::bigint, p.interest::bigint, p.fees::bigint, p.costs::bigint
    from fee_line f
    join receipt r on r.id = f.receipt_id
    join account_terms t on t.account_id = f.account_id and t.seq = f.terms_seq
    join lateral (select coalesce(sum(amount) filter (where bucket = 'PRINCIPAL'), 0) as principal, coalesce(sum(amount) filter (where bucket = 'INTEREST'), 0) as interest,
                         coalesce(sum(amount) filter (where bucket = 'FEES'), 0) as fees, coalesce(sum(amount) filter (where bucket = 'COSTS'), 0) as costs
                    from receipt_application a where a.receipt_id = f.receipt_id and a.account_id = f.account_id) p on true
   order by f.account_id, f.n`;

/**
 * Works every fee out anew from its account's frozen terms, in the order of posting, and compares it with what is stored.
 * Streams: memory does not grow with the book. The connection must be in a transaction.
 */
export async function verifyFees(client: Client): Promise<FeeVerdict> {
  await client.query(`declare fee_lines no scroll cursor for ${LINES}`);
  const account = new AccountRecomputation();
  let [lines, disagreements] = [0, 0];
  let first: FeeVerdict['first'] = null;
  for (;;) {
    const { rows } = await client.query<Row>('fetch 5000 from fee_lines');
    for (const row of rows) {
      lines++;
      const fault = account.compare(row);
      if (fault === null) continue;
      disagreements++;
      first ??= { fee_line_id: row.id, account_id: row.account_id, receipt_id: row.receipt_id, n: row.n, ...fault };
    }
    if (rows.length < 5000) break;
  }
  await client.query('close fee_lines');
  return { lines, disagreements, first };
}

/** One account after another: what its lines so far amount to, and their workings for returns to come. */
class AccountRecomputation {
  private accountId = '';
  private n = 0;
  /** By the terms they were charged under: fees depend on what was collected under the same ones. */
  private histories = new Map<number, FeeHistory>();
  private workings = new Map<string, FeeWorking>();
  private termsText = '';
  private terms: ResolvedTerms | undefined;

  compare(row: Row): Readonly<Record<string, string | number>> | null {
    if (row.account_id !== this.accountId) {
      this.accountId = row.account_id;
      this.n = 0;
      this.histories = new Map();
      this.workings = new Map();
    }
    const position = ++this.n;
    if (row.n !== position) return { why: 'a fee line is missing before this one', expected: position };
    const fee = this.recompute(row);
    if (!fee.ok) return { why: fee.refusal.message };
    this.histories.set(row.terms_seq, fee.value.history);
    this.workings.set(row.id, fee.value.working);
    const { working } = fee.value;
    const differs = [
      ['fee', row.amount, fee.value.fee], ['collected', row.collected, working.counted], ['tier_fee', row.tier_fee, working.tierFee], ['fee in the working', row.working.fee, fee.value.fee],
      ['slices', JSON.stringify(row.working.slices.map(({ ratePpm, base, fee: part }) => [ratePpm, base, part])), JSON.stringify(working.slices.map(({ ratePpm, base, fee: part }) => [ratePpm, base, part]))],
    ].find(([, stored, recomputed]) => stored !== recomputed);
    return differs ? { what: String(differs[0]), stored: differs[1] ?? '', recomputed: differs[2] ?? '' } : null;
  }

  private recompute(row: Row): Result<Fee> {
    const charged = [...this.histories].filter(([seq]) => seq < row.terms_seq).reduce((sum, [, { fee }]) => sum + fee, 0);
    const terms = withCharged(this.termsOf(row.terms), charged);
    const history = this.histories.get(row.terms_seq) ?? NO_HISTORY;
    const original = row.reverses_id === null ? undefined : this.workings.get(row.reverses_id);
    if (original) return reversalFee(terms, history, original);
    const amount = bucketAmounts({ PRINCIPAL: row.principal, INTEREST: row.interest, FEES: row.fees, COSTS: row.costs });
    if (row.treatment === 'TAKEN_OVER') return takenOverFee(terms, history, { amount, fee: row.amount, receivedOn: row.earned_on });
    return feeFor(terms, history, amount, treatmentOn(terms, row.earned_on, { noFee: row.no_fee, goods: row.method === 'GOODS' }));
  }

  private termsOf(text: string): ResolvedTerms {
    if (this.terms === undefined || text !== this.termsText) {
      this.termsText = text;
      this.terms = JSON.parse(text) as ResolvedTerms;
    }
    return this.terms;
  }
}
