import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

/** A message as the inbox lists it. */
export interface InboxRow {
  readonly id: string;
  readonly channel: string;
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  /** The first words. */
  readonly preview: string;
  readonly receivedAt: Date;
  readonly class: string;
  readonly classReason: string;
  readonly accountId: string | null;
  readonly accountNumber: string | null;
  readonly debtorName: string | null;
  readonly clientName: string | null;
  readonly matchedBy: string | null;
  readonly matchReason: string;
  readonly done: boolean;
  readonly doneByName: string | null;
}

export interface InboxFilter {
  /** Null: open ones. */
  readonly show?: 'OPEN' | 'UNMATCHED' | 'DONE' | 'ALL' | null;
  readonly class?: string | null;
  readonly channel?: string | null;
  readonly accountId?: string | null;
}

export interface InboxDetail extends InboxRow {
  readonly to: string;
  readonly text: string;
  readonly documentId: string | null;
  readonly sha256: string | null;
  readonly size: number;
  readonly communicationId: string | null;
  readonly attemptId: string | null;
  /** It answers us from an address nobody has called the debtor's yet. */
  readonly senderUnknown: boolean;
  readonly answers: { readonly id: string; readonly subject: string; readonly sentAt: Date | null } | null;
  readonly answeredBy: readonly { readonly id: string; readonly number: number; readonly status: string; readonly queuedAt: Date; readonly actorName: string }[];
  readonly attachments: readonly { readonly fileName: string; readonly mediaType: string; readonly size: number; readonly documentId: string | null }[];
  readonly history: readonly { readonly class: string; readonly reason: string; readonly by: string | null; readonly at: Date }[];
}

const ROW = `
  m.id, m.channel, m.from_address as "from", m.from_name as "fromName", m.subject, left(m.body_text, 200) as preview, m.received_at as "receivedAt", m.class, m.class_reason as "classReason", m.account_id as "accountId",
  a.number as "accountNumber", d.name as "debtorName", c.name as "clientName", m.matched_by as "matchedBy", m.match_reason as "matchReason", m.done_at is not null as done, u.name as "doneByName"`;
const FROM = `inbound_message m left join account a on a.id = m.account_id left join debtor d on d.id = a.debtor_id left join client c on c.id = m.client_id left join app_user u on u.id = m.done_by`;

@Injectable()
export class InboxQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  page(ctx: Ctx, page: PageInput, { show, class: of, channel, accountId }: InboxFilter): Promise<Page<InboxRow>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<InboxRow & { sortTime: string }>(
        `select ${ROW}, m.received_at::text as "sortTime" from ${FROM}
          where ($1 = 'ALL' or ($1 = 'DONE') = (m.done_at is not null)) and ($1 <> 'UNMATCHED' or m.account_id is null)
            and ($2::text is null or m.class = $2) and ($3::text is null or m.channel = $3) and ($4::uuid is null or m.account_id = $4)
            and ($5::timestamptz is null or (m.received_at, m.id) < ($5, $6::uuid))
          order by m.received_at desc, m.id desc limit $7`, [show ?? 'OPEN', of ?? null, channel ?? null, accountId ?? null, afterTime, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => row);
    });
  }

  /** One message with everything about it; null where there is none. */
  one(ctx: Ctx, id: string): Promise<InboxDetail | null> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne<InboxDetail>(
      `select ${ROW}, m.to_address as "to", m.body_text as text, m.document_id as "documentId", m.sha256, m.size, m.communication_id as "communicationId", m.attempt_id as "attemptId",
              m.matched_by is not distinct from 'REFERENCE' and m.attempt_id is null and m.contact_point_id is null and m.from_address <> '' and m.class not in ('OUT_OF_OFFICE', 'BOUNCE', 'LOOP', 'WRONG_PERSON') as "senderUnknown",
              (select jsonb_build_object('id', s.id, 'subject', s.subject, 'sentAt', s.sent_at) from communication s where s.id = m.answers_id) as answers,
              coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'number', y.number, 'status', y.status, 'queuedAt', y.queued_at, 'actorName', coalesce(w.name, '')) order by y.queued_at desc)
                          from communication y left join app_user w on w.id = y.actor_id where y.in_reply_to = m.communication_id and y.direction = 'OUTBOUND'), '[]') as "answeredBy",
              coalesce((select jsonb_agg(jsonb_build_object('fileName', f.file_name, 'mediaType', f.media_type, 'size', f.size, 'documentId', f.document_id) order by f.n) from inbound_attachment f where f.message_id = m.id), '[]') as attachments,
              (select jsonb_agg(jsonb_build_object('class', h.class, 'reason', h.reason, 'by', w.name, 'at', h.recorded_at) order by h.n desc) from inbound_class h left join app_user w on w.id = h.actor_id where h.message_id = m.id) as history
         from ${FROM} where m.id = $1`, [id])) ?? null).then(dated);
  }
}

/** Moments inside JSON arrive as text. */
const dated = (detail: InboxDetail | null): InboxDetail | null => detail && {
  ...detail, answers: detail.answers && { ...detail.answers, sentAt: detail.answers.sentAt && new Date(detail.answers.sentAt) }, answeredBy: detail.answeredBy.map((one) => ({ ...one, queuedAt: new Date(one.queuedAt) })), history: detail.history.map((one) => ({ ...one, at: new Date(one.at) })) };
