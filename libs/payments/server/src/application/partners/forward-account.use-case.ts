import { Injectable } from '@nestjs/common';
import { formatPpm, ok, ppmOf, refuse, type AccountId, type Result } from '@quittance/kernel';
import { loadAccountState, recordActivity, type AccountState } from '@quittance/accounts/server';
import { FORWARDINGS } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export interface ForwardAccountInput {
  readonly key: string;
  readonly accountId: string;
  /** Null: the account comes back. */
  readonly partnerId: string | null;
  /** As agreed for this account; the partner's own when left out. */
  readonly sharePpm?: number | null;
  readonly forwards?: string | null;
}

/** Forwards an account to an attorney or agency with the share agreed, or takes it back. Refuses ALREADY_FORWARDED and NOT_FORWARDED. */
@Injectable()
export class ForwardAccount {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ForwardAccountInput): Promise<Result<{ accountId: AccountId }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'forwardAccount', ...input }, async () => {
        const account = await loadAccountState(tx, input.accountId as AccountId, { lock: true });
        if (!account) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', {}, 'accountId');
        return input.partnerId === null ? takeBack(tx, account) : forward(tx, account, { ...input, partnerId: input.partnerId });
      });
    });
  }
}

const withWhom = (tx: Tx, accountId: AccountId): Promise<{ id: string; name: string; partner_id: string } | undefined> =>
  tx.maybeOne('select f.id, f.partner_id, p.name from account_forwarding f join partner p on p.id = f.partner_id where f.account_id = $1 and f.ended_on is null', [accountId]);

async function forward(tx: Tx, account: AccountState, input: ForwardAccountInput & { readonly partnerId: string }): Promise<Result<{ accountId: AccountId }>> {
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed; there is nothing to forward.', {}, 'accountId');
  const now = await withWhom(tx, account.id);
  if (now) return refuse('ALREADY_FORWARDED', `The account is with ${now.name}. Take it back first.`, { name: now.name }, 'partnerId');
  const partner = await tx.maybeOne<{ name: string; share_ppm: number; forwards: string; active: boolean }>('select name, share_ppm, forwards, active from partner where id = $1', [input.partnerId]);
  if (!partner?.active) return refuse('UNKNOWN_PARTNER', 'There is no such attorney or agency, or we no longer work with it.', {}, 'partnerId');
  const sharePpm = input.sharePpm ?? partner.share_ppm;
  const forwards = input.forwards ?? partner.forwards;
  if (sharePpm < 0 || sharePpm > 1_000_000 || !FORWARDINGS.some((known) => known === forwards)) return refuse('BAD_SHARE', 'A share lies between 0% and 100%, forwarded netted or gross.', {}, 'sharePpm');
  await tx.query('insert into account_forwarding (id, account_id, client_id, partner_id, share_ppm, forwards, forwarded_on, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tx.newId(), account.id, account.clientId, input.partnerId, sharePpm, forwards, tx.today, tx.ctx.principal.userId]);
  await told(tx, account, `Forwarded to ${partner.name}`, { partnerId: input.partnerId });
  await recordActivity(tx, { accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'NOTE', body: `${partner.name} has ${formatPpm(ppmOf(sharePpm))} of what it collects, ${forwards === 'NETTED' ? 'and forwards the rest' : 'paid by us out of what it forwards'}.` });
  tx.audit({ action: 'account.forwarded', subjectKind: 'account', subjectId: account.id, facts: { partnerId: input.partnerId, sharePpm, forwards } });
  return ok({ accountId: account.id });
}

async function takeBack(tx: Tx, account: AccountState): Promise<Result<{ accountId: AccountId }>> {
  const now = await withWhom(tx, account.id);
  if (!now) return refuse('NOT_FORWARDED', 'The account is with nobody else.', {}, 'accountId');
  await tx.query('update account_forwarding set ended_on = $2 where id = $1', [now.id, tx.today]);
  await told(tx, account, `Taken back from ${now.name}`, { partnerId: now.partner_id });
  tx.audit({ action: 'account.takenBack', subjectKind: 'account', subjectId: account.id, facts: { partnerId: now.partner_id } });
  return ok({ accountId: account.id });
}

const told = (tx: Tx, { id: accountId, clientId, debtorId }: AccountState, body: string, facts: object): Promise<unknown> =>
  recordActivity(tx, { accountId, clientId, debtorId, kind: 'FORWARDED', visibility: 'CLIENT', body, facts: { ...facts } });
