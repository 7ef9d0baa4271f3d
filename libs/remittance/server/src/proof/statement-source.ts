import type { SealSource } from '@quittance/ledger/server';

const FIRST_FIELDS = ['run', 'number', 'client', 'currency', 'period_from', 'period_to', 'paid_on', 'mode', 'collected', 'paid_direct', 'fees', 'tax', 'costs', 'brought_trust', 'brought_receivable', 'from_trust', 'from_operating', 'repaid', 'remitted', 'invoiced', 'carried_trust', 'carried_receivable', 'lines', 'transaction'] as const;
const SECOND_FIELDS = [...FIRST_FIELDS, 'paid_in', 'credited', 'payee', 'billed'] as const;

const STATEMENT_TEXT = `r.id::text, r.statement_number, r.client_id::text, r.currency::text, r.period_from::text, r.period_to::text, r.posted_on::text, r.mode, r.collected::text, r.direct::text,
                          r.fees::text, r.tax::text, r.costs::text, r.brought_trust::text, r.brought_receivable::text, r.from_trust::text, r.from_operating::text, r.repaid::text, r.remitted::text,
                          r.invoiced::text, r.carried_trust::text, r.carried_receivable::text, (select count(*) from remittance_line l where l.run_id = r.id)::text, r.transaction_id::text`;

// What a row was sealed as it stays sealed as: those of the first version are looked at by it, all others by the second.
const sealedFirst = (kind: string, key: string): string => `exists (select from seal_row f where f.kind = '${kind}' and f.key = ${key})`;

/** Statements sealed before it was named what was credited and paid in, who was paid and who billed. */
const STATEMENT: SealSource = {
  kind: 'statement',
  fields: FIRST_FIELDS,
  sql: `select r.client_id, r.id::text as key, null::uuid as id, netstrings('statement', ${STATEMENT_TEXT}) as text
          from remittance_run r where r.status = 'POSTED' and ${sealedFirst('statement', 'r.id::text')}`,
};

/** Posted statements, whole: their figures are sealed in the chain of their client. */
const STATEMENT_2: SealSource = {
  kind: 'statement_2',
  fields: SECOND_FIELDS,
  sql: `select r.client_id, r.id::text as key, null::uuid as id, netstrings('statement_2', ${STATEMENT_TEXT}, r.paid_in::text, r.credited::text, r.payee_id::text, r.billed_id::text) as text
          from remittance_run r where r.status = 'POSTED' and not ${sealedFirst('statement', 'r.id::text')}`,
};

const LINE_KEY = `l.run_id || '/' || l.n`;
const LINES = `from remittance_line l join remittance_run r on r.id = l.run_id and r.status = 'POSTED' left join account a on a.id = l.account_id`;

/** Their lines, without the tax of each. */
const LINE: SealSource = {
  kind: 'statement_line',
  fields: ['run', 'line', 'kind', 'source', 'account', 'paid_on', 'amount', 'fee', 'trust', 'receivable'],
  sql: `select l.client_id, ${LINE_KEY} as key, null::uuid as id,
               netstrings('statement_line', l.run_id::text, l.n::text, l.source_kind, l.source_id::text, a.number, l.effective_on::text, l.collected::text, l.fee::text, l.trust::text, l.receivable::text) as text
          ${LINES} where ${sealedFirst('statement_line', LINE_KEY)}`,
};

/** Each line of a posted statement. */
const LINE_2: SealSource = {
  kind: 'statement_line_2',
  fields: ['run', 'line', 'kind', 'source', 'account', 'paid_on', 'amount', 'fee', 'tax', 'trust', 'receivable'],
  sql: `select l.client_id, ${LINE_KEY} as key, null::uuid as id,
               netstrings('statement_line_2', l.run_id::text, l.n::text, l.source_kind, l.source_id::text, a.number, l.effective_on::text, l.collected::text, l.fee::text, l.tax::text, l.trust::text, l.receivable::text) as text
          ${LINES} where not ${sealedFirst('statement_line', LINE_KEY)}`,
};

/** Statements and their lines, in the version each was sealed in. */
export const REMITTANCE_SEAL_SOURCES: readonly SealSource[] = [STATEMENT, STATEMENT_2, LINE, LINE_2];
