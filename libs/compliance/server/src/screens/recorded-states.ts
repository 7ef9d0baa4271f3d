import { CONSENT_WORDS, STATE_WORDS, type ConsentKind, type RestrictionKind } from '@quittance/compliance/domain';
import { formatDate, type BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { restrictionDetail } from '../recording/state-words';
import type { NewRestriction } from '../recording/record-restriction';

/** A restriction, consent or dispute on file, as screens show it. */
export interface RecordedState {
  readonly id: string;
  readonly what: 'RESTRICTION' | 'CONSENT' | 'DISPUTE';
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly note: string;
  readonly source: string;
  readonly at: Date;
  readonly by: string;
  readonly accountNumber: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
}

interface RestrictionRow extends Omit<RecordedState, 'what' | 'kind' | 'title' | 'detail'>, Omit<NewRestriction, 'at' | 'source' | 'note' | 'debtorId' | 'kind'> { readonly kind: RestrictionKind | 'LANGUAGE' }

const RESTRICTIONS = `
  select r.id, r.kind, r.at, r.in_writing as "inWriting", r.medium, r.address, r.days, r.from_minute as "fromMinute", r.to_minute as "toMinute", r.until_on as until, r.place, r.attorney_known as "attorneyKnown",
         r.attorney_consents as "attorneyConsents", r.status, r.language, r.source, r.note, r.actor_name as by, a.number as "accountNumber", e.at as "endedAt", e.actor_name as "endedBy", e.reason as "endReason"
    from restriction r left join restriction_end e on e.restriction_id = r.id left join account a on a.id = r.account_id where r.debtor_id = $1 order by r.at desc, r.id desc limit 200`;

type ConsentRow = Omit<RecordedState, 'what' | 'kind' | 'title' | 'detail'> & { readonly kind: ConsentKind; readonly address: string | null; readonly from: BusinessDate | null; readonly until: BusinessDate | null; readonly renewedAt: Date | null };

const CONSENTS = `
  select c.id, c.kind, c.at, c.address, c.from_on as "from", c.until_on as until, c.source, c.note, c.actor_name as by, a.number as "accountNumber", g.at as "endedAt", g.actor_name as "endedBy", g.reason as "endReason",
         (select max(w.at) from consent_change w where w.consent_id = c.id and w.kind = 'RENEWED') as "renewedAt"
    from consent c left join consent_change g on g.consent_id = c.id and g.kind = 'REVOKED' left join account a on a.id = c.account_id where c.debtor_id = $1 order by c.at desc, c.id desc limit 200`;

type DisputeRow = Omit<RecordedState, 'what' | 'kind' | 'title' | 'detail'> & { readonly kind: 'DISPUTE' | 'ORIGINAL_CREDITOR'; readonly inWriting: boolean; readonly duplicate: boolean };

const DISPUTES = `
  select d.id, d.kind, d.at, d.in_writing as "inWriting", d.duplicate, d.source, d.note, d.actor_name as by, a.number as "accountNumber", w.at as "endedAt", w.actor_name as "endedBy", w.note as "endReason"
    from dispute d join account a on a.id = d.account_id left join dispute_answer w on w.dispute_id = d.id where d.debtor_id = $1 order by d.at desc, d.id desc limit 100`;

/** Everything on file of a debtor that binds or allows, the newest first, with what has ended. */
export async function statesOf(tx: Tx, debtorId: string): Promise<RecordedState[]> {
  const restrictions = await tx.prepared<RestrictionRow>('states-restrictions', RESTRICTIONS, [debtorId]);
  const consents = await tx.prepared<ConsentRow>('states-consents', CONSENTS, [debtorId]);
  const disputes = await tx.prepared<DisputeRow>('states-disputes', DISPUTES, [debtorId]);
  return [
    ...restrictions.map((row): RecordedState => ({ ...plain(row), what: 'RESTRICTION', kind: row.kind, title: STATE_WORDS[row.kind], detail: restrictionDetail(row) })),
    ...consents.map((row): RecordedState => ({ ...plain(row), what: 'CONSENT', kind: row.kind, title: CONSENT_WORDS[row.kind], detail: consentDetail(row) })),
    ...disputes.map((row): RecordedState => ({
      ...plain(row), what: 'DISPUTE', kind: row.kind, title: row.kind === 'DISPUTE' ? 'Dispute' : 'Asked for the original creditor', detail: `${row.inWriting ? 'In writing' : 'By word of mouth'}${row.duplicate ? ', nothing new' : ''}` })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}

const plain = ({ id, note, source, at, by, accountNumber, endedAt, endedBy, endReason }: Omit<RecordedState, 'what' | 'kind' | 'title' | 'detail'>) => ({ id, note, source, at, by, accountNumber, endedAt, endedBy, endReason });

function consentDetail({ address, from, until, renewedAt }: ConsentRow): string {
  const parts = [address ?? '', from ? `from ${formatDate(from)}` : '', until ? `until ${formatDate(until)}` : '', renewedAt ? `renewed ${formatDate(renewedAt.toISOString().slice(0, 10) as BusinessDate)}` : ''];
  return parts.filter(Boolean).join(', ');
}
