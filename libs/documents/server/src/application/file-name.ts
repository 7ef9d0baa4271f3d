const LONGEST = 200;

/** A file name without folders, control or direction-changing characters, or what a file system refuses; its ending kept. */
export function safeFileName(name: string): string {
  const plain = (name.split(/[\\/]/).pop() ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'file';
  if (plain.length <= LONGEST) return plain;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  return plain.slice(0, LONGEST - ending.length) + ending;
}
