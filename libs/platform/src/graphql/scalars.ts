import { isId, MOST_MINOR, parseBusinessDate } from '@quittance/kernel';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

// One slipped or hostile amount near 2^53 would take every sum it enters beyond what can be read again.
function minor(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= MOST_MINOR) return value;
  return refuse(`Minor takes a whole number of minor units (cents) up to ${MOST_MINOR}, not ${JSON.stringify(value)}`);
}

function ppm(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  return refuse(`Ppm takes a whole number of parts per million, not ${JSON.stringify(value)}`);
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : null;
}

/** Minor units as a JSON number. */
export const Minor = scalar('Minor', 'Whole minor units (cents), exact to 2^53; at most 10^13 when sent.', minor);

/** Parts per million as a JSON number. */
export const PpmScalar = scalar('Ppm', 'Rate in parts per million: 25% is 250000.', ppm);

/** `YYYY-MM-DD`. */
export const BusinessDateScalar = scalar('BusinessDate', 'Calendar date, YYYY-MM-DD.', (value) => {
  const parsed = typeof value === 'string' ? parseBusinessDate(value) : undefined;
  return parsed?.ok ? parsed.value : refuse(`BusinessDate takes YYYY-MM-DD, not ${JSON.stringify(value)}`);
});

/** An instant, ISO 8601 in UTC. */
export const InstantScalar = new GraphQLScalarType({
  name: 'Instant',
  description: 'Instant, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node)),
});

/** An id. */
export const Uuid = scalar('Uuid', 'Id of a row.', (value) =>
  typeof value === 'string' && isId(value.toLowerCase()) ? value.toLowerCase() : refuse(`Uuid takes an id, not ${JSON.stringify(value)}`));

function instant(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) ? refuse(`Instant takes ISO 8601, not ${JSON.stringify(value)}`) : date;
}

function scalar<T>(name: string, description: string, parse: (value: unknown) => T): GraphQLScalarType<T, unknown> {
  return new GraphQLScalarType<T, unknown>({ name, description, serialize: (value) => value, parseValue: parse, parseLiteral: (node) => parse(literal(node)) });
}
