import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ClientPaymentsQuery } from '../../application/client-payments.query';
import { ReportDirectPayment } from '../../application/report-direct-payment.use-case';
import { PaymentPage, PaymentType, ReportDirectPaymentInput, ReportDirectPaymentResult } from './payment.types';

@Resolver(() => PaymentType)
export class PaymentResolver {
  constructor(private readonly query: ClientPaymentsQuery, private readonly report: ReportDirectPayment) {}

  @Allow('portal.accounts')
  @Query(() => PaymentPage, { description: 'The newest first; of one account, of one client, or of all.' })
  payments(
    @CurrentCtx() ctx: Ctx,
    @Args('accountId', { type: () => Uuid, nullable: true }) accountId: string | null,
    @Args('clientId', { type: () => Uuid, nullable: true }) clientId: string | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<PaymentPage> {
    return this.query.list(ctx, { accountId: accountId ?? null, clientId: clientId ?? null }, page);
  }

  @Allow('portal.reportPayment')
  @Mutation(() => ReportDirectPaymentResult, { description: 'The debtor paid you directly.' })
  reportDirectPayment(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => ReportDirectPaymentInput }) input: ReportDirectPaymentInput): Promise<typeof ReportDirectPaymentResult> {
    return answered(this.report.execute(ctx, input));
  }
}
