import type { Type } from '@nestjs/common';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@quittance/kernel';

@ObjectType('Fact')
export class Fact {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('Refused', { description: 'An expected failure: what happened, what to do, and the facts.' })
export class RefusedType {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => String, { nullable: true, description: 'Path of the input it is about.' }) field!: string | null;
  @Field(() => [Fact]) facts!: Fact[];
}

/** The union a mutation returns: its success, or `Refused`. */
export function resultUnion<T extends object>(name: string, success: Type<T>): T | RefusedType {
  return createUnionType({
    name,
    types: () => [success, RefusedType] as const,
    resolveType: (value: object) => (value instanceof RefusedType ? RefusedType : success),
  }) as unknown as T | RefusedType;
}

/** A result as a member of its union. */
export function answer<T, G extends object>(result: Result<T>, map: (value: T) => G): G | RefusedType {
  if (result.ok) return map(result.value);
  const { code, message, field, facts } = result.refusal;
  return Object.assign(new RefusedType(), {
    code, message, field: field ?? null, facts: Object.entries(facts).map(([name, value]) => ({ name, value: String(value) })) });
}

/** A use case's promise as a member of its union, unchanged but for the refusal. */
export const answered = async <T extends object>(result: Promise<Result<T>>): Promise<T | RefusedType> => answer(await result, (value) => value);
