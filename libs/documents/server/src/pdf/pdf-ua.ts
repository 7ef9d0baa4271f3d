import { escapeHtml } from './html';

export interface PdfFacts {
  readonly title: string;
  /** BCP 47, such as en-US. */
  readonly language: string;
  readonly author: string;
  readonly createdAt: Date;
}

/** Marks a tagged PDF as accessible (PDF/UA-1): title shown and set, language, and the identifier in its metadata. */
export async function markAccessible(pdf: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  // Loaded when first needed, as the browser is.
  const { PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } = await import('pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  if (marked?.get(PDFName.of('Marked')) !== PDFBool.True || !catalog.has(PDFName.of('StructTreeRoot'))) throw new Error('the printed PDF has no tags');
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author);
  document.setProducer('Quittance');
  document.setCreator('Quittance');
  document.setCreationDate(facts.createdAt);
  document.setModificationDate(facts.createdAt);
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  // The reading order of every page follows its tags, as PDF/UA asks for.
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  const metadata = context.stream(Buffer.from(xmp(facts)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const id = PDFHexString.of(Buffer.from(facts.title).toString('hex').slice(0, 32).padEnd(32, '0'));
  context.trailerInfo.ID = context.obj([id, id]);
  return document.save();
}

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
