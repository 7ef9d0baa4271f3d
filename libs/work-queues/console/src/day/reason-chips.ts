import type { QueueLineFragment } from '@quittance/graphql/agency';
import type { Tone } from '@quittance/ui';

type Reason = Pick<QueueLineFragment['reasons'][number], 'code' | 'text' | 'tone'>;

const TONES: Readonly<Record<Reason['tone'], Tone>> = { critical: 'bad', warning: 'warn', info: 'info', neutral: 'mute' };

/** The same in fewer words: a queue is read down, not across. */
const SHORTER: readonly (readonly [RegExp, string])[] = [[/^Call back was due /, 'Call back due '], [/^Untouched for /, 'Untouched '], [/^New, placed /, 'New, '], [/^Promise due (?=\d|yesterday)/, 'Promise was due ']];

const shorter = (text: string): string => SHORTER.reduce((words, [from, to]) => words.replace(from, to), text);

/** Said by the balance beside it already. */
const PLAIN = new Set(['AMOUNT']);

/** The two weightiest reasons as chips; the amount only where there is no other. */
export function reasonChips(reasons: readonly Reason[]): { readonly text: string; readonly tone: Tone }[] {
  const telling = reasons.filter(({ code }) => !PLAIN.has(code));
  return (telling.length > 0 ? telling : reasons).slice(0, 2).map(({ text, tone }) => ({ text: shorter(text), tone: TONES[tone] }));
}
