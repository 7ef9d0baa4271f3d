import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { RecordPayment } from './record-payment.use-case';

export interface ReportDirectPaymentInput {
  readonly key: string;
  readonly accountId: string;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly method?: string | null;
  readonly reference?: string | null;
}

/** What a client reads of the payment it reported; minor units. */
export interface ReportedPayment {
  readonly number: string;
  readonly accountId: string;
  readonly currency: string;
  readonly applied: number;
  readonly notApplied: number;
  readonly fee: number;
  readonly balanceAfter: number;
  readonly message: string;
}

/**
 * A client's user reports a payment the debtor made to the client. That the account is the client's own is read under the
 * user's rights; the books behind it are the agency's, so the posting runs under the system's, in the user's name.
 */
@Injectable()
export class ReportDirectPayment {
  constructor(private readonly work: UnitOfWork, private readonly record: RecordPayment) {}

  async execute(ctx: Ctx, input: ReportDirectPaymentInput): Promise<Result<ReportedPayment>> {
    const own = await this.work.read(ctx, (tx) => tx.maybeOne('select from account where id = $1 and client_id = any ($2)', [input.accountId, ctx.principal.clientIds]));
    if (!own) return refuse('UNKNOWN_ACCOUNT', 'There is no such account among yours.', {}, 'accountId');
    const onBehalf: Ctx = { ...ctx, principal: { ...ctx.principal, kind: 'system', clientIds: [] } };
    const recorded = await this.record.execute(onBehalf, { ...input, kind: 'PC', method: input.method ?? 'OTHER', payer: null }, 'CLIENT');
    if (!recorded.ok) return recorded;
    const { number, applied, fee, withClient, currency, balanceAfter } = recorded.value;
    return ok({ number, accountId: input.accountId, currency, applied, fee, notApplied: withClient, balanceAfter: balanceAfter ?? 0, message: recorded.value.message });
  }
}
