import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, paged, Uuid } from '@quittance/platform';

@ObjectType('BankImport', { description: 'A bank’s file that was taken in.' })
export class BankImportType {
  @Field(() => Uuid) id!: string;
  @Field(() => String) format!: string;
  @Field(() => String) version!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int) statements!: number;
  @Field(() => Int) lines!: number;
  @Field(() => Int, { description: 'Lines that an earlier file had told already.' }) known!: number;
  @Field(() => Int) returns!: number;
  @Field(() => Int) changes!: number;
  @Field(() => String) importedBy!: string;
  @Field(() => InstantScalar) importedAt!: Date;
}

@ObjectType('BankImportPage')
export class BankImportPage extends paged(BankImportType) {}
