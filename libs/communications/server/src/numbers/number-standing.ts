import type { BusinessDate, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { NumberAnswer } from './number-check-provider';

/** What is known of a number of a debtor's, for asking whether it is still theirs. */
export interface NumberStanding {
  readonly debtorId: DebtorId;
  readonly contactPointId: ContactPointId;
  readonly number: string;
  /** The last day on which they consented, wrote or spoke to us there; null: never. */
  readonly knownOn: BusinessDate | null;
  /** A text or a call there leans on a consent, or on a text of theirs. */
  readonly leansOnConsent: boolean;
  readonly answer: NumberAnswer | null;
  readonly checkedAt: Date | null;
}

const STANDING = `
  select p.debtor_id as "debtorId", p.id as "contactPointId", p.value_normalised as number, n.answer, n.checked_at as "checkedAt",
         to_char(greatest(k.consented, u.used, t.spoken) at time zone (select time_zone from agency), 'YYYY-MM-DD') as "knownOn", k.leans or u.used is not null as "leansOnConsent"
    from contact_point p
    left join lateral (select c.answer, c.checked_at from number_check c where c.debtor_id = p.debtor_id and c.number = p.value_normalised order by c.checked_at desc, c.id desc limit 1) n on true
    cross join lateral (
      select max(greatest(c.at, (select max(g.at) from consent_change g where g.consent_id = c.id and g.kind = 'RENEWED'))) filter (where c.address = p.value_normalised) as consented, count(*) > 0 as leans from consent c
       where c.debtor_id = p.debtor_id and (c.address = p.value_normalised or (c.address is null and c.kind in ('FREQUENCY', 'CONTACT'))) and c.kind in ('TEXT', 'AUTODIAL', 'FREQUENCY', 'CONTACT')
         and (c.until_on is null or c.until_on >= $2) and not exists (select from consent_change g where g.consent_id = c.id and g.kind = 'REVOKED')) k
    cross join lateral (select max(b.at) as used from address_basis b where b.debtor_id = p.debtor_id and b.address = p.value_normalised and b.kind = 'USED_BY_DEBTOR') u
    cross join lateral (select max(a.occurred_at) as spoken from contact_attempt a where coalesce(a.person_id, a.debtor_id) = p.debtor_id and a.address = p.value_normalised and a.channel = 'CALL' and a.conversation) t
   where p.kind = 'PHONE' and not exists (select from contact_point s where s.supersedes_id = p.id)`;

export const numberStanding = (tx: Tx, contactPointId: string): Promise<NumberStanding | undefined> => tx.maybeOne<NumberStanding>(`${STANDING} and p.id = $1`, [contactPointId, tx.today]);

/** Whoever has one of these numbers on file, E.164. */
export const standingsOfNumbers = (tx: Tx, numbers: readonly string[]): Promise<NumberStanding[]> => tx.query<NumberStanding>(`${STANDING} and p.value_normalised = any ($1) and p.status in ('RIGHT_PARTY', 'UNVERIFIED')`, [numbers, tx.today]);

/** Those whose use leans on consent and whom no answer younger than so many days is on file of, oldest answers first. */
export const standingsToAsk = (tx: Tx, days: number, most: number): Promise<NumberStanding[]> => tx.query<NumberStanding>(
  `select * from (${STANDING} and p.value_normalised like '+1%' and p.status in ('RIGHT_PARTY', 'UNVERIFIED')
      and exists (select from account a where a.status <> 'CLOSED' and (a.debtor_id = p.debtor_id or a.id in (select y.account_id from account_party y where y.debtor_id = p.debtor_id and y.ended_at is null)))) s
    where s."leansOnConsent" and s."knownOn" is not null and (s."checkedAt" is null or s."checkedAt" < $1::timestamptz - make_interval(days => $3)) order by s."checkedAt" nulls first, s.number limit $4`, [tx.now, tx.today, days, most]);

/** Of every number of a debtor and of the account's other parties. */
export const numbersOfAccount = (tx: Tx, accountId: string): Promise<(NumberStanding & { readonly value: string; readonly personName: string; readonly status: string })[]> => tx.query(
  `select s.*, p.value, coalesce(nullif(p.person_name, ''), d.name) as "personName", p.status from (${STANDING} and p.debtor_id in (select debtor_id from account where id = $1 union select debtor_id from account_party where account_id = $1)) s
     join contact_point p on p.id = s."contactPointId" join debtor d on d.id = p.debtor_id order by p.status = 'RIGHT_PARTY' desc, p.confidence desc, p.id`, [accountId, tx.today]);

const DAY = 86_400_000;

/** Whether it has to be asked before the number is used: it leans on consent, and the last answer is older than the days set. Databases know numbers of North America alone. */
export const mustAsk = ({ number, knownOn, leansOnConsent, checkedAt }: NumberStanding, checkDays: number, now: Date): boolean =>
  leansOnConsent && knownOn !== null && number.startsWith('+1') && (checkedAt === null || now.getTime() - checkedAt.getTime() > checkDays * DAY);
