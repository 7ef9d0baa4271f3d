import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { OutboxQuery } from '../../application/outbox.query';
import { SendOutboxAgain } from '../../application/send-outbox-again.use-case';
import { OutboxKindEnum, OutboxMessageType, OutboxPage, OutboxStatusEnum, SendOutboxAgainResult } from './outbox.types';

@Resolver(() => OutboxMessageType)
export class OutboxResolver {
  constructor(private readonly messages: OutboxQuery, private readonly again: SendOutboxAgain) {}

  @Allow('outbox.read')
  @Query(() => OutboxPage, { description: 'The newest messages first. Without the right to manage users: invitations of clients’ users only.' })
  outbox(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('kind', { type: () => OutboxKindEnum, nullable: true }) kind?: string,
    @Args('status', { type: () => OutboxStatusEnum, nullable: true }) status?: string,
  ): Promise<OutboxPage> {
    return this.messages.page(ctx, page ?? new PageInput(), kind ?? null, status ?? null);
  }

  @Allow('outbox.read')
  @Query(() => Boolean, { description: 'Whether messages leave by a mail server; else they stay in the outbox.' })
  mailLeaves(): boolean {
    return this.messages.leaves();
  }

  @Allow('outbox.read')
  @Query(() => String, { nullable: true, description: 'Of a demo: where its own mail server shows what it keeps instead of sending it on.' })
  mailSink(): string | null {
    return this.messages.sink();
  }

  @Allow('outbox.send')
  @Mutation(() => SendOutboxAgainResult, { description: 'Puts a message that stayed, failed, or may not have arrived into the queue once more.' })
  sendOutboxAgain(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<typeof SendOutboxAgainResult> {
    return answered(this.again.execute(ctx, id));
  }
}
