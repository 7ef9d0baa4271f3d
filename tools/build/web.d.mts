/** Builds both web applications when their sources changed; says whether it built. */
export function buildWeb(options?: { force?: boolean; log?: (line: string) => void }): Promise<boolean>;
