/** An answer with its JSON read. */
export interface BrowserAnswer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
  readonly body: any;
}

/** A browser of its own: keeps cookies, sends our header as our scripts do. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string, private readonly headers: Readonly<Record<string, string>> = {}) {}

  get(path: string): Promise<BrowserAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<BrowserAnswer> {
    return this.send('POST', path, body, { 'content-type': 'application/json', 'x-quittance-request': 'test', ...headers });
  }

  graphql(side: 'agency' | 'client', query: string, variables: object = {}): Promise<BrowserAnswer> {
    return this.post(`/graphql/${side}`, { query, variables });
  }

  private async send(method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<BrowserAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.url}${path}`, {
      method, headers: { ...this.headers, ...headers, ...(cookie ? { cookie } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}), redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text };
  }
}
