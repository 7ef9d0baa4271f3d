import type { Caller } from './test-agency-caller';

type Call = Caller['call'];

/** Two answers to one key that are not the same. */
export class DoubleClickDiffers extends Error {
  constructor(query: string, readonly first: unknown, readonly second: unknown) {
    super(`The second click was answered differently.\n${query}\nfirst:  ${JSON.stringify(first)}\nsecond: ${JSON.stringify(second)}`);
  }
}

/**
 * A person who clicks every button twice: each mutation that carries a key is sent twice at the same moment. Both must be
 * answered alike; whether it was done once, the spec sees by what it expects of the books anyway.
 */
export const twice = (person: Caller): Caller => ({ ...person, call: clickedTwice((query, variables) => person.call(query, variables)) });

/** The same for one way of calling. */
export function clickedTwice(call: Call): Call {
  return async <T>(query: string, variables: object = {}): Promise<T> => {
    if (!/^\s*mutation/.test(query) || !keyed(variables)) return call<T>(query, variables);
    const [first, second] = await Promise.allSettled([call<T>(query, variables), call<T>(query, variables)]);
    const [one, other] = [first, second].map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)));
    if (JSON.stringify(one) !== JSON.stringify(other)) throw new DoubleClickDiffers(query, one, other);
    if (first.status === 'rejected') throw first.reason;
    return first.value;
  };
}

const keyed = (variables: object): boolean => Object.values(variables).some((value: unknown) => {
  const { key, commandKey } = (value ?? {}) as { key?: unknown; commandKey?: unknown };
  return typeof key === 'string' || typeof commandKey === 'string';
});
