import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BusinessDate } from '@quittance/kernel';
import { BusinessDateScalar, InstantScalar, Minor, paged, resultUnion, Uuid } from '@quittance/platform';

@ObjectType('BankSuggestion', { description: 'What a bank line may be, with how sure it is and why.' })
export class BankSuggestionType {
  @Field(() => String, { description: 'ACCOUNT (a payment of it), BOOKED (an entry that stands in the books) or RETURN (a payment taken back).' }) kind!: string;
  @Field(() => Uuid) targetId!: string;
  @Field(() => Int, { description: 'Parts per million; from 950000 it is sure.' }) confidence!: number;
  @Field(() => [String]) reasons!: readonly string[];
  @Field(() => String) label!: string;
  @Field(() => Uuid, { nullable: true }) accountId!: string | null;
  @Field(() => String, { nullable: true }) accountNumber!: string | null;
  @Field(() => String, { nullable: true }) clientName!: string | null;
  @Field(() => Minor, { nullable: true, description: 'What the account owes now.' }) balance!: number | null;
}

@ObjectType('BankLine', { description: 'A movement as the bank told it. Money that came in is positive.' })
export class BankLineType {
  @Field(() => Uuid) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'NEW, MATCHED, SUSPENSE or IGNORED.' }) status!: string;
  @Field(() => Uuid) bankAccountId!: string;
  @Field(() => String) bankAccountName!: string;
  @Field(() => String) book!: string;
  @Field(() => BusinessDateScalar) bookedOn!: BusinessDate;
  @Field(() => BusinessDateScalar, { nullable: true }) valueOn!: BusinessDate | null;
  @Field(() => Minor) amount!: number;
  @Field(() => String) currency!: string;
  @Field(() => String) payer!: string;
  @Field(() => String, { description: 'Masked.' }) payerAccount!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) text!: string;
  @Field(() => String) code!: string;
  @Field(() => Int, { description: 'Of the likeliest suggestion, parts per million.' }) confidence!: number;
  @Field(() => [BankSuggestionType]) suggestions!: BankSuggestionType[];
  @Field(() => String, { nullable: true }) matchedKind!: string | null;
  @Field(() => Uuid, { nullable: true }) matchedId!: string | null;
  @Field(() => String, { nullable: true }) matchedLabel!: string | null;
  @Field(() => String, { nullable: true }) matchedBy!: string | null;
  @Field(() => InstantScalar, { nullable: true }) matchedAt!: Date | null;
  @Field(() => String) reason!: string;
}

@ObjectType('BankLinePage')
export class BankLinePage extends paged(BankLineType) {}

@ObjectType('BankLineCounts')
export class BankLineCountsType {
  @Field(() => Int) waiting!: number;
  @Field(() => Int) sure!: number;
  @Field(() => Int) likely!: number;
  @Field(() => Int) none!: number;
  @Field(() => BusinessDateScalar, { nullable: true }) oldestOn!: BusinessDate | null;
}

@ObjectType('BankAccountChoice')
export class BankAccountChoiceType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) book!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) identifierMasked!: string;
}

@InputType('BankLineFilter')
export class BankLineFilterInput {
  @Field(() => Uuid, { nullable: true }) bankAccountId?: string | null;
  @Field(() => String, { nullable: true, description: 'NEW unless said.' }) status?: string | null;
  @Field(() => String, { nullable: true, description: 'SURE, LIKELY, NONE or OUT.' }) show?: string | null;
  @Field(() => String, { nullable: true, description: 'A part of payer, reference or text; or an amount.' }) search?: string | null;
}

@InputType('AcceptBankLineInput')
export class AcceptBankLineInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) lineId!: string;
  @Field(() => Int, { description: 'The version on screen.' }) version!: number;
  @Field(() => String, { description: 'ACCOUNT, BOOKED or RETURN.' }) kind!: 'ACCOUNT' | 'BOOKED' | 'RETURN';
  @Field(() => Uuid, { description: 'An account, a ledger transaction or a receipt.' }) targetId!: string;
}

@InputType('BankLinePartInput')
export class BankLinePartInput {
  @Field(() => Uuid, { nullable: true, description: 'None: this part waits in suspense.' }) accountId?: string | null;
  @Field(() => Minor) amount!: number;
}

@InputType('SplitBankLineInput')
export class SplitBankLineInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) lineId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [BankLinePartInput]) parts!: BankLinePartInput[];
}

@InputType('BankLineInput')
export class BankLineInput {
  @Field(() => String) key!: string;
  @Field(() => Uuid) lineId!: string;
  @Field(() => Int) version!: number;
}

@InputType('IgnoreBankLineInput')
export class IgnoreBankLineInput extends BankLineInput {
  @Field(() => String) reason!: string;
}

@ObjectType('SettledBankLine')
export class SettledBankLineType {
  @Field(() => Uuid) lineId!: string;
  @Field(() => String) status!: string;
  @Field(() => String) message!: string;
}

@ObjectType('BankLineLeft')
export class BankLineLeftType {
  @Field(() => Uuid) lineId!: string;
  @Field(() => String) why!: string;
}

@ObjectType('AcceptedBankLines')
export class AcceptedBankLinesType {
  @Field(() => Int) accepted!: number;
  @Field(() => [BankLineLeftType], { description: 'Left for a person, with the reason.' }) left!: readonly BankLineLeftType[];
}

@ObjectType('RematchedBankLines')
export class RematchedBankLinesType {
  @Field(() => Int) lines!: number;
  @Field(() => Int) suggested!: number;
}

export const BankLineResult = resultUnion('BankLineResult', SettledBankLineType);
export const AcceptBankLinesResult = resultUnion('AcceptBankLinesResult', AcceptedBankLinesType);
export const RematchBankLinesResult = resultUnion('RematchBankLinesResult', RematchedBankLinesType);
