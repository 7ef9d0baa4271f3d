import { SaxesParser } from 'saxes';
import { BANK_LIMITS } from './bank-file';
import { refusedAt, type BankFileRefused } from './bank-file-refused';

/** What is told of a document. Names come without their namespace's prefix; lines count from 1. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** An element ends; `text` is what it holds itself, '' where it holds elements. */
  close(name: string, text: string, line: number): void;
}

const MOST_WITHOUT_EVENT = 1_000_000;

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** Reads XML as it arrives. Document types and entity declarations are refused, depth and values bounded; nothing is resolved. */
export class XmlFeed {
  private readonly parser = new SaxesParser({ xmlns: false });
  private text = '';
  private depth = 0;
  private pending = 0;

  constructor(handler: XmlHandler) {
    const { parser } = this;
    parser.on('doctype', () => {
      throw this.refused('XML_ENTITIES', 'it declares a document type or entities, which are never read.');
    });
    parser.on('error', (error) => {
      throw this.refused('MALFORMED_XML', `the XML is damaged (${error.message.replace(/^[\d:]+\s*/, '').slice(0, 80)}). Ask the bank for the file again.`);
    });
    parser.on('opentag', (tag) => {
      this.depth += 1;
      this.event();
      if (this.depth > BANK_LIMITS.depth) throw this.refused('TOO_DEEP', `elements lie more than ${BANK_LIMITS.depth} deep; no bank writes such a file.`);
      this.text = '';
      handler.open(local(tag.name), tag.attributes, parser.line);
    });
    const take = (text: string): void => {
      this.event();
      this.text += text;
      if (this.text.length > BANK_LIMITS.valueChars) throw this.refused('VALUE_TOO_LONG', `a value is longer than ${BANK_LIMITS.valueChars} characters.`);
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.on('closetag', (tag) => {
      this.depth -= 1;
      this.event();
      const text = this.text.trim();
      this.text = '';
      handler.close(local(tag.name), text, parser.line);
    });
  }

  write(piece: string): void {
    this.pending += piece.length;
    this.parser.write(piece);
    if (this.pending > MOST_WITHOUT_EVENT) throw this.refused('VALUE_TOO_LONG', `a value is longer than ${BANK_LIMITS.valueChars} characters.`);
  }

  /** Throws FILE_CUT where elements are still open. */
  end(): void {
    if (this.depth > 0) throw this.refused('FILE_CUT', 'the file ends in the middle: it was cut on its way. Ask the bank for it again.');
    this.parser.close();
  }

  private event(): void {
    this.pending = 0;
  }

  private refused(code: string, message: string): BankFileRefused {
    return refusedAt(this.parser.line, code, message);
  }
}
