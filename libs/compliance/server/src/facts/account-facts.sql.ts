/** Milliseconds of an instant, as facts have them. */
const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const PERSON = (debtor: string): string => `jsonb_build_object('id', ${debtor}.id, 'kind', ${debtor}.kind, 'name', ${debtor}.name, 'country', ${debtor}.country, 'region', ${debtor}.region, 'city', ${debtor}.city,
  'postalCode', ${debtor}.postal_code, 'zone', ${debtor}.time_zone, 'points', coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'address', p.value_normalised, 'value', p.value, 'status', p.status, 'name', p.person_name))
      from contact_point p where p.debtor_id = ${debtor}.id and not exists (select from contact_point s where s.supersedes_id = p.id)), '[]'))`;

const PARTIES = `
  select jsonb_agg(jsonb_build_object('role', y.role, 'person', ${PERSON('z')})) from account_party y join debtor z on z.id = y.debtor_id
   where y.account_id = a.id and y.debtor_id <> a.debtor_id and (y.ended_at is null or y.ended_at > $2) and (y.added_at is null or y.added_at <= $2)`;

const ATTEMPTS = `
  select jsonb_agg(jsonb_build_object('id', t.id, 'at', ${ms('t.occurred_at')}, 'channel', t.channel, 'direction', t.direction, 'outcome', t.outcome, 'conversation', t.conversation,
           'person', coalesce(t.person_id, t.debtor_id), 'address', t.address, 'replyTo', t.reply_to_id, 'debts',
           (select jsonb_agg(jsonb_build_object('debt', x.account_id, 'placedFor', x.placed_for, 'spokenOf', x.spoken_of)) from attempt_account x where x.attempt_id = t.id)))
    from contact_attempt t where t.debtor_id = a.debtor_id and t.occurred_at > $3 and t.occurred_at <= $2`;

const RESTRICTIONS = `
  select jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'at', ${ms('r.at')}, 'endedAt', ${ms('e.at')}, 'debt', r.account_id, 'inWriting', r.in_writing, 'medium', r.medium, 'address', r.address,
           'days', r.days, 'fromMinute', r.from_minute, 'toMinute', r.to_minute, 'until', r.until_on, 'place', r.place, 'attorneyKnown', r.attorney_known, 'attorneyConsents', r.attorney_consents,
           'attorneyAskedAt', ${ms('r.attorney_asked_at')}, 'status', r.status))
    from restriction r left join restriction_end e on e.restriction_id = r.id
   where r.debtor_id = any (array_append(q.people, a.debtor_id)) and r.kind <> 'LANGUAGE' and (e.at is null or e.at > $2)`;

const CONSENTS = `
  select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'at', ${ms('c.at')}, 'from', c.from_on, 'until', c.until_on, 'address', c.address, 'debt', c.account_id, 'direct', c.direct, 'person', c.person_id,
           'properly', c.properly, 'attempt', c.attempt_id,
           'renewedAt', (select max(${ms('g.at')}) from consent_change g where g.consent_id = c.id and g.kind = 'RENEWED' and g.at <= $2),
           'revokedAt', (select max(${ms('g.at')}) from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED')))
    from consent c where c.debtor_id = any (array_append(q.people, a.debtor_id))
     and not exists (select from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED' and g.at <= $3)`;

const DISPUTES = `
  select jsonb_agg(jsonb_build_object('id', d.id, 'debt', d.account_id, 'kind', d.kind, 'at', ${ms('d.at')}, 'inWriting', d.in_writing, 'amount', d.amount, 'duplicate', d.duplicate, 'answeredAt', ${ms('w.at')}))
    from dispute d left join dispute_answer w on w.dispute_id = d.id where d.account_id = a.id`;

const BASES = `
  select jsonb_agg(jsonb_build_object('person', b.debtor_id, 'address', b.address, 'kind', b.kind, 'at', ${ms('b.at')}, 'sentOn', b.sent_on, 'optOutBy', b.opt_out_by, 'usedByCreditor', b.used_by_creditor,
           'publicDomain', b.public_domain, 'obtainedProperly', b.obtained_properly, 'usedLast', b.used_last))
    from address_basis b where b.debtor_id = any (array_append(q.people, a.debtor_id)) and b.recorded_at <= $2`;

const NATURES = `
  select jsonb_agg(n) from (select distinct on (n.debtor_id, n.address) n.debtor_id as person, n.address, n.place, n.employers, n.disclosed
    from address_nature n where n.debtor_id = any (array_append(q.people, a.debtor_id)) and n.recorded_at <= $2 order by n.debtor_id, n.address, n.recorded_at desc, n.id desc) n`;

const ENQUIRIES = `
  select jsonb_agg(jsonb_build_object('person', e.person_id, 'at', ${ms('e.at')}, 'asksForMore', e.asks_for_more, 'answerDoubted', e.answer_doubted) order by e.at)
    from enquiry e where e.account_id = a.id and e.at <= $2`;

const OVERRIDES = `
  select jsonb_agg(jsonb_build_object('channel', o.channel, 'gate', o.gate, 'by', o.actor_name, 'reason', o.reason))
    from override o where o.account_id = a.id and o.until > $2 and o.recorded_at <= $2`;

const SENDINGS = `
  select jsonb_agg(s) from (select (t.occurred_at at time zone q.zone)::date as "sentOn", u.on_date as "undeliverableOn"
    from attempt_account x join contact_attempt t on t.id = x.attempt_id left join undeliverable u on u.attempt_id = t.id
   where x.account_id = a.id and t.direction = 'OUTBOUND' and t.channel in ('EMAIL', 'TEXT', 'LETTER') and t.occurred_at <= $2 order by t.occurred_at desc limit 20) s`;

const CLASSIFICATION = `
  select jsonb_build_object('class', k.class, 'regime', k.regime, 'creditor', k.creditor, 'contract', k.contract, 'signedAt', k.signed_at, 'interest', k.interest_authority, 'fees', k.fees_authority, 'costs', k.costs_authority)
    from account_classification k where k.account_id = a.id and k.recorded_at <= $2 order by k.n desc limit 1`;

const AUTHORITY = `
  select jsonb_build_object('authorisedOn', u.authorised_on, 'costsFunded', u.costs_funded) from suit_authority u where u.account_id = a.id and u.recorded_at <= $2 order by u.n desc limit 1`;

const HISTORY = `
  select jsonb_build_object('firstCommunicationAt', ${ms('h.first_communication_at')}, 'firstWritingAt', ${ms('h.first_writing_at')}, 'noticeGivenAt', ${ms('h.notice_given_at')},
           'periodEndsOn', h.period_ends_on, 'spokenAt', ${ms('h.spoken_at')}) from account_contact h where h.account_id = a.id`;

/**
 * What a decision about accounts rests on, one row each: $1 their ids, $2 the moment, $3 from when attempts are read, $4 whether the
 * sendings are wanted.
 */
export const ACCOUNT_FACTS = `
  select a.id, a.client_id as "clientId", a.debtor_id as "debtorId", a.class, a.status, a.status_reason as "statusReason", a.close_code as "closeCode", a.balance_minor as balance, a.oldest_due_on as "dueOn",
         ${PERSON('d')} as debtor, (${PARTIES}) as parties,
         (select jsonb_object_agg(b.bucket, b.amount) from (select bucket, sum(amount) as amount from debt_balance where account_id = a.id group by 1) b) as buckets,
         exists (select from account_terms t join contract_version v on v.id = t.contract_version_id
                  where t.account_id = a.id and (coalesce(v.terms->'interest'->>'basis', 'NONE') <> 'NONE' or jsonb_typeof(v.terms->'lateCharges') = 'object')) as "agreesInterest",
         exists (select from account_judgment j where j.account_id = a.id) as judged,
         (${ATTEMPTS}) as attempts, (${RESTRICTIONS}) as restrictions, (${CONSENTS}) as consents, (${DISPUTES}) as disputes, (${BASES}) as bases, (${NATURES}) as natures, (${ENQUIRIES}) as enquiries,
         (${OVERRIDES}) as overrides, case when $4 then (${SENDINGS}) end as sendings, (${CLASSIFICATION}) as classification, (${HISTORY}) as history, (${AUTHORITY}) as authority
    from account a join debtor d on d.id = a.debtor_id
    cross join lateral (select coalesce((select array_agg(y.debtor_id) from account_party y where y.account_id = a.id and y.debtor_id <> a.debtor_id), '{}') as people,
                               coalesce((select time_zone from agency), 'UTC') as zone) q
   where a.id = any ($1)`;

/** What holds for every account: the agency's zone and country, its policy and licences, the version of the rules. $1 the moment. */
export const SHARED_FACTS = `
  select coalesce((select time_zone from agency), 'UTC') as zone, coalesce((select country from agency), 'US') as country,
         (select jsonb_build_object('n', p.n, 'policy', p.policy) from agency_policy p
           where p.recorded_at <= $1 and p.effective_from <= ($1::timestamptz at time zone coalesce((select time_zone from agency), 'UTC'))::date order by p.effective_from desc, p.n desc limit 1) as policy,
         (select jsonb_agg(l) from (select distinct on (l.licence_id) l.place, l.kind, l.status, l.from_on as "from", l.until_on as "until"
            from licence l where l.recorded_at <= $1 order by l.licence_id, l.n desc) l where l.status <> 'WITHDRAWN') as licences,
         (select r.version from rule_set r where r.recorded_at <= $1 or r.n = 1 order by r.n desc limit 1) as version`;
