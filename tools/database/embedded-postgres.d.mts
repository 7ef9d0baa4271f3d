export interface Server {
  /** Owner connection URL, naming the database asked for. */
  url: string;
  /** True when this call started the server. */
  started: boolean;
  /** True when DATABASE_URL names it. */
  external: boolean;
  pid: number | null;
  stop(): Promise<void>;
  stopIfIdle(): Promise<boolean>;
}

export function startPostgres(options?: {
  home?: string;
  database?: string;
  durable?: boolean;
  settings?: Record<string, string>;
}): Promise<Server>;

export function freePort(): Promise<number>;
