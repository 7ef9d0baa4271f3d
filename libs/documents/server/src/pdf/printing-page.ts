import type { Browser, CDPSession, JSHandle } from 'puppeteer-core';
import type { Paper } from './paper';

/** What is put on the page before it is printed. */
export interface PageContent {
  readonly title: string;
  readonly language: string;
  readonly fonts: string;
  readonly style: string;
  readonly body: string;
  readonly paper: Paper;
}

const INCHES: Readonly<Record<Paper, readonly [width: number, height: number]>> = { A4: [8.27, 11.7], Letter: [8.5, 11] };
const TIMEOUT_MS = 600_000;

// Nothing but what the document itself carries: the second wall, behind the scripts being off.
const SHELL = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"><title></title><style>@media screen{body{display:none}}</style><style></style><style></style></head><body></body></html>`;

// Fonts are read anew only when others are needed: that takes longer than laying a letter out. Nobody looks at the screen, so nothing is laid out for it.
const FILL = `(({ title, language, fonts, style, body }) => {
  document.documentElement.lang = language;
  document.title = title;
  const [, faces, rules] = document.querySelectorAll('head > style');
  const others = fonts !== null;
  if (others) faces.textContent = fonts;
  rules.textContent = style;
  document.body.innerHTML = body;
  return Promise.all([...(others ? document.fonts : [])].map((face) => face.load()).concat([...document.images].map((image) => image.decode().catch(() => {})))).then(() => {});
})`;

/** `fonts`: null where the page has them from the document before. */
type Fill = (content: Omit<PageContent, 'fonts'> & { readonly fonts: string | null }) => Promise<void>;

/** One page of the browser, filled and printed again and again. Scripts are off and every request is refused. */
export class PrintingPage {
  private uses = 0;
  private fonts = '';
  private closed = false;

  private constructor(private readonly session: CDPSession, private readonly fill: JSHandle<Fill>, private readonly end: () => Promise<void>) {}

  /** In a context of its own, so that two pages are laid out by two processes. */
  static async open(browser: Browser): Promise<PrintingPage> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    const session = await page.createCDPSession();
    session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined));
    // Fonts and pictures within the document are no request, and need not travel here and back.
    await session.send('Fetch.enable', { patterns: ['http*', 'ws*', 'f*', 'blob:*', 'chrome*'].map((urlPattern) => ({ urlPattern })) });
    await page.setContent(SHELL, { waitUntil: 'load' });
    const fill = (await page.evaluateHandle(FILL)) as unknown as JSHandle<Fill>;
    return new PrintingPage(session, fill, () => context.close());
  }

  /** How many documents it has printed. */
  get used(): number {
    return this.uses;
  }

  get usable(): boolean {
    return !this.closed && !this.session.detached;
  }

  async print(content: PageContent): Promise<Buffer> {
    const fonts = content.fonts === this.fonts ? null : content.fonts;
    await this.fill.evaluate((fill, given) => fill(given), { ...content, fonts });
    this.fonts = content.fonts;
    const [paperWidth, paperHeight] = INCHES[content.paper];
    const { data } = await this.session.send('Page.printToPDF', {
      paperWidth, paperHeight, marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0, printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true, transferMode: 'ReturnAsBase64',
    }, { timeout: TIMEOUT_MS });
    this.uses++;
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.end().catch(() => undefined);
  }
}
