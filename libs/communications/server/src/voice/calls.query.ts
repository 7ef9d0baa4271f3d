import { Injectable } from '@nestjs/common';
import type { CallStatus } from '@quittance/communications/domain';
import type { Decision } from '@quittance/compliance/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput, type Tx } from '@quittance/platform';
import { CALL, type CallRow } from './call-row';
import { accountsOfNumber } from './receive-call.use-case';
import { previewVoicemail, writeVoicemail } from './voicemail-communication';

/** A call as the lists show it. */
export interface CallLine {
  readonly id: string; readonly direction: 'OUTBOUND' | 'INBOUND'; readonly status: CallStatus; readonly statusReason: string; readonly number: string; readonly ourNumber: string; readonly accountId: string | null;
  readonly accountNumber: string | null; readonly debtorName: string | null; readonly clientName: string | null; readonly personName: string; readonly userName: string | null; readonly mine: boolean; readonly simulated: boolean;
  readonly answeredBy: string | null; readonly startedAt: Date; readonly answeredAt: Date | null; readonly endedAt: Date | null; readonly durationSeconds: number | null; readonly outcome: string | null; readonly recorded: boolean;
  readonly matchReason: string; readonly done: boolean; readonly contactPointId: string | null; readonly voicemailLeft: boolean;
  /** Talked for so long until now, while it is under way. */
  readonly liveSeconds: number | null;
}

export interface CallDetail extends CallLine {
  readonly decisionId: string | null;
  readonly voicemails: readonly { readonly communicationId: string; readonly how: string; readonly status: string; readonly at: Date }[];
  readonly recordings: readonly { readonly id: string; readonly durationSeconds: number | null; readonly deleteAfter: string; readonly deletedAt: Date | null }[];
  readonly events: readonly { readonly id: string; readonly kind: string; readonly note: string; readonly at: Date; readonly by: string | null }[];
  /** Accounts the number is on file for, where nobody said whose the call is. */
  readonly accounts: readonly { readonly accountId: string; readonly number: string; readonly debtorName: string; readonly clientName: string; readonly closed: boolean }[];
}

export interface CallFilter {
  readonly accountId?: string | null;
  /** OPEN: incoming, missed or on nobody's account, and not dealt with. */
  readonly show?: 'ALL' | 'OPEN' | 'UNKNOWN' | 'MINE' | null;
  readonly direction?: 'OUTBOUND' | 'INBOUND' | null;
  readonly text?: string | null;
}

/** What the voicemail of a call would say, and whether it may be left, either way. */
export interface VoicemailOffer {
  readonly text: string;
  readonly read: Decision;
  readonly played: Decision;
}

const COLUMNS = `
  c.id, c.direction, c.status, c.status_reason as "statusReason", c.number, c.our_number as "ourNumber", c.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", k.name as "clientName",
  coalesce((select p.person_name from contact_point p where p.id = c.contact_point_id), '') as "personName", u.name as "userName", c.user_id is not distinct from $1::uuid as mine, c.provider = 'SIMULATOR' as simulated,
  c.answered_by as "answeredBy", c.started_at as "startedAt", c.answered_at as "answeredAt", c.ended_at as "endedAt", c.duration_seconds as "durationSeconds", t.outcome, c.attempt_id is not null as recorded, c.match_reason as "matchReason",
  c.done_at is not null as done, c.contact_point_id as "contactPointId",
  exists (select from call_voicemail v join communication m on m.id = v.communication_id where v.call_id = c.id and m.status in ('SENT', 'DELIVERED')) as "voicemailLeft"`;
const FROM = `from call c left join account a on a.id = c.account_id left join debtor d on d.id = c.debtor_id left join client k on k.id = c.client_id left join app_user u on u.id = c.user_id left join contact_attempt t on t.id = c.attempt_id`;
const OPEN = `(c.direction = 'INBOUND' and c.done_at is null and (c.status = 'MISSED' or c.account_id is null))`;
/** What nobody wrapped up stays in sight until it is on record, which it is long before. */
const UNWRAPPED_MS = 24 * 3_600_000;
/** An incoming call is in sight for so long. */
const ARRIVING_MS = 2 * 3_600_000;

@Injectable()
export class CallsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  page(ctx: Ctx, { accountId, show, direction, text }: CallFilter, page: PageInput): Promise<Page<CallLine>> {
    const first = pageSize(page.first);
    const [afterTime = null, afterId = null] = decodeCursor(page.after, 2) ?? [];
    const digits = (text ?? '').replace(/\D/g, '');
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<CallLine & { sortTime: string }>(
        `select ${COLUMNS}, c.started_at::text as "sortTime" ${FROM}
          where ($2::uuid is null or c.account_id = $2) and ($3::text is null or c.direction = $3)
            and case $4::text when 'OPEN' then ${OPEN} when 'UNKNOWN' then c.direction = 'INBOUND' and c.account_id is null when 'MINE' then c.user_id = $1 else true end
            and ($5::text = '' or a.number = upper($5) or d.name_normalised like lower($5) || '%' or ($6::text <> '' and c.number like '%' || $6 || '%'))
            and ($7::timestamptz is null or (c.started_at, c.id) < ($7, $8::uuid)) order by c.started_at desc, c.id desc limit $9`,
        [ctx.principal.userId, accountId ?? null, direction ?? null, show ?? 'ALL', (text ?? '').trim().replace(/[%_\\]/g, ''), digits.length >= 3 ? digits : '', afterTime, afterId, first + 1]);
      return pageOf(rows, first, (row) => [row.sortTime, row.id], (row) => timed(row, tx.now));
    });
  }

  /** One call with all that happened in it; null where there is none. */
  one(ctx: Ctx, id: string): Promise<CallDetail | null> {
    return this.work.read(ctx, async (tx) => {
      const line = await tx.maybeOne<CallLine & { decisionId: string | null }>(
        `select ${COLUMNS}, (select coalesce(p.used_decision_id, p.decision_id) from permit p where p.id = c.permit_id) as "decisionId" ${FROM} where c.id = $2`, [ctx.principal.userId, id]);
      if (!line) return null;
      const events = await tx.query<CallDetail['events'][number]>('select e.id, e.kind, e.note, e.recorded_at as at, u.name as by from call_event e left join app_user u on u.id = e.actor_id where e.call_id = $1 order by e.recorded_at, e.id limit 200', [id]);
      const voicemails = await tx.query<CallDetail['voicemails'][number]>('select v.communication_id as "communicationId", v.how, c.status, coalesce(c.sent_at, c.queued_at) as at from call_voicemail v join communication c on c.id = v.communication_id where v.call_id = $1 order by c.queued_at', [id]);
      const recordings = await tx.query<CallDetail['recordings'][number]>('select id, duration_seconds as "durationSeconds", delete_after::text as "deleteAfter", deleted_at as "deletedAt" from call_recording where call_id = $1 order by made_at', [id]);
      return { ...timed(line, tx.now), events, voicemails, recordings, accounts: line.accountId === null ? await namesOf(tx, line.number) : [] };
    });
  }

  /** Incoming calls that ring or are spoken on now, for everybody who answers; and the calls one is on oneself. */
  now(ctx: Ctx): Promise<CallLine[]> {
    return this.work.read(ctx, async (tx) => (await tx.query<CallLine>(
      `select ${COLUMNS} ${FROM} where (c.ended_at is null and c.started_at > $2 and (c.direction = 'INBOUND' or c.user_id = $1))
          or ((c.user_id = $1 or c.user_id is null) and c.attempt_id is null and c.ended_at > $3
              and case c.direction when 'INBOUND' then c.answered_at is not null and c.done_at is null else exists (select from permit p where p.id = c.permit_id and p.used_at is not null) end) order by c.started_at desc limit 20`,
      [ctx.principal.userId, new Date(tx.now.getTime() - ARRIVING_MS), new Date(tx.now.getTime() - UNWRAPPED_MS)])).map((row) => timed(row, tx.now)));
  }

  /** What may be left in a call under way; null where there is no such call. Refusals of writing it are told as a reason. */
  voicemail(ctx: Ctx, callId: string): Promise<VoicemailOffer | { readonly reason: string } | null> {
    return this.work.read(ctx, async (tx) => {
      const call = await tx.maybeOne<CallRow>(`${CALL} where c.id = $1 and c.direction = 'OUTBOUND'`, [callId]);
      if (call === undefined) return null;
      const { name } = await tx.one<{ name: string }>('select name from app_user where id = $1', [call.userId]);
      const written = await writeVoicemail(tx, call, name);
      if (!written.ok) return { reason: written.refusal.message };
      const [read, played] = [await previewVoicemail(tx, call, written.value, 'READ'), await previewVoicemail(tx, call, written.value, 'PLAYED')];
      if (!read.ok) return { reason: read.refusal.message };
      return played.ok ? { text: written.value.message.text, read: read.value, played: played.value } : { reason: played.refusal.message };
    });
  }
}

const timed = <T extends CallLine>(line: T, now: Date): T => ({ ...line, liveSeconds: line.answeredAt === null || line.endedAt !== null ? null : Math.max(0, Math.round((now.getTime() - line.answeredAt.getTime()) / 1000)) });

async function namesOf(tx: Tx, number: string): Promise<CallDetail['accounts']> {
  const found = await accountsOfNumber(tx, number);
  const names = new Map((await tx.query<{ id: string; name: string }>('select id, name from client where id = any ($1)', [found.map(({ clientId }) => clientId)])).map(({ id, name }) => [id, name]));
  return found.map(({ accountId, number: of, debtorName, clientId, closed }) => ({ accountId, number: of, debtorName, clientName: names.get(clientId) ?? '', closed }));
}
