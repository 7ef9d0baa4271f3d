import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type ClientId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ClientListQuery } from '../../application/client-list.query';
import { ClientQuery } from '../../application/client.query';
import { CloseClient } from '../../application/close-client.use-case';
import { CreateClient } from '../../application/create-client.use-case';
import { UpdateClient } from '../../application/update-client.use-case';
import { ClientStatusEnum } from '../terms.enums';
import { ClientPage, ClientType, CreateClientInput, SaveClientResult, UpdateClientInput } from './client.types';

const parentOf = (input: { parentId?: string | null }): ClientId | null => (input.parentId ? asId<ClientId>(input.parentId) : null);

@Resolver(() => ClientType)
export class ClientResolver {
  constructor(
    private readonly list: ClientListQuery,
    private readonly one: ClientQuery,
    private readonly create: CreateClient,
    private readonly update: UpdateClient,
    private readonly close: CloseClient,
  ) {}

  @Allow('client.read')
  @Query(() => ClientPage, { description: 'Clients by name, found by part of a name or the beginning of a code.' })
  clients(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('search', { type: () => String, nullable: true }) search?: string,
    @Args('status', { type: () => ClientStatusEnum, nullable: true }) status?: 'ACTIVE' | 'CLOSED',
  ): Promise<ClientPage> {
    return this.list.run(ctx, page ?? new PageInput(), search, status);
  }

  @Allow('client.read')
  @Query(() => ClientType, { nullable: true })
  client(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<ClientType | null> {
    return this.one.run(ctx, asId<ClientId>(id));
  }

  @Allow('client.manage')
  @Mutation(() => SaveClientResult)
  createClient(@CurrentCtx() ctx: Ctx, @Args('input') { commandKey, ...input }: CreateClientInput): Promise<typeof SaveClientResult> {
    return answered(this.create.execute(ctx, commandKey, { ...input, parentId: parentOf(input) }));
  }

  @Allow('client.manage')
  @Mutation(() => SaveClientResult)
  updateClient(@CurrentCtx() ctx: Ctx, @Args('input') { id, version, ...input }: UpdateClientInput): Promise<typeof SaveClientResult> {
    return answered(this.update.execute(ctx, asId<ClientId>(id), version, { ...input, parentId: parentOf(input) }));
  }

  @Allow('client.manage')
  @Mutation(() => SaveClientResult, { description: 'It places no accounts and gets no contract any more; accounts already placed go on.' })
  closeClient(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('version', { type: () => Int }) version: number): Promise<typeof SaveClientResult> {
    return answered(this.close.execute(ctx, asId<ClientId>(id), version, 'CLOSED'));
  }

  @Allow('client.manage')
  @Mutation(() => SaveClientResult)
  reopenClient(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string, @Args('version', { type: () => Int }) version: number): Promise<typeof SaveClientResult> {
    return answered(this.close.execute(ctx, asId<ClientId>(id), version, 'ACTIVE'));
  }
}
