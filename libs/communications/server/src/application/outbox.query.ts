import { Injectable } from '@nestjs/common';
import { may } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';

/** A message as the outbox shows it. */
export interface OutboxEntry {
  readonly id: string;
  readonly kind: string;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly createdAt: Date;
}

@Injectable()
export class OutboxQuery {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The newest messages first. A link is as good as a password: only who manages users reads all of them;
   * others see the invitations of clients' users.
   */
  page(ctx: Ctx, page: PageInput, kind: string | null): Promise<Page<OutboxEntry>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<OutboxEntry & { sortTime: string }>(
        `select m.id, m.kind, m.recipient_name as "recipientName", m.recipient_address as "recipientAddress", m.subject, m.body, m.link, m.created_at as "createdAt", m.created_at::text as "sortTime"
           from outbox_message m
          where ($1 or (m.kind = 'INVITATION' and exists (select 1 from user_role r where r.user_id = m.user_id and r.role = 'CLIENT_USER')))
            and ($2::text is null or m.kind = $2)
            and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4::uuid))
          order by m.created_at desc, m.id desc limit $5`,
        [may(ctx.principal, 'user.manage'), kind, afterTime, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => row);
    });
  }
}
