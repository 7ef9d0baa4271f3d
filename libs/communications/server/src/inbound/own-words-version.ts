import { ANSWER_FOOT, hasClauses, lintTemplate, parseTemplate } from '@quittance/communications/domain';
import { ok, refuse, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { TemplateVersion } from '../templates/template-version';

const LONGEST = { EMAIL: 10_000, TEXT: 1000 } as const;

/**
 * An answer in a collector's own words as a text like any other: fields may stand in it, what a debt collector must say and the way out are
 * added by themselves, and the linter reads all of it. Refuses ANSWER_MISSING, ANSWER_TOO_LONG, ANSWER_FAULTY with its words, and what does not read.
 */
export async function ownWordsVersion(tx: Tx, { channel, debtorId, subject, text }: { readonly channel: 'EMAIL' | 'TEXT'; readonly debtorId: string; readonly subject: string; readonly text: string }): Promise<Result<TemplateVersion>> {
  const own = text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').toWellFormed().trim();
  if (own === '') return refuse('ANSWER_MISSING', 'Write your answer.', {}, 'text');
  if (own.length > LONGEST[channel]) return refuse('ANSWER_TOO_LONG', `Write at most ${LONGEST[channel].toLocaleString('en-US')} letters.`, { letters: own.length }, 'text');
  const title = channel === 'TEXT' ? '' : subject.replace(/\s+/g, ' ').trim().slice(0, 300);
  const body = `${own}${channel === 'EMAIL' ? '\n\n' : ' '}${ANSWER_FOOT[channel]}`;
  const parsed = parseTemplate(channel, title, body);
  if (!parsed.ok) return { ok: false, refusal: { ...parsed.refusal, field: parsed.refusal.field === 'subject' ? 'subject' : 'text' } };
  const { language, country } = await tx.one<{ language: string | null; country: string | null }>(
    `select coalesce(d.country, (select country from agency)) as country, (select r.language from restriction r where r.debtor_id = d.id and r.kind = 'LANGUAGE' and not exists (select from restriction_end e where e.restriction_id = r.id) order by r.at desc limit 1) as language from debtor d where d.id = $1`, [debtorId]);
  const version: TemplateVersion = {
    id: 'own words', templateId: 'own words', n: 1, kind: 'OTHER', name: 'Answer', channel, language: language !== null && hasClauses(language) ? language : 'en', country: country?.trim() ?? null, clientId: null, tone: null, subject: title, body, status: 'DRAFT', writtenBy: null, authors: [] };
  const fault = lintTemplate(parsed.value, version).find(({ severity }) => severity === 'ERROR');
  return fault ? refuse('ANSWER_FAULTY', fault.words, { rule: fault.rule, gate: fault.gate ?? '' }, fault.rule === 'SUBJECT' ? 'subject' : 'text') : ok(version);
}
