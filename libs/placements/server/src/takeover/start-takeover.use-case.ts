import { Injectable } from '@nestjs/common';
import { formatDate, formatMonth, ok, refuse, type BusinessDate, type ClientId, type Result } from '@quittance/kernel';
import { contractsInForce } from '@quittance/clients/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { findClient } from '../application/contracts-for-placing';
import { tellTakeover } from './takeover-record';

export interface StartTakeoverInput {
  readonly key: string;
  /** The old system's name, as statements and timelines tell it. */
  readonly system: string;
  /** The day its trial balance is drawn up for. */
  readonly asOf: BusinessDate;
  readonly clientIds: readonly ClientId[];
}

/** Begins a takeover. From here on nothing is posted for its clients until it is committed or abandoned. */
@Injectable()
export class StartTakeover {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: StartTakeoverInput): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'startTakeover', ...input }, () => start(tx, input)));
  }
}

async function start(tx: Tx, { key, system, asOf, clientIds }: StartTakeoverInput): Promise<Result<{ id: string }>> {
  const name = system.trim();
  if (name === '' || name.length > 80) return refuse('SYSTEM_NEEDED', 'Name the system the book comes from, in at most 80 characters.', {}, 'system');
  if (asOf > tx.today) return refuse('DATE_IN_FUTURE', `The trial balance is of ${formatDate(asOf)}, which has not come yet. Choose today or a day before.`, { asOf }, 'asOf');
  const ids = [...new Set(clientIds)];
  if (ids.length === 0) return refuse('CLIENT_NEEDED', 'Choose at least one client whose book comes over.', {}, 'clientIds');
  if (ids.length > 500) return refuse('TOO_MANY_CLIENTS', 'At most 500 clients come over together.', {}, 'clientIds');
  const closed = await tx.maybeOne<{ period: BusinessDate }>(`select period from ledger_period where period >= date_trunc('month', $1::date)::date and closed_at is not null order by period desc limit 1`, [asOf]);
  if (closed) return refuse('MONTH_CLOSED', `${formatMonth(closed.period)} is closed here. Draw the trial balance up for a day after it.`, { period: closed.period }, 'asOf');
  for (const id of ids) {
    const client = await findClient(tx, id);
    if (!client) return refuse('CLIENT_NOT_FOUND', 'There is no such client.', {}, 'clientIds');
    if (client.status === 'CLOSED') return refuse('CLIENT_CLOSED', `${client.name} is closed; nothing can come over for it.`, { client: client.name }, 'clientIds');
    if ((await contractsInForce(tx, id, tx.today)).size === 0) return refuse('NO_CONTRACT', `${client.name} has no contract in force: accounts that come over are charged by it from then on. Save one first.`, { client: client.name }, 'clientIds');
    const busy = await tx.maybeOne<{ number: string }>('select t.number from takeover_client c join takeover t on t.id = c.takeover_id where c.client_id = $1 and c.open', [id]);
    if (busy) return refuse('TAKEOVER_OPEN', `${client.name} is being taken over already, by ${busy.number}. Finish or abandon that one first.`, { number: busy.number }, 'clientIds');
  }
  const { id, number } = await tx.one<{ id: string; number: string }>(
    `insert into takeover (id, number, key, system, as_of, status, created_by, created_by_name, created_at) values ($1, 'T-' || nextval('takeover_number_seq'), $2, $3, $4, 'OPEN', $5, $6, $7) returning id, number`,
    [tx.newId(), key, name, asOf, tx.ctx.principal.userId, tx.ctx.principal.name, tx.now]);
  await tx.query('insert into takeover_client (takeover_id, client_id) select $1, unnest($2::uuid[])', [id, ids]);
  tx.audit({ action: 'takeover.started', subjectKind: 'takeover', subjectId: id, facts: { number, system: name, asOf, clients: ids.length } });
  await tellTakeover(tx, id, 'OPEN');
  return ok({ id });
}
