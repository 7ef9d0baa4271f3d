/** Entries of an account summed by what they did, per invoice; PLACED is the invoice's own amount. */
const INVOICES = `
  select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'description', i.description, 'invoiceDate', i.invoice_date, 'dueDate', i.due_date,
           'amount', i.amount, 'disputed', i.disputed_at is not null, 'disputeReason', i.dispute_reason, 'paid', coalesce(-s.paid, 0), 'adjusted', coalesce(s.adjusted, 0),
           'open', coalesce(o.open, '{}')) order by i.due_date, i.number)
    from invoice i
    left join (select e.invoice_id, sum(e.amount) filter (where e.kind in ('PAYMENT', 'RETURNED_PAYMENT')) as paid,
                      sum(e.amount) filter (where e.kind in ('ADJUSTMENT', 'CREDIT_NOTE', 'CHARGE', 'REVERSAL', 'LATE_CHARGE', 'FIXED_SUM', 'WAIVER', 'JUDGMENT')) as adjusted
                 from debt_entry e where e.account_id = a.id group by 1) s on s.invoice_id = i.id
    left join (select b.invoice_id, jsonb_object_agg(b.bucket, b.amount) as open from debt_balance b where b.account_id = a.id group by 1) o on o.invoice_id = i.id
   where i.account_id = a.id`;

const CONTACT_POINTS = `
  select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'value', p.value, 'personName', p.person_name, 'personRole', p.person_role, 'status', p.status,
           'source', p.source, 'sourceClientName', sc.name, 'confidence', p.confidence, 'observedAt', p.observed_at)
           order by case p.status when 'RIGHT_PARTY' then 0 when 'UNVERIFIED' then 1 else 2 end, p.confidence desc, p.observed_at desc)
    from contact_point p left join client sc on sc.id = p.source_client_id
   where p.debtor_id = a.debtor_id and not exists (select 1 from contact_point s where s.supersedes_id = p.id)`;

const OTHER_ACCOUNTS = `
  select jsonb_agg(o order by o.minor desc) from (
    select x.id, x.number, xc.name as "clientName", x.status, x.balance_minor as minor, x.currency
      from account x join client xc on xc.id = x.client_id where x.debtor_id = a.debtor_id and x.id <> a.id order by x.balance_minor desc limit 50) o`;

const PROMISES = `
  select jsonb_agg(q order by q."recordedAt" desc) from (
    select p.id, p.account_id as "accountId", p.status, p.amount, p.received, p.currency, p.due_on as "dueOn", p.grace_days as "graceDays", p.person_name as "personName",
           p.made_on as "madeOn", p.resolved_on as "resolvedOn", u.name as "recordedBy", p.recorded_at as "recordedAt", p.version
      from promise p left join app_user u on u.id = p.created_by where p.account_id = a.id order by p.recorded_at desc limit 20) q`;

const DOCUMENTS = `
  select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'fileName', d.file_name, 'mediaType', d.media_type, 'size', d.size,
           'clientSees', d.visibility = 'CLIENT', 'invoiceId', d.invoice_id, 'createdAt', d.created_at) order by d.created_at desc, d.id)
    from document d where d.account_id = a.id`;

const TERMS = `select jsonb_build_object('seq', t.seq, 'resolved', t.resolved) from account_terms t where t.account_id = a.id order by t.seq desc limit 1`;

const FEES = `
  select jsonb_agg(jsonb_build_object('fee', f.amount, 'counted', f.working->'counted', 'tierFee', f.working->'tierFee', 'treatment', f.working->'treatment', 'apart', f.working->'apart', 'termsSeq', f.terms_seq))
    from fee_line f where f.account_id = a.id`;

const PARTIES = `select jsonb_agg(jsonb_build_object('debtorId', y.debtor_id, 'name', z.name, 'role', y.role) order by y.role, z.name)
    from account_party y join debtor z on z.id = y.debtor_id where y.account_id = a.id and y.ended_at is null`;

/**
 * The whole cockpit in one statement; each part is one index range of the account or its debtor.
 * @param rankColumns what ranking selects over `a`
 */
export const accountDetailSql = (rankColumns: string): string => `
  select a.id, a.number, a.version, a.status, a.status_reason, a.hold_until as "holdUntil", a.close_code as "closeCode", a.closed_at as "closedAt", a.class,
         a.class_reason as "classReason", a.disputed_at is not null as disputed, a.dispute_reason as "disputeReason", a.currency, a.client_reference as "clientReference", a.placed_on as "placedOn",
         a.placement_id as "placementId", a.oldest_due_on as "oldestDueOn", a.placed_minor as placed, a.balance_minor,
         a.next_action_on as "nextActionOn", a.last_worked_on as "lastWorkedOn",
         jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) as client,
         case when k.id is not null then jsonb_build_object('id', k.id, 'name', k.name, 'userName', ku.name) end as desk,
         jsonb_build_object('id', d.id, 'kind', d.kind, 'name', d.name, 'taxId', d.tax_id, 'country', d.country, 'region', d.region, 'city', d.city,
           'postalCode', d.postal_code, 'timeZone', d.time_zone, 'contactPoints', coalesce((${CONTACT_POINTS}), '[]')) as debtor,
         coalesce((${INVOICES}), '[]') as invoices, coalesce((${PARTIES}), '[]') as parties, coalesce((${OTHER_ACCOUNTS}), '[]') as "otherAccounts",
         (${TERMS}) as terms, coalesce((${FEES}), '[]') as fees, coalesce((${PROMISES}), '[]') as promises, coalesce((${DOCUMENTS}), '[]') as documents,
         ${rankColumns}
    from account a join client c on c.id = a.client_id join debtor d on d.id = a.debtor_id
    left join desk k on k.id = a.desk_id left join app_user ku on ku.id = k.user_id
   where a.id = $1`;
