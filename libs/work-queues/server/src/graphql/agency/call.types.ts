import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PromiseTermsInput } from '@quittance/arrangements/server';
import { CALL_OUTCOMES, type CallOutcome } from '@quittance/compliance/domain';
import { BusinessDateScalar, resultUnion, Uuid } from '@quittance/platform';

export const CallOutcomeEnum = Object.fromEntries(Object.keys(CALL_OUTCOMES).map((key) => [key, key])) as { [O in CallOutcome]: O };
registerEnumType(CallOutcomeEnum, {
  name: 'CallOutcome',
  valuesMap: Object.fromEntries(Object.entries(CALL_OUTCOMES).map(([key, { label }]) => [key, { description: label }])) as Record<CallOutcome, { description: string }>,
});

export const CallDirectionEnum = { OUTBOUND: 'OUTBOUND', INBOUND: 'INBOUND' } as const;
registerEnumType(CallDirectionEnum, { name: 'CallDirection' });

@InputType('RecordCallInput')
export class RecordCallInput {
  @Field(() => Uuid, { description: 'The account the call was made for.' }) accountId!: string;
  @Field(() => CallDirectionEnum, { defaultValue: 'OUTBOUND' }) direction: keyof typeof CallDirectionEnum = 'OUTBOUND';
  @Field(() => Uuid, { nullable: true, description: 'The permit an outbound call was dialled on (askToCall). Without one it is asked for now; then the number is needed.' }) permitId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The call of the telephone provider that is wrapped up (placeCall, or an incoming one).' }) callId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The number on file that was used…' }) contactPointId?: string | null;
  @Field(() => String, { nullable: true, description: '…or another number.' }) number?: string | null;
  @Field(() => String, { defaultValue: '', description: 'Who was on the line.' }) personName: string = '';
  @Field(() => CallOutcomeEnum) outcome!: CallOutcome;
  @Field(() => Boolean) connected!: boolean;
  @Field(() => Boolean, { description: 'Whether the debt was spoken of with the debtor.' }) conversation!: boolean;
  @Field(() => Int, { nullable: true }) durationSeconds?: number | null;
  @Field(() => [Uuid], { defaultValue: [], description: 'Other accounts of the same debtor spoken of.' }) accountsSpokenOf: string[] = [];
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Today to 180 days ahead.' }) callBackOn?: string | null;
  @Field(() => String, { nullable: true, description: 'The time they named, by their clock: 14:30.' }) callBackAt?: string | null;
  @Field(() => String, { nullable: true, description: 'The agency reads it, the client does not.' }) note?: string | null;
  @Field(() => PromiseTermsInput, { nullable: true, description: 'A promise made in the call, saved together with it.' }) promise?: PromiseTermsInput | null;
}

@ObjectType('CallRecorded')
export class CallRecordedType {
  @Field(() => ID) attemptId!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => Uuid, { nullable: true }) promiseId!: string | null;
}
export const RecordCallResult = resultUnion('RecordCallResult', CallRecordedType);
