import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('SuspenseItem', { description: 'Money that arrived and has no account that can take it yet.' })
export class SuspenseItemType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) receiptNumber!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String) method!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) payer!: string;
  @Field(() => String, { description: 'ACCOUNT_CLOSED, ACCOUNT_DISPUTED, INVOICE_DISPUTED, UNKNOWN_ACCOUNT or LEFT_OVER.' }) reason!: string;
  @Field(() => String, { description: 'OPEN, APPLIED, REFUNDED, RETURNED or ESCHEATED.' }) status!: string;
  @Field(() => Uuid, { nullable: true, description: 'The account it was meant for.' }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => Uuid, { nullable: true }) debtorId!: string | null;
  @Field(() => String, { nullable: true }) debtorName!: string | null;
  @Field(() => BusinessDateScalar) createdOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) resolvedOn!: BusinessDate | null;
  @Field(() => String) resolution!: string;
  @Field(() => Uuid, { nullable: true }) appliedReceiptId!: string | null;
}

@ObjectType('SuspenseItemPage')
export class SuspenseItemPage extends paged(SuspenseItemType) {}

@ObjectType('DebtorRefund', { description: 'Money owed back to a debtor; paid when a second person approves.' })
export class DebtorRefundType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) receiptNumber!: string;
  @Field(() => Uuid) debtorId!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => String, { description: 'OWED, REQUESTED, PAID, RETURNED or ESCHEATED.' }) status!: string;
  @Field(() => BusinessDateScalar) createdOn!: BusinessDate;
  @Field(() => String) note!: string;
  @Field(() => String, { description: 'The bank’s reference, RF1001.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'The debtor’s approved account, masked; null: a check is the way.' }) paidTo!: string | null;
  @Field(() => Uuid, { nullable: true }) requestedById!: string | null;
  @Field(() => String, { nullable: true }) requestedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) requestedAt!: Date | null;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) approvedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether the person asking may approve it: someone else requested it.' }) mayApprove!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('DebtorRefundPage')
export class DebtorRefundPage extends paged(DebtorRefundType) {}

@InputType('ApplySuspenseInput')
export class ApplySuspenseInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) suspenseItemId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('RefundSuspenseInput')
export class RefundSuspenseInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) suspenseItemId!: string;
  @Field(() => Uuid, { nullable: true, description: 'Whose money it is; needed where the receipt names no debtor.' }) debtorId?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('RefundInput')
export class RefundInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) refundId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('AppliedSuspense')
export class AppliedSuspenseType {
  @Field(() => Uuid) receiptId!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) applied!: number;
  @Field(() => Minor) fee!: number;
  @Field(() => Minor, { description: 'What the account could not take: still in suspense.' }) left!: number;
  @Field(() => Minor) balanceAfter!: number;
  @Field(() => String) message!: string;
}

export const ApplySuspenseResult = resultUnion('ApplySuspenseResult', AppliedSuspenseType);
export const DebtorRefundResult = resultUnion('DebtorRefundResult', DebtorRefundType);
