import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PromiseStatus } from '@quittance/arrangements/domain';
import { BusinessDateScalar, Minor, resultUnion, Uuid } from '@quittance/platform';
import { PromiseStatusEnum } from './promise.types';

@InputType('PromiseFilter')
export class PromiseFilterInput {
  @Field(() => [PromiseStatusEnum], { nullable: true }) statuses?: PromiseStatus[] | null;
  @Field(() => Uuid, { nullable: true }) clientId?: string | null;
  @Field(() => Uuid, { nullable: true }) deskId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only of accounts on the desks of whoever asks.' }) mine?: boolean | null;
  @Field(() => BusinessDateScalar, { nullable: true }) dueFrom?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) dueTo?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those due next first, instead of last.' }) soonestFirst?: boolean | null;
}

@InputType('PromiseTermsInput')
export class PromiseTermsInput {
  @Field(() => Minor, { description: "In the account's currency; never more than is owed." }) amount!: number;
  @Field(() => BusinessDateScalar, { description: 'Today to 90 days ahead.' }) dueOn!: string;
  @Field(() => Int, { defaultValue: 2, description: 'Days after it on which a payment still keeps it, 0 to 30.' }) graceDays: number = 2;
}

@InputType('RecordPromiseInput')
export class RecordPromiseInput extends PromiseTermsInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => String, { defaultValue: '' }) personName: string = '';
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('CancelPromiseInput')
export class CancelPromiseInput {
  @Field(() => Uuid) promiseId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}

@ObjectType('PromiseRecorded')
export class PromiseRecordedType {
  @Field(() => ID) promiseId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => BusinessDateScalar) dueOn!: string;
}
export const RecordPromiseResult = resultUnion('RecordPromiseResult', PromiseRecordedType);

@ObjectType('PromiseCancelled')
export class PromiseCancelledType {
  @Field(() => ID) promiseId!: string;
  @Field(() => Uuid) accountId!: string;
}
export const CancelPromiseResult = resultUnion('CancelPromiseResult', PromiseCancelledType);
