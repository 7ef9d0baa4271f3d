import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx, PageInput, type Ctx } from '@quittance/platform';
import { AuditLogQuery } from '../../application/audit-log.query';
import { AuditEntryType, AuditFilterInput, AuditPage } from './audit.types';

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(private readonly log: AuditLogQuery) {}

  @Allow('audit.read')
  @Query(() => AuditPage, { description: 'The newest acts first.' })
  auditLog(
    @CurrentCtx() ctx: Ctx,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
    @Args('filter', { type: () => AuditFilterInput, nullable: true }) filter?: AuditFilterInput,
  ): Promise<AuditPage> {
    return this.log.page(ctx, page ?? new PageInput(), filter ?? {});
  }
}
