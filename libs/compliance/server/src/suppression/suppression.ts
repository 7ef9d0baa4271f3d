import type { Channel } from '@quittance/compliance/domain';
import { ok, type Result } from '@quittance/kernel';
import type { Tx, Vault } from '@quittance/platform';
import { recordRestriction } from '../recording/record-restriction';

/** A refusal to pay is about its debt alone. */
type Cause = 'OPT_OUT' | 'CEASE';

/** An address somebody closed to us. */
export interface ClosedAddress {
  readonly debtorId: string;
  readonly kind: 'PHONE' | 'EMAIL' | 'ADDRESS';
  readonly address: string;
  /** Null: in every medium. */
  readonly medium: Channel | null;
  readonly cause: Cause;
  readonly toldAt: Date;
}

// A whole medium, and a word to stop, close every address of the person that it can reach; another's address they never had.
const CLOSED = `
  select distinct on (debtor_id, kind, address, coalesce(medium, '')) debtor_id as "debtorId", kind, address, medium, cause, at as "toldAt" from (
    select r.debtor_id, p.kind, p.value_normalised as address, case r.kind when 'OPT_OUT' then r.medium end as medium, r.kind as cause, r.at
      from restriction r join contact_point p on p.debtor_id = r.debtor_id and p.status <> 'WRONG_PARTY'
     where r.address is null and (r.kind = 'CEASE' or p.kind = case r.medium when 'EMAIL' then 'EMAIL' when 'CALL' then 'PHONE' when 'TEXT' then 'PHONE' when 'LETTER' then 'ADDRESS' when 'VISIT' then 'ADDRESS' end)
       and r.kind in ('OPT_OUT', 'CEASE') and r.debtor_id = any ($1) and not exists (select from restriction_end e where e.restriction_id = r.id)
    union all
    select r.debtor_id, case when r.address like '+%' then 'PHONE' when r.address like '%@%' then 'EMAIL' else 'ADDRESS' end, r.address, r.medium, 'OPT_OUT', r.at
      from restriction r where r.kind = 'OPT_OUT' and r.address is not null and r.debtor_id = any ($1) and not exists (select from restriction_end e where e.restriction_id = r.id)) c
   order by debtor_id, kind, address, coalesce(medium, ''), at`;

/** What stops us from contacting people, by their addresses: read before they are erased. */
export const closedAddresses = (tx: Tx, debtorIds: readonly string[]): Promise<ClosedAddress[]> => tx.query<ClosedAddress>(CLOSED, [debtorIds]);

const markOf = (vault: Vault, kind: string, address: string): string => vault.mark(`suppression ${kind} ${address}`);

/** Keeps what closed them, of those who are erased by now, as hashes that name nobody (GDPR Art. 17(3)(b), 21(3)). Returns how many. */
export async function keepSuppressed(tx: Tx, vault: Vault, closed: readonly ClosedAddress[]): Promise<number> {
  if (closed.length === 0) return 0;
  const erased = new Set((await tx.query<{ id: string }>('select id from debtor where id = any ($1) and erased_at is not null', [[...new Set(closed.map(({ debtorId }) => debtorId))]])).map(({ id }) => id));
  const gone = closed.filter(({ debtorId }) => erased.has(debtorId));
  return tx.change(
    `insert into suppression (id, mark, medium, cause, told_at, kept_at) select x.id, x.mark, x.medium, x.cause, x.at, $6 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) as x (id, mark, medium, cause, at) on conflict do nothing`,
    [gone.map(() => tx.newId()), gone.map(({ kind, address }) => markOf(vault, kind, address)), gone.map(({ medium }) => medium), gone.map(({ cause }) => cause), gone.map(({ toldAt }) => toldAt), tx.now]);
}

/** Whose addresses are looked up: one debtor's, those of a placement, or everybody's. */
export type Newcomers = { readonly debtorId: string } | { readonly placementId: string } | 'ALL';

const POINTS = `select distinct p.debtor_id as "debtorId", p.kind, p.value_normalised as address from contact_point p join debtor d on d.id = p.debtor_id and d.erased_at is null where not exists (select from contact_point s where s.supersedes_id = p.id)`;

const WORDS: Readonly<Record<Cause, string>> = { OPT_OUT: 'had opted out of it', CEASE: 'had asked us to stop' };

/** Closes addresses that an erased person had closed, as soon as they are on somebody's file again. Once: what a person ends afterwards stays ended. */
export async function applySuppressed(tx: Tx, vault: Vault, who: Newcomers): Promise<Result<number>> {
  if ((await tx.maybeOne('select from suppression limit 1', [])) === undefined) return ok(0);
  const points = await (who === 'ALL' ? tx.query<{ debtorId: string; kind: string; address: string }>(POINTS)
    : 'debtorId' in who ? tx.query<{ debtorId: string; kind: string; address: string }>(`${POINTS} and p.debtor_id = $1`, [who.debtorId])
      : tx.query<{ debtorId: string; kind: string; address: string }>(`${POINTS} and p.debtor_id in (select a.debtor_id from account a where a.placement_id = $1)`, [who.placementId]));
  const byMark = Map.groupBy(points, ({ kind, address }) => markOf(vault, kind, address));
  const rows = await tx.query<{ mark: string; medium: Channel | null; cause: Cause; toldAt: Date }>('select mark, medium, cause, told_at as "toldAt" from suppression where mark = any ($1)', [[...byMark.keys()]]);
  let applied = 0;
  for (const { mark, medium, cause, toldAt } of rows) {
    for (const { debtorId, address } of byMark.get(mark) ?? []) {
      if (await tx.maybeOne(`select from restriction where debtor_id = $1 and kind = 'OPT_OUT' and address = $2 and medium is not distinct from $3 and at >= $4 limit 1`, [debtorId, address, medium, toldAt])) continue;
      const told = await recordRestriction(tx, { debtorId, kind: 'OPT_OUT', medium, address, at: toldAt, inWriting: true, source: 'OTHER', note: `On the suppression list: whoever had it ${WORDS[cause]}, and was erased since.` });
      if (!told.ok) return told;
      applied += 1;
    }
  }
  return ok(applied);
}
