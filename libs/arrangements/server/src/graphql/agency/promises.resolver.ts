import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type PromiseId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { CancelPromiseUseCase } from '../../application/cancel-promise.use-case';
import { PromisesQuery } from '../../application/promises.query';
import { RecordPromiseUseCase } from '../../application/record-promise.use-case';
import { CancelPromiseInput, CancelPromiseResult, PromiseFilterInput, RecordPromiseInput, RecordPromiseResult } from './promise-commands.types';
import { PromisePage } from './promise.types';

@Resolver()
export class PromisesResolver {
  constructor(private readonly list: PromisesQuery, private readonly recording: RecordPromiseUseCase, private readonly cancelling: CancelPromiseUseCase) {}

  @Allow('account.read')
  @Query(() => PromisePage, { description: 'Promises over many accounts, those due last first.' })
  promises(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => PromiseFilterInput, nullable: true }) filter?: PromiseFilterInput,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PromisePage> {
    return this.list.run(ctx, filter ?? {}, page ?? new PageInput());
  }

  @Allow('promise.record')
  @Mutation(() => RecordPromiseResult)
  recordPromise(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordPromiseInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof RecordPromiseResult> {
    return answered(this.recording.execute(ctx, { ...input, accountId: asId<AccountId>(input.accountId), dueOn: input.dueOn as BusinessDate }, key));
  }

  @Allow('promise.record')
  @Mutation(() => CancelPromiseResult)
  cancelPromise(@CurrentCtx() ctx: Ctx, @Args('input') input: CancelPromiseInput, @Args('key', { description: 'Idempotency key.' }) key: string): Promise<typeof CancelPromiseResult> {
    return answered(this.cancelling.execute(ctx, { ...input, promiseId: asId<PromiseId>(input.promiseId) }, key));
  }
}
