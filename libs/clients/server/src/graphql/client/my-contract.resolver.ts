import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type ClientId } from '@quittance/kernel';
import { Allow, answer, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { MyContractsQuery } from '../../application/my-contracts.query';
import { fromSample, SampleAccountInput, toPreview } from '../fee-preview.types';
import { MyClientType, MyContractType, MyFeesResult } from './my-contract.types';

@Resolver(() => MyContractType)
export class MyContractResolver {
  constructor(private readonly mine: MyContractsQuery) {}

  @Allow('portal.overview')
  @Query(() => [MyClientType], { description: 'The clients this login may see, by name.' })
  myClients(@CurrentCtx() ctx: Ctx): Promise<MyClientType[]> {
    return this.mine.clients(ctx);
  }

  @Allow('portal.overview')
  @Query(() => [MyContractType], { description: 'The contracts in force today of one of them, one for each currency.' })
  myContract(@CurrentCtx() ctx: Ctx, @Args('clientId', { type: () => Uuid }) clientId: string): Promise<MyContractType[]> {
    return this.mine.contracts(ctx, asId<ClientId>(clientId));
  }

  @Allow('portal.overview')
  @Query(() => MyFeesResult, { description: 'What the contract in force would charge on payments made up, of an account placed today.' })
  async myFees(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid }) clientId: string,
    @Args('currency', { type: () => String }) currency: string,
    @Args('sample', { type: () => SampleAccountInput }) sample: SampleAccountInput,
  ): Promise<typeof MyFeesResult> {
    return answer(await this.mine.fees(ctx, asId<ClientId>(clientId), currency, fromSample(sample)), toPreview);
  }
}
