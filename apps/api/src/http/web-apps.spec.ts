import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { serveWebApps } from './web-apps';

describe('the web applications', () => {
  const root = mkdtempSync(join(tmpdir(), 'web-'));
  let server: Server;
  const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

  beforeAll(async () => {
    const portal = join(root, 'client-portal');
    mkdirSync(portal, { recursive: true });
    writeFileSync(join(portal, 'index.html'), '<title>portal</title>');
    writeFileSync(join(portal, 'main-ABC.js'), '1');
    writeFileSync(join(portal, 'check-proof.html'), '<style>p{}</style><script>ok()</script>');
    const app = express();
    serveWebApps(app as never, root, false);
    server = app.listen(0);
    await new Promise((listening) => server.once('listening', listening));
  });
  afterAll(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  it('let the checker of proofs run its own script and no other, and keep it no longer than it is the same', async () => {
    const { headers } = await get('/portal/check-proof.html');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update('ok()').digest('base64')}'`);
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update('p{}').digest('base64')}'`);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('keep what is named by its content for a year', async () => {
    const { headers } = await get('/portal/main-ABC.js');
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});
