import { availableParallelism } from 'node:os';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Browser } from 'puppeteer-core';
import { findBrowser, launchArguments } from './find-browser';
import { fontFaces } from './fonts';
import type { Html } from './html';
import type { Paper } from './paper';
import { markAccessible, type PdfFacts } from './pdf-ua';
import { PrintedPdf } from './printed-pdf';
import { PrintingPage, type PageContent } from './printing-page';

/** A document to print. The body is markup in which everything from outside has been escaped. */
export interface Printable extends PdfFacts {
  readonly body: Html;
  /** Style rules of our own; the font is called 'Noto Sans'. */
  readonly style: string;
  readonly paper: Paper;
}

/** Pages printed at once, one a core; the next waits for its turn. Each takes some 100 MB. */
const PAGES = Math.min(4, Math.max(2, availableParallelism()));
/** A page is replaced after so many documents, so that nothing gathers in it. */
const REUSES = 200;

/** The application closes the browser itself when it is told to stop. */
const OUR_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/**
 * Prints markup to tagged PDF in one Chromium that is started when first needed, reused, and started anew after a crash.
 * Nothing in a document can reach out: scripts are off and every request is refused.
 */
@Injectable()
export class PdfPrinter implements OnModuleDestroy {
  private readonly log = new Logger('pdf');
  private browser: Promise<Browser> | undefined;
  private idle: PrintingPage[] = [];
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
    const content = await contentOf(document);
    await this.turn();
    try {
      return await this.printOnce(content).catch((error: unknown) => {
        // A document too large once is too large again; anything else is likely a browser that died.
        if (error instanceof Error && /timed? ?out/i.test(`${error.name} ${error.message}`)) throw error;
        this.log.warn(`printing again after ${String(error)}`);
        return this.printOnce(content);
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

  private async printOnce(content: PageContent): Promise<Buffer> {
    const page = await this.page();
    try {
      const printed = await page.print(content);
      if (page.used < REUSES && this.browser !== undefined) this.idle.push(page);
      else await page.close();
      return printed;
    } catch (error) {
      await page.close();
      throw error;
    }
  }

  private async turn(): Promise<void> {
    while (this.busy >= PAGES) await new Promise<void>((go) => this.waiting.push(go));
    this.busy++;
  }

  private async page(): Promise<PrintingPage> {
    const ready = this.idle.pop();
    return ready?.usable ? ready : PrintingPage.open(await this.running());
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

const contentOf = async ({ body, style, language, title, paper }: Printable): Promise<PageContent> =>
  ({ title, language, paper, style: `@page{size:${paper}}\n${style}`, body: body.markup, fonts: await fontFaces(title + body.markup + style) });
