import { Inject, Injectable } from '@nestjs/common';
import { may } from '@quittance/kernel';
import { CONFIGURATION, decodeCursor, pageOf, pageSize, UnitOfWork, type Configuration, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { MailTransport } from '../email/mail-transport';
import { OUTBOX_SEEN } from './send-outbox-again.use-case';

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
  readonly status: string;
  readonly statusReason: string;
  readonly sentAt: Date | null;
}

@Injectable()
export class OutboxQuery {
  constructor(private readonly work: UnitOfWork, private readonly transport: MailTransport, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /** Whether messages leave by a mail server. */
  leaves(): boolean {
    return this.transport.open;
  }

  /** Where the demo's own mail server shows what it keeps; null: it is a real one, or none. */
  sink(): string | null {
    return this.transport.open ? this.config.mailSinkUrl : null;
  }

  /**
   * The newest messages first. A link is as good as a password: only who manages users reads all of them;
   * others see the invitations of clients' users.
   */
  page(ctx: Ctx, page: PageInput, kind: string | null, status: string | null = null): Promise<Page<OutboxEntry>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<OutboxEntry & { sortTime: string }>(
        `select m.id, m.kind, m.recipient_name as "recipientName", m.recipient_address as "recipientAddress", m.subject, m.body, m.link, m.created_at as "createdAt", m.status, m.status_reason as "statusReason", m.sent_at as "sentAt", m.created_at::text as "sortTime"
           from outbox_message m
          where ${OUTBOX_SEEN}
            and ($2::text is null or m.kind = $2) and ($6::text is null or m.status = $6)
            and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4::uuid))
          order by m.created_at desc, m.id desc limit $5`,
        [may(ctx.principal, 'user.manage'), kind, afterTime, afterId, first + 1, status]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => row);
    });
  }
}
