import { recordRestriction } from '@quittance/compliance/server';
import { ok, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';

interface Standing { readonly debtorId: string; readonly channel: 'EMAIL' | 'TEXT'; readonly address: string; readonly at: Date; readonly words: string }

/** The last word of an address was to stop, and the debtor whose it has become has not been closed to it since. */
const STANDING = `
  select distinct p.debtor_id as "debtorId", m.channel, m.from_address as address, m.received_at as at, coalesce(k.words, '') as words
    from contact_point p
    join lateral (select i.* from inbound_message i where i.from_address = p.value_normalised and i.class in ('OPT_OUT', 'OPT_IN') and i.channel = case p.kind when 'EMAIL' then 'EMAIL' else 'TEXT' end
                   order by i.received_at desc, i.id desc limit 1) m on m.class = 'OPT_OUT'
    left join lateral (select c.words from inbound_class c where c.message_id = m.id order by c.n desc limit 1) k on true
   where p.kind in ('EMAIL', 'PHONE') and not exists (select from contact_point s where s.supersedes_id = p.id)
     and not exists (select from restriction r where r.debtor_id = p.debtor_id and r.kind = 'OPT_OUT' and r.medium = m.channel and r.address = m.from_address and r.at >= m.received_at)`;

/**
 * Applies opt-outs that came from an address before anybody had it on file: to one debtor, or to everybody. Once: what a person ended
 * afterwards stays ended.
 */
export async function applyStandingOptOuts(tx: Tx, debtorId: string | null): Promise<Result<number>> {
  const rows = await (debtorId === null
    // Few addresses ever opted out: from them to whoever has one now.
    ? tx.query<Standing>(`${STANDING} and p.value_normalised in (select from_address from inbound_message where class in ('OPT_OUT', 'OPT_IN'))`)
    : tx.query<Standing>(`${STANDING} and p.debtor_id = $1`, [debtorId]));
  for (const { debtorId: of, channel, address, at, words } of rows) {
    const told = await recordRestriction(tx, {
      debtorId: of, kind: 'OPT_OUT', medium: channel, address, at, inWriting: true, source: channel, note: `It came before the ${channel === 'EMAIL' ? 'address' : 'number'} was on file.${words === '' ? '' : ` “${words}”`}` });
    if (!told.ok) return told;
  }
  return ok(rows.length);
}
