import { ResolveField, Resolver, Root } from '@nestjs/graphql';
import { ReceiptType } from '@quittance/payments/server';
import { Allow, CurrentCtx, CurrentRequest, type Ctx, type QuittanceRequest } from '@quittance/platform';
import { RemittedInQuery } from '../../application/remitted-in.query';
import { RemittedInType } from '../remitted-in.types';

@Resolver(() => ReceiptType)
export class ReceiptRemittanceResolver {
  constructor(private readonly remitted: RemittedInQuery) {}

  @Allow('payment.read')
  @ResolveField('remittedIn', () => RemittedInType, { nullable: true, description: 'The statement it was remitted in; null until then.' })
  remittedIn(@CurrentCtx() ctx: Ctx, @CurrentRequest() req: QuittanceRequest, @Root() receipt: ReceiptType): Promise<RemittedInType | null> {
    return this.remitted.ofReceipt(ctx, req, receipt.id);
  }
}
