import { buildSchema, parse } from 'graphql';
import { complexityPlugin } from './complexity.plugin';

const schema = buildSchema('input PageInput { first: Int } type Query { people(page: PageInput, name: String): [Person] } type Person { name: String }');
const plugin = complexityPlugin(100);

async function ask(document: ReturnType<typeof parse>, variables: object): Promise<string> {
  const listener = await plugin.requestDidStart?.({} as never);
  try {
    await listener?.didResolveOperation?.({ schema, document, request: { variables } } as never);
    return 'answered';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('complexity', () => {
  const people = parse('query ($n: Int, $name: String) { people(page: { first: $n }, name: $name) { name } }');

  it('is counted anew for another page size, by whatever name', async () => {
    expect(await ask(people, { n: 10, name: 'a' })).toBe('answered');
    expect(await ask(people, { n: 200, name: 'a' })).toBe('This query is too large: complexity 201, at most 100.');
    expect(await ask(people, { n: 10, name: 'b' })).toBe('answered');
  });

  it('is refused each time it is asked', async () => {
    for (let i = 0; i < 3; i++) expect(await ask(people, { n: 150 })).toMatch(/complexity 151/);
  });

  it('of a variable of the wrong type is left to the execution, and not remembered for the next', async () => {
    expect(await ask(people, { n: 'many' })).toBe('answered');
    expect(await ask(people, { n: 199 })).toMatch(/complexity 200/);
  });
});
