import { bestWay, CHANNEL_WORDS, KIND_WORDS, type BestWay, type TemplateKind, type Way } from '@quittance/communications/domain';
import type { Channel } from '@quittance/compliance/domain';
import { type ContactPermissionsQuery, type ContactWay } from '@quittance/compliance/server';
import type { AccountId } from '@quittance/kernel';
import type { Ctx, Tx } from '@quittance/platform';

/** A way in writing that was not taken, and why. */
export interface OtherChannel { channel: string; address: string; why: string }

/** How to write to the debtor now, chosen with its reason. */
export interface BestChannel {
  channel: string | null;
  contactPointId: string | null;
  reason: string;
  openFrom: Date | null;
  passedOver: OtherChannel[];
}

/** What is written by Write; a call is not. */
const WRITTEN: readonly Channel[] = ['EMAIL', 'TEXT', 'LETTER'];

/**
 * The best way in writing: what compliance says of each now, what the debtor used, what came back. Where the next step has a text for some
 * channels only, the others are passed over.
 */
export async function bestChannel(ctx: Ctx, tx: Tx, permissions: ContactPermissionsQuery, accountId: AccountId, debtorId: string, suggested: TemplateKind, templates: readonly { readonly channel: string; readonly kind: string }[]): Promise<BestChannel> {
  const found = await permissions.run(ctx, accountId);
  const history = await usedAndCameBack(tx, debtorId);
  const ways = (found?.ways ?? []).filter(({ role, channel, contactPointId }) => role === 'DEBTOR' && WRITTEN.includes(channel) && contactPointId !== null).map((way) => wayOf(way, history));
  const having = (kind: string | null): Set<string> => new Set(templates.filter((one) => kind === null || one.kind === kind).map(({ channel }) => channel));
  const [next, any] = [having(suggested), having(null)];
  const texts = next.size > 0 ? next : any;
  const chosen = bestWay(ways.filter(({ channel }) => texts.has(channel)), tx.now.getTime(), WRITTEN);
  const without = ways.filter(({ channel }) => !texts.has(channel)).map(({ channel, address }) => ({ channel, address, why: any.has(channel) ? `There is no ${KIND_WORDS[suggested].toLowerCase()} by ${wordsOf(channel)}.` : `No text is in use for ${wordsOf(channel)}.` }));
  return answer(chosen, without);
}

const answer = ({ best, reason, passedOver, openFrom }: BestWay, without: readonly OtherChannel[]): BestChannel => ({
  channel: best?.channel ?? null, contactPointId: best?.contactPointId ?? null, reason, openFrom: openFrom === null ? null : new Date(openFrom),
  passedOver: [...passedOver.map(({ way, why }) => ({ channel: way.channel, address: way.address, why })), ...without] });

const wordsOf = (channel: Channel): string => (channel === 'LETTER' || channel === 'EMAIL' || channel === 'TEXT' ? CHANNEL_WORDS[channel].toLowerCase() : channel.toLowerCase());

interface History { readonly pointId: string; readonly channel: string; readonly usedAt: Date | null; readonly cameBackAt: Date | null }

/** When each address was last used by them, and when something last came back from it. */
const usedAndCameBack = (tx: Tx, debtorId: string): Promise<History[]> => tx.query<History>(
  `select p.id as "pointId", t.channel, max(t.occurred_at) filter (where t.direction = 'INBOUND') as "usedAt", max(t.occurred_at) filter (where u.attempt_id is not null) as "cameBackAt"
     from contact_point p join contact_attempt t on t.address = p.value_normalised and coalesce(t.person_id, t.debtor_id) = p.debtor_id left join undeliverable u on u.attempt_id = t.id
    where p.debtor_id = $1 and not exists (select from contact_point s where s.supersedes_id = p.id) group by 1, 2`, [debtorId]);

function wayOf({ channel, contactPointId, value, status, decision }: ContactWay, history: readonly History[]): Way {
  const own = history.filter((one) => one.pointId === contactPointId && one.channel === channel);
  const latest = (of: (one: History) => Date | null): number | null => own.reduce<number | null>((last, one) => (of(one) === null ? last : Math.max(last ?? 0, (of(one) as Date).getTime())), null);
  return {
    channel, contactPointId, address: value, status, usedByThemAt: latest((one) => one.usedAt), cameBackAt: latest((one) => one.cameBackAt),
    verdict: decision.allowed ? { allowed: true } : { allowed: false, words: decision.findings.map(({ words }) => words).join(' '), earliest: decision.earliest } };
}
