/** Text a spreadsheet would take for a formula is kept from being one; numbers of our own are written as they are. */
export function csvText(text: string): string {
  const safe = /^\s*[=+\-@\t\r|＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
