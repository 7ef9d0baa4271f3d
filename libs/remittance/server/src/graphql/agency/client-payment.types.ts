import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';
import type { BusinessDate } from '@quittance/kernel';

@ObjectType('ClientPayment', { description: 'A client’s payment to the agency; negative: one that came back.' })
export class ClientPaymentType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => Minor, { description: 'What no invoice took: the next remittance takes it up.' }) onAccount!: number;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String) method!: string;
  @Field(() => String) reference!: string;
  @Field(() => Boolean) returned!: boolean;
  @Field(() => String, { nullable: true }) reversesNumber!: string | null;
  @Field(() => String) reason!: string;
}

@ObjectType('ClientPaymentDone')
export class ClientPaymentDoneType extends ClientPaymentType {
  @Field(() => String, { description: 'What happened, in a sentence.' }) message!: string;
}

@ObjectType('ClientPaymentPage')
export class ClientPaymentPage extends paged(ClientPaymentType) {}

@InputType('RecordClientPaymentInput')
export class RecordClientPaymentInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) currency!: string;
  @Field(() => Minor) amount!: number;
  @Field(() => BusinessDateScalar) receivedOn!: BusinessDate;
  @Field(() => String) method!: string;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'The invoice it is for; those due first come after it.' }) invoiceId?: string | null;
}

@InputType('ReturnClientPaymentInput')
export class ReturnClientPaymentInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) paymentId!: string;
  @Field(() => BusinessDateScalar) returnedOn!: BusinessDate;
  @Field(() => String) reason!: string;
}

@ObjectType('RemitDeadline', { description: 'A client’s oldest money not yet accounted for, and the last day for it: 30 days from the close of its month.' })
export class RemitDeadlineType {
  @Field(() => Uuid) clientId!: string;
  @Field(() => String) clientCode!: string;
  @Field(() => String) clientName!: string;
  @Field(() => String) currency!: string;
  @Field(() => BusinessDateScalar) oldestOn!: BusinessDate;
  @Field(() => BusinessDateScalar) deadline!: BusinessDate;
  @Field(() => String, { description: 'IN_TIME, NEAR (the last seven days) or PAST.' }) state!: string;
  @Field(() => Int, { description: 'Negative: days past.' }) daysLeft!: number;
  @Field(() => Minor) collected!: number;
  @Field(() => Int) payments!: number;
  @Field(() => Int) onHold!: number;
  @Field(() => Uuid, { nullable: true }) openRunId!: string | null;
  @Field(() => String, { nullable: true }) openRunStatus!: string | null;
}

export const ClientPaymentResult = resultUnion('ClientPaymentResult', ClientPaymentDoneType);
