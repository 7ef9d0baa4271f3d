import { bestWay, CHANNEL_WORDS, KIND_WORDS, type BestWay, type TemplateKind, type Way } from '@quittance/communications/domain';
import type { Channel } from '@quittance/compliance/domain';
import { type ContactPermissionsQuery, type ContactWay } from '@quittance/compliance/server';
import { addDays, asId, type AccountId, type ContactPointId } from '@quittance/kernel';
import type { Ctx, Tx } from '@quittance/platform';
import { messageAsItWouldGo } from './send-message.use-case';

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

interface Option { readonly versionId: string; readonly channel: string; readonly kind: string; readonly language: string; readonly tone: string | null; readonly asked: readonly { readonly field: string; readonly type: string; readonly value: string | null }[] }
interface Addressee { readonly accountId: AccountId; readonly debtorId: string; readonly language: string }

/**
 * The best way in writing: what compliance says of each now and of the very text that would go, what the debtor used, what came back.
 * Where the next step has a text for some channels only, the others are passed over.
 */
export async function bestChannel(ctx: Ctx, tx: Tx, permissions: ContactPermissionsQuery, { accountId, debtorId, language }: Addressee, suggested: TemplateKind, templates: readonly Option[]): Promise<BestChannel> {
  const found = await permissions.run(ctx, accountId);
  const history = await usedAndCameBack(tx, debtorId);
  const ways = (found?.ways ?? []).filter(({ role, channel, contactPointId }) => role === 'DEBTOR' && WRITTEN.includes(channel) && contactPointId !== null).map((way) => wayOf(way, history));
  const having = (kind: string | null): Set<string> => new Set(templates.filter((one) => kind === null || one.kind === kind).map(({ channel }) => channel));
  const [next, any] = [having(suggested), having(null)];
  const texts = next.size > 0 ? next : any;
  const read: Way[] = [];
  for (const way of ways.filter(({ channel }) => texts.has(channel))) read.push(await asWritten(tx, accountId, way, textFor(templates, way.channel, suggested, language)));
  const chosen = bestWay(read, tx.now.getTime(), WRITTEN);
  const without = ways.filter(({ channel }) => !texts.has(channel)).map(({ channel, address }) => ({ channel, address, why: any.has(channel) ? `There is no ${KIND_WORDS[suggested].toLowerCase()} by ${wordsOf(channel)}.` : `No text is in use for ${wordsOf(channel)}.` }));
  return answer(chosen, without);
}

/** The text Write opens with for a channel: in the debtor's language, the next step, in the middle tone. */
function textFor(templates: readonly Option[], of: string, suggested: string, language: string): Option | undefined {
  const all = templates.filter(({ channel }) => channel === of);
  const theirs = all.filter((one) => one.language === language);
  const fitting = theirs.length > 0 ? theirs : all;
  const next = fitting.filter(({ kind }) => kind === suggested);
  return next.find(({ tone }) => tone === 'STANDARD') ?? next[0] ?? fitting[0];
}

/** What the writer has yet to fill in, as nobody could object to it: the rules read the rest. */
const standIn = (tx: Tx, type: string): string | number => (type === 'DATE' ? addDays(tx.today, 90) : type === 'MONEY' ? 1 : '…');

/** An open way with what the rules say of its text too. */
async function asWritten(tx: Tx, accountId: AccountId, way: Way, text: Option | undefined): Promise<Way> {
  if (!way.verdict.allowed || text === undefined || way.contactPointId === null) return way;
  const asked = Object.fromEntries(text.asked.map(({ field, type, value }) => [field, value === null ? standIn(tx, type) : type === 'MONEY' ? Number(value) : value]));
  const would = await messageAsItWouldGo(tx, { accountId, templateVersionId: text.versionId, contactPointId: asId<ContactPointId>(way.contactPointId), asked, delivery: 'SINGLE', overrides: [] });
  if (!would.ok) return { ...way, verdict: { allowed: false, words: would.refusal.message, earliest: null } };
  const { decision } = would.value;
  return decision.allowed ? way : { ...way, verdict: { allowed: false, words: decision.findings.map(({ words }) => words).join(' '), earliest: decision.earliest } };
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
