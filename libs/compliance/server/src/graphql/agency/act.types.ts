import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ACTS, type Act, type TransferFacts } from '@quittance/compliance/domain';
import { BusinessDateScalar, resultUnion, Uuid } from '@quittance/platform';
import { asEnum } from './contact-enums.types';
import { ContactDecisionType } from './decision.types';

export const ActEnum = asEnum(ACTS);
export const TransferToEnum = asEnum(['OWNER', 'PREVIOUS_OWNER_BY_CONTRACT', 'MERGER', 'BUYER', 'COLLECTOR'] as const);
export const RecordsKindEnum = asEnum(['ACCOUNT', 'RECORDING'] as const);
registerEnumType(ActEnum, { name: 'GuardedAct', description: 'What else the rules stand before: things done about a debt that reach nobody by themselves.' });
registerEnumType(TransferToEnum, { name: 'TransferTo' });
registerEnumType(RecordsKindEnum, { name: 'RecordsKind' });

@InputType('AskToActInput')
export class AskToActInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => ActEnum) act!: Act;
  @Field(() => String, { nullable: true, description: 'Of a suit: the court’s district…' }) venue?: string | null;
  @Field(() => String, { nullable: true, description: '…where the contract was signed…' }) signedAt?: string | null;
  @Field(() => String, { nullable: true, description: '…where the debtor lives…' }) livesAt?: string | null;
  @Field(() => String, { nullable: true, description: '…and where the land lies, if it is about land.' }) landAt?: string | null;
  @Field(() => TransferToEnum, { nullable: true }) transferTo?: TransferFacts['to'] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'A lien survives, and who takes it over is told that the person is not liable.' }) securedAndTold: boolean = false;
  @Field(() => RecordsKindEnum, { defaultValue: 'ACCOUNT' }) records: 'ACCOUNT' | 'RECORDING' = 'ACCOUNT';
  @Field(() => Boolean, { defaultValue: false }) legalHold: boolean = false;
  @Field(() => Boolean, { defaultValue: false, description: 'Of an application: the payment is for several debts…' }) severalDebts: boolean = false;
  @Field(() => Uuid, { nullable: true, description: '…and the payer named this account.' }) directedToId?: string | null;
}

@ObjectType('ActAnswer', { description: 'Whether it may be done, and why not. Stored either way.' })
export class ActAnswerType {
  @Field(() => Uuid) decisionId!: string;
  @Field(() => ContactDecisionType) decision!: ContactDecisionType;
}
export const AskToActResult = resultUnion('AskToActResult', ActAnswerType);

@InputType('SuitAuthorityInput')
export class SuitAuthorityInput {
  @Field(() => Uuid) accountId!: string;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Left out: withdrawn.' }) authorisedOn?: string | null;
  @Field(() => Boolean) costsFunded!: boolean;
  @Field(() => String, { description: 'Who gave it, and how.' }) note!: string;
}
