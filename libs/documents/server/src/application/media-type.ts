const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What may be kept with an account, and what it is served as. Nothing a browser would run. */
export const ALLOWED_MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff', XLSX, DOCX, 'text/csv', 'text/plain', 'message/rfc822'] as const;
export type AllowedMediaType = (typeof ALLOWED_MEDIA_TYPES)[number];

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly type: AllowedMediaType }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], type: 'application/pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], type: 'image/png' },
  { bytes: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], type: 'image/tiff' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], type: 'image/tiff' },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const TEXTS: Readonly<Record<string, AllowedMediaType>> = { csv: 'text/csv', txt: 'text/plain', eml: 'message/rfc822' };

/**
 * The kind of a file by its first bytes; the name only tells apart what looks alike inside (a workbook, a letter, texts).
 * Undefined for anything not allowed, such as a program or a web page called report.pdf.
 * @param head the first 4 KiB or more
 */
export function mediaTypeOf(head: Buffer, fileName: string): AllowedMediaType | undefined {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  const known = SIGNATURES.find(({ bytes }) => begins(bytes));
  if (known) return known.type;
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (begins(ZIP)) return officeType(head, ending);
  return isText(head) ? TEXTS[ending] : undefined;
}

function officeType(head: Buffer, ending: string): AllowedMediaType | undefined {
  // The first entries of an office file are named so; any other archive is refused.
  const listing = head.toString('latin1');
  if (!/\[Content_Types\]\.xml|_rels\/|(xl|word|docProps)\//.test(listing)) return undefined;
  return ending === 'xlsx' ? XLSX : ending === 'docx' ? DOCX : undefined;
}

// eslint-disable-next-line no-control-regex
const isText = (head: Buffer): boolean => head.length > 0 && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(head.toString('latin1'));

/** The type to serve a stored file as: its own when harmless, else bytes to save. */
export const servedAs = (mediaType: string): string =>
  (ALLOWED_MEDIA_TYPES as readonly string[]).includes(mediaType) ? (mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType) : 'application/octet-stream';
