import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { QuittanceRequest } from '@quittance/platform';
import express, { type NextFunction, type Response } from 'express';
import helmet from 'helmet';

const NONCE = '__CSP_NONCE__';
const YEAR_MS = 31_536_000_000;
const APPS = [
  { mount: '/agency', folder: 'agent-console' },
  { mount: '/portal', folder: 'client-portal' },
] as const;

/** Serves both built applications with a content security policy; unknown paths under a mount are the application's own routes. */
export function serveWebApps(app: NestExpressApplication, webRoot: string, secure: boolean): void {
  app.use((req: QuittanceRequest, res: Response, next: NextFunction) => {
    res.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  });
  app.use(headers(secure));
  for (const { mount, folder } of APPS) {
    const root = [join(webRoot, folder, 'browser'), join(webRoot, folder)].find((path) => existsSync(join(path, 'index.html')));
    if (!root) continue;
    const page = readFileSync(join(root, 'index.html'), 'utf8');
    app.use(mount, express.static(root, { index: false, redirect: false, immutable: true, maxAge: YEAR_MS, setHeaders: loosePage }));
    app.use(mount, (req: QuittanceRequest, res: Response, next: NextFunction) => {
      if (req.method !== 'GET' || /\.[a-z0-9]{1,8}$/i.test(req.path)) return next();
      res.set('cache-control', 'no-store').type('html').send(page.replaceAll(NONCE, String(res.locals['nonce'])));
    });
  }
  app.use((req: QuittanceRequest, res: Response, next: NextFunction) => (req.path === '/' ? res.redirect('/agency/') : next()));
}

/** A page that stands by itself, such as the checker of proofs: its own inline script and style run, and nothing else; its name does not change with its content. */
function loosePage(res: Response, path: string): void {
  if (!path.endsWith('.html')) return;
  const html = readFileSync(path, 'utf8');
  const hashes = (tag: string): string => [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ') || "'none'";
  res.set('cache-control', 'no-cache');
  res.set('content-security-policy', `default-src 'none'; script-src ${hashes('script')}; style-src ${hashes('style')}; base-uri 'none'; frame-ancestors 'none'`);
}

const headers = (secure: boolean) => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", (_req, res) => `'nonce-${(res as Response).locals['nonce']}'`],
      // Angular binds styles such as a bar's width as attributes.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'", 'blob:'],
      formAction: ["'self'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  strictTransportSecurity: secure,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'same-origin' },
});
