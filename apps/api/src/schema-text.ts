import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { reachable, type Side } from '@quittance/platform';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { agencyApis, clientApis } from './contexts';

/** The SDL of one endpoint, made from its resolvers without a database. */
export async function schemaText(side: Side): Promise<string> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: ['error'] });
  await app.init();
  const factory = app.get(GraphQLSchemaFactory);
  const schema = await factory.create(resolversOf(side === 'agency' ? agencyApis : clientApis));
  await app.close();
  return `${printSchema(lexicographicSortSchema(reachable(schema)))}\n`;
}

const resolversOf = (apis: readonly object[]): never[] =>
  apis.flatMap((api) => (Reflect.getMetadata('providers', api) as { name: string }[] | undefined ?? []).filter((provider) => provider.name.endsWith('Resolver'))) as never[];
