import type { SealSource } from '@quittance/ledger/server';

const STATEMENT_FIELDS = ['run', 'number', 'client', 'currency', 'period_from', 'period_to', 'paid_on', 'mode', 'collected', 'paid_direct', 'fees', 'tax', 'costs', 'brought_trust', 'brought_receivable', 'from_trust', 'from_operating', 'repaid', 'remitted', 'invoiced', 'carried_trust', 'carried_receivable', 'lines', 'transaction'] as const;

/** Posted statements, whole: their figures are sealed in the chain of their client. */
const STATEMENT: SealSource = {
  kind: 'statement',
  fields: STATEMENT_FIELDS,
  sql: `select r.client_id, r.id::text as key, null::uuid as id,
               netstrings('statement', r.id::text, r.statement_number, r.client_id::text, r.currency::text, r.period_from::text, r.period_to::text, r.posted_on::text, r.mode, r.collected::text, r.direct::text,
                          r.fees::text, r.tax::text, r.costs::text, r.brought_trust::text, r.brought_receivable::text, r.from_trust::text, r.from_operating::text, r.repaid::text, r.remitted::text,
                          r.invoiced::text, r.carried_trust::text, r.carried_receivable::text, (select count(*) from remittance_line l where l.run_id = r.id)::text, r.transaction_id::text) as text
          from remittance_run r where r.status = 'POSTED'`,
};

/** Each line of a posted statement. */
const LINE: SealSource = {
  kind: 'statement_line',
  fields: ['run', 'line', 'kind', 'source', 'account', 'paid_on', 'amount', 'fee', 'trust', 'receivable'],
  sql: `select l.client_id, l.run_id || '/' || l.n as key, null::uuid as id,
               netstrings('statement_line', l.run_id::text, l.n::text, l.source_kind, l.source_id::text, a.number, l.effective_on::text, l.collected::text, l.fee::text, l.trust::text, l.receivable::text) as text
          from remittance_line l join remittance_run r on r.id = l.run_id and r.status = 'POSTED' left join account a on a.id = l.account_id`,
};

export const REMITTANCE_SEAL_SOURCES: readonly SealSource[] = [STATEMENT, LINE];
