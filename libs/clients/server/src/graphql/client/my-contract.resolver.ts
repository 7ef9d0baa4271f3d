import { Args, Query, Resolver } from '@nestjs/graphql';
import { asId, type ClientId } from '@quittance/kernel';
import { Allow, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { MyContractsQuery } from '../../application/my-contracts.query';
import { MyClientType, MyContractType } from './my-contract.types';

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
}
