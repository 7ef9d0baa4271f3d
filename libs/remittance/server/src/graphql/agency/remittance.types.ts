import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';
import { HeldPaymentType, StatementEntryType } from '../statement.types';

@ObjectType({ isAbstract: true })
class RemittanceFigures {
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) periodFrom!: BusinessDate;
  @Field(() => BusinessDateScalar) periodTo!: BusinessDate;
  @Field(() => String, { description: 'NET, GROSS or COMBINED.' }) mode!: string;
  @Field(() => Minor) collected!: number;
  @Field(() => Minor, { description: 'Paid to the client directly.' }) direct!: number;
  @Field(() => Minor) fees!: number;
  @Field(() => Minor) costs!: number;
  @Field(() => Minor) tax!: number;
  @Field(() => Minor, { description: 'Collected and still on hold.' }) held!: number;
  @Field(() => Minor, { description: 'Brought forward; negative: the client owed it.' }) carriedIn!: number;
  @Field(() => Minor) remitted!: number;
  @Field(() => Minor) invoiced!: number;
  @Field(() => Minor, { description: 'Fees invoiced before and given back.' }) credited!: number;
  @Field(() => Minor, { description: 'Paid in by the client on account.' }) paidIn!: number;
  @Field(() => String, { description: 'Who is paid: the client, or a parent that takes it on.' }) payeeName!: string;
  @Field(() => String, { description: 'Who is billed.' }) billedName!: string;
  @Field(() => Minor, { description: 'Carried forward; negative: the client owes it.' }) carriedOut!: number;
  @Field(() => Int) lineCount!: number;
}

@ObjectType('RunInvoice')
export class RunInvoiceType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'INVOICE or CREDIT_NOTE.' }) kind!: string;
  @Field(() => String) number!: string;
}

@ObjectType('RunGroup')
export class RunGroupType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
}

@ObjectType('RemittanceRun', { description: 'What a client is paid for a period: prepared by one person, approved by another, posted once.' })
export class RemittanceRunType extends RemittanceFigures {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'PREPARED, APPROVED, POSTED or VOID.' }) status!: string;
  @Field(() => Boolean, { description: 'Something in it changed since it was prepared: prepare it again.' }) stale!: boolean;
  @Field(() => String, { nullable: true }) statementNumber!: string | null;
  @Field(() => String, { description: 'What an approval is given to.' }) hash!: string;
  @Field(() => Uuid) preparedById!: string;
  @Field(() => String) preparedByName!: string;
  @Field(() => InstantScalar) preparedAt!: Date;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) approvedAt!: Date | null;
  @Field(() => BusinessDateScalar, { nullable: true }) postedOn!: BusinessDate | null;
  @Field(() => InstantScalar, { nullable: true }) postedAt!: Date | null;
  @Field(() => Uuid, { nullable: true }) transactionId!: string | null;
  @Field(() => String) voidReason!: string;
  @Field(() => Boolean, { description: 'Whether its fees have left the trust bank account.' }) feesSwept!: boolean;
  @Field(() => Boolean, { description: 'Whether the person asking may approve it: someone else prepared it.' }) mayApprove!: boolean;
  @Field(() => String, { nullable: true, description: 'Where the statement is, once posted; a draft before.' }) statementPath!: string | null;
  @Field(() => RunInvoiceType, { nullable: true, description: 'The invoice or credit note it is part of.' }) invoice!: RunInvoiceType | null;
  @Field(() => RunGroupType, { nullable: true, description: 'The group statement it is part of.' }) group!: RunGroupType | null;
  @Field(() => Int) version!: number;
}

@ObjectType('RemittanceRunPage')
export class RemittanceRunPage extends paged(RemittanceRunType) {}

@ObjectType('RemittancePreview', { description: 'What a run prepared now would pay; nothing is stored.' })
export class RemittancePreviewType extends RemittanceFigures {
  @Field(() => [StatementEntryType]) entries!: StatementEntryType[];
  @Field(() => [HeldPaymentType], { description: 'At most 200, those released first.' }) heldPayments!: HeldPaymentType[];
  @Field(() => Minor) owedByClient!: number;
}

@ObjectType('RemittanceDue', { description: 'A client and currency due by its contract’s cadence.' })
export class RemittanceDueType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) periodFrom!: BusinessDate;
  @Field(() => BusinessDateScalar) periodTo!: BusinessDate;
  @Field(() => BusinessDateScalar) remitOn!: BusinessDate;
  @Field(() => Minor, { description: 'Unremitted collections up to the period’s end, before fees.' }) collected!: number;
  @Field(() => Int) lineCount!: number;
  @Field(() => Uuid, { nullable: true, description: 'The run under way for it.' }) openRunId!: string | null;
  @Field(() => String, { nullable: true }) openRunStatus!: string | null;
}

@ObjectType('RemittanceProblem')
export class RemittanceProblemType {
  @Field(() => String) clientCode!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) message!: string;
}

@ObjectType('RemittanceBatchTotal')
export class BatchTotalType {
  @Field(() => String) currency!: string;
  @Field(() => Int) runs!: number;
  @Field(() => Minor) remitted!: number;
  @Field(() => Minor) invoiced!: number;
}

@ObjectType('RemittanceBatch', { description: 'A month end over all clients that are due.' })
export class RemittanceBatchType {
  @Field(() => Uuid) id!: string;
  @Field(() => BusinessDateScalar) through!: BusinessDate;
  @Field(() => String, { description: 'RUNNING or DONE.' }) status!: string;
  @Field(() => Int) total!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int) prepared!: number;
  @Field(() => Int) nothingDue!: number;
  @Field(() => [RemittanceProblemType]) problems!: RemittanceProblemType[];
  @Field(() => InstantScalar) requestedAt!: Date;
  @Field(() => InstantScalar, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Int, { description: 'Runs of it that wait for approval.' }) toApprove!: number;
  @Field(() => Int, { description: 'Runs of it that are approved and wait to be posted.' }) toPost!: number;
  @Field(() => String, { description: 'What an approval of all is given to.' }) hash!: string;
  @Field(() => Boolean, { description: 'Whether the person asking may approve them: someone else prepared them.' }) mayApprove!: boolean;
  @Field(() => [BatchTotalType], { description: 'What those that wait would pay and invoice, per currency.' }) totals!: BatchTotalType[];
}

@ObjectType('BooksDue', { description: 'What the trust and the operating book owe each other, per currency.' })
export class BooksDueType {
  @Field(() => String) currency!: string;
  @Field(() => Minor, { description: 'Fees and repayments of posted runs, to be moved to operating.' }) toSweep!: number;
  @Field(() => Minor, { description: 'Fees earned on payments not yet remitted: they stay in trust until then.' }) earnedNotRemitted!: number;
  @Field(() => Minor, { description: 'What operating has to bring into the trust bank account after returned payments.' }) dueFromOperating!: number;
}

@ObjectType('BookTransfer', { description: 'A bank transfer between the trust and the operating account.' })
export class BookTransferType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'SWEEP (fees to operating) or TOP_UP (operating to trust).' }) kind!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => BusinessDateScalar) transferredOn!: BusinessDate;
}

@InputType('RemittanceRunFilter')
export class RemittanceRunFilterInput {
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => String, { nullable: true }) status?: string | null;
  @Field(() => String, { nullable: true }) currency?: string | null;
  @Field(() => Uuid, { nullable: true }) batchId?: string | null;
}

@InputType('PrepareRemittanceInput')
export class PrepareRemittanceInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day of the period; by default the last period that has ended by the contract’s cadence.' }) periodTo?: BusinessDate | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Void the run under way and prepare it anew.' }) replace: boolean = false;
}

@InputType('ApproveRemittanceInput')
export class ApproveRemittanceInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) runId!: string;
  @Field(() => String, { description: 'The hash on screen: approval is of exactly this.' }) hash!: string;
}

@InputType('PostRemittanceInput')
export class PostRemittanceInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) runId!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Move the fees of this client’s posted runs to operating at once.' }) sweepFees: boolean = true;
  @Field(() => Boolean, { defaultValue: false, description: 'Go on without clients of the group whose book is being taken over: after a refusal GROUP_HELD, which names them.' }) leaveHeld: boolean = false;
}

@InputType('VoidRemittanceInput')
export class VoidRemittanceInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) runId!: string;
  @Field(() => String) reason!: string;
}

@InputType('PrepareAllRemittancesInput')
export class PrepareAllRemittancesInput {
  @Field(() => String) key!: string;
  @Field(() => BusinessDateScalar, { description: 'Every client whose remittance is due by this day.' }) through!: BusinessDate;
}

@InputType('ApproveBatchInput')
export class ApproveBatchInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) batchId!: string;
  @Field(() => String, { description: 'The hash on screen: approval is of exactly these runs.' }) hash!: string;
}

@InputType('PostBatchInput')
export class PostBatchInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) batchId!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Move the fees of the posted runs to operating at once.' }) sweepFees: boolean = true;
}

@InputType('TopUpTrustInput')
export class TopUpTrustInput {
  @Field(() => String) key!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) amount!: number;
}

@InputType('SweepFeesInput')
export class SweepFeesInput {
  @Field(() => String) key!: string;
  @Field(() => String) currency!: string;
  @Field(() => [Uuid], { nullable: true, description: 'Of these posted runs only; of all when left out.' }) runIds?: string[] | null;
}

export const RemittancePreviewResult = resultUnion('RemittancePreviewResult', RemittancePreviewType);
export const RemittanceRunResult = resultUnion('RemittanceRunResult', RemittanceRunType);
export const RemittanceBatchResult = resultUnion('RemittanceBatchResult', RemittanceBatchType);
export const BookTransferResult = resultUnion('BookTransferResult', BookTransferType);
