import type { Response } from 'express';

/** How often progress is told, by lines done. */
const EVERY = 1_000;

/**
 * An answer that tells how far the work is while it lasts: lines of JSON, `{"progress":…}` until the last,
 * `{"status":…,"body":…}`. What ends before anything was told is answered as any other request.
 */
export class TellingAnswer {
  private told = 0;

  constructor(private readonly res: Response) {}

  progress(at: { readonly done: number; readonly lines: number }): void {
    if (at.done < this.told + EVERY || this.res.destroyed) return;
    this.told = at.done;
    if (!this.res.headersSent) this.res.status(200).set({ 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    this.res.write(`${JSON.stringify({ progress: at })}\n`);
  }

  answer(status: number, body: unknown): void {
    if (this.res.headersSent) this.res.end(`${JSON.stringify({ status, body })}\n`);
    else this.res.status(status).json(body);
  }
}
