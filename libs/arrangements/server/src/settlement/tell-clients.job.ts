import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDate, moneyInWords, ok, type BusinessDate, type ClientId, type CurrencyCode, type UserId } from '@quittance/kernel';
import type { SettlementStatus } from '@quittance/arrangements/domain';
import { OutgoingMail } from '@quittance/identity/server';
import { CONFIGURATION, JobRegistry, UnitOfWork, type Configuration, type Job, type JobRun, type Tx } from '@quittance/platform';

const TELL_CLIENTS = 'arrangements.tell-clients';

/** Lets the client read by email, after the transaction, what became of a settlement; several at once come in one message. */
export const tellClientLater = (tx: Tx): void => tx.addJob(TELL_CLIENTS, {}, { key: TELL_CLIENTS });

/** Settlements whose client was not told of their state yet. One that stands again is told only where its end was. */
const UNTOLD = `told is distinct from status and (status in ('PROPOSED', 'KEPT', 'VOID') or (status = 'OPEN' and told in ('KEPT', 'VOID')))`;
/** Most settlements written out in a message. */
const MOST = 40;

interface Untold extends Record<string, unknown> {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly reference: string;
  readonly status: SettlementStatus;
  readonly lapsed: boolean;
  readonly currency: CurrencyCode;
  readonly owed: number;
  readonly agreed: number;
  readonly received: number;
  readonly givenUp: number;
  readonly balance: number;
  readonly firstLastDay: BusinessDate;
}

/**
 * Writes to each client's people who use the portal: a settlement that waits for their yes, and one that is kept, void, or stands again. No debtor
 * is named: a mailbox is no place for that. One client's mail that can't be written stops no other's.
 */
@Injectable()
export class TellClientsJob implements Job, OnModuleInit {
  readonly name = TELL_CLIENTS;
  readonly cron = '25 * * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly mail: OutgoingMail, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    const clients = await this.work.read(ctx, (tx) => tx.query<{ id: ClientId }>(`select distinct client_id as id from settlement where ${UNTOLD} order by 1`));
    const failed: unknown[] = [];
    for (const { id } of clients) {
      if (signal.aborted) return;
      await this.work.write(ctx, async (tx) => ok(await this.tell(tx, id))).catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) throw new Error(`${failed.length} of ${clients.length} clients could not be told of their settlements. The first: ${String(failed[0])}`, { cause: failed[0] });
  }

  /** Marks and writes in one transaction, so that nothing is told twice or not at all. */
  private async tell(tx: Tx, clientId: ClientId): Promise<void> {
    const untold = await tx.query<Untold>(
      `with it as (update settlement set told = status where client_id = $1 and ${UNTOLD} returning *)
       select it.id, it.account_id as "accountId", a.number, a.client_reference as reference, it.status, it.approval is null as lapsed, it.currency, it.balance as owed, it.agreed, it.received, a.balance_minor as balance, it.first_due_on + it.grace_days as "firstLastDay",
              coalesce((select -sum(e.amount) from debt_entry e where e.source_id = it.id and e.kind in ('ADJUSTMENT', 'REVERSAL')), 0)::bigint as "givenUp"
         from it join account a on a.id = it.account_id order by case it.status when 'PROPOSED' then 0 else 1 end, a.number`, [clientId]);
    if (untold.length === 0) return;
    const people = await tx.query<{ id: UserId; name: string; email: string }>(
      `select u.id, u.name, u.email from user_client c join app_user u on u.id = c.user_id where c.client_id = $1 and u.status = 'ACTIVE' order by u.name, u.id`, [clientId]);
    const agency = (await tx.maybeOne<{ name: string }>('select name from agency'))?.name ?? 'Your agency';
    const subject = subjectOf(untold);
    const lines = untold.slice(0, MOST).flatMap((it) => [lineOf(it), `${this.config.publicUrl}/portal/accounts/${it.accountId}`, '']);
    const more = untold.length > MOST ? [`And ${untold.length - MOST} more, in the portal.`, ''] : [];
    for (const { id, name, email } of people) {
      await this.mail.send(tx, {
        kind: 'SETTLEMENT_NOTICE', userId: id, recipientName: name, recipientAddress: email, subject, link: null, body: [`Dear ${name},`, '', ...lines, ...more, agency].join('\n') });
    }
  }
}

function subjectOf(untold: readonly Untold[]): string {
  const [only] = untold;
  const waiting = untold.filter(({ status }) => status === 'PROPOSED').length;
  if (waiting > 0) return waiting === 1 ? 'A settlement needs your answer' : `${waiting} settlements need your answer`;
  if (untold.length > 1 || !only) return `News of ${untold.length} settlements`;
  return only.status === 'KEPT' ? 'A settlement was kept' : only.status === 'VOID' ? 'A settlement is void' : 'A settlement stands again';
}

/** What became of a settlement, as its client reads it. */
function lineOf({ number, reference, status, lapsed, currency, owed, agreed, received, givenUp, balance, firstLastDay }: Untold): string {
  const money = (minor: number): string => moneyInWords(minor, currency);
  const account = `Account ${number}${reference === '' ? '' : `, your reference ${reference}`}`;
  switch (status) {
    case 'PROPOSED': return `${account}: ${money(agreed)} is offered for the whole of ${money(owed)}. Your contract asks for your yes; please answer by ${formatDate(firstLastDay)}, after which the offer lapses.`;
    case 'KEPT': return `${account}: the settlement was kept. ${money(received)} was paid and ${money(givenUp)} given up${balance > 0 ? `; ${money(balance)} came to it since and is still owed` : ''}.`;
    case 'VOID': return lapsed ? `${account}: the offer of ${money(agreed)} lapsed, because no answer came in time. ${money(balance)} is owed.` : `${account}: the settlement for ${money(agreed)} is void, and the whole is owed again: ${money(balance)}.`;
    default: return `${account}: the settlement for ${money(agreed)} stands again. ${money(balance)} is owed until it is kept.`;
  }
}
