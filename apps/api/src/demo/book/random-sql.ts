/** Randomness of the big book: a hash of a row's number and a salt, so that the same size always gives the same book. */

/** A whole number from 0 to below `most`, by row `n`. */
export const pick = (n: string, salt: number, most: number | string): string => `((hashint8extended((${n})::bigint, ${salt}) & 2147483647) % (${most}))::int`;

/** A fraction from 0 to below 1, by row `n`. */
export const chance = (n: string, salt: number): string => `((hashint8extended((${n})::bigint, ${salt}) & 2147483647) / 2147483648.0::float8)`;

/** An element of a text array parameter, by row `n`. */
export const oneOf = (list: string, n: string, salt: number, size: number): string => `(${list})[1 + ${pick(n, salt, size)}]`;

/**
 * An id in the form of version 7: ordered by its time, told apart by table and number.
 * @param tag three hexadecimal digits, one combination a table
 * @param ms milliseconds since 1970
 */
export const idOf = (tag: string, ms: string, n: string): string => `(lpad(to_hex((${ms})::bigint), 12, '0') || '7${tag}8' || lpad(to_hex((${n})::bigint), 15, '0'))::uuid`;

/** Milliseconds since 1970 of a date at an hour of the working day. */
export const msOf = (date: string, hour = 15): string => `(((${date}) - date '1970-01-01')::bigint * 86400000 + ${hour} * 3600000)`;

/** A date as an instant within the working day, its minute by row `n`. */
export const instantOf = (date: string, n: string, salt: number): string => `(((${date})::timestamp at time zone 'UTC') + make_interval(hours => 14 + ${pick(n, salt, 8)}, mins => ${pick(n, salt + 500, 60)}))`;

/** US cents as "$1,234.56", as sentences write them. */
export const dollars = (minor: string): string => `'$' || to_char((${minor}) / 100, 'FM999,999,999,999,990') || '.' || lpad(((${minor}) % 100)::text, 2, '0')`;

/** Minor units as "1,234.56 USD", as timelines write them. */
export const worded = (minor: string): string => `to_char((${minor}) / 100.0, 'FM999,999,999,990.00') || ' USD'`;
