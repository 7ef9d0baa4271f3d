import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { asId, type AccountId, type BusinessDate, type ContactPointId, type InvoiceId } from '@quittance/kernel';
import { Allow, answered, CurrentCtx, type Ctx } from '@quittance/platform';
import { AddNoteUseCase } from '../../application/add-note.use-case';
import { ChangeBalanceUseCase } from '../../application/change-balance.use-case';
import { ChangeStatusUseCase, type ChangeStatus } from '../../application/change-status.use-case';
import { ClassifyAccountUseCase } from '../../application/classify-account.use-case';
import { DisputeUseCase } from '../../application/dispute.use-case';
import { KeepContactPointsUseCase } from '../../application/keep-contact-points.use-case';
import {
  AddContactPointInput, AddNoteInput, AddNoteResult, AdjustBalanceInput, ClassifyAccountInput, CloseAccountInput, ContactPointResult, CorrectContactPointInput,
  CreditNoteInput, DisputeCommandInput, EditAccountInput, EditAccountResult, HoldAccountInput,
} from './account-commands.types';

const id = (input: { accountId: string }): AccountId => asId<AccountId>(input.accountId);
const invoice = (input: { invoiceId: string }): InvoiceId => asId<InvoiceId>(input.invoiceId);
const status = (input: EditAccountInput, event: ChangeStatus['event']): ChangeStatus => ({ accountId: id(input), version: input.version, note: input.note ?? null, event });
const given = <T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };

@Resolver()
export class AccountCommandsResolver {
  constructor(
    private readonly notes: AddNoteUseCase,
    private readonly statuses: ChangeStatusUseCase,
    private readonly balances: ChangeBalanceUseCase,
    private readonly classes: ClassifyAccountUseCase,
    private readonly contacts: KeepContactPointsUseCase,
    private readonly disputes: DisputeUseCase,
  ) {}

  @Allow('account.work')
  @Mutation(() => AddNoteResult)
  addNote(@CurrentCtx() ctx: Ctx, @Args('input') input: AddNoteInput): Promise<typeof AddNoteResult> {
    return answered(this.notes.execute(ctx, { ...input, accountId: id(input) }));
  }

  @Allow('account.hold')
  @Mutation(() => EditAccountResult, { description: 'Nobody contacts the debtor until the hold ends.' })
  holdAccount(@CurrentCtx() ctx: Ctx, @Args('input') input: HoldAccountInput): Promise<typeof EditAccountResult> {
    return answered(this.statuses.execute(ctx, status(input, { step: 'hold', reason: input.reason, until: (input.until ?? null) as BusinessDate | null })));
  }

  @Allow('account.hold')
  @Mutation(() => EditAccountResult)
  releaseHold(@CurrentCtx() ctx: Ctx, @Args('input') input: EditAccountInput): Promise<typeof EditAccountResult> {
    return answered(this.statuses.execute(ctx, status(input, { step: 'release' })));
  }

  @Allow('account.close')
  @Mutation(() => EditAccountResult)
  closeAccount(@CurrentCtx() ctx: Ctx, @Args('input') input: CloseAccountInput): Promise<typeof EditAccountResult> {
    return answered(this.statuses.execute(ctx, status(input, { step: 'close', code: input.code })));
  }

  @Allow('account.recall')
  @Mutation(() => EditAccountResult, { description: 'The client takes the account back, whatever is owed.' })
  recallAccount(@CurrentCtx() ctx: Ctx, @Args('input') input: EditAccountInput): Promise<typeof EditAccountResult> {
    return answered(this.statuses.execute(ctx, status(input, { step: 'recall' })));
  }

  @Allow('account.reopen')
  @Mutation(() => EditAccountResult)
  reopenAccount(@CurrentCtx() ctx: Ctx, @Args('input') input: EditAccountInput): Promise<typeof EditAccountResult> {
    return answered(this.statuses.execute(ctx, status(input, { step: 'reopen' })));
  }

  @Allow('account.adjust')
  @Mutation(() => EditAccountResult)
  adjustBalance(@CurrentCtx() ctx: Ctx, @Args('input') input: AdjustBalanceInput): Promise<typeof EditAccountResult> {
    return answered(this.balances.execute(ctx, { ...input, kind: 'ADJUSTMENT', accountId: id(input), invoiceId: invoice(input) }));
  }

  @Allow('account.creditNote')
  @Mutation(() => EditAccountResult, { description: "The client's credit on an invoice, off its principal." })
  creditNote(@CurrentCtx() ctx: Ctx, @Args('input') input: CreditNoteInput): Promise<typeof EditAccountResult> {
    return answered(this.balances.execute(ctx, { ...input, kind: 'CREDIT_NOTE', accountId: id(input), invoiceId: invoice(input) }));
  }

  @Allow('account.classify')
  @Mutation(() => EditAccountResult, { description: 'Whose debt it is: which rules of contact apply follows from it.' })
  classifyAccount(@CurrentCtx() ctx: Ctx, @Args('input') input: ClassifyAccountInput): Promise<typeof EditAccountResult> {
    return answered(this.classes.execute(ctx, { ...input, accountId: id(input) }));
  }

  @Allow('account.dispute')
  @Mutation(() => EditAccountResult, { description: 'While it is disputed, no payment to the agency is set against it.' })
  setDispute(@CurrentCtx() ctx: Ctx, @Args('input') input: DisputeCommandInput): Promise<typeof EditAccountResult> {
    return answered(this.disputes.execute(ctx, { ...input, accountId: id(input), invoiceId: (input.invoiceId ?? null) as InvoiceId | null }));
  }

  @Allow('account.work')
  @Mutation(() => ContactPointResult)
  addContactPoint(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, fromDebtor, ...point }: AddContactPointInput): Promise<typeof ContactPointResult> {
    return answered(this.contacts.add(ctx, asId<AccountId>(accountId), { ...point, source: fromDebtor ? 'DEBTOR' : 'COLLECTOR' }));
  }

  @Allow('account.work')
  @Mutation(() => ContactPointResult, { description: 'A corrected one takes the place of the earlier, which stays on file.' })
  correctContactPoint(@CurrentCtx() ctx: Ctx, @Args('input') { accountId, id: pointId, ...change }: CorrectContactPointInput): Promise<typeof ContactPointResult> {
    return answered(this.contacts.correct(ctx, asId<AccountId>(accountId), asId<ContactPointId>(pointId), given(change)));
  }
}
