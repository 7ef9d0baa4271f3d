import { lintTemplate, type Finding } from '../lint/lint';
import { KIND_WORDS, TEMPLATE_KINDS } from '../template/kinds';
import { parseTemplate } from '../template/parse';
import { STARTER_SET } from './starter';
import type { StarterTemplate } from './starter-template';

const findings = ({ kind, channel, language, subject, body }: StarterTemplate): Finding[] => {
  const parsed = parseTemplate(channel, subject, body);
  if (!parsed.ok) throw new Error(`${kind} ${channel}: ${parsed.refusal.message}`);
  return lintTemplate(parsed.value, { kind, channel, language, country: null });
};

describe('the starter set', () => {
  it.each(STARTER_SET.map((one) => [`${KIND_WORDS[one.kind]}, ${one.channel.toLowerCase()}, ${one.tone ?? 'one tone'}, ${one.language}`, one] as const))('%s has nothing to object to', (_, one) => {
    expect(findings(one)).toEqual([]);
  });

  it('has a letter of every kind but a voicemail and the free one, each place once', () => {
    const kinds = new Set(STARTER_SET.filter(({ channel }) => channel === 'LETTER').map(({ kind }) => kind));
    expect(TEMPLATE_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['VOICEMAIL', 'OTHER']);
    const places = STARTER_SET.map(({ kind, channel, tone, language }) => `${kind} ${channel} ${tone} ${language}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
