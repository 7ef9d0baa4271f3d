import { Injectable } from '@nestjs/common';
import type { Decision } from '@quittance/compliance/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

export interface CommunicationListRow {
  id: string; number: number; accountId: string; accountNumber: string; debtorName: string; clientName: string; channel: string; direction: string; kind: string | null; recipientName: string; subject: string;
  status: string; statusReason: string; queuedAt: Date; sentAt: Date | null; deliveredAt: Date | null; retryAt: Date | null; actorName: string; delivery: string | null; batchNumber: number | null;
}

export interface CommunicationDetail extends CommunicationListRow {
  address: string; addressLines: string[]; body: string; language: string; purpose: string; sha256: string | null; documentId: string | null; pages: number | null; firstPage: number | null; templateId: string | null; templateVersion: number | null;
  accountNumbers: string[];
  decision: { id: string; at: Date; result: string; ruleVersion: string; decision: Decision } | null;
  events: { id: string; kind: string; source: string; note: string; occurredAt: Date; actorName: string }[];
}

export interface CommunicationFilter { readonly accountId?: string | null; readonly status?: string | null; readonly channel?: string | null; readonly text?: string | null }

const COLUMNS = `
  c.id, c.number::float8 as number, c.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", k.name as "clientName", c.channel, c.direction, t.kind, c.recipient_name as "recipientName", c.subject, c.status,
  c.status_reason as "statusReason", c.queued_at as "queuedAt", c.sent_at as "sentAt", c.delivered_at as "deliveredAt", c.retry_at as "retryAt", coalesce(u.name, '') as "actorName", c.delivery, b.number as "batchNumber"`;
const FROM = `from communication c join account a on a.id = c.account_id join debtor d on d.id = c.debtor_id join client k on k.id = c.client_id left join app_user u on u.id = c.actor_id
  left join template_version v on v.id = c.template_version_id left join template t on t.id = v.template_id left join letter_batch b on b.id = c.letter_batch_id`;

@Injectable()
export class CommunicationsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first; of an account also those that only speak of it. A number ("L100012") finds its letter. */
  page(ctx: Ctx, filter: CommunicationFilter, page: PageInput): Promise<Page<CommunicationListRow>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    const text = filter.text?.trim() ?? '';
    const number = /^L?(\d{1,15})$/i.exec(text)?.[1] ?? null;
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<CommunicationListRow & { sortTime: string }>(
        `select ${COLUMNS}, c.queued_at::text as "sortTime" ${FROM}
          where ($1::uuid is null or exists (select from communication_account x where x.communication_id = c.id and x.account_id = $1) or (c.account_id = $1))
            and ($2::text is null or c.status = $2) and ($3::text is null or c.channel = $3)
            and ($4::text = '' or c.number = $5::bigint or a.number = upper($4) or d.name_normalised like lower($4) || '%')
            and ($6::timestamptz is null or (c.queued_at, c.id) < ($6, $7::uuid)) order by c.queued_at desc, c.id desc limit $8`,
        [filter.accountId ?? null, filter.status ?? null, filter.channel ?? null, text.replace(/[%_\\]/g, ''), number, afterTime, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => row);
    });
  }

  /** One communication whole: what was said, why it was allowed, what came back. */
  one(ctx: Ctx, id: string): Promise<CommunicationDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Omit<CommunicationDetail, 'decision' | 'events'> & { permitId: string | null }>(
        `select ${COLUMNS}, c.address, c.address_lines as "addressLines", c.body_text as body, c.language, c.purpose, c.sha256, c.document_id as "documentId", c.pages, c.first_page as "firstPage", t.id as "templateId", v.n as "templateVersion", c.permit_id as "permitId",
                coalesce((select array_agg(y.number order by y.id <> c.account_id, y.number) from communication_account x join account y on y.id = x.account_id where x.communication_id = c.id), array[a.number]) as "accountNumbers"
         ${FROM} where c.id = $1`, [id]);
      if (!row) return null;
      const refused = row.status === 'REFUSED' ? await tx.maybeOne<{ id: string }>(`select facts->>'decisionId' as id from communication_event where communication_id = $1 and facts ? 'decisionId' order by occurred_at desc limit 1`, [id]) : undefined;
      const decision = await tx.maybeOne<{ id: string; at: Date; result: string; ruleVersion: string; outcome: string }>(
        `select x.id, x.at, x.result, x.rule_version as "ruleVersion", x.outcome from decision x where x.id = coalesce($2::uuid, (select coalesce(p.used_decision_id, p.decision_id) from permit p where p.id = $1::uuid))`, [row.permitId, refused?.id ?? null]);
      const events = await tx.query<CommunicationDetail['events'][number]>(
        `select e.id, e.kind, e.source, e.note, e.occurred_at as "occurredAt", coalesce(u.name, '') as "actorName" from communication_event e left join app_user u on u.id = e.actor_id where e.communication_id = $1 order by e.occurred_at, e.id limit 500`, [id]);
      return { ...row, decision: decision === undefined ? null : { ...decision, decision: JSON.parse(decision.outcome) as Decision }, events };
    });
  }
}
