import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ClientId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, Uuid, type Ctx } from '@quittance/platform';
import { KeepTemplates } from '../../application/templates/keep-templates.use-case';
import { TemplatesQuery } from '../../application/templates/templates.query';
import { DecideTemplatesInput, StarterSetAddedResult, TemplateDetailType, TemplateDraftInput, TemplateSavedResult, TemplatesDecidedResult, TemplateType } from './template.types';

const KEY = { description: 'Idempotency key.' };

@Resolver(() => TemplateType)
export class TemplatesResolver {
  constructor(private readonly texts: TemplatesQuery, private readonly keeping: KeepTemplates) {}

  @Allow('template.read')
  @Query(() => [TemplateType], { description: 'Every text, with its newest version.' })
  templates(@CurrentCtx() ctx: Ctx): Promise<TemplateType[]> {
    return this.texts.list(ctx);
  }

  @Allow('template.read')
  @Query(() => TemplateDetailType, { nullable: true })
  template(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<TemplateDetailType | null> {
    return this.texts.one(ctx, id);
  }

  @Allow('template.write')
  @Mutation(() => TemplateSavedResult)
  saveTemplate(@CurrentCtx() ctx: Ctx, @Args('input') input: TemplateDraftInput, @Args('key', KEY) key: string): Promise<typeof TemplateSavedResult> {
    return answered(this.keeping.save(ctx, { ...input, clientId: input.clientId as ClientId | null }, key));
  }

  @Allow('template.write')
  @Mutation(() => TemplateSavedResult, { description: 'Puts a draft forward for approval.' })
  submitTemplate(@CurrentCtx() ctx: Ctx, @Args('versionId', { type: () => Uuid }) versionId: string, @Args('key', KEY) key: string): Promise<typeof TemplateSavedResult> {
    return answered(this.keeping.submit(ctx, versionId, key));
  }

  @Allow('template.approve')
  @Mutation(() => TemplatesDecidedResult)
  decideTemplates(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideTemplatesInput, @Args('key', KEY) key: string): Promise<typeof TemplatesDecidedResult> {
    return answered(this.keeping.decide(ctx, input, key));
  }

  @Allow('template.approve')
  @Mutation(() => TemplateSavedResult, { description: 'Takes an approved text out of use.' })
  withdrawTemplate(@CurrentCtx() ctx: Ctx, @Args('versionId', { type: () => Uuid }) versionId: string, @Args('note') note: string, @Args('key', KEY) key: string): Promise<typeof TemplateSavedResult> {
    return answered(this.keeping.withdraw(ctx, { versionId, note }, key));
  }

  @Allow('template.write')
  @Mutation(() => StarterSetAddedResult)
  addStarterTemplates(@CurrentCtx() ctx: Ctx, @Args('key', KEY) key: string): Promise<typeof StarterSetAddedResult> {
    return answered(this.keeping.addStarterSet(ctx, key));
  }
}
