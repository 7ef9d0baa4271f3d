import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, InstantScalar, resultUnion, Uuid } from '@quittance/platform';
import type { CaseFileScope } from '../../case-file/case-files.use-case';

export const CaseFileScopeEnum = { ACCOUNT: 'ACCOUNT', DEBTOR: 'DEBTOR' } as const;
export const CaseFileStatusEnum = { PREPARING: 'PREPARING', READY: 'READY', FAILED: 'FAILED', DELETED: 'DELETED' } as const;
registerEnumType(CaseFileScopeEnum, { name: 'CaseFileScope', description: 'This account alone, or all of the debtor’s.' });
registerEnumType(CaseFileStatusEnum, { name: 'CaseFileStatus' });

@ObjectType('CaseFile', { description: 'A debtor’s whole file as one PDF with bookmarks, numbered pages, exhibits and their hashes.' })
export class CaseFileType {
  @Field(() => ID) id!: string;
  @Field(() => Uuid) accountId!: string;
  @Field(() => CaseFileScopeEnum) scope!: string;
  @Field(() => InstantScalar, { description: 'It holds what had been recorded by then.' }) asOf!: Date;
  @Field(() => CaseFileStatusEnum) status!: string;
  @Field(() => String, { description: 'What is being done, while it is made.' }) step!: string;
  @Field(() => Int) done!: number;
  @Field(() => Int) total!: number;
  @Field(() => String, { description: 'Why it could not be made.' }) problem!: string;
  @Field(() => Int, { nullable: true }) exhibits!: number | null;
  @Field(() => Int, { nullable: true }) pages!: number | null;
  @Field(() => Float, { nullable: true, description: 'Bytes.' }) size!: number | null;
  @Field(() => String, { nullable: true, description: 'Of the whole bundle; also in the audit log.' }) sha256!: string | null;
  @Field(() => Uuid, { nullable: true }) documentId!: string | null;
  @Field(() => Uuid, { nullable: true }) manifestId!: string | null;
  @Field(() => BusinessDateScalar, { nullable: true }) keptUntil!: string | null;
  @Field(() => String) requestedByName!: string;
  @Field(() => InstantScalar) requestedAt!: Date;
  @Field(() => InstantScalar, { nullable: true }) finishedAt!: Date | null;
}

@InputType('CaseFileInput')
export class CaseFileInputType {
  @Field(() => Uuid) accountId!: string;
  @Field(() => CaseFileScopeEnum) scope!: CaseFileScope;
}

@ObjectType('CaseFileRequested')
export class CaseFileRequestedType {
  @Field(() => ID) id!: string;
}
export const CaseFileResult = resultUnion('CaseFileResult', CaseFileRequestedType);
