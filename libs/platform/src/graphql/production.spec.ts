import { testAgency, type TestAgency } from '@quittance/testing';

describe('GraphQL in production', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency({ NODE_ENV: 'production' });
  }, 120_000);
  afterAll(() => agency?.close());

  it.each(['agency', 'client'])('tells nobody the schema of the %s, neither whole nor by its guesses', async (side) => {
    const ask = async (query: string): Promise<string> => {
      const answer = await fetch(`${agency.url}/graphql/${side}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-quittance-request': '1' }, body: JSON.stringify({ query }) });
      return answer.text();
    };
    expect(await ask('{ __schema { types { name } } }')).toMatch(/introspection/i);
    const guess = await ask('{ account { id } }');
    const near = await ask('{ accont(id: 1) { id } }');
    expect(guess).toContain('errors');
    expect(near).toContain('accont');
    expect(near).not.toMatch(/did you mean/i);
  });
});
