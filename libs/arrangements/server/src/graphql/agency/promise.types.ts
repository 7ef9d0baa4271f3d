import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PromiseStatus } from '@quittance/arrangements/domain';
import { BusinessDateScalar, InstantScalar, MoneyType, paged, Uuid } from '@quittance/platform';

export const PromiseStatusEnum: { [S in PromiseStatus]: S } = { OPEN: 'OPEN', KEPT: 'KEPT', BROKEN: 'BROKEN', CANCELLED: 'CANCELLED' };
registerEnumType(PromiseStatusEnum, { name: 'PromiseStatus' });

@ObjectType('Promise', { description: 'A promise to pay.' })
export class PromiseType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => PromiseStatusEnum) status!: PromiseStatus;
  @Field(() => MoneyType) amount!: MoneyType;
  @Field(() => MoneyType, { description: 'Paid towards it so far.' }) received!: MoneyType;
  @Field(() => BusinessDateScalar) dueOn!: string;
  @Field(() => BusinessDateScalar, { description: 'The last day on which a payment keeps it.' }) lastDay!: string;
  @Field(() => Int) graceDays!: number;
  @Field(() => String, { description: 'Who promised.' }) personName!: string;
  @Field(() => BusinessDateScalar) madeOn!: string;
  @Field(() => BusinessDateScalar, { nullable: true }) resolvedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Who wrote it down.' }) recordedBy!: string | null;
  @Field(() => InstantScalar) recordedAt!: Date;
  @Field(() => Int) version!: number;
}

@ObjectType('PromiseListItem', { description: 'A promise with its account, for lists over many accounts.' })
export class PromiseListItem extends PromiseType {
  @Field(() => String) accountNumber!: string;
  @Field(() => String) debtorName!: string;
  @Field(() => String) clientName!: string;
}

@ObjectType('PromisePage')
export class PromisePage extends paged(PromiseListItem) {}
