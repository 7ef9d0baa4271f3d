import { dollars, idOf, instantOf, msOf, oneOf, pick, worded } from './random-sql';
import type { FirstNumbers } from './book-plan.sql';
import type { BookWords } from './book-words';

/** One step of the load: what it fills, in words for the progress. */
export interface Fill {
  readonly what: string;
  readonly sql: string;
}

const NAME = (n: string): string => `words.names[1 + ${pick(n, 41, 'cardinality(words.names)')}]`;
const NAME_KEY = (n: string): string => `words.nameKeys[1 + ${pick(n, 41, 'cardinality(words.names)')}]`;
const TRADE = (n: string): string => `words.trades[1 + ${pick(n, 42, 'cardinality(words.trades)')}]`;
const TRADE_KEY = (n: string): string => `words.tradeKeys[1 + ${pick(n, 42, 'cardinality(words.trades)')}]`;
const CITY = (n: string): string => `1 + ${pick(n, 44, 'cardinality(words.cities)')}`;

const DEBTORS = `
  create temp table book_debtor as
  select a.debtor_id as id, a.dn, a.client_id, a.placed_on, ${NAME('a.dn')} || ' ' || ${TRADE('a.dn')} || ' ' || words.forms[1 + ${pick('a.dn', 43, 'cardinality(words.forms)')}] as name,
         ${NAME_KEY('a.dn')} || ' ' || ${TRADE_KEY('a.dn')} as name_normalised, ${CITY('a.dn')} as city
    from book_account a where a.dn = a.n order by a.n;
  insert into debtor (id, kind, name, name_normalised, country, region, city, postal_code, time_zone, created_at)
  select d.id, 'ORGANISATION', d.name, d.name_normalised, 'US', words.regions[city], words.cities[city], words.postal[city] || lpad(${pick('d.dn', 45, 100)}::text, 2, '0'), words.zones[city],
         ${instantOf('d.placed_on', 'd.dn', 46)}
    from book_debtor d`;

const CONTACTS = `
  insert into contact_point (id, debtor_id, kind, value, value_normalised, person_name, source, source_client_id, confidence, status, observed_at)
  select ${idOf('d02', msOf('d.placed_on'), 'd.dn * 4 + v.i')}, d.id, v.kind, v.value, v.key, v.person, 'CLIENT', d.client_id, 500000 + 50000 * ${pick('d.dn', 47, 9)},
         case when ${pick('d.dn * 4 + v.i', 48, 100)} < 30 then 'RIGHT_PARTY' when ${pick('d.dn * 4 + v.i', 48, 100)} < 33 then 'OUT_OF_SERVICE' else 'UNVERIFIED' end, ${instantOf('d.placed_on', 'd.dn', 46)}
    from book_debtor d,
         lateral (values
           (1, 'PHONE', '+1 ' || words.areas[d.city] || ' 555 01' || lpad(${pick('d.dn', 49, 100)}::text, 2, '0'), '+1' || words.areas[d.city] || '55501' || lpad(${pick('d.dn', 49, 100)}::text, 2, '0'),
            ${oneOf('words.people', 'd.dn', 50, 1040)}, 94),
           (2, 'EMAIL', 'accounts@' || replace(d.name_normalised, ' ', '-') || '-' || d.dn || '.example', 'accounts@' || replace(d.name_normalised, ' ', '-') || '-' || d.dn || '.example', '', 70),
           (3, 'ADDRESS', 100 + ${pick('d.dn', 51, 8900)} || ' ' || ${oneOf('words.streets', 'd.dn', 52, 20)} || ', ' || words.cities[d.city] || ', ' || words.regions[d.city],
            lower(100 + ${pick('d.dn', 51, 8900)} || ' ' || ${oneOf('words.streets', 'd.dn', 52, 20)} || ', ' || words.cities[d.city] || ', ' || words.regions[d.city]), '', 85)) v (i, kind, value, key, person, often)
   where ${pick('d.dn * 4 + v.i', 53, 100)} < v.often`;

const placements = (first: FirstNumbers): string => `
  insert into placement (id, number, client_id, source, file_name, file_hash, key, status, options, summary, rows_done, rows_total, created_by_name, created_by_kind, created_at,
                         committed_by_name, committed_at, placed_on)
  select p.id, 'P-' || (${first.placement} - 1 + row_number() over (order by p.placed_on, p.id)), p.client_id, 'FILE', 'open-items-' || to_char(p.placed_on, 'YYYY-MM') || '.csv',
         encode(sha256(p.id::text::bytea), 'hex'), 'book-' || p.id, 'COMMITTED', '{}',
         jsonb_build_object('accepted', p.invoices, 'credits', 0, 'refused', 0, 'duplicates', 0, 'skipped', 0, 'accounts', p.accounts, 'debtors', p.accounts, 'problems', '[]'::jsonb, 'warnings', '[]'::jsonb, 'warningCount', 0,
           'totals', jsonb_build_array(jsonb_build_object('currency', 'USD', 'invoices', p.invoices, 'accounts', p.accounts, 'minor', p.minor, 'creditMinor', 0, 'ages', '[]'::jsonb))),
         p.invoices, p.invoices, 'Placement by file', 'system', p.placed_on + time '14:00', 'Placement by file', p.placed_on + time '14:02', p.placed_on
    from (select placement_id as id, client_id, min(placed_on) as placed_on, count(*) as accounts, sum(k) as invoices, sum(total) as minor from book_account group by 1, 2) p`;

const ACCOUNTS = `
  insert into account (id, number, client_id, debtor_id, placement_id, currency, class, class_reason, status, status_reason, close_code, hold_until, desk_id, assigned_at, client_reference,
                       client_reference_normalised, placed_on, oldest_due_on, placed_minor, balance_minor, priority, next_action_on, last_worked_on, created_at, closed_at)
  select a.id, a.number, a.client_id, a.debtor_id, a.placement_id, 'USD', 'COMMERCIAL_ENTITY', 'The name has a legal form.', a.status, a.hold_reason, a.close_code, a.hold_until, a.desk_id,
         case when a.desk_id is not null then ${instantOf('a.placed_on', 'a.n', 54)} end, a.client_reference, reference_key(a.client_reference), a.placed_on, a.oldest_due_on, a.total, a.total - a.paid,
         coalesce(p.priority, 0), a.next_action_on, a.last_worked_on, ${instantOf('a.placed_on', 'a.n', 46)}, ${instantOf('a.closed_on', 'a.n', 55)}
    from book_account a left join book_priority p on p.n = a.n order by a.n`;

const PARTIES = `insert into account_party (account_id, client_id, debtor_id, role) select id, client_id, debtor_id, 'DEBTOR' from book_account order by n`;

// As resolveTerms of fees/domain freezes a contract of one flat rule; the template holds what all accounts of a client share.
const TERMS = `
  insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at)
  select a.id, a.client_id, 1, a.version_id,
         b.template || jsonb_build_object('placedOn', a.placed_on, 'reason', t.reason, 'facts', jsonb_build_object('ageFrom', 'OLDEST_INVOICE', 'agedFrom', a.oldest_due_on,
           'ageDays', a.placed_on - a.oldest_due_on, 'balance', a.total, 'country', 'US', 'region', t.region)),
         a.placed_on, t.reason, ${instantOf('a.placed_on', 'a.n', 46)}
    from book_account a join book_client b on b.c = a.c join book_debtor d on d.dn = a.dn,
         lateral (select words.regions[d.city] as region, 'Rule 1 of contract version 1: ' || a.rate / 10000 || '%; ' || (a.placed_on - a.oldest_due_on) || ' days from the oldest invoice, listed at ' || ${dollars('a.total')}
                         || ', debtor in ' || words.regions[d.city] || ', US.' as reason) t
   order by a.n`;

const INVOICES = `
  insert into invoice (id, account_id, client_id, number, number_normalised, invoice_date, due_date, amount, currency, description)
  select id, account_id, client_id, number, reference_key(number), due_date - 30, due_date, amount, 'USD', '' from book_invoice order by n, i`;

const ENTRIES = `
  insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, source_id, effective_on, recorded_at)
  select ${idOf('102', msOf('a.placed_on'), 'i.n * 4 + i.i')}, i.account_id, i.client_id, i.id, 'PRINCIPAL', i.amount, 'USD', 'PLACED', a.placement_id, a.placed_on, ${instantOf('a.placed_on', 'a.n', 46)}
    from book_invoice i join book_account a on a.n = i.n
  union all
  select entry_id, account_id, client_id, invoice_id, 'PRINCIPAL', -amount, 'USD', 'PAYMENT', receipt_id, received_on, ${instantOf('received_on', 'n * 4 + j', 56)} from book_application`;

const BALANCES = `
  insert into debt_balance (account_id, client_id, invoice_id, bucket, amount)
  select i.account_id, i.client_id, i.id, 'PRINCIPAL', greatest(0, i.hi - greatest(i.lo, a.paid)) from book_invoice i join book_account a on a.n = i.n order by i.n, i.i`;

const TRANSACTIONS = `
  insert into ledger_transaction (id, kind, effective_on, source_kind, source_id, description, recorded_at)
  select transaction_id, 'RECEIPT', received_on, 'receipt', receipt_id, case kind when 'PU' then 'Payment' else 'Direct payment' end || ' on account ' || account_number, ${instantOf('received_on', 'n * 4 + j', 56)}
    from book_payment order by r`;

// The recipes of payments/domain: receiptPostings under NET, and directPaymentPostings.
const POSTINGS = `
  insert into ledger_entry (transaction_id, line, ledger_account_id, book, currency, client_id, amount)
  select p.transaction_id, l.line, coalesce(own.id, agency.id), coalesce(own.book, agency.book), 'USD', own.client_id, l.amount
    from book_payment p
         cross join lateral (values (1, 'PU', 'TRUST_CASH', p.amount), (2, 'PU', 'CLIENT_TRUST', p.fee - p.amount), (3, 'PU', 'DUE_TO_OPERATING', -p.fee), (4, 'PU', 'DUE_FROM_TRUST', p.fee),
                         (5, 'PU', 'FEE_REVENUE', -p.fee), (1, 'PC', 'CLIENT_RECEIVABLE', p.fee), (2, 'PC', 'FEE_REVENUE', -p.fee)) l (line, kind, type, amount)
    left join ledger_account own on own.type = l.type and own.currency = 'USD' and own.client_id = p.client_id
    left join ledger_account agency on agency.type = l.type and agency.currency = 'USD' and agency.client_id is null and agency.debtor_id is null
   where l.kind = p.kind and l.amount <> 0 order by p.r, l.line`;

const LEDGER_ACCOUNTS = `
  insert into ledger_account (id, book, type, currency, client_id)
  select ${idOf('301', '1600000000000', 'b.c * 2 + t.i')}, t.book, t.type, 'USD', b.id from book_client b, (values (0, 'TRUST', 'CLIENT_TRUST'), (1, 'OPERATING', 'CLIENT_RECEIVABLE')) t (i, book, type)
  union all
  select ${idOf('302', '1600000000000', 't.i')}, t.book, t.type, 'USD', null
    from (values (0, 'TRUST', 'TRUST_CASH'), (1, 'TRUST', 'DUE_TO_OPERATING'), (2, 'OPERATING', 'DUE_FROM_TRUST'), (3, 'OPERATING', 'FEE_REVENUE')) t (i, book, type)
  on conflict (book, type, currency, client_id, debtor_id) do nothing;
  insert into ledger_balance (ledger_account_id, client_id, type, amount)
  select l.id, l.client_id, l.type, coalesce(s.amount, 0)
    from ledger_account l join book_client b on b.id = l.client_id
    left join (select client_id, kind, sum(case kind when 'PU' then amount - fee else fee end) as amount from book_payment group by 1, 2) s
      on s.client_id = l.client_id and s.kind = case l.type when 'CLIENT_TRUST' then 'PU' else 'PC' end
  on conflict (ledger_account_id) do update set amount = excluded.amount`;

const RECEIPTS = `
  insert into receipt (id, number, kind, method, amount, currency, received_on, reference, payer, reported_by, applied, account_id, client_id, debtor_id, transaction_id, holds_until, recorded_at)
  select p.receipt_id, p.number, p.kind, p.method, p.amount, 'USD', p.received_on, case p.method when 'CHECK' then 'Check ' || (1000 + ${pick('p.n * 4 + p.j', 57, 9000)}) else '' end, left(d.name, 200),
         case p.kind when 'PU' then 'AGENCY' else 'CLIENT' end, p.amount, p.account_id, p.client_id, p.debtor_id, p.transaction_id, p.holds_until, ${instantOf('p.received_on', 'p.n * 4 + p.j', 56)}
    from book_payment p join book_debtor d on d.id = p.debtor_id order by p.r`;

const APPLICATIONS = `
  insert into receipt_application (id, receipt_id, client_id, account_id, invoice_id, bucket, amount, currency, kind, received_on, debt_entry_id)
  select id, receipt_id, client_id, account_id, invoice_id, 'PRINCIPAL', amount, 'USD', kind, received_on, entry_id from book_application`;

// The working as feeFor of fees/domain stores it for one tier without minimum or cap.
const FEES = `
  insert into fee_line (id, client_id, account_id, receipt_id, n, terms_seq, kind, method, applied, collected, tier_fee, treatment, fee_base, amount, trust, receivable, currency, working, earned_on,
                        holds_until, transaction_id)
  select ${idOf('205', msOf('p.received_on'), 'p.n * 4 + p.j')}, p.client_id, p.account_id, p.receipt_id, p.j, 1, p.kind, p.method, p.amount, p.amount, p.fee, 'NORMAL', p.amount, p.fee,
         case p.kind when 'PU' then p.amount - p.fee else 0 end, case p.kind when 'PU' then 0 else p.fee end, 'USD',
         jsonb_build_object('contractVersionId', p.version_id, 'versionNumber', 1, 'ruleIndex', 0, 'placedOn', p.placed_on, 'mode', 'MARGINAL', 'treatment', 'NORMAL', 'base', p.amount, 'counted', p.amount,
           'collectedBefore', p.c0, 'collectedAfter', p.c1, 'tierFee', p.fee, 'adjustment', 0, 'limitBefore', 'NONE', 'limitAfter', 'NONE', 'feeBefore', p.fee_before, 'feeAfter', p.fee_after, 'fee', p.fee,
           'mirrored', false, 'slices', jsonb_build_array(jsonb_build_object('from', 0, 'to', null, 'ratePpm', p.rate, 'base', p.amount, 'fee', p.fee)),
           'words', jsonb_build_array(p.rate / 10000 || '% of ' || ${dollars('p.amount')} || ' = ' || ${dollars('p.fee')})),
         p.received_on, p.holds_until, p.transaction_id
    from book_payment p order by p.r`;

const PROMISES = `
  insert into promise (id, client_id, account_id, amount, currency, due_on, person_name, status, made_on, received, resolved_on, recorded_at)
  select ${idOf('401', msOf('p.made_on'), 'p.n')}, a.client_id, a.id, p.amount, 'USD', p.due_on, ${oneOf('words.people', 'p.n', 58, 1040)}, p.promise, p.made_on,
         case p.promise when 'KEPT' then p.amount else 0 end, p.resolved_on, ${instantOf('p.made_on', 'p.n', 59)}
    from book_promise p join book_account a on a.n = p.n order by p.n`;

const line = (what: string, tag: string, from: string, select: { ms: string; n: string; kind: string; visibility: string; body: string; facts: string; source: string; at: string; where: string; actor?: string }): Fill => ({
  what: `timeline: ${what}`,
  sql: `insert into activity (id, client_id, account_id, debtor_id, kind, visibility, body, facts, source_id, actor_name, occurred_at, recorded_at)
  select ${idOf(tag, select.ms, select.n)}, a.client_id, a.id, a.debtor_id, ${select.kind}, '${select.visibility}', ${select.body}, ${select.facts}, ${select.source}, coalesce(${select.actor ?? 'a.person'}, 'System'), at, at
    from (select b.*, k.name as desk, k.person from book_account b left join book_desk k on k.d = b.d) a ${from} cross join lateral (select ${select.at} as at) moment where ${select.where}`,
});

const VISIT = `(a.placed_on + ((a.last_worked_on - a.placed_on) * s / 3))`;
const IS_CALL = `(${pick('a.n * 4 + s', 62, 100)} < 35)`;

const TIMELINE: readonly Fill[] = [
  line('placed', '501', '', {
    ms: msOf('a.placed_on', 14), n: 'a.n', kind: `'PLACED'`, visibility: 'CLIENT', body: `'Placed, ' || a.k || case when a.k = 1 then ' invoice' else ' invoices' end`,
    facts: `jsonb_build_object('invoices', a.k, 'minor', a.total, 'currency', 'USD')`, source: 'a.placement_id', at: `(a.placed_on + time '14:02') at time zone 'UTC'`, where: 'true', actor: `'Placement by file'` }),
  line('assigned', '502', '', {
    ms: msOf('a.placed_on', 16), n: 'a.n', kind: `'ASSIGNED'`, visibility: 'AGENCY', body: `'Assigned to ' || a.desk`, facts: `'{}'::jsonb`, source: 'a.desk_id', at: instantOf('a.placed_on', 'a.n', 54), where: 'a.desk_id is not null' }),
  line('calls and notes', '503', 'cross join generate_series(1, 3) s', {
    ms: msOf(VISIT, 17), n: 'a.n * 4 + s', kind: `case when ${IS_CALL} then 'CALL' else 'NOTE' end`, visibility: 'AGENCY',
    body: `case when ${IS_CALL} then ${oneOf('words.calls', 'a.n * 4 + s', 63, 6)} else ${oneOf('words.notes', 'a.n * 4 + s', 63, 18)} end`, facts: `'{}'::jsonb`,
    source: `case when ${IS_CALL} then ${idOf('601', msOf(VISIT, 17), 'a.n * 4 + s')} end`, at: instantOf(VISIT, 'a.n * 4 + s', 64), where: 'a.last_worked_on is not null' }),
  line('payments', '504', 'join book_payment p on p.n = a.n', {
    ms: msOf('p.received_on', 18), n: 'p.n * 4 + p.j', kind: `'PAYMENT'`, visibility: 'CLIENT',
    body: `'Paid ' || ${worded('p.amount')} || case p.kind when 'PC' then ' to the client directly' else '' end || case p.method when 'CHECK' then ' by check' when 'ACH' then ' by ACH' when 'WIRE' then ' by wire' when 'CARD' then ' by card' else ' by bank transfer' end
           || ' on ' || p.received_on || coalesce('; remitted after it has cleared, from ' || p.holds_until, '')`,
    facts: `jsonb_build_object('number', p.number, 'kind', p.kind, 'applied', p.amount, 'fee', p.fee, 'currency', 'USD')`, source: 'p.receipt_id', at: instantOf('p.received_on', 'p.n * 4 + p.j', 56), where: 'true' }),
  line('closed', '505', '', {
    ms: msOf('a.closed_on', 19), n: 'a.n', kind: `case a.close_code when 'RECALLED' then 'RECALLED' else 'CLOSED' end`, visibility: 'CLIENT',
    body: `'Closed: ' || case a.close_code when 'PAID_IN_FULL' then 'paid in full' when 'RECALLED' then 'recalled by the client' when 'OUT_OF_BUSINESS' then 'out of business' when 'BANKRUPT' then 'bankrupt' when 'CLIENT_REQUEST' then 'closed at the client''s request' when 'STATUTE_BARRED' then 'out of time' else 'uncollectable' end`,
    facts: `jsonb_build_object('from', 'ACTIVE', 'to', 'CLOSED', 'code', a.close_code)`, source: 'null::uuid', at: instantOf('a.closed_on', 'a.n', 55), where: 'a.closed_on is not null' }),
];

const ATTEMPTS = `
  insert into contact_attempt (id, debtor_id, channel, direction, address, person_name, outcome, connected, conversation, occurred_at, zone, carried_over)
  select c.source_id, c.debtor_id, 'CALL', 'OUTBOUND', coalesce(c.phone, ''), '',
         case c.body when 'Spoke with the owner' then 'SPOKE_WITH_DEBTOR' when 'Spoke with accounts payable' then 'SPOKE_WITH_DEBTOR' when 'Gatekeeper took a message' then 'THIRD_PARTY' when 'Voicemail left' then 'VOICEMAIL' when 'Line busy' then 'BUSY' else 'NO_ANSWER' end,
         c.body like 'Spoke%' or c.body like 'Gate%', c.body like 'Spoke%', c.occurred_at, c.zone, true
    from (select t.source_id, t.debtor_id, t.body, t.occurred_at, words.zones[d.city] as zone, '+1' || words.areas[d.city] || '55501' || lpad(${pick('d.dn', 49, 100)}::text, 2, '0') as phone
            from activity t join book_debtor d on d.id = t.debtor_id where t.kind = 'CALL' and t.account_id in (select id from book_account)) c;
  insert into attempt_account (attempt_id, account_id, client_id, spoken_of)
  select t.source_id, t.account_id, t.client_id, true from activity t where t.kind = 'CALL' and t.account_id in (select id from book_account)`;

/** A list of words within SQL, written there as "words.cities": a constant the planner reads once, not a row it unpacks each time. */
const literal = (list: readonly string[]): string => `('{${list.map((word) => JSON.stringify(word).replaceAll("'", "''")).join(',')}}'::text[])`;

/** Every table, in an order that makes each row's parents first. */
export function fills(first: FirstNumbers, words: BookWords): readonly Fill[] {
  const spelt = new Map(Object.entries(words).map(([name, list]) => [name, literal(list)]));
  return steps(first).map(({ what, sql }) => ({ what, sql: sql.replace(/\bwords\.(\w+)/g, (text, name: string) => spelt.get(name) ?? text) }));
}

const steps = (first: FirstNumbers): readonly Fill[] => [
  { what: 'debtors', sql: DEBTORS },
  { what: 'contact points', sql: CONTACTS },
  { what: 'placements', sql: placements(first) },
  { what: 'accounts', sql: ACCOUNTS },
  { what: 'parties', sql: PARTIES },
  { what: 'terms', sql: TERMS },
  { what: 'invoices', sql: INVOICES },
  { what: 'debt entries', sql: ENTRIES },
  { what: 'balances', sql: BALANCES },
  { what: 'ledger accounts', sql: LEDGER_ACCOUNTS },
  { what: 'ledger transactions', sql: TRANSACTIONS },
  { what: 'ledger entries', sql: POSTINGS },
  { what: 'receipts', sql: RECEIPTS },
  { what: 'applications', sql: APPLICATIONS },
  { what: 'fees', sql: FEES },
  { what: 'promises', sql: PROMISES },
  ...TIMELINE,
  { what: 'contact attempts', sql: ATTEMPTS },
];
