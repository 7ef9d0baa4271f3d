import type { Channel } from '@quittance/compliance/domain';
import type { ContactStatus } from '@quittance/debtors/domain';

/** One way of reaching somebody, with what compliance says of it now. */
export interface Way {
  readonly channel: Channel;
  readonly contactPointId: string | null;
  readonly address: string;
  readonly status: ContactStatus;
  /** When they last wrote or called from it themselves, milliseconds; null: never. */
  readonly usedByThemAt: number | null;
  /** When something sent there last came back as undeliverable; null: never. */
  readonly cameBackAt: number | null;
  readonly verdict: { readonly allowed: true } | { readonly allowed: false; readonly words: string; readonly earliest: number | null };
}

/** A way that was not taken, and why. */
export interface PassedOver {
  readonly way: Way;
  readonly why: string;
}

export interface BestWay {
  readonly best: Way | null;
  /** Why this one, or why none. */
  readonly reason: string;
  readonly passedOver: readonly PassedOver[];
  /** Where none is open now: the first moment at which one would be, or null. */
  readonly openFrom: number | null;
}

/** The order where nothing else decides: cheapest to them and to us first; a letter always arrives somewhere. */
export const CHANNEL_ORDER: readonly Channel[] = ['EMAIL', 'TEXT', 'CALL', 'LETTER', 'VISIT', 'SOCIAL'];

const NAMES: Readonly<Record<Channel, string>> = { EMAIL: 'email', TEXT: 'text', CALL: 'call', LETTER: 'letter', VISIT: 'visit', SOCIAL: 'social media' };
const DAY = 86_400_000;
const RECENT_DAYS = 180;

/**
 * The best way to reach somebody now, with its reason and why the others were passed over. Their own choice comes first (the way they
 * used last, within 180 days), then a way known to be theirs, then the order of channels. What is bad, or not allowed, is never taken.
 */
export function bestWay(ways: readonly Way[], now: number, order: readonly Channel[] = CHANNEL_ORDER): BestWay {
  const passedOver: PassedOver[] = [];
  const open: Way[] = [];
  for (const way of ways) {
    const why = unusable(way) ?? (way.verdict.allowed ? null : way.verdict.words);
    if (why === null) open.push(way);
    else passedOver.push({ way, why });
  }
  const rank = (way: Way): readonly number[] => [recent(way, now) ? -(way.usedByThemAt ?? 0) : 0, way.status === 'RIGHT_PARTY' ? 0 : 1, placeOf(order, way.channel)];
  const [best, ...rest] = open.sort((a, b) => compare(rank(a), rank(b)) || (a.address < b.address ? -1 : 1));
  if (!best) {
    const waits = passedOver.filter(({ way }) => unusable(way) === null).flatMap(({ way }) => (way.verdict.allowed || way.verdict.earliest === null ? [] : [way.verdict.earliest]));
    const reason = ways.length === 0 ? 'There is no address or number on file.' : 'No way is open now: see why beside each.';
    return { best: null, reason, passedOver, openFrom: waits.length === 0 ? null : Math.min(...waits) };
  }
  for (const way of rest) passedOver.push({ way, why: `Allowed as well; ${NAMES[best.channel]} comes first.` });
  return { best, reason: reasonFor(best, now), passedOver, openFrom: null };
}

const recent = (way: Way, now: number): boolean => way.usedByThemAt !== null && now - way.usedByThemAt <= RECENT_DAYS * DAY;

function unusable(way: Way): string | null {
  if (way.status === 'WRONG_PARTY') return 'It reaches somebody else.';
  if (way.status === 'OUT_OF_SERVICE') return 'It is not in service.';
  return way.cameBackAt !== null && way.cameBackAt > (way.usedByThemAt ?? -Infinity) ? 'The last message there came back.' : null;
}

function reasonFor(way: Way, now: number): string {
  if (recent(way, now)) return `They used this ${way.channel === 'CALL' || way.channel === 'TEXT' ? 'number' : 'address'} themselves last, and ${NAMES[way.channel]} is allowed now.`;
  return way.status === 'RIGHT_PARTY' ? `Known to be theirs, and ${NAMES[way.channel]} is allowed now.` : `Allowed now, and ${NAMES[way.channel]} comes first where nobody chose.`;
}

const placeOf = (order: readonly Channel[], channel: Channel): number => (order.includes(channel) ? order.indexOf(channel) : order.length);

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
};
