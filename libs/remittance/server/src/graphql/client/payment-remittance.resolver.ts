import { ResolveField, Resolver, Root } from '@nestjs/graphql';
import { PaymentType } from '@quittance/payments/server';
import { Allow, CurrentCtx, CurrentRequest, type Ctx, type QuittanceRequest } from '@quittance/platform';
import { RemittedInQuery } from '../../application/remitted-in.query';
import { RemittedInType } from '../remitted-in.types';

@Resolver(() => PaymentType)
export class PaymentRemittanceResolver {
  constructor(private readonly remitted: RemittedInQuery) {}

  @Allow('portal.accounts')
  @ResolveField('remittedIn', () => RemittedInType, { nullable: true, description: 'The statement it was remitted in; null until then.' })
  remittedIn(@CurrentCtx() ctx: Ctx, @CurrentRequest() req: QuittanceRequest, @Root() payment: PaymentType): Promise<RemittedInType | null> {
    return this.remitted.ofFeeLine(ctx, req, payment.id);
  }
}
