/** Bundles API, worker and command line when their sources changed; says whether it built. */
export function buildServer(options?: { force?: boolean; log?: (line: string) => void }): Promise<boolean>;

/** Packages left out of the bundle. */
export const EXTERNAL: readonly string[];
