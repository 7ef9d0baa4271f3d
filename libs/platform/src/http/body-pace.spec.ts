import { randomUUID } from 'node:crypto';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { testAgency } from '@quittance/testing';
import type { QuittanceRequest } from '../graphql/request';
import { BODY_PACE, bodyPace } from './body-pace';

const QUICK = { grace: 0.2, bytesPerSecond: 1_000_000, look: 0.05 };

describe('how slowly a request may arrive', () => {
  let server: Server;

  beforeAll(async () => {
    const pace = bodyPace(QUICK);
    server = createServer((incoming, res) => {
      const req = Object.assign(incoming, { requestId: randomUUID(), originalUrl: incoming.url, path: incoming.url }) as never as QuittanceRequest;
      pace(req, res, () => {
        if (req.url === '/refused') return void res.writeHead(401).end('{}');
        let size = 0;
        req.on('data', (chunk: Buffer) => (size += chunk.length));
        req.on('end', () => res.end(JSON.stringify({ size })));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => void server.close(resolve));
  });

  const post = (write: (body: ReturnType<typeof request>) => void): Promise<{ status: number; body: unknown; closes: boolean }> => new Promise((resolve, reject) => {
    const sent = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, (answer: IncomingMessage) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text), closes: answer.headers.connection === 'close' }));
    });
    sent.on('error', reject);
    write(sent);
  });

  it('gives up a body that drips in, in words, and closes the connection', async () => {
    let drip: NodeJS.Timeout | undefined;
    const answer = await post((body) => {
      drip = setInterval(() => body.write('x'), 20);
    }).finally(() => clearInterval(drip));
    expect(answer).toMatchObject({ status: 408, closes: true, body: { code: 'TOO_SLOW', message: expect.stringContaining('too slowly'), requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  });

  it('ends a connection that goes on dripping after its refusal', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('POST /refused HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n');
    const drip = setInterval(() => socket.write('x'), 20);
    let told = '';
    socket.on('data', (chunk) => (told += chunk.toString()));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('close', resolve)).finally(() => clearInterval(drip));
    expect(told).toContain('401');
  });

  it('waits as long as a large body keeps the pace, far beyond what a small one is given', async () => {
    const part = Buffer.alloc(100_000, 'x');
    let parts = 0;
    const answer = await post((body) => {
      const more = setInterval(() => {
        body.write(part);
        if (++parts < 20) return;
        clearInterval(more);
        body.end();
      }, 40);
    });
    expect(answer).toEqual({ status: 200, closes: false, body: { size: 2_000_000 } });
  });

  it('the API lets 100 MB through at that pace, and bounds the headers', async () => {
    const agency = await testAgency();
    const api = agency.app.getHttpServer() as Server;
    expect(api.requestTimeout).toBeGreaterThan(((100 * 1024 * 1024) / BODY_PACE.bytesPerSecond) * 1000);
    expect(api.headersTimeout).toBeLessThanOrEqual(30_000);
    await agency.close();
  }, 120_000);
});
