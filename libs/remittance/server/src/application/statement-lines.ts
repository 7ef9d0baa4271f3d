import { formatMinor, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import type { FeeWorking, ResolvedTerms } from '@quittance/fees/domain';
import { explained, rateInWords, type ExplainedWorking } from '@quittance/payments/server';
import type { Tx } from '@quittance/platform';

/** A line of a statement as people read it; minor units. */
export interface StatementLine {
  id: string;
  n: number;
  accountId: string | null;
  accountNumber: string;
  clientReference: string;
  debtorName: string;
  kind: string;
  label: string;
  paidOn: BusinessDate;
  currency: string;
  collected: number;
  fee: number;
  tax: number;
  amount: number;
  rate: string;
  working: ExplainedWorking | null;
}

const LABELS: Readonly<Record<string, string>> = {
  PU: 'Paid to the agency', PUR: 'Returned (paid to the agency)', PC: 'Paid to you', PCR: 'Returned (paid to you)',
  PA: 'Paid to an attorney or agency', PAR: 'Returned (paid to an attorney or agency)', COST: 'Cost', SUIT_FEE: 'Suit fee', FEE: 'Fee of the account',
  CP: 'Paid by you on account', CPR: 'Returned (paid by you on account)' };

/** What a line is, in words. A cost is named; what was recovered of it goes to whoever advanced it. */
export const lineLabel = (kind: string, cost?: CostOfLine | null): string =>
  cost?.cost ? `${cost.costEntry === 'RECOVERED' ? 'Recovered cost, to whoever advanced it' : 'Cost'}: ${cost.cost}` : (LABELS[kind] ?? kind);

/** The cost behind a COST line. */
export interface CostOfLine {
  readonly cost: string | null;
  readonly costEntry: string | null;
}

const SELECT = `
  select l.id, l.n, l.account_id as "accountId", coalesce(a.number, '') as "accountNumber", coalesce(a.client_reference, '') as "clientReference",
         coalesce(d.name, '') as "debtorName", l.source_kind as kind, l.effective_on as "paidOn", r.currency, l.collected, l.fee, l.tax, l.amount, f.working, coalesce(x.words, '') as words,
         k.description as cost, e.kind as "costEntry",
         t.resolved ->> 'ruleName' as rule_name, t.resolved ->> 'reason' as reason
    from remittance_line l
    join remittance_run r on r.id = l.run_id
    left join account a on a.id = l.account_id
    left join debtor d on d.id = a.debtor_id
    left join fee_line f on f.id = l.source_id
    left join cost_entry e on e.id = l.source_id
    left join cost k on k.id = e.cost_id
    left join account_fee x on x.id = l.source_id
    left join account_terms t on t.account_id = f.account_id and t.seq = f.terms_seq
   where l.run_id = $1 and l.n > $2 order by l.n limit $3`;

type Row = Omit<StatementLine, 'label' | 'rate' | 'working'> & CostOfLine & { working: FeeWorking | null; rule_name: string; reason: string; words: string };

/** A statement's lines after a position, in order. */
export async function statementLines(tx: Tx, runId: string, afterN: number, most: number): Promise<StatementLine[]> {
  const rows = await tx.query<Row>(SELECT, [runId, afterN, most]);
  return rows.map(({ working, rule_name: ruleName, reason, cost, costEntry, words, ...row }) => ({
    ...row,
    label: lineLabel(row.kind, { cost, costEntry }),
    rate: working ? rateInWords(working, row.currency) : words,
    working: working ? explained(working, { ruleName, reason } as ResolvedTerms) : null,
  }));
}

/** All of a statement's lines, a thousand at a time. */
export async function* allStatementLines(read: (afterN: number, most: number) => Promise<StatementLine[]>): AsyncGenerator<StatementLine> {
  for (let after = 0; ; ) {
    const lines = await read(after, 1_000);
    yield* lines;
    if (lines.length < 1_000) return;
    after = lines.at(-1)?.n ?? after;
  }
}

/** "1234.56" for files. */
export const plain = (minor: number, currency: string): string => formatMinor(minor, currency as CurrencyCode);
