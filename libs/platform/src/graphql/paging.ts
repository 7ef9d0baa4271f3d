import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { PageInfo } from './money.types';

export interface Page<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

/** The GraphQL type of a page: `@ObjectType() class AccountPage extends paged(AccountRow) {}`. */
export function paged<Node>(node: Type<Node>): Type<Page<Node>> {
  @ObjectType({ isAbstract: true })
  class PageOf implements Page<Node> {
    @Field(() => [node]) nodes!: Node[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
  }
  return PageOf;
}

/** Bounded page size: 1 to 200. */
export const pageSize = (first: number | undefined): number => Math.min(200, Math.max(1, first ?? 50));

/** The sort key of the last row, opaque to clients. */
export const encodeCursor = (key: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key within a cursor of `length` parts; undefined without a cursor. A forged one is refused. */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number | null)[] | undefined {
  if (cursor === null || cursor === undefined || cursor === '') return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every((part) => part === null || ['string', 'number'].includes(typeof part))) return key as (string | number | null)[];
  } catch {
    // Falls through to the refusal.
  }
  throw new GraphQLError('This page cursor is not one of ours; start from the first page.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A page from one row more than asked: the extra row only says that there is a next page. */
export function pageOf<Row, Node>(rows: readonly Row[], first: number, key: (row: Row) => readonly (string | number | null)[], node: (row: Row) => Node): Page<Node> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(node),
    pageInfo: { endCursor: last === undefined ? null : encodeCursor(key(last)), hasNextPage: rows.length > first },
  };
}
