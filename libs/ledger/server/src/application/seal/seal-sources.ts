/**
 * Rows that are sealed: a statement that yields `client_id` (whose chain; null is the agency's), `key` (unique within the
 * kind), `id` (a uuid whose time says when it was written; null where it comes to be later than its id) and `text` (its fields as netstrings, the kind first).
 */
export interface SealSource {
  readonly kind: string;
  /** Names of the fields in the text after the kind, in order: docs/proof.md. */
  readonly fields: readonly string[];
  readonly sql: string;
}

/** Every ledger entry with its transaction's heading, in the chain of its client. */
const ENTRY: SealSource = {
  kind: 'entry',
  fields: ['transaction', 'line', 'transaction_kind', 'effective_on', 'occurred_on', 'source_kind', 'source', 'reverses', 'description', 'actor', 'recorded_at', 'book', 'type', 'currency', 'client', 'debtor', 'amount'],
  sql: `select e.client_id, e.transaction_id || '/' || e.line as key, e.transaction_id as id,
               netstrings('entry', t.id::text, e.line::text, t.kind, t.effective_on::text, t.occurred_on::text, t.source_kind, t.source_id::text, t.reverses_id::text, t.description, t.actor_id::text,
                          instant_text(t.recorded_at), e.book, a.type, e.currency::text, e.client_id::text, a.debtor_id::text, e.amount::text) as text
          from ledger_entry e join ledger_transaction t on t.id = e.transaction_id join ledger_account a on a.id = e.ledger_account_id`,
};

/** The audit log, in the agency's chain. */
const AUDIT: SealSource = {
  kind: 'audit',
  fields: ['id', 'action', 'subject_kind', 'subject', 'actor', 'actor_name', 'ip', 'request', 'facts', 'occurred_at', 'recorded_at'],
  sql: `select null::uuid as client_id, l.id::text as key, l.id,
               netstrings('audit', l.id::text, l.action, l.subject_kind, l.subject_id, l.actor_id::text, l.actor_name, l.ip, l.request_id, l.facts::text, instant_text(l.occurred_at), instant_text(l.recorded_at)) as text
          from audit_log l`,
};

export const LEDGER_SEAL_SOURCES: readonly SealSource[] = [ENTRY, AUDIT];

/** All rows of the sources with their hashes. */
export const sealableRows = (sources: readonly SealSource[]): string =>
  sources.map(({ kind, sql }) => `select '${kind}'::text as kind, s.client_id, s.key, s.id, text_hash(s.text) as hash from (${sql}) s`).join(' union all ');
