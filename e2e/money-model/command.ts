import type { Result } from '@quittance/kernel';
import type { Ctx } from '@quittance/platform';
import type { TestAgency } from '@quittance/testing';
import type { Random } from '../random';
import type { Outcome, World } from './world';

/** Who does it: two people of the agency, so that one asks and the other approves. */
export interface Kit {
  readonly agency: TestAgency;
  readonly people: readonly [Ctx, Ctx];
}

/** One thing somebody does: to the product, and to the model. */
export interface Command {
  readonly name: string;
  /** Whether it carries an idempotency key, so that it may be sent twice and after its answer was lost. */
  readonly keyed: boolean;
  run(key: string): Promise<Result<unknown>>;
  /** What the model does and says of it; `value` is what the product answered where it did. */
  expect(value: unknown): Outcome;
}

/** Makes a command from what is there; undefined where there is nothing to do it to. */
export type Maker = (kit: Kit, random: Random, world: World) => Command | undefined;

/** The user who acts, by name. */
export const nameOf = ({ principal }: Ctx): string => principal.userId ?? '';
