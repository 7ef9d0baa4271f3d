import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type ClientId, type PlacementId } from '@quittance/kernel';
import { Allow, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { KnownDebtorsQuery, PlacementDuplicatesQuery } from '../../application/placement-duplicates.query';
import { PlacementRowsQuery, type RowState } from '../../application/placement-rows.query';
import { PlacementQuery } from '../../application/placement.query';
import { PlacementDesk } from '../placement-desk';
import { CancelPlacementInput, CommitPlacementInput, ConfirmMappingInput, CorrectPlacementRowInput, DecideDuplicatesInput, PlaceInvoicesInput } from '../placement.inputs';
import { PlacementDuplicatePage, PlacementKnownDebtorPage, PlacementPage, PlacementResult, PlacementRowPage, PlacementRowStateEnum, PlacementType } from '../placement.types';

const FIRST = { first: 50 };

/** Placements for the agency's people, also on a client's behalf. */
@Resolver(() => PlacementType)
export class PlacementAgencyResolver {
  constructor(
    private readonly placementsRead: PlacementQuery,
    private readonly rows: PlacementRowsQuery,
    private readonly duplicates: PlacementDuplicatesQuery,
    private readonly debtors: KnownDebtorsQuery,
    private readonly placing: PlacementDesk,
  ) {}

  @Allow('placement.read')
  @Query(() => PlacementType, { nullable: true })
  placement(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<PlacementType | null> {
    return this.placementsRead.one(ctx, asId<PlacementId>(id));
  }

  @Allow('placement.read')
  @Query(() => PlacementPage)
  placements(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null, @Args('clientId', { type: () => Uuid, nullable: true }) clientId?: string | null): Promise<PlacementPage> {
    return this.placementsRead.list(ctx, page ?? FIRST, clientId ? asId<ClientId>(clientId) : null);
  }

  @Allow('placement.read')
  @Query(() => PlacementRowPage)
  placementRows(
    @CurrentCtx() ctx: Ctx,
    @Args('placementId', { type: () => Uuid }) placementId: string,
    @Args('states', { type: () => [PlacementRowStateEnum] }) states: string[],
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null,
  ): Promise<PlacementRowPage> {
    return this.rows.run(ctx, asId<PlacementId>(placementId), states as RowState[], page ?? FIRST);
  }

  @Allow('placement.read')
  @Query(() => PlacementDuplicatePage)
  placementDuplicates(@CurrentCtx() ctx: Ctx, @Args('placementId', { type: () => Uuid }) placementId: string, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null): Promise<PlacementDuplicatePage> {
    return this.duplicates.run(ctx, asId<PlacementId>(placementId), page ?? FIRST);
  }

  @Allow('placement.read')
  @Query(() => PlacementKnownDebtorPage)
  placementKnownDebtors(@CurrentCtx() ctx: Ctx, @Args('placementId', { type: () => Uuid }) placementId: string, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null): Promise<PlacementKnownDebtorPage> {
    return this.debtors.run(ctx, asId<PlacementId>(placementId), page ?? FIRST);
  }

  @Allow('placement.create')
  @Mutation(() => PlacementResult)
  confirmMapping(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmMappingInput): Promise<typeof PlacementResult> {
    return this.placing.confirmMapping(ctx, input);
  }

  @Allow('placement.create')
  @Mutation(() => PlacementResult)
  correctPlacementRow(@CurrentCtx() ctx: Ctx, @Args('input') input: CorrectPlacementRowInput): Promise<typeof PlacementResult> {
    return this.placing.correctRow(ctx, input);
  }

  @Allow('placement.create')
  @Mutation(() => PlacementResult)
  decideDuplicates(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideDuplicatesInput): Promise<typeof PlacementResult> {
    return this.placing.decideDuplicates(ctx, input);
  }

  @Allow('placement.commit')
  @Mutation(() => PlacementResult)
  commitPlacement(@CurrentCtx() ctx: Ctx, @Args('input') input: CommitPlacementInput): Promise<typeof PlacementResult> {
    return this.placing.commit(ctx, input);
  }

  @Allow('placement.create')
  @Mutation(() => PlacementResult)
  cancelPlacement(@CurrentCtx() ctx: Ctx, @Args('input') input: CancelPlacementInput): Promise<typeof PlacementResult> {
    return this.placing.cancel(ctx, input);
  }

  @Allow('placement.commit')
  @Mutation(() => PlacementResult, { description: 'One debtor with its invoices, by the form.' })
  placeInvoices(@CurrentCtx() ctx: Ctx, @Args('input') input: PlaceInvoicesInput): Promise<typeof PlacementResult> {
    return this.placing.placeInvoices(ctx, input);
  }
}
