import { ok, refuse, type Result } from '@quittance/kernel';

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Text a person typed: trimmed, bounded, without control characters. Refuses TEXT_TOO_LONG, TEXT_MISSING, BAD_TEXT, naming the field. */
export function typedText(field: string, label: string, text: string | null | undefined, most: number, required = false): Result<string> {
  const trimmed = (text ?? '').trim();
  if (required && trimmed === '') return refuse('TEXT_MISSING', `${label} is missing.`, {}, field);
  if (trimmed.length > most) return refuse('TEXT_TOO_LONG', `${label} has ${trimmed.length} characters; at most ${most}.`, { length: trimmed.length, most }, field);
  if (CONTROL.test(trimmed)) return refuse('BAD_TEXT', `${label} holds characters that can't be shown. Type it again.`, {}, field);
  return ok(trimmed);
}

/** A search as typed, bounded and without control characters; never refused. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
export const searchText = (text: string | null | undefined): string => (text ?? '').slice(0, 100).replace(/[\u0000-\u001f\u007f]/g, ' ').trim();

/** A text for `like`, its wildcards taken literally. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
