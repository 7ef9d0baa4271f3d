import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Bucket } from '@quittance/accounts/domain';
import { BusinessDateScalar, InstantScalar, MoneyType, paged, Uuid } from '@quittance/platform';
import { BucketEnum } from './account-enums.types';

@ObjectType('DebtEntry', { description: 'A change of what is owed; all of them together are the balance. Never edited.' })
export class DebtEntryType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) invoiceId!: string;
  @Field(() => String) invoiceNumber!: string;
  @Field(() => BucketEnum) bucket!: Bucket;
  @Field(() => MoneyType, { description: 'Above zero raises the debt.' }) amount!: MoneyType;
  @Field(() => String, { description: 'PLACED, PAYMENT, RETURNED_PAYMENT, ADJUSTMENT, CREDIT_NOTE, CHARGE, REVERSAL, INTEREST, LATE_CHARGE, FIXED_SUM, WAIVER or JUDGMENT.' }) kind!: string;
  @Field(() => Uuid, { nullable: true, description: 'The receipt of a payment.' }) sourceId!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => BusinessDateScalar) effectiveOn!: string;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => String, { nullable: true }) actorName!: string | null;
}

@ObjectType('DebtEntryPage')
export class DebtEntryPage extends paged(DebtEntryType) {}
