import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { LIMITS, limitRule } from './limits';

const schema = buildSchema('type Query { me: Person } type Person { name: String friend: Person }');
const faults = (query: string): string[] => validate(schema, parse(query), [...specifiedRules, limitRule(LIMITS)]).map((error) => error.message);
const nested = (depth: number): string => `{ me ${'{ friend '.repeat(depth)}{ name }${' }'.repeat(depth)} }`;

describe('what one request may ask for', () => {
  it('lets an ordinary query through', () => expect(faults('{ me { name friend { name } } }')).toEqual([]));
  it('refuses depth', () => expect(faults(nested(12))).toEqual(['This query is too large: depth 14, at most 10.']));
  it('refuses many aliases', () => expect(faults(`{ me { ${Array.from({ length: 21 }, (_, i) => `a${i}: name`).join(' ')} } }`)[0]).toMatch(/aliases 21/));
  it('refuses many root fields', () => expect(faults(`{ ${Array.from({ length: 13 }, (_, i) => `a${i}: me { name }`).join(' ')} }`)[0]).toMatch(/rootFields 13/));
  it('counts through fragments, and stops counting a fragment bomb', () => {
    const bomb = Array.from({ length: 20 }, (_, i) => `fragment f${i} on Person { ...f${i + 1} ...f${i + 1} }`).join(' ');
    expect(faults(`query { me { ...f0 } } ${bomb} fragment f20 on Person { name name }`).some((m) => /too large/.test(m))).toBe(true);
  });
  it('refuses fragments that spread each other in circles before walking every way through them', () => {
    const names = Array.from({ length: 40 }, (_, i) => `f${i}`);
    const circles = names.map((name) => `fragment ${name} on Person { ${names.filter((other) => other !== name).map((other) => `...${other}`).join(' ')} }`);
    expect(faults(`{ me { ...f0 } } ${circles.join(' ')}`).some((m) => /too large/.test(m))).toBe(true);
  });
});
