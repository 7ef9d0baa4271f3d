import { keptThrough, retentionOf, shortestYears, type RecordKind, type RetentionRules } from '@quittance/reporting/domain';
import { formatDate, type BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { retentionRulesOn } from './retention-rules';

/** Why a person's records stay for now, in words for whoever asks, with its ground in law. */
export interface Keeping {
  readonly kind: 'OPEN_ACCOUNT' | 'LEGAL_HOLD' | 'RETENTION';
  readonly words: string;
  readonly ground: string;
  readonly until: BusinessDate | null;
}

/** What was found of a person: how long each kind of record is kept, what keeps them now, and how much there is. */
export interface Findings {
  /** By which version of the rules. */
  readonly rulesVersion: string;
  readonly lastActivityOn: BusinessDate;
  readonly keptThrough: BusinessDate;
  readonly kinds: readonly { readonly kind: RecordKind; readonly rule: string; readonly source: string; readonly ground: string; readonly through: BusinessDate | null }[];
  readonly keeping: readonly Keeping[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Everyone whose accounts are all closed and who is not erased or listed, with the day of the last activity. */
const PEOPLE = `
  select d.id as "debtorId", coalesce(d.country, (select country from agency)) as country, upper(regexp_replace(d.region, '^[A-Za-z]{2}-', '')) as region,
         (greatest(max(a.closed_at), max(a.created_at), (select max(occurred_at) from contact_attempt t where t.debtor_id = d.id), (select max(coalesce(sent_at, queued_at)) from communication c where c.debtor_id = d.id),
                   (select max(recorded_at) from receipt r where r.debtor_id = d.id)) at time zone coalesce((select time_zone from agency), 'UTC'))::date as "lastActivityOn",
         coalesce(string_agg(a.number, ', ' order by a.number) filter (where a.status <> 'CLOSED'), '') as open,
         (select coalesce(string_agg(h.reason, '; ' order by h.placed_at), '') from legal_hold h
           where not exists (select from legal_hold_end e where e.hold_id = h.id) and (h.debtor_id = d.id or h.account_id = any (array_agg(a.id)) or h.client_id = any (array_agg(a.client_id)))) as holds
    from debtor d join account a on a.debtor_id = d.id`;

interface Person { readonly debtorId: string; readonly country: string; readonly region: string; readonly lastActivityOn: BusinessDate; readonly open: string; readonly holds: string }

/** Of one person; undefined where there is none, or none with an account. */
export async function whatKeeps(tx: Tx, debtorId: string): Promise<Findings | undefined> {
  const person = await tx.maybeOne<Person>(`${PEOPLE} where d.id = $1 and d.erased_at is null group by d.id`, [debtorId]);
  return person && findingsOf(tx, person, await agencyPlace(tx), await retentionRulesOn(tx));
}

/** Whose records nothing keeps any longer, at most so many. Everything is counted from day to day, so who is left waits for the next night. */
export async function dueForErasure(tx: Tx, most: number): Promise<{ debtorId: string; findings: Findings }[]> {
  const [place, rules] = [await agencyPlace(tx), await retentionRulesOn(tx)];
  // Whoever's last account was closed since the shortest time any rule asks for cannot be due, and who is held takes nobody else's place.
  const people = await tx.query<Person>(
    `${PEOPLE} where d.erased_at is null and not exists (select from erasure x where x.debtor_id = d.id and x.status in ('LISTED', 'APPROVED', 'WITHDRAWN'))
        and not exists (select from account y where y.debtor_id = d.id and (y.status <> 'CLOSED' or y.closed_at > $1::timestamptz - make_interval(years => $3)))
        and not under_hold(d.id, null, null) and not exists (select from account y where y.debtor_id = d.id and under_hold(null, y.id, y.client_id))
      group by d.id order by max(a.closed_at), d.id limit $2`, [tx.now, most, shortestYears(rules)]);
  const found = [];
  for (const person of people) {
    const findings = await findingsOf(tx, person, place, rules);
    if (findings.keeping.length === 0) found.push({ debtorId: person.debtorId, findings });
  }
  return found;
}

const agencyPlace = async (tx: Tx): Promise<string> => (await tx.maybeOne<{ country: string }>('select country from agency'))?.country ?? 'US';

async function findingsOf(tx: Tx, { debtorId, country, region, lastActivityOn, open, holds }: Person, place: string, rules: RetentionRules): Promise<Findings> {
  const kinds = retentionOf(lastActivityOn, [country, `${country}-${region}`, place], rules);
  const through = keptThrough(kinds);
  const longest = kinds.find((one) => one.through === through);
  const keeping: Keeping[] = [
    ...(open === '' ? [] : [{ kind: 'OPEN_ACCOUNT' as const, words: `The claim is being pursued: account ${open} is open.`, ground: '17(3)(e)', until: null }]),
    ...(holds === '' ? [] : [{ kind: 'LEGAL_HOLD' as const, words: `A legal hold stands: ${holds}`, ground: '17(3)(e)', until: null }]),
    ...(through < tx.today ? [] : [{ kind: 'RETENTION' as const, words: `The law has it kept through ${formatDate(through)}: ${longest?.rule.source ?? ''}.`, ground: longest?.rule.ground ?? '17(3)(b)', until: through }]),
  ];
  const counts = await tx.one<Record<string, number>>(COUNTS, [debtorId]);
  return { rulesVersion: rules.version, lastActivityOn, keptThrough: through, keeping, counts, kinds: kinds.map(({ kind, rule, through: day }) => ({ kind, rule: rule.id, source: rule.source, ground: rule.ground, through: day })) };
}

const COUNTS = `
  select (select count(*)::int from activity y join account a on a.id = y.account_id where a.debtor_id = $1) as timeline, (select count(*)::int from communication where debtor_id = $1) as messages,
         (select count(*)::int from document d join account a on a.id = d.account_id where a.debtor_id = $1 and d.size > 0) as documents, (select count(*)::int from contact_attempt where debtor_id = $1) as attempts,
         (select count(*)::int from decision where debtor_id = $1) as decisions, (select count(*)::int from contact_point where debtor_id = $1) as "ways to reach"`;

/** More are looked at evenly. */
const MOST_LOOKED_AT = 20_000;

/** Everybody whose accounts are all closed and who is not erased, with what decides how long their file is kept. */
export async function quietPeople(tx: Tx): Promise<{ people: Person[]; place: string; all: number }> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int as n from debtor d where ${QUIET}`);
  const step = Math.max(1, Math.ceil(n / MOST_LOOKED_AT));
  const people = await tx.query<Person>(`${PEOPLE} where d.id in (select id from (select d.id, row_number() over (order by d.id) as n from debtor d where ${QUIET}) x where n % $1 = 0) group by d.id`, [step]);
  return { people, place: await agencyPlace(tx), all: n };
}

const QUIET = `d.erased_at is null and exists (select from account a where a.debtor_id = d.id) and not exists (select from account a where a.debtor_id = d.id and a.status <> 'CLOSED')`;
