import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, Minor, resultUnion, Uuid } from '@quittance/platform';
import { CostType } from '../cost.types';

@ObjectType('CostEntry', { description: 'Something that happened to a cost. Below zero: a returned payment took a recovery back.' })
export class CostEntryType {
  @Field(() => Uuid) id!: string;
  @Field(() => String, { description: 'DEPOSIT, SPENT, REFUNDED, CHARGED, RECOVERED or REPAID.' }) kind!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => BusinessDateScalar) effectiveOn!: BusinessDate;
  @Field(() => String) method!: string;
  @Field(() => String) payee!: string;
  @Field(() => String) reference!: string;
  @Field(() => Uuid, { nullable: true }) receiptId!: string | null;
  @Field(() => String, { nullable: true }) receiptNumber!: string | null;
  @Field(() => Uuid, { nullable: true }) transactionId!: string | null;
  @Field(() => Boolean) reverses!: boolean;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => InstantScalar) recordedAt!: Date;
}

@ObjectType('CostPayout', { description: 'Money of a cost asked back out of trust; paid when a second person approves.' })
export class CostPayoutType {
  @Field(() => Uuid) id!: string;
  @Field(() => Uuid) costId!: string;
  @Field(() => String, { description: 'UNUSED_DEPOSIT or ATTORNEY.' }) kind!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => String, { description: 'REQUESTED, PAID or WITHDRAWN.' }) status!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) requestedByName!: string | null;
  @Field(() => InstantScalar) requestedAt!: Date;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => InstantScalar, { nullable: true }) approvedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether the person asking may approve it: someone else asked for it.' }) mayApprove!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('WaitingCostPayout')
export class WaitingCostPayoutType extends CostPayoutType {
  @Field(() => CostType) cost!: CostType;
}

@ObjectType('CostDetail')
export class CostDetailType extends CostType {
  @Field(() => Minor, { description: 'What the agency has advanced and neither charged nor got back.' }) advance!: number;
  @Field(() => Minor) chargeableNow!: number;
  @Field(() => Minor) dueToAttorney!: number;
  @Field(() => String, { nullable: true }) requestedByName!: string | null;
  @Field(() => [CostEntryType]) entries!: CostEntryType[];
  @Field(() => [CostPayoutType]) payouts!: CostPayoutType[];
}

@InputType('CostFilter')
export class CostFilterInput {
  @Field(() => Uuid, { nullable: true }) accountId?: string | null;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => String, { nullable: true }) funder?: string | null;
  @Field(() => String, { nullable: true, description: 'OPEN, DEPOSIT_AWAITED, UNUSED, TO_RECOVER or CANCELLED.' }) state?: string | null;
}

@InputType('RequestCostInput')
export class RequestCostInput {
  @Field(() => String, { description: 'Made when the form opens; the same key enters once.' }) key!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid, { nullable: true, description: 'Which invoice’s costs rise; the one due first where none is named.' }) invoiceId?: string | null;
  @Field(() => String) kind!: string;
  @Field(() => String) description!: string;
  @Field(() => String) funder!: string;
  @Field(() => String, { nullable: true }) attorney?: string | null;
  @Field(() => Minor) amount!: number;
  @Field(() => Boolean) recoverable!: boolean;
  @Field(() => String, { nullable: true }) authority?: string | null;
  @Field(() => Boolean) chargeable!: boolean;
}

@InputType('CostStepInput')
export class CostStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) costId!: string;
}

@InputType('DepositCostInput')
export class DepositCostInput extends CostStepInput {
  @Field(() => Minor) amount!: number;
  @Field(() => BusinessDateScalar) on!: BusinessDate;
  @Field(() => String) method!: string;
  @Field(() => String, { nullable: true }) reference?: string | null;
}

@InputType('SpendCostInput')
export class SpendCostInput extends DepositCostInput {
  @Field(() => String) payee!: string;
  @Field(() => String, { nullable: true, description: 'For a check.' }) payeeAddress?: string | null;
}

@InputType('CancelCostInput')
export class CancelCostInput extends CostStepInput {
  @Field(() => String) reason!: string;
}

@InputType('RequestCostPayoutInput')
export class RequestCostPayoutInput extends CostStepInput {
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('CostPayoutStepInput')
export class CostPayoutStepInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) payoutId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
}

@ObjectType('ChangedCost')
export class ChangedCostType {
  @Field(() => Uuid) costId!: string;
}

export const CostResult = resultUnion('CostResult', ChangedCostType);
