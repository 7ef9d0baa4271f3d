import { Injectable } from '@nestjs/common';
import { ok, type BusinessDate, type Result } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';

/** A partner with what it holds and what is due; one row a currency at most is due, in `due`. Minor units. */
export interface PartnerView {
  id: string;
  name: string;
  kind: string;
  sharePpm: number;
  forwards: string;
  suitFeePpm: number;
  email: string;
  phone: string;
  active: boolean;
  version: number;
  accounts: number;
  due: { currency: string; shares: number; owedBack: number; requested: boolean }[];
}

export interface PartnerShareView {
  id: string;
  receiptId: string;
  receiptNumber: string;
  accountId: string;
  accountNumber: string;
  debtorName: string;
  earnedOn: BusinessDate;
  currency: string;
  collected: number;
  sharePpm: number;
  amount: number;
  status: string;
}

export interface PartnerPayoutView {
  id: string;
  partnerId: string;
  partnerName: string;
  currency: string;
  shares: number;
  owedBack: number;
  amount: number;
  status: string;
  requestedByName: string;
  requestedAt: Date;
  approvedByName: string | null;
  paidOn: BusinessDate | null;
  mayApprove: boolean;
  version: number;
}

export interface SuitFeeView {
  id: string;
  amount: number;
  tax: number;
  base: number;
  ratePpm: number;
  currency: string;
  chargedOn: BusinessDate;
  dueOn: BusinessDate;
  note: string;
}

/** Where an account stands with partners. */
export interface AccountForwarding {
  partnerId: string | null;
  partnerName: string | null;
  sharePpm: number | null;
  forwards: string | null;
  forwardedOn: BusinessDate | null;
  suitFeePpm: number | null;
  suitFee: SuitFeeView | null;
}

const PARTNER = `
  select p.id, p.name, p.kind, p.share_ppm as "sharePpm", p.forwards, p.suit_fee_ppm as "suitFeePpm", p.email, p.phone, p.active, p.version,
         (select count(*) from account_forwarding f where f.partner_id = p.id and f.ended_on is null)::int as accounts,
         coalesce((select jsonb_agg(d order by d.currency) from (
           select s.currency, coalesce(sum(s.amount) filter (where s.amount > 0), 0)::bigint as shares, coalesce(-sum(s.amount) filter (where s.amount < 0), 0)::bigint as "owedBack",
                  bool_or(s.status = 'REQUESTED') as requested
             from partner_share s where s.partner_id = p.id and s.status in ('OWED', 'REQUESTED') group by 1) d), '[]') as due
    from partner p`;

const PAYOUT = `
  select o.id, o.partner_id as "partnerId", p.name as "partnerName", o.currency, o.shares, o.offset_minor as "owedBack", (o.shares - o.offset_minor)::bigint as amount, o.status,
         coalesce(q.name, '') as "requestedByName", o.requested_at as "requestedAt", a.name as "approvedByName", o.paid_on as "paidOn", o.version,
         o.requested_by as "requestedBy"
    from partner_payout o join partner p on p.id = o.partner_id left join app_user q on q.id = o.requested_by left join app_user a on a.id = o.approved_by`;

type PayoutRow = Omit<PartnerPayoutView, 'mayApprove'> & { requestedBy: string };

/** The register of partners, their shares and payouts. */
@Injectable()
export class PartnersQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Those worked with first, by name. */
  list(ctx: Ctx): Promise<PartnerView[]> {
    return this.work.read(ctx, (tx) => tx.query<PartnerView & Record<string, unknown>>(`${PARTNER} order by p.active desc, lower(p.name)`));
  }

  /** The newest first. */
  shares(ctx: Ctx, partnerId: string, page: { first: number; after?: string | null }): Promise<Page<PartnerShareView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<PartnerShareView & Record<string, unknown>>(
        `select s.id, s.receipt_id as "receiptId", r.number as "receiptNumber", s.account_id as "accountId", a.number as "accountNumber", d.name as "debtorName", s.earned_on as "earnedOn",
                s.currency, s.collected, s.share_ppm as "sharePpm", s.amount, s.status
           from partner_share s join receipt r on r.id = s.receipt_id join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id
          where s.partner_id = $1 and ($2::date is null or (s.earned_on, s.id) < ($2, $3::uuid)) order by s.earned_on desc, s.id desc limit $4`,
        [partnerId, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.earnedOn, row.id], (row) => row);
    });
  }

  /** Those that wait for approval first, then the newest; 100 at most. */
  payouts(ctx: Ctx): Promise<PartnerPayoutView[]> {
    return this.work.read(ctx, async (tx) => (await tx.query<PayoutRow & Record<string, unknown>>(`${PAYOUT} order by o.status = 'REQUESTED' desc, o.requested_at desc, o.id desc limit 100`)).map((row) => seenBy(ctx, row)));
  }

  /** With whom an account is, and the suit fee that stands on it. */
  ofAccount(ctx: Ctx, accountId: string): Promise<AccountForwarding> {
    return this.work.read(ctx, async (tx) => {
      const now = await tx.maybeOne<Omit<AccountForwarding, 'suitFee'>>(
        `select p.id as "partnerId", p.name as "partnerName", f.share_ppm as "sharePpm", f.forwards, f.forwarded_on as "forwardedOn", p.suit_fee_ppm as "suitFeePpm"
           from account_forwarding f join partner p on p.id = f.partner_id where f.account_id = $1 and f.ended_on is null`, [accountId]);
      const suitFee = await tx.maybeOne<SuitFeeView & Record<string, unknown>>(
        `select id, amount, tax, base, rate_ppm as "ratePpm", currency, charged_on as "chargedOn", due_on as "dueOn", note from suit_fee f
          where account_id = $1 and amount > 0 and not exists (select from suit_fee r where r.reverses_id = f.id) order by recorded_at desc limit 1`, [accountId]);
      const nobody = { partnerId: null, partnerName: null, sharePpm: null, forwards: null, forwardedOn: null, suitFeePpm: null };
      return { ...(now ?? nobody), suitFee: suitFee ?? null };
    });
  }

  /** The partner a command was about, or its refusal. */
  async after(ctx: Ctx, done: Promise<Result<{ partnerId: string }>>): Promise<Result<PartnerView>> {
    const result = await done;
    return result.ok ? this.work.read(ctx, async (tx) => ok(await tx.one<PartnerView & Record<string, unknown>>(`${PARTNER} where p.id = $1`, [result.value.partnerId]))) : result;
  }

  /** The payout a command was about, or its refusal. */
  async payoutAfter(ctx: Ctx, done: Promise<Result<{ payoutId: string }>>): Promise<Result<PartnerPayoutView>> {
    const result = await done;
    return result.ok ? this.work.read(ctx, async (tx: Tx) => ok(seenBy(ctx, await tx.one<PayoutRow & Record<string, unknown>>(`${PAYOUT} where o.id = $1`, [result.value.payoutId])))) : result;
  }

  /** Where an account stands after a command, or its refusal. */
  async forwardingAfter(ctx: Ctx, done: Promise<Result<{ accountId: string }>>): Promise<Result<AccountForwarding>> {
    const result = await done;
    return result.ok ? ok(await this.ofAccount(ctx, result.value.accountId)) : result;
  }
}

const seenBy = (ctx: Ctx, { requestedBy, ...row }: PayoutRow): PartnerPayoutView => ({
  ...row, mayApprove: row.status === 'REQUESTED' && requestedBy !== ctx.principal.userId && ctx.principal.permissions.has('partner.pay') });
