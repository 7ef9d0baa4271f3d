import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser, launchArguments } from './find-browser';
import { fontFaces } from './fonts';
import { html, trusted, type Html } from './html';
import type { Paper } from './paper';
import { markAccessible, type PdfFacts } from './pdf-ua';
import { PrintedPdf } from './printed-pdf';

/** A document to print. The body is markup in which everything from outside has been escaped. */
export interface Printable extends PdfFacts {
  readonly body: Html;
  /** Style rules of our own; the font is called 'Noto Sans'. */
  readonly style: string;
  readonly paper: Paper;
}

/** Pages printed at once; a third waits for its turn. */
const PAGES = 2;
/** A page is replaced after so many documents, so that nothing gathers in it. */
const REUSES = 200;
const TIMEOUT_MS = 600_000;

/** The application closes the browser itself when it is told to stop. */
const OUR_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

interface Worker {
  page: Page;
  uses: number;
}

/**
 * Prints markup to tagged PDF in one Chromium that is started when first needed, reused, and started anew after a crash.
 * Nothing in a document can reach out: scripts are off and every request is refused.
 */
@Injectable()
export class PdfPrinter implements OnModuleDestroy {
  private readonly log = new Logger('pdf');
  private browser: Promise<Browser> | undefined;
  private idle: Worker[] = [];
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  /** The document as PDF. Throws where there is no browser, or when it fails twice. */
  async print(document: Printable): Promise<Buffer> {
    return markAccessible(await this.printed(document), document);
  }

  /** Many papers in one document, each under a heading of the first order; `starts`: on which page, from 0, each of them begins. */
  async printMany(document: Printable): Promise<{ pdf: Buffer; starts: number[]; pages: number }> {
    const raw = await this.printed(document);
    const read = new PrintedPdf(raw);
    return { pdf: markAccessible(raw, document), starts: read.starts(), pages: read.pages().length };
  }

  private async printed(document: Printable): Promise<Buffer> {
    const markup = await wholePage(document);
    await this.turn();
    try {
      return await this.printOnce(markup, document).catch((error: unknown) => {
        // A document too large once is too large again; anything else is likely a browser that died.
        if (error instanceof Error && error.name === 'TimeoutError') throw error;
        this.log.warn(`printing again after ${String(error)}`);
        return this.printOnce(markup, document);
      });
    } finally {
      this.busy--;
      this.waiting.shift()?.();
    }
  }

  async onModuleDestroy(): Promise<void> {
    const browser = this.browser;
    this.browser = undefined;
    this.idle = [];
    await (await browser?.catch(() => undefined))?.close().catch(() => undefined);
  }

  private async printOnce(markup: string, document: Printable): Promise<Buffer> {
    const worker = await this.worker();
    try {
      await worker.page.setContent(markup, { waitUntil: 'load', timeout: TIMEOUT_MS });
      const printed = await worker.page.pdf({ format: document.paper, printBackground: true, tagged: true, outline: true, preferCSSPageSize: true, timeout: TIMEOUT_MS });
      worker.uses++;
      if (worker.uses < REUSES && this.browser !== undefined) this.idle.push(worker);
      else await worker.page.close();
      return Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength);
    } catch (error) {
      await worker.page.close().catch(() => undefined);
      throw error;
    }
  }

  private async turn(): Promise<void> {
    while (this.busy >= PAGES) await new Promise<void>((go) => this.waiting.push(go));
    this.busy++;
  }

  private async worker(): Promise<Worker> {
    const ready = this.idle.pop();
    if (ready && !ready.page.isClosed()) return ready;
    const page = await (await this.running()).newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined));
    return { page, uses: 0 };
  }

  private running(): Promise<Browser> {
    this.browser ??= this.start();
    return this.browser;
  }

  private async start(): Promise<Browser> {
    try {
      // Loaded when first needed: most starts print nothing for a while.
      const { launch } = await import('puppeteer-core');
      const browser = await launch({ executablePath: await findBrowser(), args: launchArguments(), ignoreDefaultArgs: true, pipe: true, waitForInitialPage: false, timeout: 30_000, ...OUR_SIGNALS });
      browser.once('disconnected', () => {
        this.browser = undefined;
        this.idle = [];
      });
      return browser;
    } catch (error) {
      this.browser = undefined;
      throw error;
    }
  }
}

async function wholePage({ body, style, language, title, paper }: Printable): Promise<string> {
  const { markup } = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>`;
  const fonts = await fontFaces(title + body.markup + style);
  return `${markup}<style>${fonts}\n@page{size:${paper}}\n${style}</style></head><body>${trusted(body.markup).markup}</body></html>`;
}
