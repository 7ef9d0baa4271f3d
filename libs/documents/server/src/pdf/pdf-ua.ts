import { createHash } from 'node:crypto';
import { escapeHtml } from './html';
import { PrintedPdf } from './printed-pdf';

export interface PdfFacts {
  readonly title: string;
  /** BCP 47, such as en-US. */
  readonly language: string;
  readonly author: string;
  readonly createdAt: Date;
}

/** Marks a tagged PDF as accessible (PDF/UA-1): title shown and set, language, and the identifier in its metadata. */
export function markAccessible(pdf: Buffer, facts: PdfFacts): Buffer {
  const printed = new PrintedPdf(pdf);
  const catalogue = printed.object(printed.root);
  if (!/\/Marked true/.test(catalogue) || !catalogue.includes('/StructTreeRoot')) throw new Error('the printed PDF has no tags');
  const metadata = Buffer.from(xmp(facts));
  const metadataNumber = printed.size;
  // Chromium has the title shown and lets the reading order of every page follow its tags.
  const kept = catalogue.trim().replace(/\/Lang \((?:[^()\\]|\\.)*\)/, '').replace(/^<</, `<</Version /1.7 /Lang ${textString(facts.language)} /Metadata ${metadataNumber} 0 R\n`);
  const day = textString(`D:${facts.createdAt.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`);
  return printed.with([
    { number: printed.root, content: Buffer.from(kept, 'latin1') },
    { number: printed.info, content: Buffer.from(`<</Title ${textString(facts.title)} /Author ${textString(facts.author)} /Creator (Quittance) /Producer (Quittance) /CreationDate ${day} /ModDate ${day}>>`, 'latin1') },
    { number: metadataNumber, content: Buffer.concat([Buffer.from(`<</Type /Metadata /Subtype /XML /Length ${metadata.length}>>\nstream\n`), metadata, Buffer.from('\nendstream')]) },
  ], createHash('md5').update(facts.title).update(facts.createdAt.toISOString()).digest('hex'));
}

/** A text as PDF writes it: plain where it is, else UTF-16. */
const textString = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const xmp = ({ title, language, author, createdAt }: PdfFacts): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${createdAt.toISOString()}</xmp:CreateDate><xmp:ModifyDate>${createdAt.toISOString()}</xmp:ModifyDate><xmp:CreatorTool>Quittance</xmp:CreatorTool>
<pdf:Producer>Quittance</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
