import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { asId, type ClientId, type ContractVersionId } from '@quittance/kernel';
import { Allow, answer, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { ContractVersionQuery } from '../../application/contract-version.query';
import type { VersionInput } from '../../application/contract-versions';
import { CreateContractVersion } from '../../application/create-contract-version.use-case';
import { presetsIn } from '../../application/contract-presets';
import { PreviewContractQuery } from '../../application/preview-contract.query';
import { UpdateContractVersion } from '../../application/update-contract-version.use-case';
import {
  ContractPresetType, ContractVersionInput, ContractVersionPage, ContractVersionType, CreateContractVersionInput, SaveContractVersionResult, UpdateContractVersionInput,
} from './contract.types';
import { fromSample, SampleAccountInput, toPreview } from '../fee-preview.types';
import { LintContractResult, PreviewContractFeesResult, toLint } from './preview.types';
import { ContractTermsType } from './terms.types';

const versionInput = ({ effectiveFrom, effectiveTo, terms, note }: ContractVersionInput): VersionInput => ({ effectiveFrom, effectiveTo: effectiveTo ?? null, terms: terms, note });

@Resolver(() => ContractVersionType)
export class ContractResolver {
  constructor(
    private readonly versions: ContractVersionQuery,
    private readonly preview: PreviewContractQuery,
    private readonly create: CreateContractVersion,
    private readonly update: UpdateContractVersion,
  ) {}

  @Allow('contract.read')
  @Query(() => ContractVersionPage, { description: 'The versions of a client’s contract in a currency, newest first.' })
  contractVersions(
    @CurrentCtx() ctx: Ctx,
    @Args('clientId', { type: () => Uuid }) clientId: string,
    @Args('currency', { type: () => String }) currency: string,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<ContractVersionPage> {
    return this.versions.list(ctx, asId<ClientId>(clientId), currency, page ?? new PageInput());
  }

  @Allow('contract.read')
  @Query(() => ContractVersionType, { nullable: true })
  contractVersion(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<ContractVersionType | null> {
    return this.versions.run(ctx, asId<ContractVersionId>(id));
  }

  @Allow('contract.read')
  @Query(() => [ContractPresetType], { description: 'Published shapes of contract to start from.' })
  contractPresets(@Args('currency', { type: () => String }) currency: string): ContractPresetType[] {
    return presetsIn(currency);
  }

  @Allow('contract.read')
  @Query(() => LintContractResult, { description: 'Everything wrong or doubtful with terms.' })
  lintContract(@Args('terms', { type: () => ContractTermsType }) terms: ContractTermsType): typeof LintContractResult {
    return answer(this.preview.lint(terms), toLint);
  }

  @Allow('contract.read')
  @Query(() => PreviewContractFeesResult, { description: 'The fees these terms would charge on sample payments, one after another, on an account placed today.' })
  async previewContractFees(
    @CurrentCtx() ctx: Ctx,
    @Args('terms', { type: () => ContractTermsType }) terms: ContractTermsType,
    @Args('sample') sample: SampleAccountInput,
  ): Promise<typeof PreviewContractFeesResult> {
    return answer(await this.preview.fees(ctx, terms, fromSample(sample)), toPreview);
  }

  @Allow('contract.manage')
  @Mutation(() => SaveContractVersionResult)
  createContractVersion(@CurrentCtx() ctx: Ctx, @Args('input') input: CreateContractVersionInput): Promise<typeof SaveContractVersionResult> {
    return answered(this.create.execute(ctx, input.commandKey, asId<ClientId>(input.clientId), input.currency, versionInput(input)));
  }

  @Allow('contract.manage')
  @Mutation(() => SaveContractVersionResult, { description: 'Only while no account has been placed under it; editing a used one makes a new one.' })
  updateContractVersion(@CurrentCtx() ctx: Ctx, @Args('input') input: UpdateContractVersionInput): Promise<typeof SaveContractVersionResult> {
    return answered(this.update.execute(ctx, asId<ContractVersionId>(input.id), input.revision, versionInput(input)));
  }
}
