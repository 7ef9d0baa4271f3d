import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { schemaText } from './schema-text';

const committed = (side: string): Promise<string> => readFile(join(__dirname, `../schema/${side}.graphql`), 'utf8');

describe.each(['agency', 'client'] as const)('the %s SDL', (side) => {
  it('is committed as the resolvers make it (npm run schema)', async () => {
    expect(await schemaText(side)).toBe(await committed(side));
  });
});

it('keeps the agency’s words out of the client schema', async () => {
  const client = buildSchema(await committed('client'));
  const fields = Object.values(client.getTypeMap()).filter((type) => isObjectType(type)).flatMap((type) => Object.keys(isObjectType(type) ? type.getFields() : {}));
  expect(fields.filter((name) => /desk|ledger|suspense|audit|priority|contactAttempt/i.test(name))).toEqual([]);
});
