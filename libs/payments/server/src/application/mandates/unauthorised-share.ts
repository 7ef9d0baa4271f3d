import type { Tx } from '@quittance/platform';

const DAYS = 60;
/** Unauthorised, revoked, not as authorised, to a consumer's or a company's account (NACHA Operating Rules 2.17.2). */
const UNAUTHORISED = ['R05', 'R07', 'R10', 'R11', 'R29', 'R51'];
/** In a book this small one return is 0.5% or more by itself: the share is looked at from here on, … */
const DEBITS_THAT_TELL = 200;
/** … or once so many have come back, however small the book. */
const RETURNS_THAT_TELL = 5;

/** The share of our ACH debits of the last sixty days that came back as unauthorised, parts per million; 0 while too few tell. */
export async function unauthorisedPpm(tx: Tx): Promise<number> {
  const { sent, back } = await tx.one<{ sent: number; back: number }>(
    `select count(*) filter (where d.collect_on > $1::date - ${DAYS} and d.collect_on <= $1)::int as sent,
            count(*) filter (where d.returned_on > $1::date - ${DAYS} and d.returned_on <= $1 and d.return_code = any ($2))::int as back
       from direct_debit d join mandate m on m.id = d.mandate_id
      where m.scheme = 'ACH' and d.status in ('SENT', 'COLLECTED', 'RETURNED') and (d.collect_on > $1::date - ${DAYS} or d.returned_on > $1::date - ${DAYS})`, [tx.today, UNAUTHORISED]);
  if (sent < DEBITS_THAT_TELL && back < RETURNS_THAT_TELL) return 0;
  return Math.round((back / Math.max(sent, back)) * 1_000_000);
}
