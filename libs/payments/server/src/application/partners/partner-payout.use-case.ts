import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, type CurrencyCode, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { partnerPayoutPostings } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockPartner, withdrawShares } from './stored-share';

export interface PayoutRequestInput {
  readonly key: string;
  readonly partnerId: string;
  readonly currency: string;
}

export interface PayoutStepInput {
  readonly key: string;
  readonly payoutId: string;
  readonly version: number;
}

interface Payout {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  readonly currency: CurrencyCode;
  readonly shares: number;
  readonly owedBack: number;
  readonly status: string;
  readonly requestedBy: string;
  readonly version: number;
}

type Done = Result<{ payoutId: string }>;

/** Pays partners the shares due to them: one person requests all that is due, another approves, and only then it is paid (M14). */
@Injectable()
export class PartnerPayouts {
  constructor(private readonly work: UnitOfWork) {}

  /** Asks for all that is due to a partner in a currency, less what it owes back. Refuses NOTHING_DUE and PAYOUT_WAITS. */
  request(ctx: Ctx, input: PayoutRequestInput): Promise<Done> {
    return this.command(ctx, 'requestPartnerPayout', input, (tx) => request(tx, input));
  }

  /** Pays a requested payout. Refuses SAME_PERSON; the database does as well. */
  approve(ctx: Ctx, input: PayoutStepInput): Promise<Done> {
    return this.command(ctx, 'approvePartnerPayout', input, (tx) => step(tx, input, pay));
  }

  /** Takes a request back; the shares stay due. */
  withdraw(ctx: Ctx, input: PayoutStepInput): Promise<Done> {
    return this.command(ctx, 'withdrawPartnerPayout', input, (tx) => step(tx, input, async (_, { id }) => {
      await withdrawShares(tx, id);
      tx.audit({ action: 'partner.payoutWithdrawn', subjectKind: 'partner_payout', subjectId: id, facts: {} });
      return ok({ payoutId: id });
    }));
  }

  private command(ctx: Ctx, command: string, input: { readonly key: string }, run: (tx: Tx) => Promise<Done>): Promise<Done> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command, ...input }, () => run(tx));
    });
  }
}

async function request(tx: Tx, { partnerId, currency }: PayoutRequestInput): Promise<Done> {
  await lockPartner(tx, partnerId, currency);
  if (await tx.maybeOne(`select from partner_payout where partner_id = $1 and currency = $2 and status = 'REQUESTED'`, [partnerId, currency])) return refuse('PAYOUT_WAITS', 'A payout to this partner waits for approval already.', {});
  const { shares, back } = await tx.one<{ shares: number; back: number }>(
    `select coalesce(sum(amount) filter (where amount > 0), 0)::bigint as shares, coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as back
       from partner_share where partner_id = $1 and currency = $2 and status = 'OWED'`, [partnerId, currency]);
  if (shares <= back) {
    const why = back > 0 ? `It owes ${moneyInWords(back, currency)} back for returned payments, which its next shares make up for.` : 'Nothing is due to this partner.';
    return refuse('NOTHING_DUE', why, { shares, owedBack: back });
  }
  const id = tx.newId();
  await tx.query('insert into partner_payout (id, partner_id, currency, shares, offset_minor, requested_by, requested_at) values ($1, $2, $3, $4, $5, $6, $7)', [
    id, partnerId, currency, shares, back, tx.ctx.principal.userId, tx.now]);
  await tx.query(`update partner_share set status = 'REQUESTED', payout_id = $3 where partner_id = $1 and currency = $2 and status = 'OWED'`, [partnerId, currency, id]);
  tx.audit({ action: 'partner.payoutRequested', subjectKind: 'partner_payout', subjectId: id, facts: { shares, owedBack: back, currency } });
  return ok({ payoutId: id });
}

async function step(tx: Tx, { payoutId, version }: PayoutStepInput, run: (tx: Tx, payout: Payout) => Promise<Done>): Promise<Done> {
  const whose = await tx.maybeOne<{ partner_id: string; currency: string }>('select partner_id, currency from partner_payout where id = $1', [payoutId]);
  if (!whose) return refuse('UNKNOWN_PAYOUT', 'There is no such payout.', {}, 'payoutId');
  await lockPartner(tx, whose.partner_id, whose.currency);
  const payout = await tx.one<Payout & Record<string, unknown>>(
    `select o.id, o.partner_id as "partnerId", p.name, o.currency, o.shares, o.offset_minor as "owedBack", o.status, o.requested_by as "requestedBy", o.version
       from partner_payout o join partner p on p.id = o.partner_id where o.id = $1 for update of o`, [payoutId]);
  if (payout.status !== 'REQUESTED') return refuse('PAYOUT_CHANGED', `This payout is ${payout.status.toLowerCase()} now. Look at it again.`, { status: payout.status });
  return payout.version === version ? run(tx, payout) : refuse('STALE', 'This payout was changed meanwhile. Look at it again.', { version: payout.version });
}

async function pay(tx: Tx, { id, name, currency, shares, owedBack, requestedBy }: Payout): Promise<Done> {
  if (requestedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You requested this payout. Somebody else has to approve it.', { payoutId: id });
  const posted = await post(tx, {
    kind: 'PARTNER_PAYOUT', effectiveOn: tx.today, sourceKind: 'partner_payout', sourceId: id, postings: partnerPayoutPostings(currency, { shares, owedBack }), description: `Shares of ${name}` });
  if (!posted.ok) return posted;
  await tx.query(`update partner_share set status = 'PAID' where payout_id = $1`, [id]);
  await tx.query(`update partner_payout set status = 'PAID', approved_by = $2, approved_at = $3, paid_on = $4, transaction_id = $5, version = version + 1 where id = $1`, [
    id, tx.ctx.principal.userId, tx.now, tx.today, posted.value]);
  tx.audit({ action: 'partner.paid', subjectKind: 'partner_payout', subjectId: id, facts: { shares, owedBack, currency } });
  return ok({ payoutId: id });
}
