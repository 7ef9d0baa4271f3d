import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { OutboxQuery } from '../../application/outbox.query';
import { OutboxKindEnum, OutboxMessageType, OutboxPage } from './outbox.types';

@Resolver(() => OutboxMessageType)
export class OutboxResolver {
  constructor(private readonly messages: OutboxQuery) {}

  @Allow('outbox.read')
  @Query(() => OutboxPage, { description: 'The newest messages first. Without the right to manage users: invitations of clients’ users only.' })
  outbox(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('kind', { type: () => OutboxKindEnum, nullable: true }) kind?: string,
  ): Promise<OutboxPage> {
    return this.messages.page(ctx, page ?? new PageInput(), kind ?? null);
  }
}
