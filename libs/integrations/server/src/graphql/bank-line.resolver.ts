import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answered, CurrentCtx, PageInput, Uuid, type Ctx } from '@quittance/platform';
import { AcceptSureLines } from '../application/accept-sure-lines.use-case';
import { BankImportsQuery } from '../application/bank-imports.query';
import { BankLinesQuery } from '../application/bank-lines.query';
import { RematchBankLines } from '../application/rematch-bank-lines.use-case';
import { SettleBankLine } from '../application/settle-bank-line.use-case';
import { UndoBankLine } from '../application/undo-bank-line.use-case';
import { BankImportPage } from './bank-import.types';
import {
  AcceptBankLineInput, AcceptBankLinesResult, BankAccountChoiceType, BankLineCountsType, BankLineFilterInput, BankLineInput, BankLinePage, BankLineResult, BankLineType, IgnoreBankLineInput,
  RematchBankLinesResult, SplitBankLineInput,
} from './bank-line.types';

@Resolver(() => BankLineType)
export class BankLineResolver {
  constructor(
    private readonly lines: BankLinesQuery,
    private readonly imports: BankImportsQuery,
    private readonly settle: SettleBankLine,
    private readonly undo: UndoBankLine,
    private readonly sure: AcceptSureLines,
    private readonly rematch: RematchBankLines,
  ) {}

  @Allow('payment.read')
  @Query(() => BankLinePage, { description: 'New lines the surest first, others the latest first.' })
  bankLines(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => BankLineFilterInput, nullable: true }) filter: BankLineFilterInput | null,
    @Args('page', { type: () => PageInput, defaultValue: { first: 50 } }) page: PageInput,
  ): Promise<BankLinePage> {
    return this.lines.list(ctx, filter ?? {}, page);
  }

  @Allow('payment.read')
  @Query(() => BankLineType, { nullable: true })
  bankLine(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => Uuid }) id: string): Promise<BankLineType | null> {
    return this.lines.one(ctx, id);
  }

  @Allow('payment.read')
  @Query(() => BankLineCountsType, { description: 'How many lines wait.' })
  bankLineCounts(@CurrentCtx() ctx: Ctx, @Args('bankAccountId', { type: () => Uuid, nullable: true }) bankAccountId: string | null): Promise<BankLineCountsType> {
    return this.lines.counts(ctx, bankAccountId ?? null);
  }

  @Allow('payment.read')
  @Query(() => [BankAccountChoiceType], { description: 'The agency’s accounts at banks that files may be of.' })
  bankAccountChoices(@CurrentCtx() ctx: Ctx): Promise<BankAccountChoiceType[]> {
    return this.lines.accounts(ctx);
  }

  @Allow('payment.read')
  @Query(() => BankImportPage, { description: 'Files taken in, the latest first.' })
  bankImports(@CurrentCtx() ctx: Ctx, @Args('page', { type: () => PageInput, defaultValue: { first: 20 } }) page: PageInput): Promise<BankImportPage> {
    return this.imports.list(ctx, page);
  }

  @Allow('bank.match')
  @Mutation(() => BankLineResult, { description: 'Says what a line is: records the payment, or matches what is booked, or takes a payment back.' })
  acceptBankLine(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => AcceptBankLineInput }) input: AcceptBankLineInput): Promise<typeof BankLineResult> {
    return answered(this.settle.accept(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => BankLineResult, { description: 'The line pays several accounts.' })
  splitBankLine(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => SplitBankLineInput }) input: SplitBankLineInput): Promise<typeof BankLineResult> {
    return answered(this.settle.split(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => BankLineResult, { description: 'Nobody knows whose it is: it waits in suspense.' })
  suspendBankLine(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => BankLineInput }) input: BankLineInput): Promise<typeof BankLineResult> {
    return answered(this.settle.suspend(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => BankLineResult, { description: 'Sets a line aside, with a reason.' })
  ignoreBankLine(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => IgnoreBankLineInput }) input: IgnoreBankLineInput): Promise<typeof BankLineResult> {
    return answered(this.settle.ignore(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => BankLineResult, { description: 'Takes back what was said of a line, while nothing followed.' })
  undoBankLine(@CurrentCtx() ctx: Ctx, @Args('input', { type: () => BankLineInput }) input: BankLineInput): Promise<typeof BankLineResult> {
    return answered(this.undo.execute(ctx, input));
  }

  @Allow('bank.match')
  @Mutation(() => AcceptBankLinesResult, { description: 'Accepts lines that are sure, up to 100; each is looked at again first.' })
  acceptSureBankLines(
    @CurrentCtx() ctx: Ctx,
    @Args('key', { type: () => String }) key: string,
    @Args('lineIds', { type: () => [Uuid] }) lineIds: string[],
  ): Promise<typeof AcceptBankLinesResult> {
    return answered(this.sure.execute(ctx, { key, lineIds }));
  }

  @Allow('bank.match')
  @Mutation(() => RematchBankLinesResult, { description: 'Works out again what the new lines may be.' })
  rematchBankLines(@CurrentCtx() ctx: Ctx, @Args('bankAccountId', { type: () => Uuid, nullable: true }) bankAccountId: string | null): Promise<typeof RematchBankLinesResult> {
    return answered(this.rematch.execute(ctx, bankAccountId ?? null));
  }
}
