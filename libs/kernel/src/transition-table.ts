import { ok, refuse, type Result } from './result';

/** A lifecycle: for each state, the events it takes and the state each leads to. */
export interface TransitionTable<S extends string, E extends string> {
  readonly states: readonly S[];
  /** The state after an event. Refuses TRANSITION_NOT_ALLOWED, naming the events the state does take. */
  next(state: S, event: E): Result<S>;
  /** Whether the state takes the event. */
  takes(state: S, event: E): boolean;
  /** The events a state takes, in the order written. */
  eventsOf(state: S): readonly E[];
}

/**
 * Makes a lifecycle from a table that reads at a glance. `subject` is the noun used in refusals ("account").
 * A state without events is final.
 */
export function transitions<S extends string, E extends string>(
  table: Readonly<Record<S, Readonly<Partial<Record<E, S>>>>>,
  subject = 'item',
): TransitionTable<S, E> {
  const eventsOf = (state: S): readonly E[] => Object.keys(table[state]) as E[];
  return {
    states: Object.keys(table) as S[],
    eventsOf,
    takes: (state, event) => table[state][event] !== undefined,
    next(state, event) {
      const to: S | undefined = table[state][event];
      if (to !== undefined) return ok(to);
      const allowed = eventsOf(state).join(', ') || 'none: it is final';
      return refuse(
        'TRANSITION_NOT_ALLOWED',
        `${event} is not possible while the ${subject} is ${state}. Possible now: ${allowed}.`,
        { state, event },
      );
    },
  };
}
