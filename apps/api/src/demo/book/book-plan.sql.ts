import { chance, idOf, msOf, oneOf, pick } from './random-sql';

/** Sizes the plan is made with. */
export interface BookSize {
  readonly accounts: number;
  readonly clients: number;
  readonly desks: number;
  /** Months of placements, the last one the current. */
  readonly months: number;
}

/** Free numbers to begin at, so that a book can stand beside another. */
export interface FirstNumbers {
  readonly account: number;
  readonly receipt: number;
  readonly placement: number;
}

// Every eighth account belongs to a debtor of an earlier one.
const DEBTOR_N = (n: string): string => `case when ${n} > 64 and ${n} % 8 = 7 then ${pick(n, 3, `greatest(1, ${n} / 8 - 1)`)} * 8 + 1 + ${pick(n, 4, 6)} else ${n} end`;

/** Amounts are spread as a bell on a logarithmic scale: half below 2,200, a few in the hundreds of thousands. */
const TOTAL = `least(25000000, greatest(6000, exp(ln(220000) + 1.15 * 1.732 * (${chance('n', 5)} + ${chance('n', 6)} + ${chance('n', 7)} + ${chance('n', 8)} - 2))::bigint))`;

const CLOSE_CODES = `array['UNCOLLECTABLE','UNCOLLECTABLE','UNCOLLECTABLE','UNCOLLECTABLE','RECALLED','RECALLED','OUT_OF_BUSINESS','BANKRUPT','CLIENT_REQUEST','STATUTE_BARRED']`;
const HOLDS = `array['CLIENT_REQUEST','DISPUTE','DOCUMENTS_AWAITED','PAYMENT_AWAITED']`;

/**
 * One row an account with everything decided about it: who, when, how much, what was paid, how it stands. Reads
 * `book_client` (c, id, version_id, rate, prefix) and `book_desk` (d, id); $today is a literal.
 */
export const planAccounts = ({ accounts, clients, desks, months }: BookSize, today: string, first: FirstNumbers): string => `
  create temp table book_account as
  with numbered as (
    select n, least(${months - 1}, ((n - 1) * ${months} / ${accounts}))::int as m, (${clients} * power(${chance('n', 1)}, 1.7))::int as c0 from generate_series(1::bigint, ${accounts}) n),
  placed as (
    select n, m, least(c0, ${clients - 1}) as c, ${DEBTOR_N('n')} as dn,
           (date_trunc('month', date '${today}') - make_interval(months => ${months - 1} - m))::date
             + case when m = ${months - 1} then ${pick('least(c0, ' + (clients - 1) + ') * 100 + m', 2, `extract(day from date '${today}')::int`)} else ${pick('least(c0, ' + (clients - 1) + ') * 100 + m', 2, 28)} end as placed_on
      from numbered),
  owed as (
    select *, date '${today}' - placed_on as age, ${TOTAL} as total,
           case when ${pick('n', 9, 100)} < 62 then 1 when ${pick('n', 9, 100)} < 87 then 2 when ${pick('n', 9, 100)} < 95 then 3 else 4 end as k,
           placed_on - 60 - ${pick('n', 10, 300)} as oldest_due_on
      from placed),
  paid as (
    select *, case when age < 20 or ${chance('n', 11)} > 0.32 then 0 when ${chance('n', 12)} < 0.55 then total
                   else least(total, greatest(3000, (total * (0.1 + 0.75 * ${chance('n', 13)}))::bigint)) end as paid,
           case when ${pick('n', 14, 100)} < 60 then 1 when ${pick('n', 14, 100)} < 85 then 2 else 3 end as q,
           least(age, 190) - 6 as span
      from owed),
  judged as (
    select *, case when paid = total then 'CLOSED' when age > 270 and ${chance('n', 15)} < 0.8 then 'CLOSED' when ${chance('n', 16)} < 0.04 and age > 5 then 'HOLD'
                   when age <= 12 and paid = 0 and ${chance('n', 17)} < 0.7 then 'NEW' else 'ACTIVE' end as status,
           paid > 0 and ${pick('n', 18, 100)} < 13 as direct
      from paid),
  worked as (
    select *, case when status = 'CLOSED' then case when paid = total then 'PAID_IN_FULL' else ${oneOf(CLOSE_CODES, 'n', 19, 10)} end end as close_code,
           case when status = 'CLOSED' then case when paid = total then placed_on + 5 + (span * (q - 1 + ${chance('n * 4 + q', 20)}) / q)::int else placed_on + 200 + ${pick('n', 21, 60)} end end as closed_on,
           case when status = 'HOLD' then ${oneOf(HOLDS, 'n', 22, 4)} else '' end as hold_reason,
           case when status = 'HOLD' then date '${today}' + 3 + ${pick('n', 23, 40)} end as hold_until,
           case when status in ('ACTIVE', 'HOLD') then greatest(placed_on, date '${today}' - 1 - (power(${chance('n', 24)}, 2.2) * 60)::int) end as worked_on,
           case when status = 'ACTIVE' and ${chance('n', 25)} < 0.18 then date '${today}' - 4 + ${pick('n', 26, 24)} end as next_action_on,
           case when status = 'ACTIVE' and ${chance('n', 27)} < 0.1 then 'OPEN' when status = 'ACTIVE' and age > 40 and ${chance('n', 27)} < 0.18 then 'BROKEN'
                when paid > 0 and ${chance('n', 27)} > 0.7 then 'KEPT' end as promise,
           case when status = 'NEW' and ${chance('n', 28)} < 0.15 then null else ${pick('n', 29, desks)} end as d
      from judged),
  told as (select *, coalesce(closed_on, worked_on) as last_worked_on from worked)
  select w.*, ${idOf('a01', msOf('placed_on'), 'n')} as id, ${idOf('d01', 'dn * 40 + 1600000000000', 'dn')} as debtor_id, b.id as client_id, b.version_id, b.rate, b.prefix, k.id as desk_id,
         'Q-' || (${first.account} + n - 1) as number, ${idOf('b01', msOf('placed_on', 14), 'w.c')} as placement_id,
         case when ${chance('n', 30)} < 0.8 then b.prefix || '-' || (10000 + ${pick('dn * 1000 + w.c', 31, 890000)}) else '' end as client_reference
    from told w join book_client b on b.c = w.c left join book_desk k on k.d = w.d
   order by n;
  alter table book_account add primary key (n);
  analyze book_account`;

/** One row an invoice. `lo` and `hi` are where it lies within the account's total. */
export const PLAN_INVOICES = `
  create temp table book_invoice as
  select a.n, i, ${idOf('101', msOf('a.placed_on'), 'a.n * 4 + i')} as id, a.id as account_id, a.client_id, a.prefix || '-' || (20000 + a.n * 4 + i) as number,
         a.oldest_due_on + (i - 1) * 14 as due_date, lo, hi, hi - lo as amount
    from book_account a, lateral generate_series(1, a.k) i,
         lateral (select case when i = 1 then 0 else (a.total * ((i - 1 + (${chance('a.n * 8 + i - 1', 32)} - 0.5) * 0.6) / a.k))::bigint end as lo,
                         case when i = a.k then a.total else (a.total * ((i + (${chance('a.n * 8 + i', 32)} - 0.5) * 0.6) / a.k))::bigint end as hi) cut
   order by a.n, i;
  create index on book_invoice (n);
  analyze book_invoice`;

const METHODS = `array['CHECK','CHECK','CHECK','ACH','ACH','ACH','WIRE','CARD','BANK_TRANSFER']`;
/** The marginal fee of one tier on what was collected: the rate of the sum, rounded half up (tierFee of fees/domain). */
const FEE = (collected: string): string => `((${collected}) * rate + 500000) / 1000000`;

/** One row a payment, numbered over the book. */
export const planPayments = (first: FirstNumbers): string => `
  create temp table book_payment as
  with cut as (
    select a.n, j, a.id as account_id, a.client_id, a.debtor_id, a.number as account_number, a.rate, a.placed_on, a.version_id, a.direct,
           a.paid * (j - 1) / a.q as c0, a.paid * j / a.q as c1, a.placed_on + 5 + (a.span * (j - 1 + ${chance('a.n * 4 + j', 20)}) / a.q)::int as received_on,
           case when a.direct then 'PC' else 'PU' end as kind, ${oneOf(METHODS, 'a.n * 4 + j', 33, 9)} as method
      from book_account a, lateral generate_series(1, a.q) j where a.paid > 0)
  select *, c1 - c0 as amount, row_number() over (order by n, j) as r, ${idOf('201', msOf('received_on'), 'n * 4 + j')} as receipt_id, ${idOf('202', msOf('received_on'), 'n * 4 + j')} as transaction_id,
         'R' || (${first.receipt} - 1 + row_number() over (order by n, j)) as number, ${FEE('c0')} as fee_before, ${FEE('c1')} as fee_after, ${FEE('c1')} - ${FEE('c0')} as fee,
         case when kind = 'PU' then received_on + case method when 'CHECK' then 10 when 'ACH' then 5 when 'CARD' then 3 end end as holds_until
    from cut order by n, j;
  create index on book_payment (n);
  analyze book_payment`;

/** What of each payment went to which invoice: where their stretches of the total meet, the oldest invoice first. */
export const PLAN_APPLICATIONS = `
  create temp table book_application as
  select p.n, p.j, i.i, p.receipt_id, p.account_id, p.client_id, i.id as invoice_id, p.kind, p.received_on, least(p.c1, i.hi) - greatest(p.c0, i.lo) as amount,
         ${idOf('203', msOf('p.received_on'), '(p.n * 4 + p.j) * 4 + i.i')} as id, ${idOf('204', msOf('p.received_on'), '(p.n * 4 + p.j) * 4 + i.i')} as entry_id
    from book_payment p join book_invoice i on i.n = p.n and least(p.c1, i.hi) > greatest(p.c0, i.lo);
  analyze book_application`;

/** One row a promise: open ones ahead, broken ones behind, kept ones paid. */
export const planPromises = (today: string): string => `
  create temp table book_promise as
  select n, promise, made_on, due_on, amount, case promise when 'KEPT' then due_on when 'BROKEN' then due_on + 3 end as resolved_on
    from (select n, promise, case promise when 'OPEN' then date '${today}' + ${pick('n', 60, 20)} when 'BROKEN' then last_worked_on - 3 - ${pick('n', 60, 4)} else placed_on + 20 end as due_on,
                 case promise when 'KEPT' then paid else greatest(1000, (total - paid) / (1 + ${pick('n', 61, 3)})) end as amount,
                 case promise when 'OPEN' then last_worked_on when 'BROKEN' then greatest(placed_on, last_worked_on - 20) else placed_on + 8 end as made_on
            from book_account where promise is not null) p
   order by n;
  analyze book_promise`;
