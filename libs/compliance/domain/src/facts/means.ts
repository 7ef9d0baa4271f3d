/** Ways of reaching a person. */
export const CHANNELS = ['CALL', 'TEXT', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What else the rules stand before: things done about a debt that reach nobody by themselves. */
export const ACTS = ['SUE', 'PROVE_CLAIM', 'FURNISH', 'TRANSFER', 'APPLY', 'DEPOSIT', 'PRESENT', 'PURGE'] as const;
export type Act = (typeof ACTS)[number];

/** A channel or an act: what a decision is asked for. */
export type Means = Channel | Act;

/** Milliseconds since 1970-01-01T00:00Z: facts are numbers, so that nothing is parsed while deciding. */
export type Moment = number;

const ELECTRONIC: ReadonlySet<Means> = new Set<Means>(['TEXT', 'EMAIL', 'SOCIAL']);
const WRITTEN: ReadonlySet<Means> = new Set<Means>(['TEXT', 'EMAIL', 'LETTER', 'SOCIAL']);

export const isElectronic = (means: Means): boolean => ELECTRONIC.has(means);
export const isWritten = (means: Means): boolean => WRITTEN.has(means);

/** "a call", "an email": as the collector says it. */
export const MEANS_WORDS: Readonly<Record<Means, string>> = {
  CALL: 'a call', TEXT: 'a text', EMAIL: 'an email', LETTER: 'a letter', VISIT: 'a visit', SOCIAL: 'a message on social media', SUE: 'a suit', PROVE_CLAIM: 'a proof of claim',
  FURNISH: 'credit reporting', TRANSFER: 'selling or placing the debt', APPLY: 'setting the payment against this debt', DEPOSIT: 'the deposit', PRESENT: 'the debit', PURGE: 'deleting the records' };
