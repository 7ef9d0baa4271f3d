import { BankFileRefused } from '../bank-file-refused';

/** Versions of OFX that are read: SGML 1.x and XML 2.x. */
export const OFX_VERSIONS: readonly string[] = ['102', '103', '151', '160', '200', '201', '202', '203', '210', '211', '220', '230'];

/** The version in an OFX header, which some banks write without its line ends, before its first `<OFX>`. Throws NOT_OFX and UNKNOWN_VERSION, naming what was found. */
export function ofxVersion(header: string): string {
  const version = /<\?OFX\b[^>]*\bVERSION\s*=\s*["'](\w{1,10})["']/i.exec(header)?.[1] ?? /(?:^|\s)VERSION\s*:\s*(\w{1,10})/im.exec(header)?.[1] ?? /OFXSGMLVERSION:(\d{3})/i.exec(header)?.[1];
  if (version === undefined) throw new BankFileRefused('NOT_OFX', 'The file has no OFX header that says its version. Export it again as OFX (also called QFX or Web Connect).', {});
  if (!OFX_VERSIONS.includes(version)) throw new BankFileRefused('UNKNOWN_VERSION', `This is OFX version ${version}, which is not known here. ${OFX_VERSIONS.join(', ')} are read.`, { version });
  return version;
}
